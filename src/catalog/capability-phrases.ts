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

const gap = String.raw`[\s-]{0,3}`;

/** The pattern of one word of a phrase: either of several, some with any ending. */
const wordPattern = (word: string) => `(?:${word.replaceAll('/', '|').replaceAll('*', String.raw`\p{L}*`)})`;

/** The source of a pattern, for flags `iu`, that finds a phrase in a text; its words may be parted by signs or not at all. */
export function phrasePattern(phrase: string): string {
  return phrase
    .split(' ')
    .map((word, index, all) => {
      const isLast = index === all.length - 1;
      if (!word.startsWith('[')) return isLast ? wordPattern(word) : `${wordPattern(word)}${gap}`;
      const own = wordPattern(word.slice(1, -1));
      return isLast ? `(?:${gap}${own})?` : `(?:${own}${gap})?`;
    })
    .join('');
}
