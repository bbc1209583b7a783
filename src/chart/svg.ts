import type { ChartBlock } from '../view/card.ts';
import { bareText, clampMiddle } from '../view/clean-text.ts';
import { escapeMarkup } from '../view/escape-markup.ts';

const width = 640;
const padding = 28;
const room = width - 2 * padding;
const header = 78;
const rowHeight = 57;
const barHeight = 16;
const fontSize = 19;
/** More letters than any line has room for. */
const longest = 120;
/** A value above zero is never drawn as nothing. */
const leastBar = 3;

/** One hue only, so that nothing hangs on telling colours apart; on its own ground it reads on light and dark pages. */
const colours = {
  ground: '#20242c',
  edge: '#3b424e',
  text: '#f2f4f7',
  muted: '#b4bcc8',
  track: '#323843',
  bar: '#56b4e9',
} as const;

/** What Inter has no letters for, such as Hebrew, Chinese and emoji. */
const notInInter =
  /[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026\u20ac\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;

/** The width of text in Inter, in font sizes, rather over than under. */
function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text)
    sum += /[MW@%mwЖШЩЮжшщю—]|[^\u0000-\u04ff]/u.test(letter) ? 0.95 : /\p{Lu}/u.test(letter) ? 0.72 : 0.6;
  return sum;
}

/** The text as it can be drawn on one line, cut in its middle to so many pixels. */
function fitted(text: string, pixels: number, size: number): string {
  const clean = clampMiddle(bareText(text).replaceAll(notInInter, '…'), longest);
  let shown = clean;
  for (let length = clean.length; widthOf(shown) * size > pixels && length > 1; length--) {
    shown = clampMiddle(clean, length);
  }
  return shown;
}

type Look = { readonly size: number; readonly colour: string; readonly weight?: 600; readonly end?: true };

function line(text: string, x: number, y: number, { size, colour, weight, end }: Look): string {
  const bold = weight ? ` font-weight="${weight}"` : '';
  const anchor = end ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold}${anchor}>${escapeMarkup(text)}</text>`;
}

/** A bar on its track; what is not known gets a dashed line in place of both. */
function bar(value: number | null, highest: number, y: number): string {
  if (value === null) {
    const middle = y + barHeight / 2;
    return `<path d="M${padding} ${middle}H${width - padding}" stroke="${colours.muted}" stroke-width="2" stroke-dasharray="3 7"/>`;
  }
  const box = (length: number, colour: string) =>
    `<rect x="${padding}" y="${y}" width="${length}" height="${barHeight}" rx="3" fill="${colour}"/>`;
  const length = value > 0 ? Math.max(leastBar, Math.round((value / highest) * room)) : 0;
  return `${box(room, colours.track)}${length > 0 ? box(length, colours.bar) : ''}`;
}

/** The chart as SVG, `width` pixels wide: name and figure above each bar, all bars from zero on one scale. */
export function chartSvg({ title, subtitle, bars }: ChartBlock): string {
  const height = header + bars.length * rowHeight + padding / 4;
  const highest = Math.max(...bars.map(({ value }) => value ?? 0));
  const rows = bars.flatMap(({ label, value, shown }, index) => {
    const top = header + index * rowHeight;
    const figure = fitted(shown, room / 2, fontSize);
    const name = fitted(label, room - (widthOf(figure) + 1) * fontSize, fontSize);
    const colour = value === null ? colours.muted : colours.text;
    return [
      line(name, padding, top + fontSize, { size: fontSize, colour: colours.text }),
      line(figure, width - padding, top + fontSize, { size: fontSize, colour, weight: 600, end: true }),
      bar(value, highest, top + fontSize + 10),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter">`,
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="12" fill="${colours.ground}" stroke="${colours.edge}" stroke-width="2"/>`,
    line(fitted(title, room, 23), padding, 42, { size: 23, colour: colours.text, weight: 600 }),
    line(fitted(subtitle, room, 15), padding, 64, { size: 15, colour: colours.muted }),
    ...rows,
    '</svg>',
  ].join('');
}
