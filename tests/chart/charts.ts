import type { ChartBlock } from '../../src/view/card.ts';

/** A chart of these bars; a value is shown as it is. */
export function barsOf(bars: Readonly<Record<string, number | null>>): ChartBlock {
  return {
    kind: 'chart',
    title: 'Cost a month',
    subtitle: '5M tokens in, 200K out a day',
    unit: 'USD a month',
    bars: Object.entries(bars).map(([label, value]) => ({
      label,
      value,
      shown: value === null ? 'n/a' : `$${value}`,
    })),
    alt: 'Bar chart.',
  };
}
