import type { Catalog, Model } from '../catalog/catalog.ts';
import { isTeamsPrice, providerName, type Route } from '../catalog/routes.ts';
import { byAmount } from '../cost/amount.ts';
import { type CostComparison, type CostRow, type RouteLimits, routeCosts } from '../cost/compare-costs.ts';
import { daysPerMonth, type Volume } from '../cost/volume.ts';
import { amountText } from './amount-text.ts';
import type { TableBlock } from './card.ts';
import type { Preset } from './cost-verdict.ts';
import { boundText, cellText, periodText } from './cost-words.ts';
import { exactMoney, shortTokens } from './format.ts';

/** Routes that one table shows; the rest is dearer. */
const mostRoutes = 40;

function routeText(catalog: Catalog, { route, own, model }: CostRow, { only, region }: RouteLimits): string {
  if (own) return 'your own price';
  if (route) {
    const place = region === null ? '' : ` (${region})`;
    return `via ${providerName(catalog, route.offer.provider)}${place}${isTeamsPrice(route) ? ", your team's price" : ''}`;
  }
  if (only !== null) return 'not by those providers';
  if (region !== null) return `not in ${region}`;
  if (catalog.team?.allowedProviders) return 'not by allowed providers';
  return model.offers.some((offer) => offer.included) ? 'included in a plan' : 'no price published';
}

const rateText = (price: { readonly input: number; readonly output: number }) =>
  `${exactMoney(price.input)} in, ${exactMoney(price.output)} out`;

/** The first rows of every cost table: what a token costs, and by which route. */
function priceRows(catalog: Catalog, rows: readonly CostRow[], limits: RouteLimits): TableBlock['rows'] {
  const priceOf = ({ own, route }: CostRow) => own ?? route?.price;
  return [
    {
      label: 'Price, 1M tokens',
      cells: rows.map((row) => {
        const price = priceOf(row);
        return price ? rateText(price) : 'n/a';
      }),
    },
    { label: 'Route', cells: rows.map((row) => routeText(catalog, row, limits)) },
  ];
}

/** One volume: price, route and totals a model. */
export function costTable(
  catalog: Catalog,
  { rows, volume }: CostComparison,
  limits: RouteLimits,
): TableBlock {
  const { per } = volume;
  const hasMonth = rows.some((row) => row.estimate?.perMonth != null) && per !== 'month';
  const hasRequest = rows.some((row) => row.estimate?.perRequest != null) && per !== 'request';
  return {
    kind: 'table',
    corner: 'Cost',
    columns: rows.map(({ model }) => model.name),
    rows: [
      ...priceRows(catalog, rows, limits),
      {
        label: per === 'once' ? 'In all' : periodText(per).replace(/^a/, 'A'),
        cells: rows.map((row) => cellText(row, row.estimate?.bill.amount)),
      },
      ...(hasMonth
        ? [
            {
              label: `A month (${daysPerMonth} days)`,
              cells: rows.map((row) => cellText(row, row.estimate?.perMonth)),
            },
          ]
        : []),
      ...(hasRequest
        ? [{ label: 'A request', cells: rows.map((row) => cellText(row, row.estimate?.perRequest)) }]
        : []),
    ],
  };
}

/** The usual workloads: a month's cost of each. */
export function presetTable(catalog: Catalog, presets: readonly Preset[], limits: RouteLimits): TableBlock {
  const rows = presets[0]?.comparison.rows ?? [];
  return {
    kind: 'table',
    corner: `A month (${daysPerMonth} days)`,
    columns: rows.map(({ model }) => model.name),
    rows: [
      ...priceRows(catalog, rows, limits),
      ...presets.map(({ name, comparison }) => ({
        label: name,
        cells: comparison.rows.map((row) => cellText(row, row.estimate?.perMonth)),
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

function labelOf(catalog: Catalog, route: Route): string {
  const { servedIn, variant, snapshot, provider } = route.offer;
  const form = [servedIn, variant, snapshot, isTeamsPrice(route) ? "your team's price" : null]
    .filter(Boolean)
    .join(', ');
  return `${providerName(catalog, provider)}${form ? ` (${form})` : ''}`;
}

/** Every route as a table; null where there is none. */
export function routesTable(
  catalog: Catalog,
  routes: ReturnType<typeof routesOf>,
  volume: Volume,
): TableBlock | null {
  if (routes.length === 0) return null;
  const several = new Set(routes.map(({ model }) => model)).size > 1;
  return {
    kind: 'table',
    corner: `Route, ${routes.length > mostRoutes ? `cheapest ${mostRoutes} of ${routes.length}` : 'cheapest first'}`,
    columns: [
      'In/out, 1M',
      periodText(volume.per).replace(/^[ai]/, (letter) => letter.toUpperCase()),
      'Context',
    ],
    rows: routes.slice(0, mostRoutes).map(({ model, route, estimate }) => ({
      label: `${several ? `${model.name}: ` : ''}${labelOf(catalog, route)}`,
      cells: [
        `${exactMoney(route.price.input)}/${exactMoney(route.price.output)}`,
        `${boundText(estimate)}${amountText(estimate.bill.amount)}`,
        route.offer.contextWindow ? shortTokens(route.offer.contextWindow.chosen.value) : 'n/a',
      ],
    })),
  };
}
