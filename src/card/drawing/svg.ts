import type { Bar, ChartBlock } from '../card.ts';
import { bareText, clampMiddle } from '../clean-text.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** What Inter has no letters for, such as Hebrew, Chinese and emoji. */
const notInInter =
  /[^\u0020-\u007e\u00a0-\u00ff\u2010-\u2026\u20ac\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;

/** The width of a narrow letter, in font sizes. */
const narrow = 0.42;

/** The width of text in Inter, in font sizes, rather over than under. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[ijlrtfI1.,:;'|!()[\] -]/.test(letter)) sum += narrow;
    else if (/[MW@%mwЖШЩЮжшщю—]|[^\u0000-\u04ff]/u.test(letter)) sum += 0.95;
    else sum += /\p{Lu}/u.test(letter) ? 0.72 : 0.62;
  }
  return sum;
}

/** The text as it can be drawn on one line, cut in its middle to so many pixels. */
export function fitted(text: string, pixels: number, size: number): string {
  const most = Math.ceil(pixels / (narrow * size));
  const clean = clampMiddle(bareText(text).replaceAll(notInInter, '…'), most);
  let shown = clean;
  for (let length = clean.length; widthOf(shown) * size > pixels && length > 1; length--) {
    shown = clampMiddle(clean, length);
  }
  return shown;
}

const width = 640;
const padding = 28;
const room = width - 2 * padding;
const header = 78;
/** A value above zero is never drawn as nothing. */
const leastBar = 3;

/** On its own ground, so that it reads on light and dark pages. */
const colours = { ground: '#20242c', edge: '#3b424e', text: '#f2f4f7', muted: '#b4bcc8', track: '#323843' };
/** One for each name, told apart by most who do not see all colours; still every bar has its name beside it. */
const hues = ['#56b4e9', '#e69f00', '#2fb58c', '#f0e442', '#cc79a7'] as const;

type Look = { readonly size: number; readonly colour: string; readonly weight?: 600; readonly end?: true };

function line(text: string, x: number, y: number, { size, colour, weight, end }: Look): string {
  const bold = weight ? ` font-weight="${weight}"` : '';
  const anchor = end ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold}${anchor}>${escapeMarkup(text)}</text>`;
}

type Place = { readonly x: number; readonly y: number; readonly length: number; readonly thick: number };

/** A bar on its track, full up to the least and paler from there to the most; what is not known gets a dashed line in place of all. */
function drawn({ value }: Bar, full: number, hue: string, { x, y, length, thick }: Place): string {
  if (value === null) {
    const middle = y + thick / 2;
    return `<path d="M${x} ${middle}H${x + length}" stroke="${colours.muted}" stroke-width="2" stroke-dasharray="3 7"/>`;
  }
  const box = (from: number, to: number, colour: string, more = '') =>
    to > from
      ? `<rect x="${x + from}" y="${y}" width="${to - from}" height="${thick}" rx="3" fill="${colour}"${more}/>`
      : '';
  const pixels = (part: number) =>
    part > 0 && full > 0 ? Math.max(leastBar, Math.round(Math.min(1, part / full) * length)) : 0;
  const [least, most] = value.map(pixels) as [number, number];
  const paler = ` fill-opacity="0.3" stroke="${hue}" stroke-opacity="0.8" stroke-dasharray="4 3"`;
  return `${box(0, length, colours.track)}${box(least, most, hue, paler)}${box(0, least, hue)}`;
}

type Rows = { readonly rows: readonly string[]; readonly height: number };
type Group = ChartBlock['groups'][number];

/** Name and figure above each bar: for a few bars. */
function roomyRows(names: readonly string[], { bars, full }: Group): Rows {
  const size = 19;
  const rowHeight = 57;
  const rows = bars.flatMap((bar, index) => {
    const y = header + index * rowHeight + size;
    const figure = fitted(bar.shown, room / 2, size);
    const name = fitted(names[index] ?? '', room - (widthOf(figure) + 1) * size, size);
    const colour = bar.value === null ? colours.muted : colours.text;
    return [
      line(name, padding, y, { size, colour: colours.text }),
      line(figure, width - padding, y, { size, colour, weight: 600, end: true }),
      drawn(bar, full, hues[0], { x: padding, y: y + 10, length: room, thick: 16 }),
    ];
  });
  return { rows, height: bars.length * rowHeight };
}

/** Bars beyond which lines stand closer. */
const manyBars = 24;
/** Pixels that a bar of full length has at least. */
const leastTrack = 180;

/** Name, bar and figure on one line, groups below their labels. */
function compactRows(names: readonly string[], groups: readonly Group[]): Rows {
  const isDense = names.length * groups.length > manyBars;
  const size = isDense ? 15 : 16;
  const rowHeight = isDense ? 23 : 26;
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map((text) => Math.ceil(widthOf(text) * size))));
  const cut = (texts: readonly string[], most: number) => texts.map((text) => fitted(text, most, size));
  const figures = groups.map(({ bars }) =>
    cut(
      bars.map(({ shown }) => shown),
      room * 0.26,
    ),
  );
  const figureRoom = widest(figures.flat(), room) + 12;
  const called = cut(names, room - figureRoom - 12 - leastTrack);
  const from = padding + widest(called, room - figureRoom - 12 - leastTrack) + 12;
  const length = width - padding - figureRoom - from;
  const rows: string[] = [];
  let y = header;
  for (const [at, { label, bars, full }] of groups.entries()) {
    if (label) {
      y += rowHeight + 6;
      rows.push(
        line(fitted(label, room, size), padding, y - 9, { size, colour: colours.muted, weight: 600 }),
      );
    }
    for (const [index, bar] of bars.entries()) {
      const colour = bar.value === null ? colours.muted : colours.text;
      const hue = (groups.length > 1 ? hues[index % hues.length] : undefined) ?? hues[0];
      rows.push(
        line(called[index] ?? '', padding, y + rowHeight / 2 + 5, { size, colour: colours.text }),
        drawn(bar, full, hue, { x: from, y: y + 5, length, thick: rowHeight - 10 }),
        line(figures[at]?.[index] ?? '', width - padding, y + rowHeight / 2 + 5, {
          size,
          colour,
          weight: 600,
          end: true,
        }),
      );
      y += rowHeight;
    }
  }
  return { rows, height: y - header + 8 };
}

/** Bars of one group that have room for their name above them. */
const mostRoomy = 6;

/** The chart as SVG, 640 pixels wide: all bars of a group from zero on one scale. */
export function chartSvg({ title, subtitle, names, groups }: ChartBlock): string {
  const [first, ...others] = groups;
  const isRoomy = first !== undefined && others.length === 0 && !first.label && names.length <= mostRoomy;
  const { rows, height } = isRoomy ? roomyRows(names, first) : compactRows(names, groups);
  const whole = header + height + padding / 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" font-family="Inter, sans-serif">`,
    `<rect x="1" y="1" width="${width - 2}" height="${whole - 2}" rx="12" fill="${colours.ground}" stroke="${colours.edge}" stroke-width="2"/>`,
    line(fitted(title, room, 23), padding, 42, { size: 23, colour: colours.text, weight: 600 }),
    line(fitted(subtitle, room, 15), padding, 64, { size: 15, colour: colours.muted }),
    ...rows,
    '</svg>',
  ].join('');
}
