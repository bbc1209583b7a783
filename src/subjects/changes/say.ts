import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishFields: Readonly<Record<string, string>> = {
  input: 'input price',
  output: 'output price',
  reasoningOutput: 'price of reasoning output',
  cacheRead: 'price of cached input',
  cacheWrite: 'price of writing the cache',
  audioInput: 'price of audio input',
  audioOutput: 'price of audio output',
  tiers: 'prices of long requests',
  contextWindow: 'context window',
  inputLimit: 'input limit',
  maxOutput: 'longest answer',
  pointsTo: 'points to',
  deprecated: 'deprecation',
  earliestShutdown: 'earliest shutdown',
};

/** A price above a size of request, USD per 1M tokens; cache prices are null where there are none. */
type Tier = {
  readonly above: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
};

const englishAbout = (name: string | null, since: string | null) =>
  `${name === null ? '' : ` of ${name}`}${since === null ? '' : ` since ${en.date(since)}`}`;

const russianFields: Readonly<Record<string, string>> = {
  input: 'цена входа',
  output: 'цена выхода',
  reasoningOutput: 'цена токенов рассуждений',
  cacheRead: 'цена входа из кэша',
  cacheWrite: 'цена записи в кэш',
  audioInput: 'цена аудио на входе',
  audioOutput: 'цена аудио на выходе',
  tiers: 'цены длинных запросов',
  contextWindow: 'контекстное окно',
  inputLimit: 'предел входа',
  maxOutput: 'предел ответа',
  status: 'состояние',
  pointsTo: 'указывает на',
  deprecated: 'объявлена устаревшей',
  shutdown: 'отключение',
  earliestShutdown: 'отключение не раньше',
  replacement: 'замена',
};

const russianWords: Readonly<Record<string, string>> = {
  yes: 'да',
  no: 'нет',
  alpha: 'альфа-версия',
  beta: 'бета-версия',
  deprecated: 'объявлена устаревшей',
};

const russianAbout = (name: string | null, since: string | null) =>
  `${name === null ? '' : ` ${name}`}${since === null ? '' : ` с ${ru.date(since)}`}`;

/** What price lists have changed. */
export const changesMessages = says('changes', {
  part: { en: 'Changes', ru: 'Изменения' },
  title: phrase<[name: string | null, since: string | null]>({
    en: (name, since) =>
      `What has changed${name === null ? '' : ` for ${name}`}${since === null ? '' : ` since ${en.date(since)}`}`,
    ru: (name, since) =>
      `Что изменилось${name === null ? '' : ` у ${name}`}${since === null ? '' : ` с ${ru.date(since)}`}`,
  }),
  none: phrase<[name: string | null, since: string | null]>({
    en: (name, since) =>
      `No changes${englishAbout(name, since)} are known. They are recorded whenever the price lists are read.`,
    ru: (name, since) =>
      `Об изменениях${russianAbout(name, since)} нам не известно. Они записываются при каждом чтении прайс-листов.`,
  }),
  /** `isCut`: not all of them follow. */
  summary: phrase<[count: number, name: string | null, since: string | null, isCut: boolean]>({
    en: (count, name, since, isCut) =>
      `${plural(count, 'change')}${englishAbout(name, since)}${isCut ? '; what matters most:' : ':'}`,
    ru: (count, name, since, isCut) =>
      `${ru.counted(count, 'изменение', 'изменения', 'изменений')}${russianAbout(name, since)}${isCut ? '; самое важное:' : ':'}`,
  }),
  /** What changed at an offer, on a day or after one and up to it, the first of more; `id` where one provider has the model under several. */
  line: phrase<
    [
      on: string,
      after: string | null,
      name: string,
      at: { readonly provider: string; readonly id: string | null } | null,
      what: readonly string[],
      more: number,
    ]
  >({
    en: (on, after, name, at, what, more) => {
      const place = at === null ? '' : ` at ${at.provider}${at.id === null ? '' : ` (${at.id})`}`;
      return `${after === null ? '' : `${en.date(after)} to `}${en.date(on)}: ${name}${place}${what[0]?.startsWith('is ') ? '' : ','} ${what.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    },
    ru: (on, after, name, at, what, more) => {
      const place = at === null ? '' : ` у ${at.provider}${at.id === null ? '' : ` (${at.id})`}`;
      return `${after === null ? '' : `${ru.date(after)}–`}${ru.date(on)}, ${name}${place} — ${what.join(', ')}${more > 0 ? ` и ещё ${ru.grouped(more)}` : ''}`;
    },
  }),
  /** Several providers, the first of more. */
  providers: phrase<[names: readonly string[], more: number]>({
    en: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : en.list(names)),
    ru: (names, more) => (more > 0 ? `${names.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(names)),
  }),
  newOffer: { en: 'is new', ru: 'новое предложение' },
  goneOffer: { en: 'is gone', ru: 'предложение снято' },
  field: phrase<[id: string]>({
    en: (id) => englishFields[id] ?? id,
    ru: (id) => russianFields[id] ?? id,
  }),
  /** A value that is a word: "yes", "deprecated". */
  word: phrase<[value: string]>({
    en: (value) => value,
    ru: (value) => russianWords[value] ?? value,
  }),
  tiers: phrase<[each: readonly Tier[]]>({
    en: (each) =>
      each
        .map(({ above, input, output, cacheRead, cacheWrite }) => {
          const cache = [
            ...(cacheRead === null ? [] : [`cached input ${en.money(cacheRead)}`]),
            ...(cacheWrite === null ? [] : [`writing the cache ${en.money(cacheWrite)}`]),
          ];
          return `${en.money(input)}/${en.money(output)} above ${en.tokens(above)}${cache.length > 0 ? ` (${cache.join(', ')})` : ''}`;
        })
        .join('; '),
    ru: (each) =>
      each
        .map(({ above, input, output, cacheRead, cacheWrite }) => {
          const cache = [
            ...(cacheRead === null ? [] : [`вход из кэша ${ru.money(cacheRead)}`]),
            ...(cacheWrite === null ? [] : [`запись в кэш ${ru.money(cacheWrite)}`]),
          ];
          return `${ru.money(input)}/${ru.money(output)} при запросе больше ${ru.tokens(above)}${cache.length > 0 ? ` (${cache.join(', ')})` : ''}`;
        })
        .join('; '),
  }),
  /** `from` and `to` are null where nothing is published, `percent` where it cannot be told. */
  change: phrase<[field: string, from: string | null, to: string | null, percent: number | null]>({
    en: (field, from, to, percent) =>
      `${field} ${from ?? 'not stated'} -> ${to ?? 'not stated'}${percent === null ? '' : ` (${percent > 0 ? '+' : ''}${en.figure(String(percent))}%)`}`,
    ru: (field, from, to, percent) =>
      `${field}: ${from ?? 'нет данных'} -> ${to ?? 'нет данных'}${percent === null ? '' : ` (${percent > 0 ? '+' : ''}${ru.figure(String(percent))}%)`}`,
  }),
});

/** A span of days as it is told; open where it begins or ends today. */
type Days = { readonly from: string; readonly to: string; readonly today: string };

function englishDays({ from, to, today }: Days): string {
  if (from === to) return `on ${en.date(from)}`;
  if (to === today) return `since ${en.date(from)}`;
  return from === today ? `by ${en.date(to)}` : `from ${en.date(from)} to ${en.date(to)}`;
}

function russianDays({ from, to, today }: Days): string {
  if (from === to) return ru.date(from);
  if (to === today) return `с ${ru.date(from)}`;
  return from === today ? `до ${ru.date(to)}` : `с ${ru.date(from)} по ${ru.date(to)}`;
}

const upper = (text: string) => text.replace(/^./u, (letter) => letter.toUpperCase());

export type News = 'new' | 'cheaper' | 'dearer' | 'retiring';

const englishVerbs: Readonly<Record<News, string>> = {
  new: 'came out',
  cheaper: 'got cheaper',
  dearer: 'got dearer',
  retiring: 'to be shut down',
};

/** By the form of a count: one, two, five models. */
const russianVerbs: Readonly<Record<News, readonly [one: string, few: string, many: string]>> = {
  new: ['вышла', 'вышли', 'вышло'],
  cheaper: ['подешевела', 'подешевели', 'подешевело'],
  dearer: ['подорожала', 'подорожали', 'подорожало'],
  retiring: ['отключается', 'отключаются', 'отключается'],
};

const englishNone: Readonly<Record<News, string>> = {
  new: 'No new model',
  cheaper: 'No price cut',
  dearer: 'No price rise',
  retiring: 'No shutdown',
};

const russianNone: Readonly<Record<News, string>> = {
  new: 'новых моделей',
  cheaper: 'снижений цен',
  dearer: 'повышений цен',
  retiring: 'отключений',
};

const englishOf = (name: string | null) => (name === null ? '' : ` of ${name}`);
const russianOf = (name: string | null) => (name === null ? '' : ` ${name}`);

/** Answers to what is new, got cheaper or dearer, or ends. `of` is the lab, line or model that is asked about. */
export const newsMessages = says('news', {
  title: { en: 'What has changed', ru: 'Что изменилось' },
  /** All of it where they are few, else the first of `count`. */
  some: phrase<[what: News, count: number, of: string | null, days: Days, names: readonly string[]]>({
    en: (what, count, of, days, names) =>
      `${plural(count, 'model')}${englishOf(of)} ${what === 'retiring' ? (count === 1 ? 'is ' : 'are ') : ''}${englishVerbs[what]} ${englishDays(days)}${count > names.length ? '; first' : ''}: ${en.list(names)}.`,
    ru: (what, count, of, days, names) =>
      `${upper(russianDays(days))} ${ru.form(count, ...russianVerbs[what])} ${ru.counted(count, 'модель', 'модели', 'моделей')}${russianOf(of)}${count > names.length ? '; первые' : ''}: ${ru.list(names)}.`,
  }),
  none: phrase<[what: News, of: string | null, days: Days]>({
    en: (what, of, days) => `${englishNone[what]}${englishOf(of)} is known here ${englishDays(days)}.`,
    ru: (what, of, days) =>
      `${upper(russianDays(days))} ${russianNone[what]}${russianOf(of)}, насколько нам известно, нет.`,
  }),
  /** The nearest before the span, of shutdowns after it. */
  nearest: phrase<[what: News, name: string, on: string, after: string | null]>({
    en: (what, name, on, after) =>
      `The ${what === 'retiring' ? 'next after that' : 'last before that'}: ${name}, ${after === null ? en.date(on) : `between ${en.date(after)} and ${en.date(on)}`}.`,
    ru: (what, name, on, after) =>
      `${what === 'retiring' ? 'Следующая' : 'Последняя до этого'} — ${name}, ${after === null ? ru.date(on) : `между ${ru.date(after)} и ${ru.date(on)}`}.`,
  }),
  /** That what lists show may have happened outside of the span. */
  unsure: {
    en: 'Lists are read now and then: where two days are given, it happened between them.',
    ru: 'Прайс-листы читаются не каждый день: где указаны две даты, это случилось между ними.',
  },
  /** How many of each. */
  all: phrase<
    [
      of: string | null,
      days: Days,
      counts: { readonly new: number; readonly cheaper: number; readonly dearer: number },
      ends: { readonly days: Days; readonly count: number },
    ]
  >({
    en: (of, days, counts, ends) =>
      `${upper(englishDays(days))}${of === null ? '' : `, of ${of}`}: ${counts.new === 0 ? 'no new model' : plural(counts.new, 'new model')}, ${counts.cheaper === 0 ? 'no price cut' : plural(counts.cheaper, 'price cut')}, ${counts.dearer === 0 ? 'no price rise' : plural(counts.dearer, 'price rise')}; ${ends.count === 0 ? 'no shutdown is announced' : `${plural(ends.count, 'shutdown')} announced`} ${englishDays(ends.days)}.`,
    ru: (of, days, counts, ends) =>
      `${upper(russianDays(days))}${of === null ? '' : ` у ${of}`}: новых моделей — ${counts.new || 'нет'}, подешевело — ${counts.cheaper || 'ни одной'}, подорожало — ${counts.dearer || 'ни одной'}; ${russianDays(ends.days)} ${ends.count === 0 ? 'отключений не объявлено' : `отключений — ${ends.count}`}.`,
  }),
  /** A model that came; `price` is its price in short where it is known. */
  came: phrase<[name: string, lab: string, on: string, after: string | null, price: string | null]>({
    en: (name, lab, on, after, price) =>
      `${after === null ? en.date(on) : `${en.date(after)} to ${en.date(on)}`}: ${name} (${lab})${price === null ? '' : `, ${price} per 1M tokens, in / out`}`,
    ru: (name, lab, on, after, price) =>
      `${after === null ? ru.date(on) : `${ru.date(after)}–${ru.date(on)}`}: ${name} (${lab})${price === null ? '' : `, ${price} за 1 млн токенов, вход / выход`}`,
  }),
  ends: phrase<[name: string, lab: string, on: string, replacement: string | null]>({
    en: (name, lab, on, replacement) =>
      `${en.date(on)}: ${name} (${lab})${replacement === null ? ', no replacement named' : `, replacement: ${replacement}`}`,
    ru: (name, lab, on, replacement) =>
      `${ru.date(on)}: ${name} (${lab})${replacement === null ? ', замена не названа' : `, замена: ${replacement.replaceAll(' or ', ' или ')}`}`,
  }),
});

/** Percents with their sign, as they are told. */
const signed = (percent: number, figure: (text: string) => string) =>
  `${percent > 0 ? '+' : ''}${figure(String(percent))}%`;

/** How prices moved: alike, or each side by itself; null where a side stayed. */
type Moved = { readonly input: number | null; readonly output: number | null };

const englishMoved = ({ input, output }: Moved): string =>
  input !== null && (output === null || input === output)
    ? `${signed(input, en.figure)}${output === null ? ' in' : ''}`
    : [
        ...(input === null ? [] : [`${signed(input, en.figure)} in`]),
        ...(output === null ? [] : [`${signed(output, en.figure)} out`]),
      ].join(', ');

const russianMoved = ({ input, output }: Moved): string =>
  input !== null && input === output
    ? signed(input, ru.figure)
    : [
        ...(input === null ? [] : [`вход ${signed(input, ru.figure)}`]),
        ...(output === null ? [] : [`выход ${signed(output, ru.figure)}`]),
      ].join(', ');

/** Models that moved together: by their names where they are few, else as many of one brand or lab. */
type Together = { readonly names: readonly string[]; readonly brand: string | null; readonly count: number };

const mostTogether = 2;

const englishTogether = ({ names, brand, count }: Together): string =>
  count <= mostTogether ? en.list(names) : `${count} ${brand === null ? '' : `${brand} `}models`;

const russianTogether = ({ names, brand, count }: Together): string =>
  count <= mostTogether
    ? ru.list(names)
    : `${ru.counted(count, 'модель', 'модели', 'моделей')}${brand === null ? '' : ` ${brand}`}`;

/** What happened in a week or since a day. */
export const digestMessages = says('digest', {
  week: { en: 'Changes of the week', ru: 'Изменения за неделю' },
  /** Nothing happened in the week, so that a month is shown. */
  quiet: template(['since'], {
    en: 'Nothing new is recorded in the last 7 days, so this goes back to {since:date}.',
    ru: 'За последние 7 дней ничего нового не записано, поэтому здесь всё с {since:date}.',
  }),
  table: { en: 'New models', ru: 'Новые модели' },
  columns: { en: ['In / out', 'Quality'], ru: ['Вход / выход', 'Качество'] },
  of: template(['name', 'lab'], { en: '{name}, {lab}', ru: '{name}, {lab}' }),
  moreModels: phrase<[count: number]>({
    en: (count) => plural(count, 'more new model'),
    ru: (count) => `Ещё ${ru.counted(count, 'новая модель', 'новые модели', 'новых моделей')}`,
  }),
  /** Prices that moved alike; `from` and `to` are both prices of the only one. */
  moved: phrase<
    [
      models: Together,
      provider: string,
      moved: Moved,
      prices: { readonly from: string; readonly to: string } | null,
      on: string,
      isExact: boolean,
    ]
  >({
    en: (models, provider, moved, prices, on, isExact) =>
      `${englishTogether(models)} at ${provider}: ${prices === null ? '' : `${prices.from} -> ${prices.to}, `}${englishMoved(moved)} ${isExact ? en.when(on) : `by ${en.date(on)}`}`,
    ru: (models, provider, moved, prices, on, isExact) =>
      `${russianTogether(models)} у ${provider}: ${prices === null ? '' : `${prices.from} -> ${prices.to}, `}${russianMoved(moved)} ${isExact ? ru.when(on) : `до ${ru.date(on)}`}`,
  }),
  moreMoves: phrase<[count: number]>({
    en: (count) => `${plural(count, 'more price move')}`,
    ru: (count) => `Ещё ${ru.counted(count, 'изменение цен', 'изменения цен', 'изменений цен')}`,
  }),
  /** Shutdowns, the first of more; `next` is what its lab names in its place. */
  ends: phrase<
    [
      each: readonly { readonly name: string; readonly on: string; readonly next: string | null }[],
      more: number,
    ]
  >({
    en: (each, more) =>
      `Shut down soon: ${each.map(({ name, on, next }) => `${name} on ${en.date(on)}${next === null ? '' : ` (then ${next})`}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    ru: (each, more) =>
      `Скоро отключат: ${each.map(({ name, on, next }) => `${name} ${ru.date(on)}${next === null ? '' : ` (замена — ${next.replaceAll(' or ', ' или ')})`}`).join(', ')}${more > 0 ? ` и ещё ${ru.grouped(more)}` : ''}`,
  }),
  inMonth: { en: 'The last 30 days', ru: 'За 30 дней' },
  inWeek: { en: 'This week', ru: 'За неделю' },
});
