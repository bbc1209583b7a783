import type { Modality } from '../../catalog/words.ts';
import type { Detail, PriceSide, Verdict, VerifiedField } from '../../claims/finding.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { qualityMessages } from '../../subjects/quality/say.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { englishSide, russianSide } from './true-of-say.ts';

const englishVerdict: Readonly<Record<Verdict, string>> = {
  contradicted: 'Wrong',
  stale: 'Out of date',
  unknown: 'Cannot be told',
  supported: 'Right',
};

const englishField: Readonly<Record<VerifiedField, string>> = {
  model: 'name',
  input_price: 'input price',
  output_price: 'output price',
  price: 'price',
  cache_read_price: 'price of cached input',
  cache_write_price: 'price of a cache write',
  batch_price: 'batch price',
  unit_price: 'price per unit',
  context: 'context window',
  max_input: 'longest input',
  max_output: 'longest answer',
  parameters: 'parameters',
  release_date: 'release date',
  knowledge_cutoff: 'knowledge cut-off',
  shutdown_date: 'shutdown date',
  deprecation_date: 'day of deprecation',
  state: 'state',
  licence: 'licence',
  open_weights: 'open weights',
  hardware: 'hardware',
  maker: 'lab',
  modality: 'inputs',
  capability: 'capability',
  architecture: 'architecture',
  benchmark: 'benchmark score',
  benchmark_size: 'size of a benchmark',
  quality: 'quality',
  fit_score: 'points for what is not known',
  providers: 'providers',
  discount: 'discounts',
  data_policy: 'use of data',
  authentication: 'authentication',
  cost: 'cost',
  ratio: 'ratio',
  difference: 'difference',
  comparison: 'comparison',
};

type Claim = [
  of: Verdict,
  name: string | null,
  about: VerifiedField,
  capability: string | null,
  quote: string,
  around: string | null,
];

/** What is said with a verdict. */
const englishDetail: Readonly<Partial<Record<Detail, string>>> = {
  'via-another-route': ', via another route',
  rounded: ', rounded',
};

const russianDetail: typeof englishDetail = {
  'via-another-route': ', но у другого провайдера',
  rounded: ', округлённо',
};

const russianVerdict: Readonly<Record<Claim[0], string>> = {
  contradicted: 'Неверно',
  stale: 'Устарело',
  unknown: 'Нельзя сказать',
  supported: 'Верно',
};

const russianField: Readonly<Record<Claim[2], string>> = {
  model: 'название',
  input_price: 'цена за вход',
  output_price: 'цена за выход',
  price: 'цена',
  cache_read_price: 'цена входа из кэша',
  cache_write_price: 'цена записи в кэш',
  batch_price: 'цена в пакетном режиме',
  unit_price: 'цена за единицу',
  context: 'контекстное окно',
  max_input: 'предел входа',
  max_output: 'предел ответа',
  parameters: 'число параметров',
  release_date: 'дата выпуска',
  knowledge_cutoff: 'дата отсечки знаний',
  shutdown_date: 'дата отключения',
  deprecation_date: 'дата признания устаревшей',
  state: 'состояние',
  licence: 'лицензия',
  open_weights: 'открытые веса',
  hardware: 'железо',
  maker: 'разработчик',
  modality: 'входные данные',
  capability: 'возможность',
  architecture: 'архитектура',
  benchmark: 'балл в бенчмарке',
  benchmark_size: 'размер бенчмарка',
  quality: 'качество',
  fit_score: 'баллы за неизвестное',
  providers: 'провайдеры',
  discount: 'скидки',
  data_policy: 'использование данных',
  authentication: 'аутентификация',
  cost: 'стоимость',
  ratio: 'отношение',
  difference: 'разница',
  comparison: 'сравнение',
};

/** What an answer is about: a fact of a model, or the claim in its own words. */
type Asked =
  | { readonly name: string | null; readonly about: VerifiedField; readonly capability: string | null }
  | { readonly quote: string };

/** An answer, of what, and what is known of that, each said once. */
function answerTo(
  lead: string,
  { name, what }: { readonly name: string | null; readonly what: string },
  known: string,
): string {
  if (lead === '' && known !== '') return known;
  const hasName = name !== null && known.includes(name);
  const hasWhat = known.toLowerCase().startsWith(what.toLowerCase());
  const subject = hasName ? [] : [...(name === null ? [] : [name]), ...(hasWhat ? [] : [what])];
  const said = [...(subject.length > 0 ? [subject.join(', ')] : []), ...(known === '' ? [] : [known])];
  return `${lead}: ${said.join(hasWhat ? ', ' : ': ')}`;
}

const russianSigns: readonly (readonly [RegExp, string])[] = [
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
  cut: phrase<[read: number, length: number]>({
    en: (read, length) => `Only the first ${en.grouped(read)} of ${en.grouped(length)} characters were read.`,
    ru: (read, length) =>
      `Прочитаны только первые ${ru.counted(read, 'символ', 'символа', 'символов')} из ${ru.grouped(length)}.`,
  }),
  foot: template(['on'], {
    en: 'Checked against price lists of {on} and later.',
    ru: 'Сверено с прайс-листами от {on:date} и новее.',
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
      detail: Detail | null,
    ]
  >({
    en: (of, name, about, capability, quote, around, detail) => {
      const what = capability ?? englishField[about];
      const subject = name === null ? what : `${what} of ${name}`;
      return `${englishVerdict[of]}${(detail && englishDetail[detail]) ?? ''}: "${quote}"${around === null ? '' : ` in "${around}"`}${about === 'model' ? '' : ` (${subject})`}`;
    },
    ru: (of, name, about, capability, quote, around, detail) => {
      const what = capability ?? russianField[about];
      const subject = name === null ? what : `${what} ${name}`;
      return `${russianVerdict[of]}${(detail && russianDetail[detail]) ?? ''}: «${quote}»${around === null ? '' : ` в «${around}»`}${about === 'model' ? '' : ` (${subject})`}`;
    },
  }),
  /** Whether a claim is right, to who asks that, with what is right as a clause; that of several models is quoted. */
  yesOrNo: phrase<[of: Verdict, subject: Asked, known: string, detail: Detail | null]>({
    en: (of, subject, known, detail) =>
      answerTo(
        `${{ supported: 'Yes', contradicted: 'No', stale: 'Not any more', unknown: '' }[of]}${(detail && englishDetail[detail]) ?? ''}`,
        'quote' in subject
          ? { name: null, what: `"${subject.quote}"` }
          : { name: subject.name, what: subject.capability ?? englishField[subject.about] },
        known,
      ),
    ru: (of, subject, known, detail) =>
      answerTo(
        `${{ supported: 'Да', contradicted: 'Нет', stale: 'Уже нет', unknown: '' }[of]}${(detail && russianDetail[detail]) ?? ''}`,
        'quote' in subject
          ? { name: null, what: `«${subject.quote}»` }
          : { name: subject.name, what: subject.capability ?? russianField[subject.about] },
        known,
      ),
  }),
  source: { en: 'Source:', ru: 'Источник:' },
  /** What is so instead of a wrong claim, which is a clause. */
  instead: phrase<[known: string]>({
    en: (known) => `In fact${/^(?:it|its|by|not) /.test(known) ? '' : ':'} ${known}`,
    ru: (known) => `На самом деле${/^(?:это|по|у|в) /.test(known) ? '' : ':'} ${known}`,
  }),
  asOf: phrase<[on: string, isRead: boolean]>({
    en: (on, isRead) => (isRead ? `read on ${on}` : on),
    ru: (on, isRead) => (isRead ? `прочитано ${ru.date(on)}` : ru.date(on)),
  }),
  /** A recomputation as it was written down, in English digits. */
  arithmetic: phrase<[formula: string]>({
    en: (formula) => formula,
    ru: (formula) =>
      russianSigns.reduce(
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

const englishSpan = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `${text(least)} to ${text(most)}`;

const englishRates = (input: number, output: number) =>
  `${en.exactMoney(input)} in, ${en.exactMoney(output)} out per 1M tokens`;

/** To four significant digits below a dollar. */
const englishExactUsd = (usd: number) =>
  usd < 1 ? en.exactMoney(Number(usd.toPrecision(4))) : en.money(usd);

type Rate = { readonly provider: string; readonly input: number; readonly output: number };

const russianSpan = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `от ${text(least)} до ${text(most)}`;

const russianRates = (input: number, output: number) =>
  `${ru.exactMoney(input)} на вход, ${ru.exactMoney(output)} на выход за 1 млн токенов`;

const russianExactUsd = (usd: number) =>
  usd < 1 ? ru.exactMoney(Number(usd.toPrecision(4))) : ru.money(usd);

const russianUnits: Readonly<Record<string, string>> = {
  points: 'п. п.',
  ms: 'мс',
  seconds: 'с',
  'tokens per second': 'токенов в секунду',
};

/** What the catalog has instead of a claim, or beside it: each a clause that begins a sentence or follows a colon. */
export const knownMessages = says('known', {
  /** USD per 1M tokens. */
  price: phrase<[rate: Rate]>({
    en: ({ provider, input, output }) => `${englishRates(input, output)} via ${provider}`,
    ru: ({ provider, input, output }) => `${russianRates(input, output)} через ${provider}`,
  }),
  /** A price that ended, or today's where the stated one has ended. */
  formerPrice: phrase<[rate: Rate, until: string | null]>({
    en: ({ provider, input, output }, until) => {
      const rate = `${englishRates(input, output)} via ${provider}`;
      return until === null ? `now ${rate}` : `it was ${rate} until ${until}`;
    },
    ru: ({ provider, input, output }, until) => {
      const rate = `${russianRates(input, output)} через ${provider}`;
      return until === null ? `теперь ${rate}` : `до ${ru.date(until)} было ${rate}`;
    },
  }),
  /** The price of one side that is not plain tokens'; `until` of one that ended. */
  sidePrice: phrase<[side: PriceSide, usd: number, provider: string, until: string | null]>({
    en: (side, usd, provider, until) =>
      until === null
        ? `${englishSide[side]} ${en.exactMoney(usd)} per 1M tokens via ${provider}`
        : `${englishSide[side]} was ${en.exactMoney(usd)} per 1M tokens via ${provider} until ${until}`,
    ru: (side, usd, provider, until) =>
      `${until === null ? '' : `до ${ru.date(until)} было: `}${russianSide[side]} ${ru.exactMoney(usd)} за 1 млн токенов через ${provider}`,
  }),
  /** "$0.053 an image", its kind and what other kinds cost where there are any; `until` of one that ended. */
  unitPrice: phrase<
    [
      price: string,
      kind: string,
      others: readonly [number, number] | null,
      provider: string,
      until: string | null,
    ]
  >({
    en: (price, kind, others, provider, until) =>
      `${until === null ? '' : 'it was '}${price}${kind === '' ? '' : ` (${kind})`} via ${provider}${others === null ? '' : `; its kinds cost ${en.exactMoney(others[0])} to ${en.exactMoney(others[1])}`}${until === null ? '' : ` until ${until}`}`,
    ru: (price, kind, others, provider, until) =>
      `${until === null ? '' : `до ${ru.date(until)} было: `}${price}${kind === '' ? '' : ` (${kind})`} через ${provider}${others === null ? '' : `; разные виды стоят от ${ru.exactMoney(others[0])} до ${ru.exactMoney(others[1])}`}`,
  }),
  published: phrase<[rate: Rate]>({
    en: ({ provider, input, output }) =>
      `${provider} publishes ${englishRates(input, output)}; a price that is not known makes no tie`,
    ru: ({ provider, input, output }) =>
      `цену публикует ${provider}: ${russianRates(input, output)}; неизвестная цена — ещё не ничья`,
  }),
  tokens: template(['count: number'], { en: '{count:tokens}', ru: '{count:tokens}' }),
  billions: template(['value: number'], { en: '{value} billion', ru: '{value:grouped} млрд' }),
  count: template(['whole: number'], { en: '{whole:grouped}', ru: '{whole:grouped}' }),
  /** `idOf`: the model whose id holds the stated day. */
  date: phrase<[on: string, idOf: string | null]>({
    en: (on, idOf) =>
      idOf === null
        ? en.date(on)
        : `${idOf} was released on ${en.date(on)}; the stated day is the one in its id, the name of an edition`,
    ru: (on, idOf) =>
      idOf === null
        ? ru.date(on)
        : `дата выпуска ${idOf} — ${ru.date(on)}; названный день стоит в идентификаторе, это имя редакции`,
  }),
  active: {
    en: 'it can be called and nothing says that it ends',
    ru: 'модель доступна, об отключении не объявлено',
  },
  proprietary: { en: 'Proprietary, by API only', ru: 'проприетарная, только через API' },
  openWeights: phrase<[isOpen: boolean]>({
    en: (isOpen) => (isOpen ? 'open weights' : 'no open weights'),
    ru: (isOpen) => (isOpen ? 'веса открыты' : 'веса закрыты'),
  }),
  takes: phrase<[kinds: readonly Modality[], split: readonly Modality[]]>({
    en: (kinds, split) =>
      `takes ${en.list(kinds)}${split.length > 0 ? `; ${en.list(split)} depends on the host` : ''}`,
    ru: (kinds, split) => {
      const called = (own: typeof kinds) =>
        ru.list(own.map((kind) => saidIn('ru', vocabularyMessages).modality[kind]));
      return `принимает ${called(kinds)}${split.length > 0 ? `; зависит от хостинга: ${called(split)}` : ''}`;
    },
  }),
  gives: phrase<[kinds: readonly Modality[], split: readonly Modality[]]>({
    en: (kinds, split) =>
      `gives ${en.list(kinds)}${split.length > 0 ? `; ${en.list(split)} depends on the host` : ''}`,
    ru: (kinds, split) => {
      const called = (own: typeof kinds) =>
        ru.list(own.map((kind) => saidIn('ru', vocabularyMessages).modality[kind]));
      return `выдаёт ${called(kinds)}${split.length > 0 ? `; зависит от хостинга: ${called(split)}` : ''}`;
    },
  }),
  capability: phrase<[label: string, has: 'yes' | 'no' | 'host']>({
    en: (label, has) => `${label}: ${has === 'host' ? 'depends on the host' : has}`,
    ru: (label, has) => `${label}: ${{ yes: 'да', no: 'нет', host: 'зависит от хостинга' }[has]}`,
  }),
  maker: template(['lab'], { en: 'it is by {lab}', ru: 'разработчик — {lab}' }),
  /** Who is the better one, at odds of 0.5 to 1. */
  odds: phrase<[better: string, odds: number, domain: Localized | null, expected: boolean]>({
    en: (better, odds, domain, expected) => {
      const field = domain ? ` for ${domain.en}` : '';
      const sure = saidIn('en', qualityMessages).odds(odds);
      if (odds < 0.55) return `${expected ? 'expected to be' : 'measured as'} about as good${field}`;
      return expected
        ? `not both are measured; ${better} is expected to be better${field} (${sure})`
        : `by all that was measured ${better} is better${field} (${sure})`;
    },
    ru: (better, odds, domain, expected) => {
      const field = domain ? ` (${domain.ru})` : '';
      const sure = saidIn('ru', qualityMessages).odds(odds);
      if (odds < 0.55)
        return `${expected ? 'ожидается, что они' : 'по измерениям они'} примерно равны${field}`;
      return expected
        ? `измерены не обе; ожидается, что ${better} лучше${field}: ${sure}`
        : `по всему, что измерено, ${better} лучше${field}: ${sure}`;
    },
  }),
  benchmarkSize: phrase<[benchmark: string, least: number, most: number]>({
    en: (benchmark, least, most) => `${benchmark} has ${englishSpan(least, most, en.grouped)} problems`,
    ru: (benchmark, least, most) =>
      least === most
        ? `в ${benchmark} ${ru.counted(least, 'задача', 'задачи', 'задач')}`
        : `в ${benchmark} от ${ru.grouped(least)} до ${ru.counted(most, 'задачи', 'задач', 'задач')}`,
  }),
  points: phrase<[label: string, most: number]>({
    en: (label, most) => `whether it has ${label} is not known here: 0 to ${most} points, not 0`,
    ru: (label, most) =>
      `нам не известно, есть ли ${label}: от 0 до ${ru.counted(most, 'балла', 'баллов', 'баллов')}, а не 0`,
  }),
  providers: phrase<[prices: readonly Rate[]]>({
    en: (prices) =>
      `${plural(prices.length, 'provider')} at a price: ${en.list(
        prices.map(
          ({ provider, input, output }) => `${provider} ${en.exactMoney(input)}/${en.exactMoney(output)}`,
        ),
      )}`,
    ru: (prices) =>
      `${ru.counted(prices.length, 'провайдер', 'провайдера', 'провайдеров')} с ценой: ${ru.list(
        prices.map(
          ({ provider, input, output }) => `${provider} ${ru.exactMoney(input)}/${ru.exactMoney(output)}`,
        ),
      )}`,
  }),
  discounts: phrase<[cacheRead: number | null, hasBatch: boolean, input: number]>({
    en: (cacheRead, hasBatch, input) =>
      `discounts exist: ${en.list([
        ...(cacheRead === null
          ? []
          : [`cached input ${en.exactMoney(cacheRead)} instead of ${en.exactMoney(input)} per 1M tokens`]),
        ...(hasBatch ? ['a batch API'] : []),
      ])}`,
    ru: (cacheRead, hasBatch, input) =>
      `скидки есть: ${ru.list([
        ...(cacheRead === null
          ? []
          : [`вход из кэша ${ru.exactMoney(cacheRead)} вместо ${ru.exactMoney(input)} за 1 млн токенов`]),
        ...(hasBatch ? ['пакетный режим'] : []),
      ])}`,
  }),
  absent: phrase<[others: readonly string[]]>({
    en: (others) =>
      others.length > 0
        ? `its lab lists no such model; it lists ${en.list(others)}`
        : 'its lab lists no such model',
    ru: (others) =>
      others.length > 0
        ? `у разработчика такой модели нет; есть ${ru.list(others)}`
        : 'у разработчика такой модели нет',
  }),
  usd: phrase<[least: number, most: number]>({
    en: (least, most) => `it is ${englishSpan(least, most, englishExactUsd)}`,
    ru: (least, most) => `по расчёту ${russianSpan(least, most, russianExactUsd)}`,
  }),
  factor: phrase<[least: number, most: number]>({
    en: (least, most) => `it is ${englishSpan(least, most, en.times)}`,
    ru: (least, most) => {
      const [low, high] = [en.shortRatio(least), en.shortRatio(most)];
      return low === high
        ? `по расчёту ${ru.times(least)}`
        : `по расчёту в ${ru.grouped(low)}–${ru.grouped(high)} ${ru.form(high, 'раз', 'раза', 'раз')}`;
    },
  }),
  holder: template(['name'], { en: 'it is {name}', ru: 'это {name}' }),
  /** In points, %, or the unit of what the text compares. */
  apart: phrase<[least: number, most: number, unit: string]>({
    en: (least, most, unit) =>
      englishSpan(least, most, (value) => String(Number(value.toFixed(1)))) +
      (unit === '%' ? '%' : ` ${unit}`),
    ru: (least, most, unit) =>
      russianSpan(least, most, (value) => ru.grouped(Number(value.toFixed(1)))) +
      (unit === '%' ? '%' : ` ${russianUnits[unit] ?? unit}`),
  }),
  noTokens: phrase<[least: number, most: number]>({
    en: (least, most) =>
      `it cannot be recomputed, as no tokens are stated; at the catalog's price the same tokens cost ${englishSpan(least, most, en.money)}`,
    ru: (least, most) =>
      `пересчитать нельзя: токены не названы; по цене каталога те же токены стоят ${russianSpan(least, most, ru.money)}`,
  }),
});
