import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PriceCategory } from '../comparison/criteria/price.ts';
import { blendedMix, type Mix } from '../cost/blended.ts';
import { breakEvenText } from './break-even-text.ts';
import { monthlyText, volumeText } from './cost-words.ts';
import { list, money, times, tokens } from './format.ts';
import { missing, names } from './names.ts';

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

/** What each model comes to, and by which route. */
function figuresText(catalog: Catalog, models: readonly Model[], category: PriceCategory): string {
  const { blended, routes, costs } = category;
  const each = models.flatMap((model, index) => {
    const route = routes[index];
    const amount = blended[index];
    if (!route || amount == null) return [];
    const row = costs?.rows[index];
    const figure = row ? monthlyText(row, costs.volume) : money(amount);
    return [`${model.name} ${figure} via ${providerName(catalog, route.offer.provider)}`];
  });
  if (each.length === 0) return '';
  return costs ? `${list(each)}, at ${volumeText(costs.volume)}` : `${list(each)} ${basisText(category)}`;
}

/** The figures behind the price category, with the routes they are for. */
export function priceReason(catalog: Catalog, models: readonly Model[], category: PriceCategory): string {
  const { blended, mix, turn, cheapestElsewhere } = category;
  const figures = figuresText(catalog, models, category);
  if (category.result.outcome === 'unknown') {
    // With an amount of each, what is open is a discount.
    if (!blended.includes(null)) return `${figures}; a price that is not published decides.`;
    const unpublished = catalog.team?.allowedProviders
      ? 'The providers your team allows publish no price per token'
      : 'No price per token is published';
    return `${unpublished} for ${missing(models, blended, 'or')}${figures ? `; ${figures}` : ''}.`;
  }
  const route =
    cheapestElsewhere === null
      ? ''
      : ` It depends on the route: by its cheapest one ${models[cheapestElsewhere]?.name} is cheaper.`;
  const share = turn && mix.output > 0 ? ` ${breakEvenText(turn, names(models))}.` : '';
  return `${figures}${distance(models, category)}.${route}${share}`;
}
