import { lowerCopy } from '../../claims/plain-text.ts';
import { type Atom, atomsOf } from '../../language/atoms.ts';
import { filler } from './words.ts';

/** What is left of a text, and how parts are taken out of it. */
export function textOf(start: string) {
  let rest = ` ${start} `;
  let read: { readonly of: string; readonly lower: string; readonly atoms: readonly Atom[] } | null = null;
  return {
    /** All that has not been taken. */
    all: () => rest,
    /** The same in lower case with its words; read again only where something has been taken. */
    words() {
      if (read?.of !== rest) {
        const lower = lowerCopy(rest);
        read = { of: rest, lower, atoms: atomsOf(lower) };
      }
      return read;
    },
    /** Where a part stands that may be taken. */
    find: (pattern: RegExp): RegExpExecArray | null => pattern.exec(rest),
    take(pattern: RegExp): RegExpExecArray | null {
      const match = pattern.exec(rest);
      if (match) this.cut(match.index, match.index + match[0].length);
      return match;
    },
    /** Takes what stands at a place. */
    cut(start: number, end: number): void {
      rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
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
