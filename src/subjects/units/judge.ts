import type { Catalog, Claim, Model, Offer, UnitPrice } from '../../catalog/catalog.ts';
import { isOpen, providerName } from '../../catalog/routes.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import { tiers } from '../../catalog/words.ts';
import { dollars } from '../../claims/figure.ts';
import { type Ours, sourceOf, type TrueOf } from '../../claims/finding.ts';
import { isCountedIn, unitAmount } from '../../cost/unit-volume.ts';
import { toUsd } from '../../language/amount.ts';
import { grouped } from '../../language/en/format.ts';
import { isExactly, isRoughly, type JudgedPrice } from '../price/judge.ts';
import { endedOn } from '../price/known.ts';
import { isOfKind } from './said-kind.ts';
import type { Lot, StatedUnitPrice } from './stated.ts';

/** A stated price with whom it is asked by, where a text says so. */
export type AskedUnitPrice = StatedUnitPrice & {
  readonly isPast: boolean;
  /** Providers of one name; null where none is named. */
  readonly providers: ReadonlySet<string> | null;
};

type KnownUnitPrice = {
  readonly price: UnitPrice;
  readonly offer: Offer;
  readonly claim: Claim<readonly UnitPrice[]>;
  /** `now` of those whom one may ask by default; `former` of what a list had before, or of a route that is closed. */
  readonly kind: 'now' | 'elsewhere' | 'former';
  readonly until: string | null;
};

const nearness = ['now', 'former', 'elsewhere'] as const;

/** Every price by a unit that is known of a model, what stands for it first. */
function knownUnitPrices(model: Model, today: string): KnownUnitPrice[] {
  const end = endedOn(model, today);
  const all = model.offers
    .filter(({ variant }) => variant === null)
    .flatMap((offer) => {
      const { chosen, claims } = offer.unitPrices ?? {};
      return (claims ?? []).flatMap((claim): KnownUnitPrice[] => {
        const isCurrent = claim === chosen;
        const isClosed = !isOpen(model, offer, today, [offer.provider]);
        const isFormer = isClosed || (!isCurrent && claim.asOf < (chosen?.asOf ?? ''));
        const kind = isFormer ? 'former' : isCurrent && offer.allowed ? 'now' : 'elsewhere';
        const until = isFormer ? (isClosed ? end : (chosen?.asOf ?? null)) : null;
        return claim.value.map((price) => ({ price, offer, claim, kind, until }));
      });
    });
  const place = ({ kind, offer }: KnownUnitPrice) => nearness.indexOf(kind) * 10 + tiers.indexOf(offer.tier);
  return all.sort((a, b) => place(a) - place(b));
}

/** USD of so many at a price; null where that is the price of something else. */
function amountOf(price: UnitPrice, lot: Lot): number | null {
  const amount = unitAmount(price, { ...lot, per: 'once' });
  return amount === null ? null : toUsd(amount);
}

/** "60 × $0.006 = $0.36"; null where the unit is the one that is stated. */
function arithmeticOf({ usd }: UnitPrice, asStated: number): string | null {
  const times = asStated / usd;
  if (Math.abs(times - 1) < 1e-9) return null;
  const own = times > 1 ? `× ${grouped(Math.round(times))}` : `/ ${grouped(Math.round(1 / times))}`;
  return `${dollars(usd)} ${own} = ${dollars(asStated)}`;
}

/** Words of a kind as scripts and price lists have them; null where a list tells none apart. */
const kindName = ({ quality, size, with: extra }: UnitPrice) =>
  [quality, size, extra].filter((own) => own !== null).join(', ') || null;

/** Slips of a unit: seconds for minutes or hours, a cent for a dollar, one for a thousand or a million. */
const slips = [60, 3600, 100, 1000, 1e6].flatMap((own) => [own, 1 / own]);
/** What is said to be rounded may be so far off. */
const nearOff = 0.25;
/** What others ask for open weights that one host alone is known to sell lies within so many times its price. */
const hostsApart = 4;

/**
 * What is known of a stated price of a lot; null where the model is sold by tokens alone. It is contradicted only where no
 * kind, route or day makes it true.
 */
export function judgeUnitPrice(
  catalog: Catalog,
  model: Model,
  asked: AskedUnitPrice,
  today: string,
): JudgedPrice | null {
  const { figure, lot, kind: said, providers } = asked;
  const all = knownUnitPrices(model, today);
  const counted = all.filter(({ price }) => isCountedIn(price.unit, lot.of));
  const told = (
    known: KnownUnitPrice,
    verdict: JudgedPrice['verdict'],
    detail: JudgedPrice['detail'],
    trueOf: TrueOf | null,
  ): JudgedPrice => {
    const { price, offer, claim, until } = known;
    const asStated = amountOf(price, lot);
    const alike = all.filter(
      (own) => own.offer === offer && own.claim === claim && own.price.unit === price.unit,
    );
    const ofKind = alike.filter((own) => isOfKind(own.price, said));
    const sums = (ofKind.length > 0 ? ofKind : alike).map((own) => own.price.usd);
    const ours: Ours = {
      kind: 'unit-price',
      ...price,
      provider: providerName(catalog, offer.provider),
      until,
      least: Math.min(...sums),
      most: Math.max(...sums),
      asStated,
    };
    const arithmetic = asStated === null ? null : arithmeticOf(price, asStated);
    return { verdict, detail, trueOf, ours, source: sourceOf(claim), arithmetic };
  };
  const [first] = all;
  if (!first) {
    if (unitFor(model.task) === null) return null;
    return {
      verdict: 'unknown',
      detail: 'cannot-tell',
      trueOf: null,
      ours: null,
      source: null,
      arithmetic: null,
    };
  }
  // A price of another unit: characters where minutes are stated.
  if (counted.length === 0) return told(first, 'unknown', 'cannot-tell', null);
  const named = providers && counted.filter(({ offer }) => providers.has(offer.provider));
  const among = named && named.length > 0 ? named : counted;
  const ofKind = among.filter(({ price }) => isOfKind(price, said));
  const reference = ofKind[0] ?? among[0] ?? first;
  const fits = (rule: (usd: number) => boolean) => (known: KnownUnitPrice) => {
    const usd = amountOf(known.price, lot);
    return usd !== null && rule(usd);
  };
  const exactly = fits((usd) => isExactly(figure, usd));
  const roughly = fits((usd) => isRoughly(asked, usd));
  const variantOf = ({ price }: KnownUnitPrice): TrueOf | null => {
    const name = kindName(price);
    return name === null ? null : { kind: 'variant', name };
  };
  const found = (known: KnownUnitPrice, isRounded: boolean): JudgedPrice => {
    if (known.kind === 'former') return told(known, 'stale', 'until', { kind: 'until', day: known.until });
    const isOther = !named && known.offer.provider !== reference.offer.provider;
    const rounded = isRounded ? ('rounded' as const) : null;
    const usual = ofKind.find((own) => own.offer === known.offer);
    return told(
      known,
      'supported',
      rounded ?? (isOther ? 'via-another-route' : null),
      isOther
        ? { kind: 'provider', provider: known.offer.provider }
        : usual?.price === known.price
          ? null
          : variantOf(known),
    );
  };
  const isNow = ({ kind }: KnownUnitPrice) => kind === 'now';
  const exact = ofKind.find((own) => isNow(own) && exactly(own));
  if (exact) return found(exact, false);
  const rough = ofKind.find((own) => isNow(own) && roughly(own));
  if (rough) return found(rough, true);
  const other = ofKind.find(exactly);
  if (other) return found(other, false);
  const unclear = (trueOf: TrueOf | null = null) => told(reference, 'unknown', 'cannot-tell', trueOf);
  const ofOtherKind = among.find((own) => exactly(own) || roughly(own));
  if (ofKind.length === 0) return unclear(ofOtherKind ? variantOf(ofOtherKind) : null);
  if (asked.isPast || asked.isSpecial || (providers && named?.length === 0)) return unclear();
  if (asked.isNear && ofKind.some(fits((usd) => Math.abs(figure.value - usd) <= usd * nearOff)))
    return unclear();
  const isOpenWeights = model.openWeights?.chosen.value !== false && reference.offer.tier !== 'lab';
  const isOneHost = new Set(counted.map(({ offer }) => offer.provider)).size === 1;
  const isNearHost = fits((usd) => figure.value < usd * hostsApart && figure.value * hostsApart > usd);
  // Of open weights that one host alone is known to sell another one may ask something else.
  if (!named && isOpenWeights && isOneHost && isNearHost(reference)) return unclear();
  if (reference.kind === 'elsewhere') return unclear();
  // Between 720p and 1080p lies another size, which lists leave out.
  const ofLines = ofKind.filter(({ price }) => /^\d+p$/.test(price.size ?? ''));
  const isBeyond = (sign: 1 | -1) => ofLines.every(fits((usd) => sign * figure.value > sign * usd));
  if (ofLines.length > 1 && !isBeyond(1) && !isBeyond(-1)) return unclear();
  const slip = slips.find((factor) => ofKind.some(fits((usd) => isExactly(figure, usd / factor))));
  const elsewhere = named ? counted.find(exactly) : undefined;
  const trueOf: TrueOf | null = ofOtherKind
    ? variantOf(ofOtherKind)
    : elsewhere
      ? { kind: 'provider', provider: elsewhere.offer.provider }
      : slip === undefined
        ? null
        : { kind: 'unit', factor: slip };
  return told(reference, 'contradicted', null, trueOf);
}
