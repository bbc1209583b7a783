import { filler } from './words.ts';

/** What is left of a text, and how parts are taken out of it. */
export function textOf(start: string) {
  let rest = ` ${start} `;
  return {
    /** All that has not been taken. */
    all: () => rest.trim(),
    /** Where a part stands that may be taken. */
    find: (pattern: RegExp): RegExpExecArray | null => pattern.exec(rest),
    take(pattern: RegExp): RegExpExecArray | null {
      const match = pattern.exec(rest);
      if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
      return match;
    },
    /** Puts words back that belong to another wish. */
    give(part: string): void {
      rest += ` ${part} `;
    },
    left: () =>
      rest
        .replaceAll(filler, ' ')
        .replaceAll(/[^\p{L}\d$-]+/gu, ' ')
        .replaceAll(/(?<=\s|^)-+(?=\s|$)/g, ' ')
        .trim()
        .replaceAll(/ +/g, ' '),
  };
}
export type Text = ReturnType<typeof textOf>;
