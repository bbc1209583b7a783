import type { Bar, ChartBlock } from '../../src/card/card.ts';

type Value = number | readonly [least: number, most: number] | null;

function barOf(value: Value): Bar {
  if (value === null) return { value, shown: 'n/a' };
  return typeof value === 'number'
    ? { value: [value, value], shown: `$${value}` }
    : { value, shown: value.join('-') };
}

/** A chart of groups of these bars; a value is shown as it is. */
export function groupsOf(
  names: readonly string[],
  groups: Readonly<Record<string, readonly Value[]>>,
): ChartBlock {
  return {
    kind: 'chart',
    title: 'Cost a month',
    subtitle: '5M tokens in, 200K out a day',
    unit: 'USD a month',
    names,
    groups: Object.entries(groups).map(([label, values]) => {
      const bars = values.map(barOf);
      return { label, full: Math.max(0, ...bars.map(({ value }) => value?.[1] ?? 0)), bars };
    }),
    alt: 'Bar chart.',
  };
}

/** A chart of these bars alone. */
export function barsOf(bars: Readonly<Record<string, number | null>>): ChartBlock {
  return groupsOf(Object.keys(bars), { '': Object.values(bars) });
}
