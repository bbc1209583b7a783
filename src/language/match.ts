import type { Atom } from './atoms.ts';
import { type Lexicon, type Meaning, type PhraseIndex, startLength } from './lexicon.ts';

/** Atoms `from` to `to` (not included) that say something; no meaning where nobody knows them. */
export type Said = {
  readonly from: number;
  readonly to: number;
  readonly meanings: ReadonlySet<Meaning>;
};

type Pattern = NonNullable<ReturnType<PhraseIndex['byWord']['get']>>[number];

function fits(
  atoms: readonly Atom[],
  from: number,
  { parts }: Pattern,
  isFree: (at: number) => boolean,
): boolean {
  for (const [index, { text, type, isParted }] of parts.entries()) {
    const atom = atoms[from + index];
    if (!atom || !isFree(from + index) || (index > 0 && !isParted && atom.before === 'break')) return false;
    const ok =
      type === 'value'
        ? atom.kind === text
        : ['word', 'count', 'bits', 'size', 'date', 'sign'].includes(atom.kind)
          ? type === 'word'
            ? atom.text === text
            : atom.text.startsWith(text)
          : false;
    if (!ok) return false;
  }
  return true;
}

type Allowed = (pattern: Pattern) => boolean;

const isPhrase: Allowed = ({ terms, product }) => terms !== 'all' && product === null;

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
  look(lexicon.byWord.get(atom.text));
  look(lexicon.byStart.get(atom.text.slice(0, startLength)));
  look(lexicon.byValue.get(atom.kind));
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
      longestAt(lexicon, atoms, at, isFree, ({ terms }) => terms === 'all') ?? {
        from: at,
        to: at + 1,
        meanings: new Set<Meaning>(),
      };
    said.push(found);
    at = found.to;
  }
  return said;
}

/** Names of one sort in a text, from left to right, the longest first. */
function readNames(
  lexicon: PhraseIndex,
  atoms: readonly Atom[],
  isFree: (at: number) => boolean,
  isAllowed: Allowed,
): Said[] {
  const said: Said[] = [];
  for (let at = 0; at < atoms.length; ) {
    const found = isFree(at) ? longestAt(lexicon, atoms, at, isFree, isAllowed) : null;
    if (found) said.push(found);
    at = found?.to ?? at + 1;
  }
  return said;
}

/** The names of the glossary in a text. */
export function readTerms(lexicon: Lexicon, atoms: readonly Atom[], isFree: (at: number) => boolean): Said[] {
  return readNames(lexicon, atoms, isFree, ({ terms }) => terms !== 'none');
}

/** The names of products in a text, each with the product's key. */
export function readProducts(
  lexicon: Lexicon,
  atoms: readonly Atom[],
): { readonly from: number; readonly to: number; readonly product: string }[] {
  const said = readNames(
    lexicon,
    atoms,
    () => true,
    ({ product }) => product !== null,
  );
  return said.map(({ from, to, meanings: [meaning = ''] }) => ({
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
  return readNames(lexicon.asides, atoms, isFree, () => true);
}

/** The names of benchmarks, providers, makers and licences in a text. */
export function readLabels(lexicon: Lexicon, atoms: readonly Atom[]): Said[] {
  return readNames(
    lexicon,
    atoms,
    () => true,
    ({ isLabel }) => isLabel,
  );
}
