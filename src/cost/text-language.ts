import type { Catalog, Model, TextTokens } from '../catalog/catalog.ts';

const english = 'en';

/** Times the tokens of English, to two decimals: one text says no more. Null where the language was not measured. */
export function timesEnglish({ value: { tokens } }: TextTokens, language: string): number | null {
  const [own, plain] = [tokens[language], tokens[english]];
  return own === undefined || plain === undefined ? null : Math.round((own / plain) * 100) / 100;
}

/**
 * By how much the tokens of a text in a language exceed those of the same text in English, as far as one text was
 * measured on the model or on another of its lab: 1 for English and where no language is said, null where nobody knows.
 */
export function tokenFactor({ textTokens }: Pick<Model, 'textTokens'>, language = english): number | null {
  if (language === english) return 1;
  return textTokens && timesEnglish(textTokens, language);
}

/** The languages that were measured, by their tags; English, which all are held against, is one. */
export function measuredLanguages({ textTokens }: Pick<Catalog, 'textTokens'>): readonly string[] {
  return [...new Set(textTokens.flatMap(({ value }) => Object.keys(value.tokens)))].sort();
}

/** The same text on the model that makes the most tokens of it, over that on the one that makes the fewest; null below two. */
export function tokenSpan(
  { textTokens }: Pick<Catalog, 'textTokens'>,
  language: string,
): { readonly times: number; readonly models: number; readonly asOf: string } | null {
  const counted = textTokens.flatMap(({ value, asOf }) => {
    const tokens = value.tokens[language];
    return tokens === undefined ? [] : [{ tokens, asOf }];
  });
  const [first] = counted;
  if (!first || counted.length < 2) return null;
  const all = counted.map(({ tokens }) => tokens);
  const times = Math.round((Math.max(...all) / Math.min(...all)) * 100) / 100;
  return { times, models: counted.length, asOf: first.asOf };
}
