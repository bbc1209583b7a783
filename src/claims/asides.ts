import { pattern } from '../language/pattern.ts';

const asides = pattern`(?<!\p{L}){aside}(?!\p{L})`;

/** A text with blanks as long in place of what its writer says of themselves: "I'd take", "if I remember right" suppose nothing. */
export const withoutAsides = (text: string): string =>
  asides
    .all(text)
    .reduce(
      (left, { 0: said, index }) =>
        left.slice(0, index) + ' '.repeat(said.length) + left.slice(index + said.length),
      text,
    );
