import { createMemo } from '../memo.ts';
import type { Claim, Model, Offer, UnitPrice } from './catalog.ts';
import { isOpen } from './routes.ts';
import { type Task, tiers, type Unit } from './words.ts';

/** What people buy of each kind of model that is not sold by what it reads and writes alone. */
const unitOfTask: Readonly<Partial<Record<Task, Unit>>> = {
  image: 'image',
  transcription: 'audio-minute',
  speech: 'million-characters',
  ocr: 'thousand-pages',
  video: 'video-second',
};

/** The unit that models for a task are bought in; null where that is tokens. */
export function unitFor(task: string): Unit | null {
  return unitOfTask[task as Task] ?? null;
}

/** A route with a price in a unit that is bought. */
export type UnitRoute = {
  readonly offer: Offer;
  readonly unit: Unit;
  /** Those of the unit, as the source has them: the first is the usual one. */
  readonly prices: readonly [UnitPrice, ...UnitPrice[]];
  readonly claim: Claim<readonly UnitPrice[]>;
};

const kept = createMemo<{ readonly routes: readonly UnitRoute[] }>(2);

function routesOf(model: Model, today: string, only: readonly string[] | null): UnitRoute[] {
  return model.offers
    .filter((offer) => offer.variant === null && isOpen(model, offer, today, only))
    .flatMap((offer) => {
      const claim = offer.unitPrices?.chosen;
      if (!claim) return [];
      return [...Map.groupBy(claim.value, ({ unit }) => unit)].flatMap(([unit, [first, ...others]]) =>
        first ? [{ offer, unit, prices: [first, ...others] as const, claim }] : [],
      );
    })
    .sort(
      (a, b) =>
        Number(b.claim.basis === 'team') - Number(a.claim.basis === 'team') ||
        Number(a.offer.deprecated !== null) - Number(b.offer.deprecated !== null) ||
        tiers.indexOf(a.offer.tier) - tiers.indexOf(b.offer.tier) ||
        a.prices[0].usd - b.prices[0].usd ||
        (a.offer.provider < b.offer.provider ? -1 : 1),
    );
}

/**
 * Routes that sell a model by a unit, such as an image or a minute of audio; as with prices per token the team's first,
 * then the best tier, then the cheapest.
 * @param only providers that a person named; null for the default policy
 */
export function unitRoutes(
  model: Model,
  today: string,
  only: readonly string[] | null = null,
): readonly UnitRoute[] {
  if (only !== null) return routesOf(model, today, only);
  return kept(model, today, () => ({ routes: routesOf(model, today, null) })).routes;
}

/** The route whose price stands for the model: in the unit of its task, else in any; null where none is known. */
export function unitRoute(
  model: Model,
  today: string,
  only: readonly string[] | null = null,
): UnitRoute | null {
  const bought = unitFor(model.task);
  if (bought === null) return null;
  const routes = unitRoutes(model, today, only);
  return routes.find(({ unit }) => unit === bought) ?? routes[0] ?? null;
}
