import { createMemo } from '../memo.ts';
import { isForeignTo } from '../names/foreign.ts';
import { nameKey } from '../names/key.ts';
import type { Names } from '../names/name-index.ts';
import { spokenWords } from '../names/parts.ts';
import { namingWords } from '../names/together.ts';
import { correctionsOf } from '../names/typo.ts';
import type { Atom } from './atoms.ts';
import { beginsName } from './known-names.ts';
import { isCommonWord, isLearnedWord } from './known-words.ts';
import { knows, type Lexicon } from './lexicon.ts';

const endings = /(?:ами|ями|ах|ях|ом|ем|ой|ей|ью|[аоуыиеяюь])$/u;
const cyrillic = /^[а-яё]+$/u;

/** A Cyrillic name in its dictionary form: пикстраля => пикстраль. */
function nominative(names: Names, word: string): string {
  if (!cyrillic.test(word) || spokenWords.has(word) || names.families.has(word)) return word;
  const stem = word.replace(endings, '');
  const known = [stem, `${stem}ь`, `${stem}а`, `${stem}й`].find(
    (form) => spokenWords.has(form) || names.families.has(form),
  );
  return known ?? word;
}

export const hasDigit = /\d/;
const letter = /\p{L}/u;
/** What is said beside a name to say that it is a model's. */
const called = /^(?:models?|llms?|apis?|модел(?:ь|и|ью|ей|ям|ями|ях)|ллм|апи|нейросет(?:ь|и|ью|ей))$/u;
/** Things that are numbered anyway: "step 1". */
const countable = /^(?:step|ring|arrow|toast)$/;
/** "Kimi for coding" asks about a Kimi, though a plan is called so. */
export const purpose = /^(?:for|для)$/;

/** The words of a text as they may name models. */
type Words = {
  /** An atom as names are looked up: of a word its dictionary form. */
  readonly form: (at: number) => string;
  /** Whether an atom is a word of a phrase. */
  readonly isPhrase: (at: number) => boolean;
  /** Whether an atom can be part of a name. */
  readonly isNamed: (at: number) => boolean;
  /** Whether an atom names a model by itself. */
  readonly isStrong: (at: number) => boolean;
  /** Whether no name has an atom, nor anything like it. */
  readonly isForeign: (at: number) => boolean;
  /** Whether a name that is found as it is written may begin with an atom. */
  readonly begins: (at: number) => boolean;
  /** What an atom says of which model is named; nothing where it may stand in any name. */
  readonly naming: (at: number) => readonly string[];
};

/** The same of a word wherever it stands. */
type Word = {
  readonly form: string;
  readonly isPhrase: boolean;
  readonly isNamed: boolean;
  /** `meant`: where what is beside it says so. */
  readonly strong: 'always' | 'meant' | 'never';
  readonly isForeign: boolean;
  readonly begins: boolean;
  readonly naming: readonly string[];
};

/** Whether an ordinary word names a model here: by its version or size, or beside its lab or the word model. */
function isMeant(names: Names, lexicon: Lexicon, atoms: readonly Atom[], at: number, word: string): boolean {
  const model =
    names.keys.get(nameKey(word))?.model ?? names.byId.get(names.families.get(word)?.members[0] ?? '');
  const bearer = model === undefined ? undefined : names.bearers[model];
  if (!bearer || names.lexicon.labs.has(word) || (knows(lexicon, word) && !names.siblings.has(word)))
    return false;
  const beside = (from: number, to: number, isIt: (text: string) => boolean) =>
    atoms.slice(Math.max(0, from), to).some(({ text, before }, index) => {
      const isApart = before === 'break' && Math.max(0, from) + index > at;
      return !isApart && isIt(text);
    });
  if (beside(at - 1, at + 2, (text) => called.test(text))) return true;
  if (beside(at - 2, at + 3, (text) => text !== word && bearer.labWords.has(text))) return true;
  const next = atoms[at + 1];
  if (!next || next.before === 'break' || !(next.kind === 'size' || hasDigit.test(next.text))) return false;
  const number = next.text.replace(/^v(?=\d)/, '');
  const isVersion = next.kind === 'size' || !/^\d+$/.test(number) || !countable.test(word);
  const indexes = names.byWord.get(word) ?? [];
  return isVersion && indexes.some((index) => names.spellings[index]?.words.has(number));
}

/** Longer ones, which are neither ids nor words, are part of no name. */
const mostLetters = 60;

function readWord(names: Names, lexicon: Lexicon, text: string): Word {
  const isPhrase = knows(lexicon, text);
  if (/^[\d.]+$/.test(text)) return { ...number, form: text, isPhrase };
  const form = isPhrase ? text : nominative(names, text);
  const corrections =
    form.length < 5 || knows(lexicon, form) || (isLearnedWord(form) && isCommonWord(form))
      ? []
      : correctionsOf(form, names);
  const isTypo = corrections.some((own) => own[0] === form[0]);
  const isWhole = names.families.has(form) || names.keys.has(nameKey(form));
  const isKnown =
    isWhole || names.vocabulary.has(form) || names.lexicon.labs.has(form) || spokenWords.has(form);
  const isNamed = !purpose.test(form) && (hasDigit.test(form) || isKnown || isTypo);
  const isStrong =
    names.siblings.has(spokenWords.get(form) ?? form) ||
    isWhole ||
    (/^[a-z]+\d/.test(form) &&
      (names.vocabulary.has(form) || names.families.has(form.replace(/\d.*$/, '')))) ||
    (isTypo && corrections.some((own) => names.siblings.has(own) || names.families.has(own)));
  return {
    form,
    isPhrase,
    isNamed,
    strong: !isNamed ? 'never' : lexicon.ordinary.has(form) ? 'meant' : isStrong ? 'always' : 'never',
    isForeign: !isWhole && !isTypo && isForeignTo(names, form),
    begins: letter.test(form) && beginsName(names, form),
    naming: isNamed ? namingWords(names, form) : [],
  };
}

const kept = createMemo<Word>(4000);

const nobodys: Word = {
  form: '',
  isPhrase: false,
  isNamed: false,
  strong: 'never',
  isForeign: true,
  begins: false,
  naming: [],
};

/** What stands behind the last. */
const none: Word = { ...nobodys, isForeign: false };

/** Part of a name behind its words. */
const number: Word = { ...nobodys, isNamed: true, isForeign: false };

/** Which atoms of a text can be part of a model's name, and which name one by themselves; each is read when it is asked for. */
export function wordsOf(names: Names, lexicon: Lexicon, atoms: readonly Atom[]): Words {
  const words: Word[] = [];
  const meant: boolean[] = [];
  const read = (text: string) =>
    text.length > mostLetters
      ? { ...nobodys, form: text }
      : kept(lexicon, text, () => readWord(names, lexicon, text));
  const wordAt = (at: number): Word => {
    const atom = atoms[at];
    if (atom === undefined) return none;
    const own = words[at] ?? read(atom.text);
    words[at] = own;
    return own;
  };
  const isPlain = ({ kind, text }: Atom) =>
    kind === 'word' || kind === 'size' || (kind === 'count' && /^\d{1,4}$/.test(text));
  const isNamed = (at: number) => {
    const atom = atoms[at];
    return atom !== undefined && isPlain(atom) && wordAt(at).isNamed;
  };
  return {
    form: (at) => wordAt(at).form,
    isPhrase: (at) => wordAt(at).isPhrase,
    isNamed,
    isStrong: (at) => {
      if (atoms[at]?.kind !== 'word') return false;
      const { strong, form, isNamed } = wordAt(at);
      if (!isNamed || strong !== 'meant') return isNamed && strong === 'always';
      meant[at] ??= isMeant(names, lexicon, atoms, at, form);
      return meant[at] ?? false;
    },
    isForeign: (at) => wordAt(at).isForeign,
    begins: (at) => wordAt(at).begins,
    naming: (at) => wordAt(at).naming,
  };
}
