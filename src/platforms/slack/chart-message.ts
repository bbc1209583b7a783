import type { types } from '@slack/bolt';
import type { Card, ChartBlock, TableBlock } from '../../card/card.ts';
import { barText, chartOf, isChartAsked } from '../../card/chart.ts';
import { bareText, clamp, clampMiddle } from '../../card/clean-text.ts';
import { figuresOf } from '../../subjects/chart.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { limits } from './limits.ts';
import { plain } from './rich-text.ts';

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

/** A message with a chart, or with its figures as a table; its blocks may be of kinds that Slack's types do not know. */
export type FollowUp = Pick<SlackPayload, 'response_type' | 'text'> & {
  readonly blocks: readonly (types.KnownBlock | DataVisualization)[];
};

const columnsOfBar = 12;

/** The figures in words, since Slack's chart cannot say "at most", "55-70" or "n/a". */
function caption(chart: ChartBlock): types.ContextBlock {
  const text = plain(`${chart.subtitle}. ${figuresOf(chart)}`, limits.context);
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

/** The figures as a table: with bars of letters where there is one group, else a row for each. */
function tableOf({ title, subtitle, names, groups }: ChartBlock): TableBlock {
  const [first, ...others] = groups;
  if (first && others.length === 0) {
    const rows = names.map((label, at) => {
      const { value = null, shown = '' } = first.bars[at] ?? {};
      return { label, cells: [`${barText(value, first.full, columnsOfBar)} ${shown}`.trim()] };
    });
    return { kind: 'table', corner: title, columns: [subtitle], rows };
  }
  const rows = groups.map(({ label, bars }) => ({ label, cells: bars.map(({ shown }) => shown) }));
  return { kind: 'table', corner: title, columns: names, rows };
}

type Options = { readonly tables: boolean };

/** The chart of a card as a message of its own, null where it does not fit, and the same with a table for when Slack refuses that; null without a chart. */
export function chartMessages(
  card: Card,
  { tables }: Options,
): { readonly drawn: FollowUp | null; readonly inWords: FollowUp } | null {
  const chart = chartOf(card);
  if (!chart) return null;
  const drawn = visualization(chart);
  const words = { ...card, title: '', summary: chart.alt, blocks: [tableOf(chart)] };
  const inWords = slackPayload(words, { tables });
  return { drawn: drawn && { ...inWords, blocks: [drawn, caption(chart)] }, inWords };
}

/** The messages of a chart that follows its answer unasked, since nothing under the answer asks for it; null where none does. */
export function followingChart(card: Card, options: Options) {
  if (isChartAsked(card)) return null;
  const messages = chartMessages(card, options);
  return messages?.drawn ? { drawn: messages.drawn, inWords: messages.inWords } : null;
}

/** All that a card makes Slack show by itself: the answer, and the message that may follow it. */
export function answerAndChart(
  card: Card,
  options: Options,
): SlackPayload & { readonly follow_up?: FollowUp } {
  const chart = followingChart(card, options);
  return { ...slackPayload(card, options), ...(chart ? { follow_up: chart.drawn } : {}) };
}
