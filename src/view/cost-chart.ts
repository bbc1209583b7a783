import { toUsd } from '../cost/amount.ts';
import type { CostComparison } from '../cost/compare-costs.ts';
import type { ChartBlock } from './card.ts';
import { cellText, periodText, volumeText } from './cost-words.ts';

/**
 * The costs as bars, the cheapest first and what is not known last: a month's, or for a volume without a time that of
 * the volume. Null where there is nothing to see: fewer than two costs that are known, or all the same.
 * @param workload the name of the workload, where several are costed and this is one of them
 */
export function costChart(
  { rows, ordered, volume }: CostComparison,
  workload: string | null,
): ChartBlock | null {
  if (ordered[0]?.estimate.bill.amount === ordered.at(-1)?.estimate.bill.amount) return null;
  const monthly = ordered[0]?.estimate.perMonth != null;
  const period = periodText(monthly ? 'month' : volume.per);
  const bars = [...ordered, ...rows.filter((row) => !row.estimate)].map((row) => {
    const amount = monthly ? row.estimate?.perMonth : row.estimate?.bill.amount;
    return {
      label: row.model.name,
      value: amount == null ? null : toUsd(amount),
      shown: cellText(row, amount),
    };
  });
  const title = `${workload === null ? 'Cost' : `${workload}: cost`} ${period}`;
  const told = bars.map(({ label, shown }) => `${label} ${shown}`).join(', ');
  return {
    kind: 'chart',
    title,
    subtitle: volumeText(volume),
    unit: `USD ${period}`,
    bars,
    alt: `Bar chart. ${title}: ${told}.`,
  };
}
