import { type Atom, atomsOf } from '../language/atoms.ts';
import { pattern } from '../language/pattern.ts';
import type { Piece } from './piece.ts';

/** Signs that stand for others, one for one, so that offsets stay. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u2032]/g, "'"],
  [/[\u201c\u201d\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00d7\u2715\u2a2f]/g, '×'],
  // Tables that are drawn.
  [/[\u2502\u2503\u2551\u2506\u250a]/g, '|'],
  [/[\u2500-\u257f]/g, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f\r]/g, ' '],
  // Controls, zero-width marks and direction marks: blanks, so that nothing hides between two letters.
  [/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, ' '],
];

const blanksFor = (own: string) => ' '.repeat(own.length);

/** Marks that belong to no figure and no name. */
const marks: readonly (readonly [RegExp, (own: string) => string])[] = [
  // Emphasis that no parser paired, and code.
  [/\*\*|__|`/g, blanksFor],
  // "$3.00[1]", where "opus[1m]" is a name.
  [/(?<=[\d%MKk][*_`\s]{0,3})\[\^?\d{1,2}\]/g, blanksFor],
  [
    /(?<!10)(?!(?<=\d)[\u00b2\u00b3]\s*[+*×)])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|[\u2020\u2021]/g,
    blanksFor,
  ],
  // "$3.00* per 1M", but not "3 * 2".
  [/(?<=[\d%])\*{1,3}(?=\s*(?:$|[|,;.)]|\p{L}))/gmu, blanksFor],
];

/** A line whose values are parted by tabs; those that indent one are blanks. */
const tabbed = (line: string) =>
  (line.match(/\t/g)?.length ?? 0) > 1
    ? line.replaceAll('\t', '|')
    : line.replace(/^\s*\t/, blanksFor).replaceAll('\t', '|');

/** The text with plain quotes, dashes and blanks: exactly as long as before. */
export function plainSigns(text: string): string {
  return signs.reduce((own, [pattern, plain]) => own.replaceAll(pattern, plain), text);
}

/** A plain copy without marks of emphasis and of footnotes, tabs as bars: exactly as long as before. */
export function withoutMarks(plain: string): string {
  const own = marks.reduce((copy, [pattern, blanks]) => copy.replaceAll(pattern, blanks), plain);
  return own.includes('\t') ? own.split('\n').map(tabbed).join('\n') : own;
}

/** In lower case and exactly as long: a letter whose small form is longer stays as it is. */
export function lowerCopy(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join('');
}

/** A sentence in lower case, and its words and values; bars part them, with blanks beside them or without. */
export type Words = Piece & { readonly lower: string; readonly atoms: readonly Atom[] };

const longestSentence = 600;
// Flattened pages lose the blank between two sentences: "rates.Which has ...".
const sentenceEnd = pattern`[.!?](?<!{abbreviation}.)(?=\s|(?-i:\p{Lu}\p{Ll}))|;(?=\s)`;

/** The sentences of a line or of a cell. */
export function sentencesOf({ text, start: offset }: Piece): Words[] {
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
