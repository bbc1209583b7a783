import type { Catalog, UnitPrice } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import type { UnitRoute } from '../../catalog/unit-price.ts';
import type { Unit } from '../../catalog/words.ts';
import { measuresOf, type UnitVolume } from '../../cost/unit-volume.ts';
import type { Wording } from '../../language/wording.ts';
import { type Differs, unitMessages } from './say.ts';

/** A price of one unit: four digits that say something, as many of them are below a cent. */
export function unitMoney(usd: number, words: Wording): string {
  return words.format.exactMoney(Number(usd.toPrecision(4)));
}

/** The prices of one unit, the usual one first. */
type Prices = Pick<UnitRoute, 'unit' | 'prices'>;

const kinds: readonly Differs[] = ['quality', 'size', 'with'];

/** "by quality and size": what tells the prices of a route apart. */
function differsText(prices: readonly UnitPrice[], words: Wording): string {
  const by = kinds.filter((kind) => new Set(prices.map((price) => price[kind])).size > 1);
  return words.of(unitMessages).differs(by);
}

/** The lowest and the highest price of a route; null where it has one. */
function rangeOf({ prices }: Prices): readonly [low: number, high: number] | null {
  const all = prices.map(({ usd }) => usd);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return low === high ? null : [low, high];
}

/**
 * What other kinds cost than the usual one: "$0.005 to $0.211 by quality and size", "$5.00 with annotations"; null where
 * nothing does.
 * @param amounts what is told of the one other kind, and of the cheapest and the dearest of several
 */
export function otherKindsText<Sum>(
  route: Prices,
  amounts: { readonly other: (price: UnitPrice) => Sum; readonly low: Sum; readonly high: Sum },
  textOf: (amount: Sum) => string,
  words: Wording,
): string | null {
  const say = words.of(unitMessages);
  if (rangeOf(route) === null) return null;
  const [, other, ...more] = route.prices;
  if (other && more.length === 0 && say.kind(other) !== '')
    return say.otherKind(textOf(amounts.other(other)), say.kind(other));
  return say.range(textOf(amounts.low), textOf(amounts.high), differsText(route.prices, words));
}

/** The same of one unit. */
function otherPricesText(route: Prices, words: Wording): string | null {
  const [low, high] = rangeOf(route) ?? [0, 0];
  return otherKindsText(route, { other: ({ usd }) => usd, low, high }, (usd) => unitMoney(usd, words), words);
}

/**
 * "$0.053 an image (medium quality, 1024x1024; $0.005 to $0.211 by quality and size)".
 * @param withOthers whether other kinds are told
 */
export function unitPriceText(route: Prices, words: Wording, withOthers = true): string {
  const [usual] = route.prices;
  const say = words.of(unitMessages);
  const inside = [
    route.unit === 'audio-minute' ? say.anHour(unitMoney(usual.usd * 60, words)) : '',
    say.kind(usual),
    (withOthers && otherPricesText(route, words)) || '',
  ]
    .filter(Boolean)
    .join('; ');
  const price = plainUnitPrice(route, words);
  return inside === '' ? price : `${price} (${inside})`;
}

/** The same with who sells it. */
export function unitPriceVia(catalog: Catalog, route: UnitRoute, words: Wording, withOthers = true): string {
  const price = unitPriceText(route, words, withOthers);
  return words.of(unitMessages).via(price, providerName(catalog, route.offer.provider));
}

/** "$0.053 an image", alone. */
export function plainUnitPrice({ unit, prices: [usual] }: Prices, words: Wording): string {
  return `${unitMoney(usual.usd, words)} ${words.of(unitMessages).per[unit]}`;
}

/** What is timed by minutes and seconds of a unit. */
const timedOf = (unit: Unit | null) =>
  unit === 'audio-minute' ? 'audio' : unit === 'video-second' ? 'video' : null;

/** "500 hours of audio a month". */
export function unitVolumeText({ count, of, per }: UnitVolume, unit: Unit | null, words: Wording): string {
  return words.of(unitMessages).volume(count, of, timedOf(unit), per);
}

/** Why a model's price is none of what was asked: "Whisper 1 is sold by the minute of audio ($0.006 ...): give minutes or hours". */
export function soldByText(name: string, route: UnitRoute, words: Wording): string {
  const price = plainUnitPrice(route, words);
  return words.of(unitMessages).soldBy(name, route.unit, price, measuresOf(route.unit));
}

/** A price in a unit as `--json` prints it; `usd` is that of the usual kind. */
export function unitPriceJson(route: UnitRoute | null) {
  if (!route) return null;
  const { unit, prices, claim, offer } = route;
  return {
    unit,
    usd: prices[0].usd,
    route: offer.provider,
    prices: prices.map(({ usd, quality, size, with: extra }) => ({ usd, quality, size, with: extra })),
    source: claim.source,
    asOf: claim.asOf,
  };
}
