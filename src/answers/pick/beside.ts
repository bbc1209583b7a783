import type { Model } from '../../catalog/catalog.ts';
import { blendedMix } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { mixPrice } from '../../cost/bill.ts';
import type { Wish } from '../../pick/wish.ts';

/** A hair below a value, so that what has it exactly does not count as less. */
const justBelow = (value: number) => value * (1 - 1e-9);

/** The day after, of a day; a month stays, since nobody knows which day it was. */
function dayAfter(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** What "cheaper than", "more context than" and "newer than" a model ask for; null where the model does not say. */
export function wishesBeside(model: Model, comparatives: readonly string[], today: string): Wish[] | null {
  const wishes: Wish[] = [];
  for (const comparative of comparatives) {
    if (comparative === 'price') {
      const route = referenceRoute(model, today);
      if (!route) return null;
      wishes.push({ kind: 'priceAtMost', value: justBelow(mixPrice(route.price, blendedMix)) });
    } else if (comparative === 'context') {
      if (!model.contextWindow) return null;
      wishes.push({ kind: 'contextAtLeast', value: model.contextWindow.chosen.value + 1 });
    } else {
      if (!model.released) return null;
      wishes.push({ kind: 'releasedSince', value: dayAfter(model.released.chosen.value) });
    }
  }
  return wishes;
}
