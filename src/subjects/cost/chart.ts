import type { Bar, ChartBlock } from '../../card/card.ts';
import {
  type CostComparison,
  type CostRow,
  type Totals,
  totalsOutsidePeak,
} from '../../cost/compare-costs.ts';
import { toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { chartBlock } from '../chart.ts';
import { names } from '../named.ts';
import { cellText, volumeText } from './arithmetic.ts';
import { costMessages, costPageMessages } from './say.ts';
import type { Preset } from './verdict.ts';

function barOf(row: CostRow, total: keyof Totals, words: Wording): Bar {
  const amount = row.estimate && totalsOutsidePeak(row.estimate)[total];
  const high = row.estimate?.peak?.[total] ?? amount;
  return {
    value: amount === null || high === null ? null : [toUsd(amount), toUsd(high)],
    shown: cellText(row, total, words),
  };
}

/**
 * The costs of one volume as bars, the cheapest first and what is not known last: a month's, or for a volume without a
 * time that of the volume. Null where there is nothing to see: fewer than two costs that are known, or all the same.
 */
export function costChart({ rows, ordered, volume }: CostComparison, words: Wording): ChartBlock | null {
  const { chart } = words.of(costPageMessages);
  const monthly = ordered[0]?.estimate.perMonth != null;
  const per = monthly ? 'month' : volume.per;
  const all = [...ordered, ...rows.filter((row) => !row.estimate)];
  const bars = all.map((row) => barOf(row, monthly ? 'month' : 'period', words));
  const title = chart.title(per);
  const unit = chart.unit(per);
  const subtitle = volumeText(volume, words);
  return chartBlock(
    { title, subtitle, unit, names: names(all.map(({ model }) => model)), groups: [{ label: '', bars }] },
    words,
  );
}

/** A month's cost of several workloads, a group each, models in the order asked; null where no two of a workload differ. */
export function workloadsChart(presets: readonly Preset[], words: Wording): ChartBlock | null {
  return chartBlock(
    {
      ...words.of(costMessages).workloads,
      unit: words.of(costPageMessages).chart.unit('month'),
      names: names((presets[0]?.comparison.rows ?? []).map(({ model }) => model)),
      groups: presets.map(({ name, comparison }) => ({
        label: name,
        bars: comparison.rows.map((row) => barOf(row, 'month', words)),
      })),
    },
    words,
  );
}
