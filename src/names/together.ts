import type { Names } from './name-index.ts';
import {
  effortWords,
  idleWords,
  nameParts,
  productWords,
  regionWords,
  routerWords,
  variantWords,
} from './parts.ts';
import { correctionsOf } from './typo.ts';

/** Whose name a word is part of: indexes of models, and behind them of families. */
type Bearers = ReadonlySet<number>;

const prepared = new WeakMap<Names, ReadonlyMap<string, Bearers>>();

function bearersByWord(names: Names): ReadonlyMap<string, Bearers> {
  const known = prepared.get(names);
  if (known) return known;
  const built = new Map<string, Set<number>>();
  const add = (word: string, bearer: number) => {
    const bearers = built.get(word);
    if (bearers) bearers.add(bearer);
    else built.set(word, new Set([bearer]));
  };
  for (const [index, { words, labWords }] of names.bearers.entries())
    for (const own of [words, labWords]) for (const word of own) add(word, index);
  for (const { model, words } of names.spellings) for (const word of words) add(word, model);
  for (const [index, { name, aliases }] of [...new Set(names.families.values())].entries())
    for (const { text } of nameParts([name, ...aliases].join(' / ').toLowerCase()))
      add(text, names.bearers.length + index);
  prepared.set(names, built);
  return built;
}

const severalLetters = /^\p{L}{2,}$/u;
/** Said beside the names of any model. */
const besideAny = [idleWords, effortWords, variantWords, regionWords, productWords, routerWords];

/** What a word in lower case says of which model is named, as words of names; none where it may stand beside any. */
export function namingWords(names: Names, word: string): readonly string[] {
  const [part, ...more] = nameParts(word);
  const text = part?.text ?? '';
  const { labs, vendors } = names.lexicon;
  const isOf = labs.has(text) || !(vendors.has(text) || besideAny.some((own) => own.has(text)));
  if (more.length > 0 || !severalLetters.test(text) || !isOf) return [];
  return bearersByWord(names).has(text) ? [text] : correctionsOf(text, names);
}

/** Whether one name may have one of some words and one of others: of one model, or of one family. */
export function areOfOneName(names: Names, some: readonly string[], others: readonly string[]): boolean {
  const bearers = bearersByWord(names);
  const isShared = (own: Bearers, other: Bearers | undefined) =>
    other !== undefined && [...own].some((bearer) => other.has(bearer));
  return some.some((word) =>
    others.some((other) => isShared(bearers.get(word) ?? new Set(), bearers.get(other))),
  );
}
