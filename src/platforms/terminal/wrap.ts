import stringWidth from 'string-width';

/** How many columns a text takes, its colours left out; a Chinese character or an emoji takes two. */
export const widthOf = (text: string): number => stringWidth(text);

/** Columns that the longest word takes. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map(widthOf));
}

/** A text filled up with blanks to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same with the blanks before it. */
export function paddedBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * Words on lines of at most `width` columns, further lines indented. A word is never broken: one that is wider than a
 * line has one of its own.
 */
export function wrap(text: string, width: number, indent = 0): string[] {
  const [first = '', ...words] = text.split(' ');
  const lines: string[] = [];
  let line = first;
  let taken = widthOf(first);
  for (const word of words) {
    const room = widthOf(word);
    // Blanks that a text begins with stay with its first word.
    if (taken + 1 + room > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent) + word;
      taken = indent + room;
    } else {
      line = `${line} ${word}`;
      taken += 1 + room;
    }
  }
  return [...lines, line];
}
