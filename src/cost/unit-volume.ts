import type { Model, UnitPrice } from '../catalog/catalog.ts';
import { type UnitRoute, unitRoutes } from '../catalog/unit-price.ts';
import type { Unit } from '../catalog/words.ts';
import { type Amount, fromUsd, scale } from '../language/amount.ts';
import { type Period, perMonth } from './volume.ts';

/** What people count of what they buy. */
export const measures = ['images', 'minutes', 'hours', 'characters', 'pages', 'seconds'] as const;
export type Measure = (typeof measures)[number];

/** How many of a unit one of a measure is, as a fraction; a measure may be of audio or of video. */
const perMeasure: Readonly<
  Record<Measure, Readonly<Partial<Record<Unit, readonly [times: number, over: number]>>>>
> = {
  images: { image: [1, 1] },
  minutes: { 'audio-minute': [1, 1], 'video-second': [60, 1] },
  hours: { 'audio-minute': [60, 1], 'video-second': [3600, 1] },
  seconds: { 'audio-minute': [1, 60], 'video-second': [1, 1] },
  characters: { 'million-characters': [1, 1_000_000] },
  pages: { 'thousand-pages': [1, 1000] },
};

/** So many of what is bought, in a period; `once` for all of it. */
export type UnitVolume = { readonly count: number; readonly of: Measure; readonly per: Period };

/** Whether a measure counts what a unit is a price of. */
export function isCountedIn(unit: Unit, measure: Measure): boolean {
  return perMeasure[measure][unit] !== undefined;
}

/** The measures in which a unit can be counted. */
export function measuresOf(unit: Unit): readonly Measure[] {
  return measures.filter((measure) => isCountedIn(unit, measure));
}

/** What people see where they give no volume: enough of it for a sum that says something. */
export const exampleVolumes: Readonly<Record<Unit, UnitVolume>> = {
  image: { count: 1000, of: 'images', per: 'once' },
  'audio-minute': { count: 100, of: 'hours', per: 'once' },
  'million-characters': { count: 1_000_000, of: 'characters', per: 'once' },
  'thousand-pages': { count: 10_000, of: 'pages', per: 'once' },
  'video-second': { count: 60, of: 'seconds', per: 'once' },
};

/** USD of so many of a measure at a price of a unit, exactly; null where the measure counts something else. */
export function unitAmount({ unit, usd }: UnitPrice, { count, of }: UnitVolume): Amount | null {
  const fraction = perMeasure[of][unit];
  if (!fraction) return null;
  // A count may have two decimals, such as 2.5 hours.
  const hundredths = Math.round(count * 100);
  return scale(scale(fromUsd(usd), hundredths, 100), ...fraction);
}

/** What a volume costs by a unit's price: at the usual kind, and at the cheapest and the dearest. */
export type UnitCost = {
  readonly usual: Amount;
  readonly least: Amount;
  readonly most: Amount;
  /** The usual one for a month of 30 days; null where the volume has no period. */
  readonly perMonth: Amount | null;
};

export type UnitCostRow = {
  readonly model: Model;
  /** Null where no price is known in a unit that the volume counts. */
  readonly route: UnitRoute | null;
  readonly cost: UnitCost | null;
  /** A route that sells it by another unit. */
  readonly other: UnitRoute | null;
};

/** Routes that a person asked for. */
export type UnitLimits = { readonly only: readonly string[] | null; readonly region: string | null };

function costOf(route: UnitRoute, volume: UnitVolume): UnitCost | null {
  const amounts = route.prices.map((price) => unitAmount(price, volume));
  const [usual] = amounts;
  const known = amounts.filter((amount) => amount !== null);
  if (usual == null) return null;
  const month = perMonth(volume.per);
  return {
    usual,
    least: known.reduce((low, amount) => (amount < low ? amount : low)),
    most: known.reduce((high, amount) => (amount > high ? amount : high)),
    perMonth: month && scale(usual, ...month),
  };
}

/** What a volume costs on each model, in the order asked. */
export function unitCosts(
  models: readonly Model[],
  volume: UnitVolume,
  { only, region }: UnitLimits,
  today: string,
): UnitCostRow[] {
  return models.map((model) => {
    const routes = unitRoutes(model, today, only).filter(
      ({ offer }) => region === null || offer.servedIn === region,
    );
    const route = routes.find(({ unit }) => isCountedIn(unit, volume.of)) ?? null;
    return {
      model,
      route,
      cost: route && costOf(route, volume),
      other: route ? null : (routes[0] ?? null),
    };
  });
}
