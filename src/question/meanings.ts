import type { Meaning } from '../command/phrases/lexicon.ts';
import type { Said } from '../command/phrases/match.ts';

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

/** Whether a phrase means nothing but what these sections hold. */
export function isOnly({ meanings }: Said, sections: readonly string[]): boolean {
  return [...meanings].every((meaning) => sections.includes(sectionOf(meaning)));
}
