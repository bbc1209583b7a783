import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PriceCategory } from '../comparison/criteria/price.ts';
import { blendedMix } from '../cost/blended.ts';
import type { Messages } from './messages/messages.ts';
import { missing } from './names.ts';

/** How much more the next cheapest costs than the winner. */
function nextOf(models: readonly Model[], { blended, result }: PriceCategory) {
  if (result.outcome !== 'win') return null;
  const low = blended[result.winner] ?? 0;
  const others = blended.flatMap((amount, index) =>
    amount === null || index === result.winner ? [] : [{ amount, index }],
  );
  const next = others.sort((a, b) => a.amount - b.amount)[0];
  if (!next || low === 0) return null;
  return { name: models[next.index]?.name ?? '', ratio: next.amount / low };
}

/** The figures behind the price category, with the routes they are for. */
export function priceReason(
  catalog: Catalog,
  models: readonly Model[],
  category: PriceCategory,
  { reasons }: Messages,
): string {
  const { blended, routes, turn, cheapestElsewhere, mix } = category;
  const each = models.flatMap(({ name }, index) => {
    const route = routes[index];
    const usd = blended[index];
    return route && usd != null ? [{ name, usd, provider: providerName(catalog, route.offer.provider) }] : [];
  });
  const usual = mix.input === blendedMix.input && mix.output === blendedMix.output;
  const figures = reasons.prices(each, usual ? null : mix);
  if (category.result.outcome === 'unknown') {
    return reasons.priceUnknown(missing(models, blended), each.length > 0 ? figures : null);
  }
  return reasons.price(
    figures,
    models.length,
    nextOf(models, category),
    cheapestElsewhere === null ? null : (models[cheapestElsewhere]?.name ?? ''),
    turn && { name: models[turn.cheaperBelow]?.name ?? '', percent: Math.round(turn.at * 100) },
  );
}
