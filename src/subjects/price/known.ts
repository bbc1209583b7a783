import type { Catalog, Claim, Model, Offer, Price } from '../../catalog/catalog.ts';
import type { Change } from '../../catalog/imported-schema.ts';
import { atPeak, priceOn } from '../../catalog/price-on.ts';
import { isTeamsPrice, liveRoutes, referenceRoute } from '../../catalog/routes.ts';
import { closedBy, isGone, isShutDown, ownLifecycle } from '../../catalog/state.ts';
import { tiers } from '../../catalog/words.ts';
import { type PriceSide, priceSides } from '../../claims/finding.ts';
import { createMemo } from '../../memo.ts';

/**
 * How near a known price is to what a text means that says no more: the model's own, that of another route, at certain
 * hours, of longer requests, one that has ended, one to come, one of those whom nobody asks by default.
 */
export const nearness = ['own', 'route', 'peak', 'tier', 'former', 'coming', 'elsewhere'] as const;

/** A price that is known of a model: USD per 1M tokens by side; null where nobody states it. */
export type KnownPrice = {
  readonly kind: (typeof nearness)[number];
  readonly sides: Readonly<Record<PriceSide, number | null>>;
  /** What output costs when the model reasons. */
  readonly reasoning: number | null;
  readonly offer: Offer;
  readonly claim: Claim<Price>;
  /** The last day of one that has ended, the first of one to come. */
  readonly until: string | null;
  readonly from: string | null;
  /** Above so many input tokens a request. */
  readonly above: number | null;
  /** Whether a list had it before it changed it. */
  readonly isChanged: boolean;
  /** Whether it is of a kind that is trusted to say what the model costs. */
  readonly isTrusted: boolean;
};

type Rates = Pick<Price, 'input' | 'output' | 'cacheRead' | 'cacheWrite'> &
  Partial<Pick<Price, 'batch' | 'hourWrite'>>;

function sidesOf({ input, output, cacheRead, cacheWrite, batch, hourWrite }: Rates): KnownPrice['sides'] {
  return {
    input,
    output,
    'cache-read': cacheRead,
    'cache-write': cacheWrite,
    'hour-write': hourWrite ?? null,
    'batch-input': batch?.input ?? null,
    'batch-output': batch?.output ?? null,
  };
}

const changesKept = createMemo<ReadonlyMap<string | null, readonly Change[]>>(1);

/** What price lists have changed, by model. */
const changesOf = (catalog: Catalog) =>
  changesKept(catalog, '', () => Map.groupBy(catalog.changes(), ({ model }) => model));

const changedSides = {
  input: 'input',
  output: 'output',
  cacheRead: 'cache-read',
  cacheWrite: 'cache-write',
} as const;

/** What lists had for an offer before they changed it, the newest first: from its price today back through the changes. */
function changedPrices(own: readonly Change[], row: KnownPrice): KnownPrice[] {
  const days = [...Map.groupBy(own, ({ date }) => date)].sort(([a], [b]) => (a < b ? 1 : -1));
  let sides = row.sides;
  return days.flatMap(([date, changes]) => {
    const before = { ...sides };
    let isPrice = false;
    for (const { field, from } of changes) {
      const side = changedSides[field as keyof typeof changedSides];
      if (side === undefined || typeof from !== 'number') continue;
      before[side] = from;
      isPrice ||= sides[side] !== from;
    }
    if (!isPrice) return [];
    // What a batch cost then is not known, nor an hour in the cache.
    sides = { ...before, 'hour-write': null, 'batch-input': null, 'batch-output': null };
    return [{ ...row, kind: 'former' as const, sides, until: date, isChanged: true }];
  });
}

const kept = createMemo<{ readonly day: string; readonly prices: readonly KnownPrice[] }>(1);

/** Every price per token that is known of a model, what is nearest to a plain statement first. */
export function knownPrices(catalog: Catalog, model: Model, today: string): readonly KnownPrice[] {
  const made = () => ({ day: today, prices: pricesOf(catalog, model, today) });
  const own = kept(model, today, made);
  return own.prices;
}

function pricesOf(catalog: Catalog, model: Model, today: string): KnownPrice[] {
  const changes = changesOf(catalog).get(model.id) ?? [];
  const live = new Map(liveRoutes(model, today).map((route) => [route.offer, route]));
  const reference =
    referenceRoute(model, today) ?? [...live.values()].find(({ offer }) => offer.variant === null) ?? null;
  // No list has it any more, or its lab has shut it down.
  const ended = closedBy(model, today) === null ? null : (endOf(model, today) ?? today);
  const prices = model.offers.flatMap((offer): KnownPrice[] => {
    const current = priceOn(offer, today);
    const closed = model.lifecycle.find(
      (row) =>
        row.surface === offer.provider &&
        (row.snapshot === null || row.snapshot === offer.snapshot) &&
        isShutDown(row, today),
    );
    const route = live.get(offer);
    const end = closed?.shutdown ?? (isGone(model, today) && !(route && isTeamsPrice(route)) ? ended : null);
    const all = (offer.price?.claims ?? [])
      .filter(({ value }) => value.unit === 'tokens')
      .flatMap((claim): KnownPrice[] => {
        const price = claim.value;
        // What an older list says besides still holds where its price does: the tiers that a newer one leaves out.
        const isSame = price.input === current?.value.input && price.output === current.value.output;
        const isNow = (claim === current || isSame) && end === null;
        const isComing = (price.from ?? '') > today;
        const kind = isComing
          ? ('coming' as const)
          : !isNow
            ? ('former' as const)
            : !offer.allowed
              ? ('elsewhere' as const)
              : route === reference
                ? ('own' as const)
                : ('route' as const);
        const row: KnownPrice = {
          kind,
          sides: sidesOf(price),
          reasoning: price.reasoningOutput,
          offer,
          claim,
          until: isNow || isComing ? null : (end ?? price.until ?? current?.asOf ?? null),
          from: isComing ? price.from : null,
          above: null,
          isChanged: false,
          isTrusted: offer.allowed,
        };
        const peak = atPeak(price);
        const special = kind === 'own' || kind === 'route';
        return [
          row,
          ...(peak
            ? [
                {
                  ...row,
                  kind: special ? ('peak' as const) : kind,
                  sides: sidesOf({ ...peak, batch: null, hourWrite: null }),
                },
              ]
            : []),
          ...price.tiers.map((tier) => ({
            ...row,
            kind: special ? ('tier' as const) : kind,
            sides: sidesOf(tier),
            above: tier.above,
          })),
        ];
      });
    const now = all.find(({ kind }) => kind === 'own' || kind === 'route' || kind === 'former');
    const own = changes.filter((change) => change.offer === offer.id && change.provider === offer.provider);
    return now && offer.allowed && own.length > 0 ? [...all, ...changedPrices(own, now)] : all;
  });
  // What the model's own list had before goes before what others ask today.
  const place = ({ kind, offer }: KnownPrice) =>
    (kind === 'former' && offer === reference?.offer ? 0.5 : nearness.indexOf(kind)) * 100 +
    tiers.indexOf(offer.tier) * 10 +
    Number(offer.variant !== null) * 2 +
    Number(offer.snapshot !== null);
  return prices.sort((a, b) => place(a) - place(b));
}

/** The day on which a model ended; null where nobody says. */
function endOf(model: Model, today: string): string | null {
  const own = ownLifecycle(model);
  return own && isShutDown(own, today) ? own.shutdown : (model.gone?.on ?? null);
}

/** The day on which a model could no longer be called; null where it can, or nobody says. */
export function endedOn(model: Model, today: string): string | null {
  return closedBy(model, today) === null ? null : endOf(model, today);
}

/** Routes of which so many ask the same are believed of a model that no better one has. */
const agreeing = 2;

/** The price of a model, and how surely another one is wrong. */
export type Standing = {
  readonly price: KnownPrice;
  /** Whether it is asked by whom one may ask by default, or those agree who pass the model on. */
  readonly isAgreed: boolean;
  /** Whether it is the price of one of those who host open weights that their lab does not sell. */
  readonly isOneOfMany: boolean;
};

const standings = createMemo<{ readonly standing: Standing | null }>(2);

/**
 * The price that stands for a model: today's, else the last that is known, else the one that most of those ask that are
 * not asked by default. Null where none is known.
 */
export function standingPrice(prices: readonly KnownPrice[], isOpen: boolean): Standing | null {
  return standings(prices, String(isOpen), () => ({ standing: standingOf(prices, isOpen) })).standing;
}

function standingOf(prices: readonly KnownPrice[], isOpen: boolean): Standing | null {
  const isPlain = ({ offer, above, kind }: KnownPrice) =>
    offer.variant === null && above === null && kind !== 'coming' && kind !== 'peak';
  const plain = prices.filter(isPlain);
  const trusted = plain.find(({ isTrusted }) => isTrusted);
  if (trusted) return { price: trusted, isAgreed: true, isOneOfMany: isOpen && trusted.offer.tier !== 'lab' };
  const groups = Map.groupBy(plain, ({ sides }) => `${sides.input}/${sides.output}`);
  const [most, next] = [...groups.values()]
    .map((own) => ({ own, count: new Set(own.map(({ offer }) => offer.provider)).size }))
    .sort((a, b) => b.count - a.count);
  const price = most?.own[0] ?? prices[0];
  if (!price || !most) return null;
  const providers = new Set(plain.map(({ offer }) => offer.provider)).size;
  const isAgreed =
    (most.count >= agreeing && most.count > (next?.count ?? 0) * 2) || (!isOpen && providers > agreeing);
  return { price, isAgreed, isOneOfMany: isOpen };
}

const ranges = createMemo<{ readonly least: number; readonly most: number }>(priceSides.length);

/** The least and the most that is known to be asked for a side; anything where fewer than two are known to ask. */
const rangeOf = (prices: readonly KnownPrice[], side: PriceSide) =>
  ranges(prices, side, () => {
    const known = prices.filter(({ sides }) => sides[side] !== null);
    const isFew = new Set(known.map(({ offer }) => offer.provider)).size < agreeing;
    const asked = known.map(({ sides }) => sides[side] ?? 0);
    return isFew ? { least: 0, most: Infinity } : { least: Math.min(...asked), most: Math.max(...asked) };
  });

/** Whether a figure lies beyond all that anybody is known to ask for a side, where two at least are known. */
export function isBeyond(prices: readonly KnownPrice[], side: PriceSide, usd: number): boolean {
  const { least, most } = rangeOf(prices, side);
  return usd < least * 0.95 || usd > most * 1.05;
}

/** Those who host open weights may ask so many times less or more than all who are known. */
const mostApart = 1.5;

/** Whether one more host may well ask a figure for a side, by what two at least are known to ask. */
export function isLikely(prices: readonly KnownPrice[], side: PriceSide, usd: number): boolean {
  const { least, most } = rangeOf(prices, side);
  return Number.isFinite(most) && usd * mostApart >= least && usd <= most * mostApart;
}
