import type { Atom } from './atoms.ts';
import { type Lexicon, type Meaning, type Pattern, type PhraseIndex, startLength } from './lexicon.ts';

/** Atoms `from` to `to` (not included) that say something; no meaning where nobody knows them. */
export type Said = {
  readonly from: number;
  readonly to: number;
  readonly meanings: ReadonlySet<Meaning>;
};

/** Kinds of atoms that words of a phrase may be. */
const isWritten: ReadonlySet<Atom['kind']> = new Set(['word', 'count', 'bits', 'size', 'date', 'sign']);

function fits(
  atoms: readonly Atom[],
  from: number,
  { parts }: Pattern,
  isFree: (at: number) => boolean,
): boolean {
  let at = from;
  for (const { text, type, isParted } of parts) {
    const atom = atoms[at];
    if (!atom || !isFree(at) || (at > from && !isParted && atom.before === 'break')) return false;
    if (type === 'value') {
      if (atom.kind !== text) return false;
    } else if (
      !isWritten.has(atom.kind) ||
      !(type === 'word' ? atom.text === text : atom.text.startsWith(text))
    )
      return false;
    at += 1;
  }
  return true;
}

type Allowed = (pattern: Pattern) => boolean;

const isAny: Allowed = () => true;
const isPhrase: Allowed = ({ terms }) => terms !== 'all';
const isTerm: Allowed = ({ terms }) => terms === 'all';

/** The longest phrases at an atom, all that are equally long. */
function longestAt(
  lexicon: PhraseIndex,
  atoms: readonly Atom[],
  at: number,
  isFree: (at: number) => boolean,
  isAllowed: Allowed,
): Said | null {
  const atom = atoms[at];
  if (!atom) return null;
  const found = [
    lexicon.byWord.get(atom.text),
    lexicon.byStart.size === 0 ? undefined : lexicon.byStart.get(atom.text.slice(0, startLength)),
    lexicon.byValue.get(atom.kind),
  ];
  if (found.every((own) => own === undefined)) return null;
  let length = 0;
  let best = 0;
  let meanings = new Set<Meaning>();
  const look = (patterns: readonly Pattern[] | undefined) => {
    for (const pattern of patterns ?? []) {
      const own = pattern.parts.length;
      if (own < length || (own === length && pattern.weight < best)) continue;
      if (!isAllowed(pattern) || !fits(atoms, at, pattern, isFree)) continue;
      if (own > length || pattern.weight > best) meanings = new Set();
      length = own;
      best = pattern.weight;
      for (const meaning of pattern.meanings) meanings.add(meaning);
    }
  };
  const next = atoms[at + 1]?.text ?? '';
  for (const patterns of found) {
    look(patterns?.bySecond.get(next));
    look(patterns?.others);
  }
  return length === 0 ? null : { from: at, to: at + length, meanings };
}

/**
 * What atoms say, from left to right, the longest phrases first; atoms that are taken are left out. Names of the
 * glossary give way to every other phrase: most of them mean something else in a question.
 */
export function readPhrases(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  isFree: (at: number) => boolean = () => true,
): Said[] {
  const said: Said[] = [];
  for (let at = 0; at < atoms.length; ) {
    if (!isFree(at)) {
      at += 1;
      continue;
    }
    const found = longestAt(lexicon, atoms, at, isFree, isPhrase) ??
      longestAt(lexicon.terms, atoms, at, isFree, isTerm) ?? {
        from: at,
        to: at + 1,
        meanings: new Set<Meaning>(),
      };
    said.push(found);
    at = found.to;
  }
  return said;
}

/** Phrases of one sort in a text, from left to right, the longest first. */
function readNames(
  lexicon: PhraseIndex,
  atoms: readonly Atom[],
  isFree: (at: number) => boolean = () => true,
): Said[] {
  const said: Said[] = [];
  for (let at = 0; at < atoms.length; ) {
    const found = isFree(at) ? longestAt(lexicon, atoms, at, isFree, isAny) : null;
    if (found) said.push(found);
    at = found?.to ?? at + 1;
  }
  return said;
}

/** The names of the glossary in a text. */
export function readTerms(lexicon: Lexicon, atoms: readonly Atom[], isFree: (at: number) => boolean): Said[] {
  return readNames(lexicon.terms, atoms, isFree);
}

/** The names of products in a text, each with the product's key. */
export function readProducts(
  lexicon: Lexicon,
  atoms: readonly Atom[],
): { readonly from: number; readonly to: number; readonly product: string }[] {
  return readNames(lexicon.products, atoms).map(({ from, to, meanings: [meaning = ''] }) => ({
    from,
    to,
    product: meaning.slice(meaning.indexOf(':') + 1),
  }));
}

/** What narrows a question, wherever its words stand in other phrases too. */
export function readAsides(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  isFree: (at: number) => boolean,
): Said[] {
  return readNames(lexicon.asides, atoms, isFree);
}

/** The names of benchmarks, providers, makers and licences in a text. */
export function readLabels(lexicon: Lexicon, atoms: readonly Atom[]): Said[] {
  return readNames(lexicon.labels, atoms);
}
