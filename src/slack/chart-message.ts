import type { types } from '@slack/bolt';
import { barText } from '../view/bar-text.ts';
import type { Card, ChartBlock, TableBlock } from '../view/card.ts';
import { figuresOf } from '../view/chart.ts';
import { chartOf, isChartAsked } from '../view/chart-of.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { plain } from './leaves.ts';
import { limits } from './limits.ts';
import { type DataVisualization, visualization } from './visualization.ts';

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
