import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PriceCategory } from '../comparison/criteria/price.ts';
import { blendedMix, type Mix } from '../cost/blended.ts';
import { list, money, times, tokens } from './format.ts';
import { missing } from './names.ts';

/** What a price of a mix is for, in few words. */
export function perMillion(mix: Mix): string {
  return mix.output === 0 ? 'per 1M input tokens' : 'per 1M tokens blended';
}

function basisText({ mix }: PriceCategory): string {
  if (mix.output === 0) return perMillion(mix);
  if (mix.input === blendedMix.input && mix.output === blendedMix.output) return 'per 1M tokens, blended 3:1';
  return `per 1M tokens, at ${tokens(mix.input)} in and ${tokens(mix.output)} out a request`;
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
  const { blended, mix, routes, turn, cheapestElsewhere } = category;
  const each = models.flatMap((model, index) => {
    const route = routes[index];
    const amount = blended[index];
    return route && amount != null
      ? [`${model.name} ${money(amount)} via ${providerName(catalog, route.offer.provider)}`]
      : [];
  });
  const figures = `${list(each)} ${basisText(category)}`;
  if (category.result.outcome === 'unknown') {
    return `No price per token is published for ${missing(models, blended, 'or')}${each.length > 0 ? `; ${figures}` : ''}.`;
  }
  const route =
    cheapestElsewhere === null
      ? ''
      : ` It depends on the route: by its cheapest one ${models[cheapestElsewhere]?.name} is cheaper.`;
  const share =
    turn && mix.output > 0
      ? ` ${models[turn.cheaperBelow]?.name} is cheaper until output is more than ${Math.round(turn.at * 100)}% of tokens.`
      : '';
  return `${figures}${distance(models, category)}.${route}${share}`;
}
