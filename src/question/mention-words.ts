import type { Names } from '../catalog/name-index.ts';
import { nameKey } from '../catalog/name-key.ts';
import { spokenWords } from '../catalog/name-words.ts';
import { correctionsOf } from '../catalog/typo.ts';
import type { Atom } from '../command/phrases/atoms.ts';
import { knows, type Lexicon } from '../command/phrases/lexicon.ts';

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

const hasDigit = /\d/;

/** The words of a text as they may name models. */
type Words = {
  readonly forms: readonly string[];
  /** Whether an atom can be part of a name. */
  readonly isNamed: (at: number) => boolean;
  /** Whether an atom names a model by itself. */
  readonly isStrong: (at: number) => boolean;
};

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
    word.length >= 5 && !knows(lexicon, word) && correctionsOf(word, names).some((own) => own[0] === word[0]);
  const isKnown = (word: string) =>
    names.vocabulary.has(word) ||
    names.lexicon.labs.has(word) ||
    names.families.has(word) ||
    names.keys.has(nameKey(word)) ||
    spokenWords.has(word);
  const isNamed = (at: number) => {
    const word = forms[at] ?? '';
    return isPlain(at) && (hasDigit.test(word) || isKnown(word) || isTypo(word));
  };
  const isStrong = (at: number) => {
    const word = forms[at] ?? '';
    if (atoms[at]?.kind !== 'word' || lexicon.ordinary.has(word) || /^[\d.]+$/.test(word)) return false;
    const brand = spokenWords.get(word) ?? word;
    return (
      names.siblings.has(brand) ||
      names.families.has(word) ||
      names.keys.has(nameKey(word)) ||
      (/^[a-z]+\d/.test(word) && names.vocabulary.has(word)) ||
      (isTypo(word) &&
        correctionsOf(word, names).some((own) => names.siblings.has(own) || names.families.has(own)))
    );
  };
  const named = atoms.map((_, at) => isNamed(at));
  const strong = atoms.map((_, at) => named[at] === true && isStrong(at));
  return { forms, isNamed: (at) => named[at] ?? false, isStrong: (at) => strong[at] ?? false };
}
