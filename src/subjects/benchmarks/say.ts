import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** A distance of points, or its least and most. */
type Distance = readonly [least: number, most: number];

const distance = ([least, most]: Distance) => (least === most ? String(least) : `${least} to ${most}`);

/** «1,5», «1-6». */
const range = ([least, most]: readonly [number, number]) =>
  `${least === most ? '' : `${ru.figure(String(least))}-`}${ru.figure(String(most))}`;

const lines = (shown: readonly string[], more: number) =>
  `${shown.join('; ')}${more > 0 ? `; и ещё ${ru.grouped(more)}` : ''}`;

/** The tables of a comparison: what models can, how they are measured, what they hold. */
export const measuredMessages = says('measured', {
  part: { en: 'Benchmarks', ru: 'Бенчмарки' },

  sameParty: { en: 'Run by the same party', ru: 'Измерено одной стороной' },
  aheadBy: { en: 'Ahead by points', ru: 'Кто впереди, пункты' },
  even: { en: 'even', ru: 'поровну' },
  /** Who is ahead, where that is certain with the distance. */
  ahead: phrase<[name: string, by: Distance | null]>({
    en: (name, by) => (by === null ? name : `${name} by ${distance(by)}`),
    ru: (name, by) => (by === null ? name : `${name} на ${range(by)}`),
  }),
  score: phrase<
    [
      benchmark: string,
      figures: readonly string[],
      lead: { readonly name: string; readonly by: Distance } | null,
    ]
  >({
    en: (benchmark, figures, lead) =>
      `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} ahead by ${distance(lead.by)} points)`}`,
    ru: (benchmark, figures, lead) =>
      `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} впереди на ${range(lead.by)} ${ru.form(lead.by[1], 'пункт', 'пункта', 'пунктов')})`}`,
  }),
  /** Lines of `score`, maybe not all of them. */
  byLabs: phrase<[shown: readonly string[], more: number]>({
    en: (shown, more) =>
      `Reported by the labs of their own models, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
    ru: (shown, more) => `Разработчики о своих моделях, это ничего не решает: ${lines(shown, more)}.`,
  }),
  bySource: phrase<[shown: readonly string[], more: number]>({
    en: (shown, more) =>
      `From one source that does not say who ran it, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
    ru: (shown, more) =>
      `Один источник, где не указано, кто измерял, это ничего не решает: ${lines(shown, more)}.`,
  }),
  onlyFor: phrase<[name: string, benchmarks: readonly string[], more: number]>({
    en: (name, benchmarks, more) =>
      `Published for ${name} only: ${en.list([...benchmarks, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (name, benchmarks, more) =>
      `Опубликовано только для ${name}: ${more > 0 ? `${benchmarks.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(benchmarks)}.`,
  }),
});

const englishUnitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' min',
  milliseconds: ' ms',
  'tokens-per-second': ' a second',
};

const russianUnitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' мин',
  milliseconds: ' мс',
  'tokens-per-second': ' в секунду',
};

/** What is said of benchmarks. */
export const benchmarksMessages = says('benchmarks', {
  benchmarks: {
    title: { en: 'Benchmarks', ru: 'Бенчмарки' },
    subtitle: { en: 'Run by the same independent party', ru: 'Прогоны одной независимой стороны' },
    unit: phrase<[isPercent: boolean]>({
      en: (isPercent) => (isPercent ? 'percent' : 'score'),
      ru: (isPercent) => (isPercent ? 'проценты' : 'баллы'),
    }),
  },

  /** What a benchmark is; what it measures is told in English alone. */
  definition: phrase<
    [
      name: string,
      measures: string,
      domain: string,
      isHigher: boolean,
      scored: number,
      leaders: readonly string[],
    ]
  >({
    en: (name, measures, domain, isHigher, scored, leaders) =>
      `${name} is a benchmark for ${domain.toLowerCase()}: ${measures}; ${isHigher ? 'more' : 'less'} is better. ${scored === 0 ? 'No model of the catalog has a score of it' : `${en.grouped(scored)} ${scored === 1 ? 'model has a score' : 'models have scores'} of it`}${leaders.length > 0 ? `; best where somebody other than the lab ran it: ${en.list(leaders)}` : ''}.`,
    ru: (name, _, domain, isHigher, scored, leaders) =>
      `${name} — бенчмарк по теме «${domain.toLowerCase()}»: чем ${isHigher ? 'больше' : 'меньше'}, тем лучше. ${scored === 0 ? 'Результатов в каталоге нет' : `Результат есть у ${ru.counted(scored, 'модели', 'моделей', 'моделей')}`}${leaders.length > 0 ? `; лучшие там, где измерял не сам разработчик: ${ru.list(leaders)}` : ''}.`,
  }),
  scores: phrase<[name: string, lines: readonly string[], rest: number]>({
    en: (name, lines, rest) => `${name}: ${lines.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`,
    ru: (name, lines, rest) =>
      `${name}: ${lines.join('; ')}${rest > 0 ? `; и ещё ${ru.grouped(rest)}` : ''}.`,
  }),
  score: phrase<[benchmark: string, value: string, runBy: string | null, byLab: boolean, on: string]>({
    en: (benchmark, value, runBy, byLab, on) =>
      `${benchmark} ${value} (${byLab ? 'reported by the lab itself' : runBy === null ? 'who ran it is not said' : `run by ${runBy}`}, ${on})`,
    ru: (benchmark, value, runBy, byLab, on) =>
      `${benchmark} ${value} (${byLab ? 'данные самого разработчика' : runBy === null ? 'кто измерял, не указано' : `измерение: ${runBy}`}, ${ru.date(on)})`,
  }),
  noScore: phrase<[names: readonly string[], benchmark: string | null]>({
    en: (names, benchmark) =>
      `No score of ${en.list(names, 'or')}${benchmark === null ? '' : ` in ${benchmark}`} is published in the catalog's sources.`,
    ru: (names, benchmark) =>
      `В источниках каталога нет оценок ${ru.list(names, 'or')}${benchmark === null ? '' : ` в ${benchmark}`}.`,
  }),
  /** What stands after a number in a unit of benchmarks. */
  unitSign: phrase<[unit: string]>({
    en: (unit) => englishUnitSigns[unit] ?? '',
    ru: (unit) => russianUnitSigns[unit] ?? '',
  }),
  noScores: template(['name'], {
    en: "No benchmark score of {name} is published in the catalog's sources.",
    ru: 'В источниках каталога нет оценок {name} в бенчмарках.',
  }),
  /** Who ran a benchmark: nobody says, the lab itself, or a name. */
  runBy: phrase<[who: string | null, isLab: boolean]>({
    en: (who, isLab) => (isLab ? 'the lab itself' : (who ?? 'not said')),
    ru: (who, isLab) => (isLab ? 'разработчик' : (who ?? 'не указано')),
  }),
  /** Of a board of votes. */
  byVotes: phrase<[who: string, votes: number]>({
    en: (who, votes) => `${who}, ${en.grouped(votes)} ${votes === 1 ? 'vote' : 'votes'}`,
    ru: (who, votes) => `${who}, ${ru.counted(votes, 'голос', 'голоса', 'голосов')}`,
  }),
  benchmark: template(['domain', 'name'], { en: '{domain}: {name}', ru: '{domain}: {name}' }),
  partsBenchmarks: {
    corner: { en: 'Benchmarks', ru: 'Бенчмарки' },
    columns: { en: ['Score', 'Run by', 'As of'], ru: ['Оценка', 'Кто измерял', 'Дата'] },
  },
  byLab: phrase<[scores: number, own: number]>({
    en: (scores, own) =>
      `${plural(scores, 'score')}, ${own} reported by the lab itself: those decide no comparison.`,
    ru: (scores, own) =>
      `${ru.counted(scores, 'оценка', 'оценки', 'оценок')}, данные самого разработчика — ${ru.grouped(own)}: они в сравнениях не решают.`,
  }),
  moreScores: phrase<[count: number]>({
    en: (count) => `${plural(count, 'more score')} with --json.`,
    ru: (count) => `Ещё ${ru.counted(count, 'оценка', 'оценки', 'оценок')} — с параметром --json.`,
  }),

  notComparable: phrase<[models: number]>({
    en: (models) =>
      `No benchmark was run on ${models === 2 ? 'both' : 'all of them'} by the same independent party.`,
    ru: (models) =>
      `Нет бенчмарка, который одна и та же независимая сторона прогнала бы на ${models === 2 ? 'обеих' : 'всех'} моделях.`,
  }),
  /** Who leads on how many of `count`; `shown` are lines of `score`. */
  reasonsScores: phrase<
    [
      leads: readonly { readonly name: string; readonly count: number }[],
      count: number,
      shown: readonly string[],
    ]
  >({
    en: (leads, count, shown) => {
      const led = leads.filter((own) => own.count > 0);
      const head =
        count === 1
          ? 'One test that the same party ran on them'
          : `Of ${count} tests that the same party ran on them, ${
              led.length === 0
                ? 'nobody leads on any'
                : en.list(
                    led.map((own, index) => `${own.name}${index === 0 ? ' leads' : ''} on ${own.count}`),
                  )
            }`;
      return `${head}. ${shown.join('; ')}.`;
    },
    ru: (leads, count, shown) => {
      const led = leads.filter((own) => own.count > 0);
      const head =
        count === 1
          ? 'Один тест той же стороны на всех них'
          : `Тестов одной и той же стороны на всех них — ${ru.grouped(count)}; впереди: ${
              led.length === 0
                ? 'никто'
                : led.map((own) => `${own.name} — в ${ru.grouped(own.count)}`).join(', ')
            }`;
      return `${head}. ${shown.join('; ')}.`;
    },
  }),
  reasonsBenchmark: phrase<[name: string, variant: string | null, isLowerBetter: boolean]>({
    en: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', lower is better' : ''}`,
    ru: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', меньше — лучше' : ''}`,
  }),
  reasonsScore: phrase<[benchmark: string, each: readonly string[]]>({
    en: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
    ru: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
  }),
});
