import { toUsd } from '../cost/amount.ts';
import type { CostComparison } from '../cost/compare-costs.ts';
import type { ChartBlock } from './card.ts';
import { cellText, volumeText } from './cost-words.ts';
import type { Messages } from './messages/messages.ts';

/**
 * The costs as bars, the cheapest first and what is not known last: a month's, or for a volume without a time that of
 * the volume. Null where there is nothing to see: fewer than two costs that are known, or all the same.
 * @param workload the name of the workload, where several are costed and this is one of them
 */
export function costChart(
  { rows, ordered, volume }: CostComparison,
  workload: string | null,
  words: Messages,
): ChartBlock | null {
  if (ordered[0]?.estimate.bill.amount === ordered.at(-1)?.estimate.bill.amount) return null;
  const { chart } = words.costPage;
  const monthly = ordered[0]?.estimate.perMonth != null;
  const per = monthly ? 'month' : volume.per;
  const bars = [...ordered, ...rows.filter((row) => !row.estimate)].map((row) => {
    const amount = monthly ? row.estimate?.perMonth : row.estimate?.bill.amount;
    return {
      label: row.model.name,
      value: amount == null ? null : toUsd(amount),
      shown: cellText(row, amount, words),
    };
  });
  const title = chart.title(workload, per);
  return {
    kind: 'chart',
    title,
    subtitle: volumeText(volume, words),
    unit: chart.unit(per),
    bars,
    alt: chart.alt(title, bars),
  };
}
