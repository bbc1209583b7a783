import { pattern } from '../language/pattern.ts';
import type { Sentence } from './layout.ts';

/** One of the things that a sentence lists of a model; offsets within the sentence. */
export type Item = { readonly text: string; readonly start: number; readonly end: number };

const parts = /[,;:·•|!?]|\.(?=\s|$)|\s[-+&]\s|\p{Extended_Pictographic}/gu;
const and = pattern`^(?:{and}|{but})\s+|\s+(?:{and})$`;
/** A price, with its sign or without, a size or a number of tokens: who lists one lists what a model has. */
const figure = pattern`[$€]\s?\d|\d\s?\/\s?\d|\d\s?(?:[kmb]|{scale}|{trillion}|{token})(?![\p{L}\d])`;
const hedged = pattern`\?\s*$|{conditional}|{hedge}|n't(?!\p{L})`;
/** "A is a trap: open weights, no vision" lists what A is. */
const isClause = pattern`^\s*{are}(?!\p{L})`;
const mostWords = 4;

/**
 * What a sentence lists of the model before it, each as a whole: "A: MIT, 671B, vision", "MIT, open weights." Only where
 * what it lists can be nothing but what the model has: beside a figure, or where a sentence is no more than such items.
 */
export function itemsIn(sentence: Sentence): Item[] {
  const { start, named, outer } = sentence;
  if ((named.length === 0 && outer === null) || !/\p{L}/u.test(sentence.text)) return [];
  const text = sentence.masked;
  const from = named.length === 0 ? 0 : (named[0]?.end ?? start) - start;
  const items: Item[] = [];
  let at = from;
  /** "Embedding parameters: 2.1B": what has a label of its own is read with it. */
  let isLabelled = false;
  const add = (end: number, sign = '') => {
    const own = text.slice(at, end);
    const wasLabelled = isLabelled;
    isLabelled = sign === ':' && own.trim() !== '' && !isClause.test(own);
    if (wasLabelled) return;
    const lead = own.length - own.trimStart().length;
    const item = own.trim();
    const joined = and.exec(item);
    const isFirst = joined !== null && joined.index === 0;
    const words =
      joined === null ? item : isFirst ? item.slice(joined[0].length) : item.slice(0, joined.index);
    const begin = at + lead + (isFirst ? (joined?.[0].length ?? 0) : 0);
    if (words !== '') items.push({ text: words, start: begin, end: begin + words.length });
  };
  for (const { 0: sign, index } of text.slice(from).matchAll(parts)) {
    add(from + index, sign);
    at = from + index + sign.length;
  }
  add(text.length);
  const isList =
    named.length === 0 && !text.includes(':')
      ? items.every((own) => own.text.split(/\s+/).length <= mostWords)
      : items.some((own) => figure.test(own.text));
  return isList && !hedged.test(text) ? items : [];
}
