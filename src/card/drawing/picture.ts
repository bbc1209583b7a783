import type { PictureBlock, PictureRow } from '../card.ts';
import {
  boldWidth,
  colours,
  type Drawn,
  leading,
  padding,
  page,
  paragraph,
  room,
  usualSize,
  width,
  widthOf,
} from './text.ts';

/** Bars and what they are called, and prices beside them. */
const left = 310;
const right = room - left - 14;

/** The bars of the model that is advised, and of the others. */
const hues = { advised: '#2fb58c', other: '#56b4e9' } as const;
const thick = 16;
/** A bar between places that are next to each other is seen all the same. */
const leastBar = 10;

const sizes = { advice: 24, name: 20, text: usualSize } as const;
/** Characters of an advice from which on its letters are smaller. */
const longAdvice = 140;

/** The size at which no word has to be parted, down to that of other text. */
function nameSize(name: string, pixels: number): number {
  const widest = Math.max(...name.split(' ').map(widthOf)) * boldWidth;
  return Math.max(sizes.text, Math.min(sizes.name, Math.floor(pixels / widest)));
}

/** A bar of a hue: full, or pale with a dashed edge where it is an expectation. */
function bar(x: number, y: number, length: number, hue: string, isMeasured: boolean): string {
  const pale = isMeasured
    ? ''
    : ` fill-opacity="0.25" stroke="${hue}" stroke-width="2" stroke-dasharray="5 4"`;
  return `<rect x="${x}" y="${y}" width="${length}" height="${thick}" rx="4" fill="${hue}"${pale}/>`;
}

/** From the best to the worst likely place on the track of all; what is not known is a dashed line in place of both. */
function placesBar({ quality, isAdvised }: PictureRow, last: number, x: number, y: number): string[] {
  const { places, isMeasured } = quality;
  if (places === null || last <= 0) {
    const middle = y + thick / 2;
    return [
      `<path d="M${x} ${middle}H${x + left}" stroke="${colours.muted}" stroke-width="2" stroke-dasharray="3 7"/>`,
    ];
  }
  const share = (place: number) => Math.min(1, Math.max(0, place / last)) * left;
  const [from, to] = [Math.round(share(places[0] - 1)), Math.round(share(places[1]))];
  const length = Math.max(leastBar, to - from);
  const start = Math.min(from, left - length);
  return [
    `<rect x="${x}" y="${y}" width="${left}" height="${thick}" rx="4" fill="${colours.track}"/>`,
    bar(x + start, y, length, isAdvised ? hues.advised : hues.other, isMeasured),
  ];
}

/** One model: name and price, places and context, and below what they are in words. */
function rowParts(drawn: Drawn, own: PictureRow, last: number): void {
  const { name, note, isAdvised, quality, price, context } = own;
  const ground = drawn.parts.length;
  const top = drawn.y;
  const inner = top + 12;
  const beside = { x: padding + left + 14, pixels: right };
  const { text, muted } = colours;
  const named = paragraph(
    drawn,
    name,
    { x: padding, top: inner, pixels: left },
    { size: nameSize(name, left), colour: text, bold: true },
  );
  const priced = paragraph(
    drawn,
    price,
    { ...beside, top: inner },
    { size: nameSize(price, right), colour: text, bold: true, end: true },
  );
  drawn.parts.push(...placesBar(own, last, padding, named + 6));
  const held = paragraph(
    drawn,
    context,
    { ...beside, top: priced },
    { size: sizes.text, colour: muted, end: true },
  );
  const below = { x: padding, top: Math.max(named + 6 + thick + 8, held), pixels: room };
  const told = [quality.shown, note].filter(Boolean).join(' · ');
  drawn.y = paragraph(drawn, told, below, { size: sizes.text, colour: text }) + 10;
  if (!isAdvised) return;
  const box = `y="${top}" height="${drawn.y - top}"`;
  drawn.parts.splice(
    ground,
    0,
    `<rect x="10" ${box} width="${width - 20}" rx="8" fill="${colours.raised}"/>`,
    `<rect x="10" ${box} width="5" rx="2" fill="${hues.advised}"/>`,
  );
}

const keyBar = 36;

/** What full and pale bars mean, of those that there are: side by side where they fit. */
function keyParts(drawn: Drawn, { rows, keys }: PictureBlock): void {
  const known = rows.filter(({ quality }) => quality.places !== null);
  const [full, pale] = [true, false].map((own) => known.some(({ quality }) => quality.isMeasured === own));
  let x = padding;
  for (const [isMeasured, words] of [
    ...(full ? [[true, keys.measured] as const] : []),
    ...(pale ? [[false, keys.expected] as const] : []),
  ]) {
    const length = keyBar + 12 + widthOf(words) * sizes.text;
    if (x > padding && x + length > width - padding) {
      x = padding;
      drawn.y += leading(sizes.text);
    }
    drawn.parts.push(bar(x, drawn.y + 3, keyBar, hues.other, isMeasured));
    const beside = { x: x + keyBar + 12, top: drawn.y, pixels: room - keyBar - 12 };
    paragraph(drawn, words, beside, { size: sizes.text, colour: colours.muted });
    x += length + 24;
  }
  if (full || pale) drawn.y += leading(sizes.text);
}

/** The picture of an answer as SVG, as high as its texts need. */
export function pictureSvg(block: PictureBlock): string {
  const { title, advice, heads, scale, rows, source } = block;
  const drawn: Drawn = { parts: [], y: padding - 6 };
  const { text, muted } = colours;
  const whole = () => ({ x: padding, top: drawn.y, pixels: room });
  const small = { size: sizes.text, colour: muted } as const;
  drawn.y = paragraph(drawn, title, whole(), small) + 4;
  const size = advice.length > longAdvice ? sizes.name : sizes.advice;
  drawn.y = paragraph(drawn, advice, whole(), { size, colour: text, bold: true }) + 12;
  const beside = { x: padding + left + 14, top: drawn.y, pixels: right };
  const ends = [
    paragraph(drawn, heads.quality, { ...whole(), pixels: left }, small),
    paragraph(drawn, heads.price, beside, { ...small, end: true }),
  ];
  drawn.y = ends[0] ?? drawn.y;
  if (scale !== null) {
    const half = { ...whole(), pixels: left / 2 };
    const [first, last] = scale.ends;
    ends.push(
      paragraph(drawn, first, half, small),
      paragraph(drawn, last, { ...half, x: padding + left / 2 }, { ...small, end: true }),
    );
  }
  drawn.y = Math.max(...ends) + 6;
  for (const row of rows) rowParts(drawn, row, scale?.last ?? 0);
  drawn.y += 8;
  keyParts(drawn, block);
  drawn.y = paragraph(drawn, source, { ...whole(), top: drawn.y + 4 }, small);
  return page(drawn.y + padding - 10, drawn.parts);
}
