import type { CapabilitiesFile } from './work-schemas.ts';

/** The words of a name as people type it: in lower case, one blank between, without signs. */
function plainWords(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:\.\d+)*/gu)
      ?.join(' ') ?? ''
  );
}

/** All that people call a capability in a language of this tag: its label and its phrases. */
export function capabilityPhrases(
  { labels, phrases }: CapabilitiesFile[string],
  tag: string,
): readonly string[] {
  const label = labels[tag];
  return [...new Set([...(label ? [plainWords(label)] : []), ...(phrases?.[tag] ?? [])])];
}

/** Whether a phrase is of more than one word, whichever way it is said. */
export function hasSeveralWords(phrase: string): boolean {
  return phrase.split(' ').filter((word) => !word.startsWith('[')).length > 1;
}
