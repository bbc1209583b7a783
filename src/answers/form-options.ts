import { comparableModels } from '../command/limits.ts';
import type { Localized } from '../locale.ts';
import type { Choice, FormOption, Given } from './command-entry.ts';

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
