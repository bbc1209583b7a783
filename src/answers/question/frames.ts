import type { Atom } from '../../language/atoms.ts';
import type { Meaning } from '../../language/lexicon.ts';
import type { Said } from '../../language/match.ts';
import type { Reading } from './reading.ts';

const noun = /^(?:models?|llms?|модел\p{L}{1,3})$/u;

const sectionOf = (meaning: Meaning) => meaning.slice(0, meaning.indexOf(':'));
const keyOf = (meaning: Meaning) => meaning.slice(meaning.indexOf(':') + 1);

/** The keys of one section that a phrase means. */
export function keysOf({ meanings }: Said, section: string): string[] {
  return [...meanings].filter((meaning) => sectionOf(meaning) === section).map(keyOf);
}

/** The keys of one section in the order they are said, each once. */
export function keysIn(said: readonly Said[], section: string): string[] {
  return [...new Set(said.flatMap((one) => keysOf(one, section)))];
}

/** Whether something was said that means this. */
export function says(said: readonly Said[], section: string, ...keys: readonly string[]): boolean {
  return said.some((one) => keysOf(one, section).some((key) => keys.length === 0 || keys.includes(key)));
}

/** Whether something that was spoken of before is meant: "is it open", "how much is the model"; not "a model that sees". */
export function refers({ said, atoms }: Reading): boolean {
  return said.some((one) => {
    const isRelative =
      atoms[one.from]?.text === 'that' &&
      one.to - one.from === 1 &&
      noun.test(atoms[one.from - 1]?.text ?? '');
    if (keysOf(one, 'frames').includes('pronoun'))
      return !isRelative && !keysOf(one, 'frames').includes('something');
    return keysOf(one, 'frames').includes('definite') && noun.test(atoms[one.to]?.text ?? '');
  });
}

/** Whether a phrase means nothing but what these sections hold. */
export function isOnly({ meanings }: Said, sections: readonly string[]): boolean {
  return [...meanings].every((meaning) => sections.includes(sectionOf(meaning)));
}

/** The atoms that belong to no model's name. */
function unnamed({ atoms, mentions }: Reading): Atom[] {
  return atoms.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
}

/** Whether models as such are spoken of: "which models", "a cheap model". */
export function hasNoun(reading: Reading): boolean {
  return says(reading.said, 'frames', 'noun', 'list') || unnamed(reading).some(({ text }) => noun.test(text));
}

const wishful = ['wishes', 'tasks', 'including', 'gives', 'modalities', 'capabilities'];

/** Whether anything is said that a model could be picked by: a limit, or at least so many things that models have. */
export function hasWishes({ said, values }: Reading, least = 1): boolean {
  const wished = said.filter((one) => wishful.some((section) => keysOf(one, section).length > 0));
  return (
    wished.length >= least ||
    values.some(({ kind }) => kind === 'money' || kind === 'size' || kind === 'memory') ||
    says(said, 'volume', 'context')
  );
}
