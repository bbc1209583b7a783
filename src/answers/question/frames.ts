import type { Atom } from '../../language/atoms.ts';
import type { Meaning } from '../../language/lexicon.ts';
import type { Said } from '../../language/match.ts';
import type { Reading } from './reading.ts';

const noun = /^(?:models?|llms?|модел\p{L}{1,3})$/u;

const isOf = (meaning: Meaning, section: string) =>
  meaning[section.length] === ':' && meaning.startsWith(section);

/** The keys of one section that a phrase means. */
export function keysOf({ meanings }: Said, section: string): string[] {
  const keys: string[] = [];
  for (const meaning of meanings) if (isOf(meaning, section)) keys.push(meaning.slice(section.length + 1));
  return keys;
}

/** The keys of one section in the order they are said, each once. */
export function keysIn(said: readonly Said[], section: string): string[] {
  const keys: string[] = [];
  for (const one of said) for (const key of keysOf(one, section)) if (!keys.includes(key)) keys.push(key);
  return keys;
}

/** Whether something was said that means this. */
export function says(said: readonly Said[], section: string, ...keys: readonly string[]): boolean {
  for (const { meanings } of said)
    for (const meaning of meanings)
      if (isOf(meaning, section) && (keys.length === 0 || keys.includes(meaning.slice(section.length + 1))))
        return true;
  return false;
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
  return [...meanings].every((meaning) => sections.some((section) => isOf(meaning, section)));
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
