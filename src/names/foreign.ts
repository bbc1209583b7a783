import { isMark } from './client-marks.ts';
import type { Names } from './name-index.ts';
import {
  effortWords,
  idleWords,
  months,
  nameParts,
  productWords,
  regionWords,
  routerWords,
  spokenWords,
  variantWords,
} from './parts.ts';
import { correctionsOf } from './typo.ts';

const prepared = new WeakMap<Names, ReadonlySet<string>>();

const digit = /\d/;
const letter = /\p{L}/u;
const letters = /\p{L}+/gu;

/** Every run of letters in any name that is found as it is written, and every word that names are read with. */
function knownWords(names: Names): ReadonlySet<string> {
  const known = prepared.get(names);
  if (known) return known;
  const { keys, offers, offerKeys, families, lexicon, vocabulary } = names;
  const lists = [idleWords, effortWords, variantWords, regionWords, productWords, routerWords];
  const own = [lexicon.words, lexicon.vendors, lexicon.labs, vocabulary, names.listed().words];
  const built = new Set([...lists, ...own].flatMap((words) => [...words]));
  for (const word of [...months, ...spokenWords.keys(), 'preview']) built.add(word);
  for (const named of [keys, offers, offerKeys, families])
    for (const name of named.keys()) for (const [word] of name.matchAll(letters)) built.add(word);
  prepared.set(names, built);
  return built;
}

/** Whether a word is none of any name; one with digits also where a part of it is none, nor a misspelling of one. */
export function isForeignTo(names: Names, word: string): boolean {
  const known = knownWords(names);
  if (known.has(word)) return false;
  if (!digit.test(word)) return true;
  const isOurs = (part: string) =>
    !letter.test(part) || known.has(part) || correctionsOf(part, names).length > 0;
  return !nameParts(word).every(({ text }) => isOurs(text)) && !isMark(word);
}
