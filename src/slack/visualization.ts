import type { ChartBlock } from '../view/card.ts';
import { bareText, clamp, clampMiddle } from '../view/clean-text.ts';
import { limits } from './limits.ts';

/** Slack's own chart, which its types do not know yet. */
export type DataVisualization = {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string };
  };
};

/** Names short enough for Slack, cut at their end or, where only that tells them apart, in their middle; null where neither does. */
function distinctNames(names: readonly string[]): readonly string[] | null {
  const cuts = [clamp, clampMiddle].map((cut) =>
    names.map((name) => cut(bareText(name).trim(), limits.chartName)),
  );
  return cuts.find((cut) => new Set(cut).size === cut.length && !cut.includes('')) ?? null;
}

/**
 * The chart as Slack draws it, a range as its least; null where it does not fit. Slack takes numbers only, and as many
 * in every group: names of which nothing is known, and then groups in which something is not, have no place in it.
 */
export function visualization({ title, unit, names, groups }: ChartBlock): DataVisualization | null {
  const known = names.flatMap((name, at) =>
    groups.some(({ bars }) => bars[at]?.value != null) ? [{ name, at }] : [],
  );
  const whole = groups.filter(({ bars }) => known.every(({ at }) => bars[at]?.value != null));
  const [first] = whole;
  if (!first || known.length === 0) return null;
  const isOne = whole.length === 1;
  const called = known.map(({ name }) => name);
  const labels = whole.map(({ label }) => label);
  const categories = distinctNames(isOne ? called : labels);
  const series = distinctNames(isOne ? [unit] : called);
  const heading = isOne && first.label ? `${title}: ${first.label}` : title;
  const shown = {
    title: clamp(bareText(heading).trim(), limits.chartTitle),
    y_label: clamp(bareText(unit).trim(), limits.chartAxis),
  };
  if (!categories || !series || !shown.title || !shown.y_label) return null;
  if (categories.length > limits.chartPoints || series.length > limits.chartSeries) return null;
  const least = (group: number, name: number) =>
    Number((whole[group]?.bars[known[name]?.at ?? 0]?.value?.[0] ?? 0).toPrecision(6));
  return {
    type: 'data_visualization',
    title: shown.title,
    chart: {
      type: 'bar',
      series: series.map((name, at) => ({
        name,
        data: categories.map((label, index) => ({
          label,
          value: isOne ? least(0, index) : least(index, at),
        })),
      })),
      axis_config: { categories, y_label: shown.y_label },
    },
  };
}
