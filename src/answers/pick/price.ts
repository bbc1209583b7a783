import type { Catalog } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { atPeak } from '../../catalog/price-on.ts';
import { providerName } from '../../catalog/routes.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import type { Pick as Picked } from '../../pick/candidate.ts';
import { priceOf } from '../../pick/judge.ts';
import type { Request } from '../../pick/wish.ts';
import { priceTermsMessages } from '../../subjects/price/say.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { unitPriceText, unitPriceVia } from '../../subjects/units/text.ts';
import { pickingMessages } from './say.ts';

/** The unit that prices of a pick are of; null where that is tokens. */
export const boughtBy = ({ task, volume }: Pick<Request, 'task' | 'volume'>) =>
  volume === null ? unitFor(task) : null;

/** The route that its price is of. */
export const pricedBy = ({ route, unit }: Picked, request: Request) =>
  boughtBy(request) === null ? route : unit;

/** What prices of a pick are of where that is tokens. */
function basisOf({ task, volume }: Request) {
  if (volume === null) return givesVectors({ task }) ? 'input' : 'blended';
  if (volume.per !== 'once') return 'month';
  return volume.requests === 1000 ? 'requests' : 'once';
}

/** Whether prices are of 1M tokens blended. */
export const isBlended = (request: Request) => boughtBy(request) === null && basisOf(request) === 'blended';

/** "per 1,000 requests", "per 1M tokens". */
export function perText(request: Request, words: Wording): string {
  return words.of(pickingMessages).per(basisOf(request));
}

/** The amount alone: "$65.00", "$0.053 an image (medium quality)"; that none is known. */
export function amountText(own: Picked, request: Request, words: Wording): string {
  const bought = boughtBy(request);
  if (bought !== null)
    return own.unit ? unitPriceText(own.unit, words, false) : words.of(unitMessages).noPrice(bought);
  return own.price === null ? words.of(pickingMessages).noPrice : words.format.money(own.price);
}

/** The same with what it is of: "$65.00 per 1,000 requests". */
export function shortPrice(own: Picked, request: Request, words: Wording): string {
  const isPlain = boughtBy(request) !== null || own.price === null;
  return [amountText(own, request, words), isPlain ? '' : perText(request, words)].filter(Boolean).join(' ');
}

/** Who serves it, where that is not its lab; empty where nobody does. */
export function elsewhereText(catalog: Catalog, own: Picked, request: Request, words: Wording): string {
  const offer = pricedBy(own, request)?.offer;
  if (!offer || offer.provider === own.model.lab.provider) return '';
  return words.of(pickingMessages).via(providerName(catalog, offer.provider));
}

/** The price with what it is of and who has it. */
export function fullPrice(catalog: Catalog, own: Picked, request: Request, words: Wording): string {
  const pick = words.of(pickingMessages);
  const bought = boughtBy(request);
  if (bought !== null)
    return own.unit ? unitPriceVia(catalog, own.unit, words) : words.of(unitMessages).noPrice(bought);
  const { route, price } = own;
  if (price === null || !route) return pick.noPrice;
  const provider = providerName(catalog, route.offer.provider);
  return pick.price(words.format.money(price), basisOf(request), provider, route.offer.region);
}

/** Whether it costs more at peak hours. */
export const isDearAtPeak = ({ route }: Picked) => route?.price.peak != null;

/** What the price comes to at peak hours: by these alone a budget that is met may be exceeded. Empty where every hour is alike. */
export function peakText(picked: Picked, volume: Volume | null, words: Wording): string {
  const { route } = picked;
  const { peak } = route?.price ?? {};
  const price = route && atPeak(route.price);
  const usual = priceOf(picked, volume);
  const dear = price && priceOf({ ...picked, route: { ...route, price } }, volume);
  if (!peak || dear === null || usual === null) return '';
  const isDouble = dear === 2 * usual;
  return words.of(priceTermsMessages).peak(isDouble ? null : [dear], peak.hours, peak.workdays);
}
