import type { types } from '@slack/bolt';
import { barText } from '../view/bar-text.ts';
import type { Card, ChartBlock } from '../view/card.ts';
import { chartOf } from '../view/chart-of.ts';
import { bareText, clamp, clampMiddle } from '../view/clean-text.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { fallbackText } from './fallback-text.ts';
import { plain } from './leaves.ts';
import { limits, type Room } from './limits.ts';
import { table, tableAsFields } from './table.ts';

/** Slack's own chart, which its types do not know yet. */
type DataVisualization = {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
};

/** A message that follows an answer; its blocks may be of kinds that Slack's types do not know. */
export type FollowUp = Pick<SlackPayload, 'response_type' | 'text'> & {
  readonly blocks: readonly (types.KnownBlock | DataVisualization)[];
};

const columnsOfBar = 12;
const room: Room = { leaf: 200, items: limits.chartPoints };

/** Names short enough for Slack, cut at their end or, where only that tells them apart, in their middle; null where neither does. */
function distinctNames(names: readonly string[]): readonly string[] | null {
  const cuts = [clamp, clampMiddle].map((cut) =>
    names.map((name) => cut(bareText(name).trim(), limits.chartName)),
  );
  return cuts.find((cut) => new Set(cut).size === cut.length && !cut.includes('')) ?? null;
}

/** The chart as Slack draws it; null where it does not fit. What is not known has no place in it: Slack takes numbers only. */
function visualization({ title, unit, bars }: ChartBlock): DataVisualization | null {
  const known = bars.filter((bar): bar is typeof bar & { value: number } => bar.value !== null);
  const categories = distinctNames(known.map(({ label }) => label));
  const name = clamp(bareText(unit).trim(), limits.chartName);
  const heading = clamp(bareText(title).trim(), limits.chartTitle);
  if (!categories || known.length === 0 || known.length > limits.chartPoints || !name || !heading)
    return null;
  const data = known.map(({ value }, index) => ({
    label: categories[index] ?? '',
    value: Number(value.toPrecision(6)),
  }));
  return {
    type: 'data_visualization',
    title: heading,
    chart: { type: 'bar', series: [{ name, data }], axis_config: { categories } },
  };
}

/** The figures in words, since Slack's chart cannot say "at most" or "n/a". */
function caption({ subtitle, bars }: ChartBlock): types.ContextBlock {
  const figures = bars.map(({ label, shown }) => `${label} ${shown}`).join(', ');
  const text = plain(`${subtitle}: ${figures}.`, limits.context);
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

/** The chart of a card as a message of its own, and the same with a table for when Slack refuses that; null without a chart that fits. */
export function chartMessages(
  card: Card,
  { tables }: { readonly tables: boolean },
): { readonly drawn: FollowUp; readonly inWords: FollowUp } | null {
  const chart = chartOf(card);
  const drawn = chart && visualization(chart);
  if (!chart || !drawn) return null;
  const { response_type } = slackPayload(card, { tables });
  const highest = Math.max(...chart.bars.map(({ value }) => value ?? 0));
  const rows = {
    kind: 'table',
    corner: chart.title,
    columns: [chart.unit],
    rows: chart.bars.map(({ label, value, shown }) => ({
      label,
      cells: [`${barText(value, highest, columnsOfBar)} ${shown}`.trim()],
    })),
  } as const;
  const message = { response_type, text: fallbackText(chart.alt) };
  return {
    drawn: { ...message, blocks: [drawn, caption(chart)] },
    inWords: { ...message, blocks: tables ? [table(rows, room)] : tableAsFields(rows, room) },
  };
}

/** All that a card makes Slack show: the answer, and the message that follows it where there is a chart. */
export function answerAndChart(
  card: Card,
  options: { readonly tables: boolean },
): SlackPayload & { readonly follow_up?: FollowUp } {
  const chart = chartMessages(card, options);
  return { ...slackPayload(card, options), ...(chart ? { follow_up: chart.drawn } : {}) };
}
