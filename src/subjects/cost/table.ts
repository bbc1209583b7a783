import type { TableBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { isTeamsPrice, providerName, type Route } from '../../catalog/routes.ts';
import {
  type CostComparison,
  type CostRow,
  type RouteLimits,
  routeCosts,
  type Totals,
} from '../../cost/compare-costs.ts';
import type { Volume } from '../../cost/volume.ts';
import { byAmount, toUsd } from '../../language/amount.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import { termsJson } from '../price/terms.ts';
import { amountText, arithmeticText, cellText, missingText, openProviders } from './arithmetic.ts';
import { costMessages, costPageMessages } from './say.ts';
import { type Preset, type ShownLimits, unknownText } from './verdict.ts';

/** Routes that one table shows; the rest is dearer. */
const mostRoutes = 40;

function routeText(
  catalog: Catalog,
  { route, own, model }: CostRow,
  limits: RouteLimits,
  today: string,
  words: Wording,
): string {
  const { only, region } = limits;
  const costPage = words.of(costPageMessages);
  if (own) return costPage.ownPrice;
  if (route) return costPage.via(providerName(catalog, route.offer.provider), region, isTeamsPrice(route));
  if (region !== null && openProviders(model, limits, today).length > 0) return costPage.regionNotStated;
  if (only !== null) return costPage.notByNamed;
  if (region !== null) return costPage.notIn(region);
  if (catalog.team?.allowedProviders) return costPage.notByAllowed;
  return model.offers.some((offer) => offer.included) ? costPage.inPlan : costPage.noPrice;
}

/** The first rows of every cost table: what a token costs, and by which route where that is no plain one. */
function priceRows(
  catalog: Catalog,
  rows: readonly CostRow[],
  limits: RouteLimits,
  today: string,
  words: Wording,
): TableBlock['rows'] {
  const { format } = words;
  const costPage = words.of(costPageMessages);
  const cost = words.of(costMessages);
  const priceText = ({ own, route, model }: CostRow) => {
    const price = own ?? route?.price;
    return price
      ? costPage.rate(
          format.exactMoney(price.input),
          givesVectors(model) ? null : format.exactMoney(price.output),
        )
      : cost.notAvailable;
  };
  // Who sells it at that price is said below the table.
  const isPlain =
    limits.region === null &&
    rows.every(({ route, own }) => route !== null && own === null && !isTeamsPrice(route));
  const prices = { label: costPage.price, cells: rows.map(priceText) };
  if (isPlain) return [prices];
  return [
    prices,
    { label: costPage.route, cells: rows.map((row) => routeText(catalog, row, limits, today, words)) },
  ];
}

/** One volume: price, route and totals a model. */
export function costTable(
  catalog: Catalog,
  { rows, volume }: CostComparison,
  limits: RouteLimits,
  today: string,
  words: Wording,
): TableBlock {
  const costPage = words.of(costPageMessages);
  const { per } = volume;
  const hasMonth = rows.some((row) => row.estimate?.perMonth != null) && per !== 'month';
  const hasRequest = rows.some((row) => row.estimate?.perRequest != null) && per !== 'request';
  const row = (label: string, total: keyof Totals) => ({
    label,
    cells: rows.map((own) => cellText(own, total, words)),
  });
  return {
    kind: 'table',
    corner: costPage.corner,
    columns: rows.map(({ model }) => model.name),
    rows: [
      ...priceRows(catalog, rows, limits, today, words),
      row(costPage.period(per), 'period'),
      ...(hasMonth ? [row(costPage.month, 'month')] : []),
      ...(hasRequest ? [row(costPage.period('request'), 'request')] : []),
    ],
  };
}

/** The usual workloads: a month's cost of each. */
export function presetTable(
  catalog: Catalog,
  presets: readonly Preset[],
  limits: RouteLimits,
  today: string,
  words: Wording,
): TableBlock {
  const rows = presets[0]?.comparison.rows ?? [];
  return {
    kind: 'table',
    corner: words.of(costPageMessages).month,
    columns: rows.map(({ model }) => model.name),
    rows: [
      ...priceRows(catalog, rows, limits, today, words),
      ...presets.map(({ name, comparison }) => ({
        label: name,
        cells: comparison.rows.map((row) => cellText(row, 'month', words)),
      })),
    ],
  };
}

/** Every route to the models with what the volume costs by it, the cheapest first. */
export function routesOf(models: readonly Model[], volume: Volume, limits: RouteLimits, today: string) {
  return models
    .flatMap((model) => routeCosts(model, volume, limits, today).map((own) => ({ model, ...own })))
    .toSorted((a, b) => byAmount(a.estimate.bill.amount, b.estimate.bill.amount));
}

function labelOf(catalog: Catalog, route: Route, words: Wording): string {
  const costPage = words.of(costPageMessages);
  const { servedIn, variant, snapshot, provider } = route.offer;
  const form = [servedIn, variant, snapshot, isTeamsPrice(route) ? costPage.teamsPrice : null]
    .filter(Boolean)
    .join(', ');
  return `${providerName(catalog, provider)}${form ? ` (${form})` : ''}`;
}

/** Every route as a table; null where there is none. */
export function routesTable(
  catalog: Catalog,
  routes: ReturnType<typeof routesOf>,
  volume: Volume,
  words: Wording,
): TableBlock | null {
  if (routes.length === 0) return null;
  const { format } = words;
  const costPage = words.of(costPageMessages);
  const cost = words.of(costMessages);
  const several = new Set(routes.map(({ model }) => model)).size > 1;
  const shown = routes.slice(0, mostRoutes);
  return {
    kind: 'table',
    corner: costPage.routes(shown.length, routes.length),
    columns: [costPage.bothPrices, costPage.period(volume.per), costPage.context],
    rows: shown.map(({ model, route, estimate }) => ({
      label: `${several ? `${model.name}: ` : ''}${labelOf(catalog, route, words)}`,
      cells: [
        givesVectors(model)
          ? format.exactMoney(route.price.input)
          : `${format.exactMoney(route.price.input)}/${format.exactMoney(route.price.output)}`,
        amountText(estimate, 'period', words) ?? cost.notAvailable,
        route.offer.contextWindow
          ? format.shortTokens(route.offer.contextWindow.chosen.value)
          : cost.notAvailable,
      ],
    })),
  };
}

const english = wordingOf('en');

function rowJson(row: CostRow, volume: Volume, limits: ShownLimits): object {
  const { model, route, estimate } = row;
  return {
    model: model.id,
    tokenFactor: row.tokenFactor,
    route: route?.offer.provider ?? null,
    region: route?.offer.servedIn ?? null,
    usd: estimate && toUsd(estimate.bill.amount),
    usdPerMonth: estimate?.perMonth == null ? null : toUsd(estimate.perMonth),
    perRequest: estimate?.perRequest == null ? null : toUsd(estimate.perRequest),
    ...(estimate?.peak
      ? {
          usdAtPeak: toUsd(estimate.peak.period),
          usdPerMonthAtPeak: estimate.peak.month === null ? null : toUsd(estimate.peak.month),
        }
      : {}),
    ...termsJson(route),
    ...(volume.batch && route?.price.batchRule ? { batchRule: route.price.batchRule } : {}),
    atLeast: estimate?.atLeast ?? false,
    atMost: estimate?.atMost ?? false,
    arithmetic: arithmeticText(row, volume, english),
    missing: estimate ? missingText(row, english) : [unknownText([row], limits, english)],
  };
}

/** One volume's costs as `--json` prints them. */
export function costJson(comparison: CostComparison, limits: ShownLimits): object {
  const { volume, rows, ratio, breakEven, certain, byHour } = comparison;
  const { input, output, per, requests, cacheRead, cacheWrite, batch, textLanguage = null } = volume;
  return {
    workload: { in: input, out: output, per, requests, cacheRead, cacheWrite, batch, textLanguage },
    rows: rows.map((row) => rowJson(row, volume, limits)),
    ratio,
    certain: certain && !byHour,
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
