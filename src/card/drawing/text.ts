import { bareText, clamp } from '../clean-text.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** What Inter has no letters for, such as Hebrew, Chinese and emoji. */
const notInInter =
  /[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026\u20ac\u2192\u2212\u2248\u25cf\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;

/** Pictures stand on a ground of their own with an edge, so that they read on light and on dark pages. */
export const colours = {
  ground: '#20242c',
  raised: '#2b313b',
  edge: '#5c6675',
  text: '#f2f4f7',
  muted: '#b4bcc8',
  track: '#3a4250',
} as const;

/** How wide letters of Inter are, in font sizes, each rounded up. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [0.25, 'ijl'],
  [0.3, "!',.:I·’ "],
  [0.35, ';\\`ft|'],
  [0.4, '()/[]r'],
  [0.45, '1{}“”'],
  [0.5, '"-^_гзт–°'],
  [0.55, '?ksxкх'],
  [0.6, '57FJLacehnouvyzГабвеийлнопсуцчъьэяё«»'],
  [0.65, '#$&*0234689EPRSTZbdgpqБЕЗРТУЬЯдрЁ£'],
  [0.7, '+<=>BKXY~ВКХЧф×≈−€'],
  [0.75, 'ACDGHUVАЛНПСЦЪЭы'],
  [0.8, 'NOQИЙОм'],
  [0.85, 'wДФжшщю'],
  [0.9, 'mЫ…'],
  [0.95, 'MМ●'],
];
const widthOfLetter = new Map(
  widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const widest = 1.05;

/** The width of text in Inter, in font sizes, rather over than under. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text)
    sum += widthOfLetter.get(letter) ?? widthOfLetter.get(letter.normalize('NFD')[0] ?? '') ?? widest;
  return sum;
}

const drawable = (text: string): string => bareText(text).replaceAll(notInInter, '…').trim();

/** Text that is drawn on several lines is never longer, in characters. */
const longestWrapped = 500;

/** Of a word the letters that fit, up to its last hyphen among them where there is one, at least one; and the rest. */
function broken(word: string, most: number): [string, string] {
  const letters = Array.from(word);
  let count = 1;
  while (count < letters.length && widthOf(letters.slice(0, count + 1).join('')) <= most) count += 1;
  const hyphen = letters.slice(0, count).lastIndexOf('-');
  const end = count < letters.length && hyphen > 0 ? hyphen + 1 : count;
  return [letters.slice(0, end).join(''), letters.slice(end).join('')];
}

/** The text on as many lines of so many pixels as it needs: parted between words, never within "1 000" or "80 %", else within a word. */
export function wrapped(text: string, pixels: number, size: number): string[] {
  const most = pixels / size;
  const lines: string[] = [];
  let line = '';
  for (const next of clamp(drawable(text), longestWrapped).split(/(?<!\d) +| +(?!\d{3}\b|%)/)) {
    let word = next;
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(word) > most && Array.from(word).length > 1) {
      const [head, rest] = broken(word, most);
      lines.push(head);
      word = rest;
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

type Style = {
  readonly size: number;
  readonly colour: string;
  readonly bold?: true;
  /** Whether lines end where the room does, instead of beginning where it does. */
  readonly end?: true;
};

/** Bold letters are wider by this. */
export const boldWidth = 1.1;

/** Pixels from one line of this size to the next. */
export const leading = (size: number): number => Math.round(size * 1.32);

/** What stands on a page so far, and how far down that reaches. */
export type Drawn = { readonly parts: string[]; y: number };

type Place = { readonly x: number; readonly top: number; readonly pixels: number };

/** A paragraph from `top` down within `pixels`; returns where it ends. */
export function paragraph(
  { parts }: Drawn,
  text: string,
  { x, top, pixels }: Place,
  { size, colour, bold, end }: Style,
): number {
  const lines = wrapped(text, pixels / (bold ? boldWidth : 1), size);
  const look = [
    `font-size="${size}" fill="${colour}"`,
    ...(bold ? ['font-weight="600"'] : []),
    ...(end ? ['text-anchor="end"'] : []),
  ].join(' ');
  for (const [index, own] of lines.entries()) {
    const y = top + index * leading(size) + size;
    parts.push(`<text x="${end ? x + pixels : x}" y="${y}" ${look}>${escapeMarkup(own)}</text>`);
  }
  return top + lines.length * leading(size);
}

/** Pages are narrow, so that their letters are of a size to read when a telephone shows them 340 pixels wide. */
export const width = 560;
export const padding = 24;
export const room = width - 2 * padding;
/** The size of letters that nothing is smaller than. */
export const usualSize = 17;

/** A page of this height with what stands on it. */
export function page(height: number, drawn: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter, sans-serif">`,
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="12" fill="${colours.ground}" stroke="${colours.edge}" stroke-width="2"/>`,
    ...drawn,
    '</svg>',
  ].join('');
}
