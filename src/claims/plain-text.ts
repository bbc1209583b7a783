import { type Atom, atomsOf } from '../language/atoms.ts';
import { pattern } from '../language/pattern.ts';

/** Signs that stand for others, one for one, so that offsets stay. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u2032]/g, "'"],
  [/[\u201c\u201d\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00d7\u2715\u2a2f]/g, '×'],
  // Emphasis, and code.
  [/\*\*|__/g, '  '],
  [/`/g, ' '],
  // Tables are pasted with tabs.
  [/\t/g, '|'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f\r]/g, ' '],
  // Controls, zero-width marks and direction marks: blanks, so that nothing hides between two letters.
  [/[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, ' '],
];

/** The text with plain quotes, dashes and blanks: exactly as long as before. */
export function plainCopy(text: string): string {
  return signs.reduce((own, [pattern, plain]) => own.replaceAll(pattern, plain), text);
}

/** In lower case and exactly as long: a letter whose small form is longer stays as it is. */
export function lowerCopy(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join('');
}

/** A part of the text with where it starts. */
export type Piece = { readonly text: string; readonly start: number };

/** A sentence in lower case, and its words and values; bars part them, with blanks beside them or without. */
export type Words = Piece & { readonly lower: string; readonly atoms: readonly Atom[] };

export type Line = Piece & {
  readonly isBullet: boolean;
  /** Its sentences, the bullet sign left out. */
  readonly sentences: readonly Words[];
};

const longestSentence = 600;
const bullet = /^\s*(?:[-*•–·>]|\d{1,2}[.)])\s+/;
// Flattened pages lose the blank between two sentences: "rates.Which has ...".
const sentenceEnd = pattern`[.!?](?<!{abbreviation}.)(?=\s|(?-i:\p{Lu}\p{Ll}))|;(?=\s)`;

function sentencesOf(text: string, offset: number): Words[] {
  const pieces: Words[] = [];
  let from = 0;
  const add = (to: number) => {
    for (let at = from; at < to; at += longestSentence) {
      const part = text.slice(at, Math.min(to, at + longestSentence));
      const lower = lowerCopy(part).replaceAll('|', ';');
      if (part.trim() !== '') pieces.push({ text: part, start: offset + at, lower, atoms: atomsOf(lower) });
    }
    from = to;
  };
  for (const { index } of sentenceEnd.all(text)) add(index + 1);
  add(text.length);
  return pieces;
}

/** The lines of a plain copy that hold more than blanks. */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of plain.split('\n')) {
    if (text.trim() !== '') {
      const sign = bullet.exec(text)?.[0] ?? '';
      const sentences = sentencesOf(text.slice(sign.length), start + sign.length);
      lines.push({ text, start, isBullet: sign !== '', sentences });
    }
    start += text.length + 1;
  }
  return lines;
}
