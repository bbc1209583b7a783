import type { Catalog, Model } from '../../catalog/catalog.ts';
import { mostInput, roomFor } from '../../catalog/room.ts';
import { timesEnglish, tokenFactor } from '../../cost/text-language.ts';
import type { Details } from '../query.ts';

/** A text that somebody has: so many words, pages or books. */
export type SizedText = NonNullable<Details['text']>;

/** Tokens of a text in English, by what comparisons take for granted. */
export function englishTokens({ practice }: Catalog, { unit, count }: SizedText): number {
  const { pageTokens, pageWords, documents } = practice;
  const each = {
    word: pageTokens / pageWords,
    page: pageTokens,
    book: documents.book?.tokens ?? 0,
  };
  return Math.round(each[unit] * count);
}

/** How many tokens a text is on a model; `factor` by which that exceeds English is null where nobody measured it. */
export type TextOn = {
  readonly model: Model;
  readonly factor: number | null;
  readonly tokens: number | null;
  /** Whether it goes into one request; null where its window or its tokens are not known. */
  readonly fits: 'yes' | 'tight' | 'no' | null;
};

/** A text on a model, in the language that it is in. */
export function textOn(catalog: Catalog, model: Model, english: number, language: string): TextOn {
  const factor = tokenFactor(model, language);
  const tokens = factor === null ? null : Math.round(english * factor);
  const window = model.contextWindow?.chosen.value;
  if (tokens === null || window === undefined) return { model, factor, tokens, fits: null };
  const fits = tokens <= roomFor(catalog, model, window) ? 'yes' : 'tight';
  return { model, factor, tokens, fits: tokens > mostInput(model, window) ? 'no' : fits };
}

/** By how much a language exceeds English on the models that it was measured on: the least and the most; null where on none. */
export function factorSpan({ textTokens }: Catalog, language: string): readonly [number, number] | null {
  const all = textTokens.flatMap((own) => timesEnglish(own, language) ?? []);
  return all.length > 0 ? [Math.min(...all), Math.max(...all)] : null;
}
