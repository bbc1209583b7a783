import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PriceCategory } from '../comparison/criteria/price.ts';
import { blendedMix } from '../cost/blended.ts';
import { list, money, times, tokens } from './messages/en/format.ts';
import { missing } from './names.ts';

function basisText({ mix }: PriceCategory): string {
  if (mix.input === blendedMix.input && mix.output === blendedMix.output) return 'blended 3:1';
  return `at ${tokens(mix.input)} in and ${tokens(mix.output)} out a request`;
}

/** How much more the next cheapest costs than the winner. */
function distance(models: readonly Model[], { blended, result }: PriceCategory): string {
  if (result.outcome !== 'win') return '';
  const low = blended[result.winner] ?? 0;
  const others = blended.flatMap((amount, index) =>
    amount === null || index === result.winner ? [] : [{ amount, index }],
  );
  const next = others.sort((a, b) => a.amount - b.amount)[0];
  if (!next || low === 0) return '';
  const name = models[next.index]?.name;
  return `; ${models.length > 2 ? `the next, ${name},` : name} costs ${times(next.amount / low)} as much`;
}

/** The figures behind the price category, with the routes they are for. */
export function priceReason(catalog: Catalog, models: readonly Model[], category: PriceCategory): string {
  const { blended, routes, turn, cheapestElsewhere } = category;
  const each = models.flatMap((model, index) => {
    const route = routes[index];
    const amount = blended[index];
    return route && amount != null
      ? [`${model.name} ${money(amount)} via ${providerName(catalog, route.offer.provider)}`]
      : [];
  });
  const figures = `${list(each)} per 1M tokens, ${basisText(category)}`;
  if (category.result.outcome === 'unknown') {
    return `No price per token is published for ${missing(models, blended)}${each.length > 0 ? `; ${figures}` : ''}.`;
  }
  const route =
    cheapestElsewhere === null
      ? ''
      : ` It depends on the route: by its cheapest one ${models[cheapestElsewhere]?.name} is cheaper.`;
  const share = turn
    ? ` ${models[turn.cheaperBelow]?.name} is cheaper until output is more than ${Math.round(turn.at * 100)}% of tokens.`
    : '';
  return `${figures}${distance(models, category)}.${route}${share}`;
}
