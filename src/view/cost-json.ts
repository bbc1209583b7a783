import { toUsd } from '../cost/amount.ts';
import type { CostComparison, CostRow } from '../cost/compare-costs.ts';
import type { Volume } from '../cost/volume.ts';
import { wordingOf } from '../language/wording.ts';
import type { routesOf } from './cost-tables.ts';
import { type ShownLimits, unknownText } from './cost-verdict.ts';
import { arithmeticText, missingText } from './cost-words.ts';

const english = wordingOf('en');

function rowJson(row: CostRow, volume: Volume, limits: ShownLimits): object {
  const { model, route, estimate } = row;
  return {
    model: model.id,
    route: route?.offer.provider ?? null,
    region: route?.offer.servedIn ?? null,
    usd: estimate && toUsd(estimate.bill.amount),
    usdPerMonth: estimate?.perMonth == null ? null : toUsd(estimate.perMonth),
    perRequest: estimate?.perRequest == null ? null : toUsd(estimate.perRequest),
    atLeast: estimate?.atLeast ?? false,
    atMost: estimate?.atMost ?? false,
    arithmetic: arithmeticText(row, volume, english),
    missing: estimate ? missingText(row, english) : [unknownText([row], limits, english)],
  };
}

/** One volume's costs as `--json` prints them. */
export function costJson(comparison: CostComparison, limits: ShownLimits): object {
  const { volume, rows, ratio, breakEven, certain } = comparison;
  const { input, output, per, requests, cacheRead, cacheWrite, batch } = volume;
  return {
    workload: { in: input, out: output, per, requests, cacheRead, cacheWrite, batch },
    rows: rows.map((row) => rowJson(row, volume, limits)),
    ratio,
    certain,
    breakEven: breakEven && {
      between: breakEven.between,
      of: breakEven.of,
      at: breakEven.at,
      cheaperBelow: breakEven.between[breakEven.cheaperBelow],
    },
  };
}

/** Every route as `--json` prints it. */
export function routesJson(routes: ReturnType<typeof routesOf>): object[] {
  return routes.map(({ model, route, estimate }) => {
    const { provider, id, servedIn: region, variant, snapshot, contextWindow } = route.offer;
    const usd = toUsd(estimate.bill.amount);
    const context = contextWindow?.chosen.value ?? null;
    return { model: model.id, route: provider, offer: id, region, variant, snapshot, context, usd };
  });
}
