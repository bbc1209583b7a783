import { barText } from '../view/bar-text.ts';
import type { ChartBlock } from '../view/card.ts';
import { clampMiddle, cleanText } from '../view/clean-text.ts';

const longestBar = 30;

/** A chart as lines of text, at most `width` columns wide: name, figure, bar; the label of a group above its bars. */
export function chartLines({ names: all, groups }: ChartBlock, width: number): string[] {
  const names = all.map((name) => clampMiddle(cleanText(name), Math.floor(width / 2)));
  const figures = groups.map(({ bars }) => bars.map(({ shown }) => cleanText(shown)));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const [nameRoom, figureRoom] = [longest(names), longest(figures.flat())];
  const room = Math.min(longestBar, width - nameRoom - figureRoom - 4);
  return groups.flatMap(({ label, full, bars }, at) => [
    ...(label ? [clampMiddle(cleanText(label), width)] : []),
    ...bars.map(({ value }, index) => {
      const name = (names[index] ?? '').padEnd(nameRoom);
      const figure = (figures[at]?.[index] ?? '').padStart(figureRoom);
      return `${name}  ${figure}  ${room > 0 ? barText(value, full, room) : ''}`.trimEnd();
    }),
  ]);
}
