import { barText } from '../view/bar-text.ts';
import type { ChartBlock } from '../view/card.ts';
import { clampMiddle, cleanText } from '../view/clean-text.ts';

const longestBar = 30;

/** A chart as lines of text, at most `width` columns wide: name, figure, bar. */
export function chartLines({ bars }: ChartBlock, width: number): string[] {
  const names = bars.map(({ label }) => clampMiddle(cleanText(label), Math.floor(width / 2)));
  const figures = bars.map(({ shown }) => cleanText(shown));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const room = Math.min(longestBar, width - longest(names) - longest(figures) - 4);
  const highest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  return bars.map(({ value }, index) => {
    const name = (names[index] ?? '').padEnd(longest(names));
    const figure = (figures[index] ?? '').padStart(longest(figures));
    return `${name}  ${figure}  ${room > 0 ? barText(value, highest, room) : ''}`.trimEnd();
  });
}
