import type { CostWords } from '../command/read-volume.ts';
import type { Flags, FormOption, Given } from './command-entry.ts';
import { choicesOf, flagOption, textOption, wordOf } from './form-options.ts';

/** Options that say a volume. */
export const volumeOptions: readonly FormOption[] = [
  textOption('input', {
    en: 'Input tokens of the period, such as 5M',
    ru: 'Токены на входе за период, например 5M',
  }),
  textOption('output', {
    en: 'Output tokens of the period, such as 200k',
    ru: 'Токены на выходе за период, например 200k',
  }),
  textOption(
    'per',
    {
      en: 'The period; a request where it is left out',
      ru: 'Период; если не указан — один запрос',
    },
    {
      choices: choicesOf({
        day: { en: 'day', ru: 'день' },
        week: { en: 'week', ru: 'неделя' },
        month: { en: 'month', ru: 'месяц' },
        year: { en: 'year', ru: 'год' },
        request: { en: 'request', ru: 'запрос' },
      }),
    },
  ),
  textOption('requests', {
    en: 'Requests in the period, such as 10k',
    ru: 'Запросов за период, например 10k',
  }),
  textOption('cached', {
    en: 'Share of the input read from the cache, such as 60%',
    ru: 'Доля входа из кэша, например 60%',
  }),
  flagOption('batch', { en: 'At batch prices', ru: 'По ценам пакетного режима' }),
];

/** What the options of a volume say. */
export function volumeOfForm(given: Given): Partial<CostWords> {
  return {
    in: wordOf(given, 'input'),
    out: wordOf(given, 'output'),
    per: wordOf(given, 'per'),
    requests: wordOf(given, 'requests'),
    cached: wordOf(given, 'cached'),
    batch: given.batch === true,
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Flags that say a volume and the terms of a cost. */
export const costFlags: Flags = {
  for: text,
  workload: text,
  in: text,
  out: text,
  per: text,
  requests: text,
  cached: text,
  batch: flag,
  routes: flag,
  price: text,
  only: text,
  region: text,
  flat: text,
};

/** The workload that flags name. */
export function workloadOfFlags(given: Given): string | null {
  return (given.for ?? given.workload ?? null) as string | null;
}

/** What the flags of a cost say, without those that were not given. */
export function costOfFlags(given: Given): Partial<CostWords> {
  const said = {
    in: given.in,
    out: given.out,
    per: given.per,
    requests: given.requests,
    cached: given.cached,
    batch: given.batch,
    workload: workloadOfFlags(given) ?? undefined,
    routes: given.routes,
    price: given.price,
    only: given.only,
    region: given.region,
    flat: given.flat,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Words as one text, names of several words in quotes. */
export function quotedWords(words: readonly string[]): string {
  return words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
}
