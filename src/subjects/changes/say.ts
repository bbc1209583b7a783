import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

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
  maxOutput: 'max output',
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
    en: (name, since) => `Changes${englishAbout(name, since)}`,
    ru: (name, since) => `Изменения${russianAbout(name, since)}`,
  }),
  none: phrase<[name: string | null, since: string | null]>({
    en: (name, since) =>
      `No changes${englishAbout(name, since)} are recorded. They are recorded by each sync of the price lists.`,
    ru: (name, since) =>
      `Изменений${russianAbout(name, since)} не записано. Их записывает каждая синхронизация прайс-листов.`,
  }),
  /** `isCut`: not all of them follow. */
  summary: phrase<[count: number, name: string | null, since: string | null, isCut: boolean]>({
    en: (count, name, since, isCut) =>
      `${plural(count, 'change')}${englishAbout(name, since)}${isCut ? '; what matters most:' : ':'}`,
    ru: (count, name, since, isCut) =>
      `${ru.counted(count, 'изменение', 'изменения', 'изменений')}${russianAbout(name, since)}${isCut ? '; самое важное:' : ':'}`,
  }),
  /** The first of `count` models that came or went. */
  models: phrase<[kind: 'new model' | 'gone model', count: number, names: readonly string[]]>({
    en: (kind, count, names) =>
      `${plural(count, kind)}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
    ru: (kind, count, names) => {
      const what =
        kind === 'new model'
          ? ru.counted(count, 'новая модель', 'новые модели', 'новых моделей')
          : ru.counted(count, 'модель пропала', 'модели пропали', 'моделей пропали');
      return `${what}: ${names.join(', ')}${count > names.length ? ` и ещё ${ru.grouped(count - names.length)}` : ''}`;
    },
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
