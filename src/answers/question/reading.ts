import type { Catalog } from '../../catalog/catalog.ts';
import { namesOf } from '../../catalog/find.ts';
import { type Atom, atomsOf } from '../../language/atoms.ts';
import { isCommonWord, isLearnedWord, isSmallWord } from '../../language/known-words.ts';
import { edgesOf, knows, type Lexicon, lexiconOf, shortestTypo } from '../../language/lexicon.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import { readPhrases, readTerms, type Said } from '../../language/match.ts';
import type { Mention } from '../../language/mention.ts';
import { isMaker, mentionsIn, type ProductMention } from '../../language/mentions.ts';
import { isOneTypo } from '../../names/typo.ts';
import { keepNamesWhole } from '../cost/read.ts';
import { plain } from '../read-names.ts';

/** A question as what its words mean, before anything is made of it. */
export type Reading = {
  readonly atoms: readonly Atom[];
  readonly mentions: readonly Mention[];
  /** Products that are no models: apps, plans, tools. */
  readonly products: readonly ProductMention[];
  readonly said: readonly Said[];
  /** Names of the glossary, whatever else they mean. */
  readonly terms: readonly Said[];
  /** Words and values that no phrase has. */
  readonly unknown: readonly Atom[];
  /** Values with a unit that stand in no phrase. */
  readonly values: readonly Atom[];
  readonly locale: Locale | null;
};

/** What chat clients put around words: pings, links to channels, direction marks, control characters. */
const wrapping = /<(?:[@#!][^<>]{0,80})>|@(?:everyone|here|channel)(?![\p{L}\d])|[\p{Cf}\p{Cc}]/gu;

/** A text as a person wrote it, without what chat clients put around words. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/[\n\r\t]+/g, ' ')
    .replaceAll(wrapping, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words alone, in lower case. */
function clean(text: string): string {
  return plain(text.replaceAll(/[\n\r\t]+/g, ' ; ').replaceAll(wrapping, ' '))
    .toLowerCase()
    .replaceAll(/(?<=\d)[·․](?=\d)/g, '.')
    .replaceAll(/(?<=\p{L})'(?=(?:t|re|ve|d|ll|m)(?!\p{L}))/gu, '')
    .trim();
}

/** What an atom says that no phrase has: nothing of weight, where it is a word that is said of anything. */
function small(atoms: readonly Atom[], one: Said): Said {
  const atom = atoms[one.from];
  const isSmall = one.meanings.size === 0 && atom?.kind === 'word' && isSmallWord(atom.text);
  return isSmall ? { ...one, meanings: new Set(['filler:']) } : one;
}

const mostTypos = 3;
/** A text of more words is no question: it is not read. */
const mostAtoms = 150;

/** The one word of a phrase that an unknown word may be a misspelling of. */
function corrected(lexicon: Lexicon, word: string): string | null {
  if (word.length < shortestTypo || /\d/.test(word)) return null;
  // Words that differ at their end are other words: "Russia" is not "Russian", a "thing" not to "think".
  return lexicon.byEdges.get(edgesOf(word))?.find((known) => isOneTypo(word, known)) ?? null;
}

function localeOf(atoms: readonly Atom[], isMention: (at: number) => boolean): Locale | null {
  const own = atoms.filter(({ kind }, at) => kind === 'word' && !isMention(at));
  const words = own.length > 0 ? own : atoms;
  const byLetters = localeOfWords(words.map(({ text }) => text).join(' '));
  return byLetters ?? (own.some(({ text }) => /[a-z]/.test(text)) ? 'en' : null);
}

/** The words and values of a text as they stand there. */
export function atomsIn(catalog: Catalog, text: string, today: string): readonly Atom[] {
  return atomsOf(keepNamesWhole(catalog, clean(text), today));
}

/** The words of a question as they stand, and the models that they name; null where they are too many for one. */
function namesRead(catalog: Catalog, question: string, today: string) {
  const text = keepNamesWhole(catalog, clean(question), today);
  const atoms = atomsOf(text);
  const isQuestion = atoms.length <= mostAtoms;
  return { atoms, names: isQuestion ? mentionsIn(catalog, text, atoms, lexiconOf(catalog), today) : null };
}

/** Reads a question of at most a thousand characters. */
export function readQuestion(catalog: Catalog, question: string, today: string): Reading {
  const { atoms: first, names: named } = namesRead(catalog, question, today);
  if (!named) {
    const locale = localeOf(first, () => false);
    return {
      atoms: [],
      mentions: [],
      products: [],
      said: [],
      terms: [],
      unknown: first.slice(0, 1),
      values: [],
      locale,
    };
  }
  const { mentions, products } = named;
  const lexicon = lexiconOf(catalog);
  const taken = new Set(
    [...mentions, ...products].flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, index) => from + index),
    ),
  );
  const isFree = (at: number) => !taken.has(at);
  const names = namesOf(catalog);
  const isMisspelt = ({ kind, text: own }: Atom, at: number) =>
    kind === 'word' &&
    isFree(at) &&
    !knows(lexicon, own) &&
    !names.vocabulary.has(own) &&
    !isLearnedWord(own) &&
    !isCommonWord(own);
  const misspelt = first.filter(isMisspelt);
  // A question with more of them would be declined in any case.
  const better = new Map(
    misspelt.length > mostTypos ? [] : misspelt.map((atom) => [atom, corrected(lexicon, atom.text)]),
  );
  const atoms = first.map((atom) => ({ ...atom, text: better.get(atom) ?? atom.text }));
  const said = readPhrases(lexicon, atoms, isFree).map((one) => small(atoms, one));
  const silent = said.filter(({ meanings }) => meanings.size === 0).flatMap(({ from }) => atoms[from] ?? []);
  const ignored = new Set(['&', '+', '*', '_', '~', '|', '=', '`']);
  return {
    atoms,
    mentions,
    products,
    said: said.filter(({ meanings }) => meanings.size > 0),
    terms: readTerms(lexicon, atoms, isFree),
    unknown: silent.filter(
      ({ kind, text: own }) => kind === 'word' || (kind === 'sign' && !ignored.has(own)),
    ),
    values: silent.filter(({ kind }) => kind !== 'word' && kind !== 'sign'),
    locale: localeOf(first, (at) => taken.has(at)),
  };
}

const longestPart = 400;
const mostParts = 40;

/** Ids of the models that a text names, in its order, each once; a name that could be several is none. */
export function modelsIn(catalog: Catalog, text: string, today: string): string[] {
  const parts = text.match(new RegExp(`[^\\n]{1,${longestPart}}`, 'g')) ?? [];
  const found = parts
    .slice(0, mostParts)
    .flatMap((part) => namesRead(catalog, part, today).names?.mentions ?? []);
  const named = found.filter((mention) => mention.match.outcome === 'found' && !isMaker(mention, found));
  return [...new Set(named.flatMap(({ match }) => match.model ?? []))];
}
