import { evenOdds, probableOdds } from '../../catalog/standings/odds.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { localized } from '../../localized.ts';

/** Odds of 0.5 and more in words, as people bet. */
function englishOdds(odds: number): string {
  if (odds >= 0.99) return 'almost certainly';
  if (odds >= 0.95) return '19 in 20';
  return `${Math.min(9, Math.max(5, Math.round(odds * 10)))} in 10`;
}

function russianOdds(odds: number): string {
  if (odds >= 0.99) return 'почти наверняка';
  if (odds >= 0.95) return '19 из 20';
  return `${Math.min(9, Math.max(5, Math.round(odds * 10)))} из 10`;
}

/** Places among all that are measured; `domain` null for the general one. */
type Place = {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  readonly domain: Localized | null;
};

const englishPlace = ({ low, high, of, domain }: Place) =>
  `${low === high ? en.ordinal(low) : `${en.ordinal(low)} to ${en.ordinal(high)}`} of ${of} measured${domain ? ` for ${domain.en}` : ''}`;

const russianPlace = ({ low, high, of, domain }: Place) =>
  `${low === high ? `${low}-я` : `${low}–${high}-я`} из ${of} измеренных${domain ? ` (${domain.ru})` : ''}`;

const sentenceOf = (parts: readonly string[]) =>
  `${parts.join('; ').replace(/^./u, (letter) => letter.toUpperCase())}.`;

/** How good models are, and how sure that is. */
export const qualityMessages = says('quality', {
  part: { en: 'Quality', ru: 'Качество' },
  odds: phrase<[odds: number]>({ en: englishOdds, ru: russianOdds }),
  place: phrase<[place: Place]>({ en: englishPlace, ru: russianPlace }),
  /** Places without how many there are: "1st to 31st". */
  ordinals: phrase<[low: number, high: number]>({
    en: (low, high) => (low === high ? en.ordinal(low) : `${en.ordinal(low)} to ${en.ordinal(high)}`),
    ru: (low, high) => (low === high ? `${low}-я` : `${low}–${high}-я`),
  }),
  /** A cell: places alone. */
  places: phrase<[low: number, high: number, of: number]>({
    en: (low, high, of) =>
      `${low === high ? en.ordinal(low) : `${en.ordinal(low)}-${en.ordinal(high)}`} of ${of}`,
    ru: (low, high, of) => `${low === high ? low : `${low}–${high}`} из ${of}`,
  }),
  expectedPlaces: template(['places'], {
    en: 'not measured yet, expected {places}',
    ru: 'ещё не измерена, ожидается {places}',
  }),
  thinPlaces: template(['places'], {
    en: 'little measured, about {places}',
    ru: 'измерена мало, примерно {places}',
  }),
  /** Beside a bar, where there is room for a few letters: what is not surely measured as an expectation. */
  short: phrase<[low: number, high: number, isSure: boolean]>({
    en: (low, high, isSure) =>
      `${isSure ? '' : '≈ '}${low === high ? en.ordinal(low) : `${en.ordinal(low)}-${en.ordinal(high)}`}`,
    ru: (low, high, isSure) => `${isSure ? '' : '≈ '}${low === high ? low : `${low}–${high}`}`,
  }),
  /** Above such bars, places of how many they are. */
  placesOf: template(['domain', 'of: number'], {
    en: '{domain}: places of {of:grouped} measured',
    ru: '{domain}: места из {of:grouped} измеренных',
  }),
  notMeasured: { en: 'not measured', ru: 'не измерена' },
  /** That one is better; `places` of both, and how many benchmarks the same party ran on both. */
  better: phrase<
    [name: string, odds: number, domain: Localized | null, shared: number, scores: readonly number[]]
  >({
    en: (name, odds, domain, shared, scores) =>
      `By all that was measured (${en.list(scores.map(String))} scores) ${name} is better${domain ? ` for ${domain.en}` : ''}: ${englishOdds(odds)}${shared === 0 ? ', with no direct test of both' : ''}.`,
    ru: (name, odds, domain, shared, scores) =>
      `По всему, что измерено (оценок: ${ru.list(scores.map(String))}), ${name} лучше${domain ? ` (${domain.ru})` : ''}: ${russianOdds(odds)}${shared === 0 ? ', прямого сравнения нет' : ''}.`,
  }),
  close: phrase<[name: string, odds: number, domain: Localized | null]>({
    en: (name, odds, domain) =>
      odds < evenOdds
        ? `As good as each other${domain ? ` for ${domain.en}` : ''}, as far as measured.`
        : odds < probableOdds
          ? `Close${domain ? ` for ${domain.en}` : ''}: ${name} is better at ${englishOdds(odds)}.`
          : `${name} is probably better${domain ? ` for ${domain.en}` : ''} (${englishOdds(odds)}), but not surely.`,
    ru: (name, odds, domain) =>
      odds < evenOdds
        ? `Насколько измерено, одинаково хороши${domain ? ` (${domain.ru})` : ''}.`
        : odds < probableOdds
          ? `Разница мала${domain ? ` (${domain.ru})` : ''}: ${name} лучше с вероятностью ${russianOdds(odds)}.`
          : `${name}, вероятно, лучше (${domain ? `${domain.ru}, ` : ''}${russianOdds(odds)}), но не наверняка.`,
  }),
  closeMany: phrase<[names: readonly string[], domain: Localized | null]>({
    en: (names, domain) =>
      `Nobody is clearly ahead${domain ? ` for ${domain.en}` : ''}: ${en.list(names)} are close.`,
    ru: (names, domain) => `Явного лидера нет${domain ? ` (${domain.ru})` : ''}: ${ru.list(names)} близки.`,
  }),
  /** Why a comparison stays open: who is not measured, and from whom that is expected. */
  open: phrase<
    [each: readonly { readonly name: string; readonly from: string | null; readonly thin: boolean }[]]
  >({
    en: (each) => {
      const thin = each.filter((own) => own.thin).map(({ name }) => name);
      const alone = each.filter((own) => !own.thin && own.from === null).map(({ name }) => name);
      const next = each.filter((own) => !own.thin && own.from !== null);
      const before = [...new Set(next.flatMap(({ from }) => from ?? []))];
      const [isOrAre, itOrThem] = next.length === 1 ? ['is', 'it'] : ['are', 'them'];
      return sentenceOf([
        ...(thin.length > 0
          ? [`${en.list(thin)} ${thin.length === 1 ? 'is' : 'are'} measured too little`]
          : []),
        ...(alone.length > 0 ? [`nobody has measured ${en.list(alone, 'or')}`] : []),
        ...(next.length > 0
          ? [
              `${en.list(next.map(({ name }) => name))} ${isOrAre} not measured yet, ${en.list(before)} before ${itOrThem} ${before.length === 1 ? 'is' : 'are'}`,
            ]
          : []),
      ]);
    },
    ru: (each) => {
      const thin = each.filter((own) => own.thin).map(({ name }) => name);
      const alone = each.filter((own) => !own.thin && own.from === null).map(({ name }) => name);
      const next = each.filter((own) => !own.thin && own.from !== null);
      const before = [...new Set(next.flatMap(({ from }) => from ?? []))];
      const [measured, them] = next.length === 1 ? ['измерена', 'неё'] : ['измерены', 'них'];
      return sentenceOf([
        ...(thin.length > 0
          ? [`${ru.list(thin)} ${thin.length === 1 ? 'измерена' : 'измерены'} слишком мало`]
          : []),
        ...(alone.length > 0 ? [`${ru.list(alone)} никто не измерял`] : []),
        ...(next.length > 0
          ? [
              `${ru.list(next.map(({ name }) => name))} ещё не ${measured}, а ${ru.list(before)} до ${them} — да`,
            ]
          : []),
      ]);
    },
  }),
  /** What is expected where not all are measured. */
  expected: phrase<[name: string, odds: number]>({
    en: (name, odds) =>
      odds < evenOdds ? 'Expected to be alike.' : `Expected: ${name} is better, ${englishOdds(odds)}.`,
    ru: (name, odds) =>
      odds < evenOdds ? 'Ожидается, что они равны.' : `Ожидается, что ${name} лучше: ${russianOdds(odds)}.`,
  }),
  /** Whose scores were all run at raised effort, with the words for it. */
  effort: phrase<[names: readonly string[], efforts: readonly string[]]>({
    en: (names, efforts) =>
      `${en.list(names)} ${names.length === 1 ? 'was' : 'were'} measured at raised effort alone (${en.list(efforts)}), which takes more tokens than the price of the work shows.`,
    ru: (names, efforts) =>
      `${ru.list(names)} ${names.length === 1 ? 'измерена' : 'измерены'} только при повышенном усилии (${ru.list(efforts)}): токенов на это уходит больше, чем видно по цене работы.`,
  }),
  hint: {
    en: 'How a standing comes about: explain MODEL quality; all shared scores are in the part benchmarks.',
    ru: 'Из чего складывается место модели, видно по её оценкам; все общие результаты — в разделе «Бенчмарки».',
  },

  corner: { en: 'Quality', ru: 'Качество' },
  columns: { en: ['Place', 'Rests on', 'Newest'], ru: ['Место', 'Основано на', 'Новейшая оценка'] },
  restsOn: phrase<[basis: string, scores: number, from: string | null]>({
    en: (basis, scores, from) =>
      basis === 'none'
        ? 'nothing'
        : basis === 'expected'
          ? `expected from ${from ?? 'its line'}`
          : `${en.plural(scores, 'score')}${basis === 'thin' ? (from === null ? ', too few' : `, too few, and ${from}`) : ''}`,
    ru: (basis, scores, from) =>
      basis === 'none'
        ? 'ни на чём'
        : basis === 'expected'
          ? `ожидании по ${from ?? 'её линейке'}`
          : `${ru.counted(scores, 'оценке', 'оценках', 'оценках')}${basis === 'thin' ? (from === null ? ', этого мало' : `, этого мало, и на ${from}`) : ''}`,
  }),
  chart: {
    title: { en: 'Where they stand', ru: 'Где они стоят' },
    subtitle: {
      en: 'Better than this share of all measured models, the middle 80 % of what is possible',
      ru: 'Лучше такой доли измеренных моделей, средние 80 % возможного',
    },
    unit: { en: 'percent', ru: 'проценты' },
  },
  chartOf: template(['name'], { en: 'Where {name} stands', ru: 'Место {name}' }),
  /** That all places of a model come from those of another one. */
  allExpected: template(['from'], {
    en: 'Not measured yet: these places are expected, going by {from}.',
    ru: 'Ещё не измерена: эти места ожидаются, судя по {from}.',
  }),
  /** How many scores stand behind the places of a model, the newest of ISO day `newest`. */
  allRestOn: phrase<[scores: number, newest: string]>({
    en: (scores, newest) => `Rests on ${en.plural(scores, 'score')}, the newest of ${en.date(newest)}.`,
    ru: (scores, newest) =>
      `Основано на ${ru.counted(scores, 'оценке', 'оценках', 'оценках')}, новейшая — ${ru.date(newest)}.`,
  }),
  inDomain: template(['domain', 'places'], { en: '{domain}: {places}', ru: '{domain}: {places}' }),
  /** How a standing comes about. */
  formula: {
    en: "Each score is read on its ruler: what it says alone = (value - offset) / slope, in the logit of percent or the benchmark's own unit. Weights are the information of each score; a field of its own may deviate from the whole. Places are the middle 80 %.",
    ru: 'Каждая оценка читается по своей шкале: сама по себе она говорит (значение - сдвиг) / наклон, в логитах процентов или в единицах бенчмарка. Вес — сколько сведений она даёт; отдельная область может отличаться от целого. Места — средние 80 %.',
  },
});

/** The name of a domain as messages take it; null for the general one. */
export function domainName(id: string, entry: { readonly name: Localized } | undefined): Localized | null {
  return id === 'general' || !entry ? null : entry.name;
}

/** A figure of ability: two digits, minus as a sign. */
const ability = (value: number) => value.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
const russianAbility = (value: number) => ru.figure(ability(value));

/** A figure of a ruler, in the unit of its benchmark: as many digits as tell. */
const reading = (value: number) =>
  (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)).replace(
    '-',
    '−',
  );
const russianReading = (value: number) => ru.figure(reading(value));

/** Mean and one standard deviation, in logits of ability. */
type Spread = { readonly mean: number; readonly sd: number };

const share = (value: number) => (value < 0.001 ? '<0.1%' : `${(100 * value).toFixed(1)}%`);

/** How a standing comes about, score by score, so that a reader can do the sums again. */
export const standingMessages = says('standing', {
  title: phrase<[name: string, domain: Localized | null]>({
    en: (name, domain) => `${name}: quality${domain ? ` for ${domain.en}` : ''}`,
    ru: (name, domain) => `${name}: качество${domain ? ` (${domain.ru})` : ''}`,
  }),
  head: phrase<[name: string, basis: 'measured' | 'thin' | 'expected', place: Place, scores: number]>({
    en: (name, basis, place, scores) =>
      ({
        measured: `${name} is ${englishPlace(place)}, by ${en.plural(scores, 'score')}.`,
        thin: `${name} is little measured (${en.plural(scores, 'score')}): about ${englishPlace(place)}.`,
        expected: `${name} is not measured yet: expected ${englishPlace(place)}.`,
      })[basis],
    ru: (name, basis, place, scores) =>
      ({
        measured: `${name} — ${russianPlace(place)}; ${ru.counted(scores, 'оценка', 'оценки', 'оценок')}.`,
        thin: `${name} измерена мало (${ru.counted(scores, 'оценка', 'оценки', 'оценок')}): примерно ${russianPlace(place)}.`,
        expected: `${name} ещё не измерена: ожидается ${russianPlace(place)}.`,
      })[basis],
  }),
  nothing: template(['name'], {
    en: 'Nothing is known of the quality of {name}: it has no score that counts, and no measured model before it.',
    ru: 'О качестве {name} ничего не известно: нет ни оценок, которые считаются, ни измеренной модели до неё.',
  }),
  standing: phrase<[own: Spread]>({
    en: ({ mean, sd }) =>
      `Standing: ${ability(mean)} ± ${ability(sd)} in logits of ability, mean and one standard deviation. The places are those of the middle 80%, 1.28 deviations each way.`,
    ru: ({ mean, sd }) =>
      `Уровень: ${russianAbility(mean)} ± ${russianAbility(sd)} в логитах способности, среднее и одно стандартное отклонение. Места — для средних 80%, по 1,28 отклонения в каждую сторону.`,
  }),
  ofTrend: phrase<[prior: Spread, isDated: boolean]>({
    en: ({ mean, sd }, isDated) =>
      `Expected before any score: ${ability(mean)} ± ${ability(sd)}, ${isDated ? 'as models of its release date are' : 'as models are, its release date being unknown'}.`,
    ru: ({ mean, sd }, isDated) =>
      `До всех оценок ожидается ${russianAbility(mean)} ± ${russianAbility(sd)}: ${isDated ? 'как у моделей того же времени' : 'как у моделей вообще, день выхода неизвестен'}.`,
  }),
  ofOther: phrase<[from: string, other: Spread, step: Spread, by: 'line' | 'tier', isHeld: boolean]>({
    en: (from, other, step, by, isHeld) =>
      `Expected from ${from} (${ability(other.mean)} ± ${ability(other.sd)}), ${by === 'line' ? 'the measured one before it in its line' : 'the tier beside it'}: ${ability(Math.abs(step.mean))} ${step.mean < 0 ? 'less' : 'more'}, give or take ${ability(step.sd)}${isHeld ? ", held to the order of its lab's tiers" : ''}.`,
    ru: (from, other, step, by, isHeld) =>
      `Ожидание по ${from} (${russianAbility(other.mean)} ± ${russianAbility(other.sd)}), ${by === 'line' ? 'измеренной модели до неё в линейке' : 'соседней ступени'}: на ${russianAbility(Math.abs(step.mean))} ${step.mean < 0 ? 'меньше' : 'больше'}, плюс-минус ${russianAbility(step.sd)}${isHeld ? '; порядок ступеней разработчика сохранён' : ''}.`,
  }),
  /** What was measured of the preview of the same version. */
  ofTwin: template(['name'], {
    en: 'The scores are those of {name}, the same version.',
    ru: 'Оценки — {name}, той же версии.',
  }),
  mean: {
    en: 'A ruler is a benchmark as one party runs it: it reads offset + slope x ability, give or take its noise. A score says alone (reading - offset) / slope; a percentage p reads as ln(p / (100 - p)), held within 1.5 and 98.5, and turned round where less is better. The mean is the sum of what each says alone times its share.',
    ru: 'Шкала — это бенчмарк у одной стороны: она показывает сдвиг + наклон × способность, плюс-минус шум. Сама по себе оценка говорит (показание − сдвиг) / наклон; процент п читается как логарифм п / (100 − п) в пределах от 1,5 до 98,5, а где меньше значит лучше — наоборот. Среднее — сумма того, что говорит каждая, умноженного на её долю.',
  },
  variance: phrase<[deviation: number]>({
    en: (deviation) =>
      `Information is weight x (slope / noise)². With I the sum of a field's, v = ${deviation} (how far a field may deviate) and V = 1 / (1 / expected variance + sum over fields of I / (1 + I v)), the variance altogether is V, and in a field V / (1 + I v)² + v / (1 + I v).`,
    ru: (deviation) =>
      `Сведения — вес × (наклон / шум)². Пусть С — их сумма по области, о = ${ru.figure(String(deviation))} (насколько область может отклоняться), Д = 1 / (1 / дисперсия ожидания + сумма по областям С / (1 + С о)). Тогда дисперсия в целом — Д, а в области — Д / (1 + С о)² + о / (1 + С о).`,
  }),
  corner: { en: 'Benchmark (field)', ru: 'Бенчмарк (область)' },
  columns: {
    en: ['Score', 'Run by', 'Ruler', 'Information', 'Says alone', 'Share'],
    ru: ['Оценка', 'Кто измерил', 'Шкала', 'Сведения', 'Говорит', 'Доля'],
  },
  benchmark: template(['name', 'domain'], { en: '{name} ({domain})', ru: '{name} ({domain})' }),
  ownRun: { en: 'its lab', ru: 'разработчик' },
  ranOn: template(['party', 'on'], { en: '{party}, {on:date}', ru: '{party}, {on:date}' }),
  ruler: phrase<[offset: number, slope: number, noise: number]>({
    en: (offset, slope, noise) => `${reading(offset)} + ${reading(slope)} x ± ${reading(noise)}`,
    ru: (offset, slope, noise) =>
      `${russianReading(offset)} + ${russianReading(slope)} × ± ${russianReading(noise)}`,
  }),
  ability: phrase<[value: number]>({ en: ability, ru: russianAbility }),
  share: phrase<[value: number]>({ en: share, ru: (value) => ru.figure(share(value)) }),
  before: { en: 'Expected before', ru: 'Ожидание до оценок' },
  /** Scores that count for nothing here. */
  unused: phrase<[count: number]>({
    en: (count) =>
      `${en.plural(count, 'further score')} ${count === 1 ? 'counts' : 'count'} for nothing here: another setting than the best, a benchmark that too few models have, or one that says nothing of this field. All stand under scores.`,
    ru: (count) =>
      `Здесь не ${ru.form(count, 'считается', 'считаются', 'считаются')} ещё ${ru.counted(count, 'оценка', 'оценки', 'оценок')}: не лучшая настройка, бенчмарк лишь у немногих моделей или не о том. Все они видны среди оценок модели.`,
  }),
});

/** A domain as a heading. */
export function domainHeading(
  id: string,
  entry: { readonly name: Localized } | undefined,
  locale: string,
): string {
  return entry ? localized(entry.name, locale) : id;
}
