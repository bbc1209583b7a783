import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Verdict, VerifiedField } from '../../verify/finding.ts';

const englishVerdict: Readonly<Record<Verdict, string>> = {
  contradicted: 'Contradicted',
  stale: 'Out of date',
  unknown: 'Cannot tell',
  supported: 'Supported',
};

const englishField: Readonly<Record<VerifiedField, string>> = {
  model: 'name',
  input_price: 'input price',
  output_price: 'output price',
  price: 'price',
  context: 'context window',
  max_output: 'max output',
  parameters: 'parameters',
  release_date: 'release date',
  knowledge_cutoff: 'knowledge cut-off',
  licence: 'licence',
  open_weights: 'open weights',
  modality: 'input',
  capability: 'capability',
  architecture: 'architecture',
  benchmark: 'benchmark score',
  benchmark_size: 'size of a benchmark',
  fit_score: 'points for what is not known',
  providers: 'providers',
  discount: 'discounts',
  authentication: 'authentication',
  cost: 'cost',
  ratio: 'ratio',
  difference: 'difference',
};

/** How many claims there are, by verdict. */
export type Counts = readonly (readonly [verdict: Verdict, count: number])[];

const total = (counts: Counts) => counts.reduce((sum, [, count]) => sum + count, 0);

const englishEach = (counts: Counts) =>
  counts.map(([own, count]) => `${count} ${englishVerdict[own].toLowerCase()}`).join(', ');

type Claim = [
  of: Verdict,
  name: string | null,
  about: VerifiedField,
  capability: string | null,
  quote: string,
  around: string | null,
];

const russianVerdict: Readonly<Record<Claim[0], string>> = {
  contradicted: 'Неверно',
  stale: 'Устарело',
  unknown: 'Неизвестно',
  supported: 'Верно',
};

const russianField: Readonly<Record<Claim[2], string>> = {
  model: 'название',
  input_price: 'цена за вход',
  output_price: 'цена за выход',
  price: 'цена',
  context: 'контекстное окно',
  max_output: 'предел ответа',
  parameters: 'число параметров',
  release_date: 'дата выпуска',
  knowledge_cutoff: 'дата отсечки знаний',
  licence: 'лицензия',
  open_weights: 'открытые веса',
  modality: 'входные данные',
  capability: 'возможность',
  architecture: 'архитектура',
  benchmark: 'балл в бенчмарке',
  benchmark_size: 'размер бенчмарка',
  fit_score: 'баллы за неизвестное',
  providers: 'провайдеры',
  discount: 'скидки',
  authentication: 'аутентификация',
  cost: 'стоимость',
  ratio: 'отношение',
  difference: 'разница',
};

const russianEach = (counts: Counts) =>
  counts.map(([own, count]) => `${count} ${russianVerdict[own].toLowerCase()}`).join(', ');

const units: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s?x(?![\p{L}\d])/gu, '$1'],
  [/\/ 1M(?![\p{L}\d])/gu, '/ 1 млн'],
  [/(?<=\d )ms(?!\p{L})/gu, 'мс'],
];

/** The check of a text's claims, around what `known` says of each. */
export const findingsMessages = says('findings', {
  title: { en: 'Claim check', ru: 'Проверка утверждений' },
  none: {
    en: 'No claim about a model of the catalog was found that can be checked. Name the model with its version, and give figures with their units.',
    ru: 'Не нашлось утверждений о моделях каталога, которые можно проверить. Назовите модель с версией, а числа — с единицами.',
  },
  count: phrase<[counts: Counts]>({
    en: (counts) => `${total(counts) === 1 ? '1 claim' : `${total(counts)} claims`}: ${englishEach(counts)}.`,
    ru: (counts) =>
      `${ru.counted(total(counts), 'утверждение', 'утверждения', 'утверждений')}: ${russianEach(counts)}.`,
  }),
  /** What a card has no room for. */
  more: phrase<[counts: Counts]>({
    en: (counts) =>
      `Not shown: ${total(counts)} more (${englishEach(counts)}). To see them, check a shorter part of the text.`,
    ru: (counts) =>
      `${ru.form(total(counts), 'Не показано', 'Не показаны', 'Не показаны')} ещё ${total(counts)} (${russianEach(counts)}). Чтобы увидеть остальное, проверьте часть текста покороче.`,
  }),
  cut: phrase<[read: number, length: number]>({
    en: (read, length) => `Only the first ${en.grouped(read)} of ${en.grouped(length)} characters were read.`,
    ru: (read, length) =>
      `Прочитаны только первые ${ru.counted(read, 'символ', 'символа', 'символов')} из ${ru.grouped(length)}.`,
  }),
  foot: template(['on'], {
    en: 'Checked against the catalog; its oldest price list in force: {on}.',
    ru: 'Сверено с каталогом; самый старый из действующих прайс-листов: {on:date}.',
  }),

  /** A claim as it is quoted, and the words around it where it is short; `name` is null where it is about no model. */
  claim: phrase<
    [
      of: Verdict,
      name: string | null,
      about: VerifiedField,
      capability: string | null,
      quote: string,
      around: string | null,
    ]
  >({
    en: (of, name, about, capability, quote, around) => {
      const what = capability ?? englishField[about];
      const whole = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
      const subject = name === null ? whole : about === 'model' ? name : `${name}, ${what}`;
      return `${englishVerdict[of]} - ${subject}: "${quote}"${around === null ? '' : ` in "${around}"`}`;
    },
    ru: (of, name, about, capability, quote, around) => {
      const what = capability ?? russianField[about];
      const whole = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
      const subject = name === null ? whole : about === 'model' ? name : `${name}, ${what}`;
      return `${russianVerdict[of]} — ${subject}: «${quote}»${around === null ? '' : ` в «${around}»`}`;
    },
  }),
  source: { en: 'Source:', ru: 'Источник:' },
  asOf: phrase<[on: string, isRead: boolean]>({
    en: (on, isRead) => (isRead ? `read on ${on}` : on),
    ru: (on, isRead) => (isRead ? `прочитано ${ru.date(on)}` : ru.date(on)),
  }),
  /** A recomputation as it was written down, in English digits. */
  arithmetic: phrase<[formula: string]>({
    en: (formula) => formula,
    ru: (formula) =>
      units.reduce(
        (text, [unit, own]) => text.replaceAll(unit, own),
        formula.replaceAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g, ru.figure),
      ),
  }),
  onePage: template(['known'], {
    en: 'Stated by one page alone: {known}',
    ru: 'Так пишет только одна страница: {known}',
  }),
  noVersion: template(['known'], {
    en: 'No version is named; of the newest: {known}',
    ru: 'Версия не названа; у самой новой: {known}',
  }),
  /** Several scores on one benchmark. */
  scores: phrase<
    [
      benchmark: string,
      scores: readonly { low: number; high: number; variant: string | null; runBy: string | null }[],
    ]
  >({
    en: (benchmark, scores) => {
      if (scores.length === 0) return `no other source of the catalog has a score on ${benchmark}`;
      const each = scores.map(({ low, high, variant, runBy }) => {
        const about = [variant, runBy === 'lab' ? "the lab's own report" : runBy].filter(Boolean).join(', ');
        return `${low === high ? low : `${low}-${high}`}%${about ? ` (${about})` : ''}`;
      });
      return `${benchmark}: ${en.list(each)}`;
    },
    ru: (benchmark, scores) => {
      if (scores.length === 0) return `других баллов в ${benchmark} в каталоге нет`;
      const each = scores.map(({ low, high, variant, runBy }) => {
        const about = [variant, runBy === 'lab' ? 'отчёт самого разработчика' : runBy]
          .filter(Boolean)
          .join(', ');
        const score = low === high ? ru.grouped(low) : `${ru.grouped(low)}–${ru.grouped(high)}`;
        return `${score}%${about ? ` (${about})` : ''}`;
      });
      return `${benchmark}: ${ru.list(each)}`;
    },
  }),
});
