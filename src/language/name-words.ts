import { nameKey } from '../names/key.ts';
import type { Names } from '../names/name-index.ts';
import { spokenWords } from '../names/parts.ts';
import { correctionsOf } from '../names/typo.ts';
import type { Atom } from './atoms.ts';
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
/** What is said beside a name to say that it is a model's. */
const called = /^(?:models?|llms?|apis?|модел(?:ь|и|ью|ей|ям|ями|ях)|ллм|апи|нейросет(?:ь|и|ью|ей))$/u;
/** Things that are numbered anyway: "step 1". */
const countable = /^(?:step|ring|arrow|toast)$/;
/** "Kimi for coding" asks about a Kimi, though a plan is called so. */
export const purpose = /^(?:for|для)$/;

/** The words of a text as they may name models. */
type Words = {
  readonly forms: readonly string[];
  /** Whether an atom can be part of a name. */
  readonly isNamed: (at: number) => boolean;
  /** Whether an atom names a model by itself. */
  readonly isStrong: (at: number) => boolean;
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

/** Which atoms of a text can be part of a model's name, and which name one by themselves. */
export function wordsOf(names: Names, lexicon: Lexicon, atoms: readonly Atom[]): Words {
  const forms = atoms.map(({ text }) => (knows(lexicon, text) ? text : nominative(names, text)));
  const isPlain = (at: number) => {
    const kind = atoms[at]?.kind;
    return (
      kind === 'word' || kind === 'size' || (kind === 'count' && /^\d{1,4}$/.test(atoms[at]?.text ?? ''))
    );
  };
  const isTypo = (word: string) =>
    word.length >= 5 &&
    !knows(lexicon, word) &&
    !(isLearnedWord(word) && isCommonWord(word)) &&
    correctionsOf(word, names).some((own) => own[0] === word[0]);
  const isKnown = (word: string) =>
    names.vocabulary.has(word) ||
    names.lexicon.labs.has(word) ||
    names.families.has(word) ||
    names.keys.has(nameKey(word)) ||
    spokenWords.has(word);
  const isNamed = (at: number) => {
    const word = forms[at] ?? '';
    return isPlain(at) && !purpose.test(word) && (hasDigit.test(word) || isKnown(word) || isTypo(word));
  };
  const isStrong = (at: number) => {
    const word = forms[at] ?? '';
    if (atoms[at]?.kind !== 'word' || /^[\d.]+$/.test(word)) return false;
    if (lexicon.ordinary.has(word)) return isMeant(names, lexicon, atoms, at, word);
    const brand = spokenWords.get(word) ?? word;
    return (
      names.siblings.has(brand) ||
      names.families.has(word) ||
      names.keys.has(nameKey(word)) ||
      (/^[a-z]+\d/.test(word) &&
        (names.vocabulary.has(word) || names.families.has(word.replace(/\d.*$/, '')))) ||
      (isTypo(word) &&
        correctionsOf(word, names).some((own) => names.siblings.has(own) || names.families.has(own)))
    );
  };
  const named = atoms.map((_, at) => isNamed(at));
  const strong = atoms.map((_, at) => named[at] === true && isStrong(at));
  return { forms, isNamed: (at) => named[at] ?? false, isStrong: (at) => strong[at] ?? false };
}
