import type { Bar, ChartBlock } from '../card.ts';
import {
  boldWidth,
  colours,
  type Drawn,
  padding,
  page,
  paragraph,
  room,
  usualSize,
  widthOf,
} from './text.ts';

/** A value above zero is never drawn as nothing. */
const leastBar = 3;
const thick = 16;

/** One for each name, told apart by most who do not see all colours; still every bar has its name beside it. */
const hues = ['#56b4e9', '#e69f00', '#2fb58c', '#f0e442', '#cc79a7'] as const;

type Place = { readonly x: number; readonly y: number; readonly length: number };

/** A bar on its track, full up to the least and paler from there to the most; what is not known gets a dashed line in place of all. */
function drawn({ value }: Bar, full: number, hue: string, { x, y, length }: Place): string {
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

type Group = ChartBlock['groups'][number];

const nameLook = { size: usualSize, colour: colours.text } as const;
const figureLook = ({ value }: Bar) =>
  ({
    size: usualSize,
    colour: value === null ? colours.muted : colours.text,
    bold: true,
    end: true,
  }) as const;

const gap = 12;

/** Name and figure above each bar: for a few bars. */
function roomyRows(page: Drawn, names: readonly string[], { bars, full }: Group): void {
  for (const [index, bar] of bars.entries()) {
    const figure = Math.min(room / 2, widthOf(bar.shown) * usualSize * boldWidth + 1);
    const top = page.y;
    const named = paragraph(
      page,
      names[index] ?? '',
      { x: padding, top, pixels: room - figure - gap },
      nameLook,
    );
    const told = paragraph(
      page,
      bar.shown,
      { x: padding + room - figure, top, pixels: figure },
      figureLook(bar),
    );
    const y = Math.max(named, told) + 4;
    page.parts.push(drawn(bar, full, hues[0], { x: padding, y, length: room }));
    page.y = y + thick + gap;
  }
}

/** Pixels that figures take beside bars at most, and that bars have at least. */
const longestFigure = 165;
const shortestTrack = 120;

const widest = (texts: readonly string[], pixels: number) =>
  Math.ceil(Math.min(pixels, Math.max(0, ...texts.map((text) => widthOf(text) * usualSize * boldWidth)) + 1));

/** Name, bar and figure side by side, groups below their labels. */
function compactRows(page: Drawn, names: readonly string[], groups: readonly Group[]): void {
  const figureRoom = widest(
    groups.flatMap(({ bars }) => bars.map(({ shown }) => shown)),
    longestFigure,
  );
  const nameRoom = widest(names, room - figureRoom - 2 * gap - shortestTrack);
  const from = padding + nameRoom + gap;
  const length = room - nameRoom - figureRoom - 2 * gap;
  for (const { label, bars, full } of groups) {
    if (label) {
      const look = { size: usualSize, colour: colours.muted, bold: true } as const;
      page.y = paragraph(page, label, { x: padding, top: page.y + 6, pixels: room }, look) + 4;
    }
    for (const [index, bar] of bars.entries()) {
      const top = page.y;
      const hue = (groups.length > 1 ? hues[index % hues.length] : undefined) ?? hues[0];
      const named = paragraph(page, names[index] ?? '', { x: padding, top, pixels: nameRoom }, nameLook);
      page.parts.push(drawn(bar, full, hue, { x: from, y: top + 4, length }));
      const told = paragraph(
        page,
        bar.shown,
        { x: padding + room - figureRoom, top, pixels: figureRoom },
        figureLook(bar),
      );
      page.y = Math.max(named, told, top + thick + 6) + 4;
    }
  }
}

/** Bars of one group that have room for their name above them. */
const mostRoomy = 6;

/** The chart as SVG, as high as its texts need: all bars of a group from zero on one scale. */
export function chartSvg({ title, subtitle, names, groups }: ChartBlock): string {
  const [first, ...others] = groups;
  const isRoomy = first !== undefined && others.length === 0 && !first.label && names.length <= mostRoomy;
  const own: Drawn = { parts: [], y: padding - 6 };
  const whole = () => ({ x: padding, top: own.y, pixels: room });
  own.y = paragraph(own, title, whole(), { size: 23, colour: colours.text, bold: true });
  own.y = paragraph(own, subtitle, whole(), { size: usualSize, colour: colours.muted }) + gap;
  if (isRoomy) roomyRows(own, names, first);
  else compactRows(own, names, groups);
  return page(own.y + padding / 2, own.parts);
}
