import { measures } from '../cost/unit-volume.ts';
import type { Localized } from '../localized.ts';
import type { Choice, Flags, FormOption, Given } from './command-entry.ts';
import type { CostWords } from './cost/volume.ts';
import { comparableModels } from './limits.ts';

/** An option that is typed, or chosen among values. */
export function textOption(
  name: string,
  description: Localized,
  more: Pick<FormOption, 'suggestsModels' | 'choices' | 'longest'> = {},
): FormOption {
  return { name, description, kind: 'text', ...more };
}

/** An option that is on or off. */
export function flagOption(name: string, description: Localized): FormOption {
  return { name, description, kind: 'flag' };
}

/** Values with the words that are shown for them. */
export function choicesOf(values: Readonly<Record<string, Localized>>): Choice[] {
  return Object.entries(values).map(([value, label]) => ({ value, label }));
}

/** What an option says; null where it was left empty. */
export function wordOf(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

const nth = [
  { name: 'first', en: 'first', ru: 'Первая' },
  { name: 'second', en: 'second', ru: 'Вторая' },
  { name: 'third', en: 'third', ru: 'Третья' },
  { name: 'fourth', en: 'fourth', ru: 'Четвёртая' },
  { name: 'fifth', en: 'fifth', ru: 'Пятая' },
].slice(0, comparableModels.most);

/** An option for each model of several. */
export const namedModels: readonly FormOption[] = nth.map(({ name, en, ru }) =>
  textOption(
    name,
    { en: `The ${en} model: a name or an id`, ru: `${ru} модель: название или идентификатор` },
    { suggestsModels: true },
  ),
);

/** The models that were named, in order. */
export function namesOf(given: Given): string[] {
  return namedModels.flatMap(({ name }) => wordOf(given, name) ?? []);
}

export const workloadOption = textOption(
  'workload',
  {
    en: 'What the model is for; weighs the comparison',
    ru: 'Для чего нужна модель: от этого зависит вес категорий',
  },
  { choices: 'workloads' },
);

/** One part of an answer instead of its first screen. */
export const showOption = (parts: readonly string[]): FormOption =>
  textOption(
    'show',
    { en: 'One part instead of the first screen', ru: 'Один раздел вместо первого экрана' },
    { choices: parts.map((value) => ({ value })) },
  );

export const privateOption = flagOption('private', {
  en: 'Show the answer to me only',
  ru: 'Показать ответ только мне',
});

/** The flag of a part on the command line, on two lines. */
export function showUsage(parts: readonly string[]): readonly [string, string] {
  const first = 6;
  return [`[--show ${parts.slice(0, first).join('|')}|`, `        ${parts.slice(first).join('|')}]`];
}

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
  textOption('language', {
    en: 'Language of the texts, such as ru: tokens are said as of English',
    ru: 'Язык текстов, например ru: токены указаны для английского',
  }),
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
    textLanguage: wordOf(given, 'language'),
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What is bought of models that are not sold by tokens. */
export const unitsOption = textOption('units', {
  en: 'Instead of tokens: 1000 images, 500 hours, 2M characters, 10k pages',
  ru: 'Вместо токенов: 1000 изображений, 500 часов, 2M символов, 10k страниц',
});

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
  details: flag,
  price: text,
  only: text,
  region: text,
  flat: text,
  ...Object.fromEntries(measures.map((of) => [of, text])),
  'text-language': text,
};

/** The workload that flags name. */
export function workloadOfFlags(given: Given): string | null {
  return (given.for ?? given.workload ?? null) as string | null;
}

/** What the flags of a cost say, without those that were not given. */
export function costOfFlags(given: Given): Partial<CostWords> {
  const counted = measures.flatMap((of) => {
    const count = wordOf(given, of);
    return count === null ? [] : [`${count} ${of}`];
  });
  const said = {
    in: given.in,
    out: given.out,
    per: given.per,
    requests: given.requests,
    cached: given.cached,
    batch: given.batch,
    workload: workloadOfFlags(given) ?? undefined,
    routes: given.routes,
    details: given.details,
    price: given.price,
    only: given.only,
    region: given.region,
    flat: given.flat,
    units: counted.length > 0 ? counted : undefined,
    textLanguage: given['text-language'],
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Words as one text, names of several words in quotes. */
export function quotedWords(words: readonly string[]): string {
  return words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
}
