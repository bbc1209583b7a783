import type { Catalog, Model } from '../../catalog/catalog.ts';
import { modelAtPrice } from '../../catalog/explain.ts';
import { providerName } from '../../catalog/routes.ts';
import { canStandFor, dollars, type Figure } from '../../claims/figure.ts';
import {
  type Draft,
  type Ours,
  type PriceSide,
  priceSides,
  sourceOf,
  type TrueOf,
} from '../../claims/finding.ts';
import { endedOn, isBeyond, isLikely, type KnownPrice, knownPrices, standingPrice } from './known.ts';
import type { Stated, StatedFigure } from './stated.ts';

export type JudgedPrice = Required<
  Pick<Draft, 'verdict' | 'detail' | 'trueOf' | 'ours' | 'source' | 'arithmetic'>
>;

/** A stated price with whom it is asked by, where a text says so. */
export type Asked = Pick<Stated, 'figures' | 'hasUnit' | 'hasSide' | 'isPast' | 'above'> & {
  /** Providers of one name; null where none is named. */
  readonly providers: ReadonlySet<string> | null;
};

/** A written price is exact: "$0.2" is not 0.23. */
export const isExactly = ({ value, half }: Figure, usd: number) =>
  canStandFor({ value, half: Math.min(half, value * 0.005) }, usd);

/** Farther off than this is no rounding, to cents or otherwise. */
const mostOff = { cents: 0.15, any: 0.04, near: 0.05 };

/** "$0.13" is 0.125 rounded as people do; "~$3" may be 3.2. */
export function isRoughly({ figure, isNear }: Pick<StatedFigure, 'figure' | 'isNear'>, usd: number): boolean {
  const off = Math.abs(figure.value - usd) / usd;
  if (isNear) return off <= mostOff.near || canStandFor(figure, usd);
  return canStandFor(figure, usd) && off <= (figure.half < 0.006 ? mostOff.cents : mostOff.any);
}

type Fits = (stated: StatedFigure, usd: number) => boolean;
const nearly: Fits = ({ figure: { value } }, usd) => Math.abs(value - usd) <= usd * 0.1;
const exactly: Fits = ({ figure }, usd) => isExactly(figure, usd);
const times =
  (factor: number): Fits =>
  ({ figure: { value, half } }, usd) =>
    isExactly({ value: value * factor, half: half * factor }, usd);

function sideThatFits(stated: StatedFigure, known: KnownPrice, fits: Fits): PriceSide | null {
  for (const side of stated.sides) {
    const usd = known.sides[side];
    if (usd !== null && fits(stated, usd)) return side;
    if (side === 'output' && known.reasoning !== null && fits(stated, known.reasoning)) return side;
  }
  return null;
}

const fitsAll = (figures: readonly StatedFigure[], known: KnownPrice, fits: Fits) =>
  figures.every((own) => sideThatFits(own, known, fits) !== null);

/** What is asked today by those whom one may ask by default. */
const isNow = ({ kind }: KnownPrice) => kind === 'own' || kind === 'route' || kind === 'peak';

/** Tokens in to tokens out by which prices are blended, the usual one first. */
const mixes = [
  [3, 1],
  [1, 1],
  [4, 1],
  [2, 1],
  [9, 1],
  [1, 3],
] as const;

/** How a figure of no side is the mean of both; null where it is none that people write. */
function blendOf({ figure }: StatedFigure, { sides }: KnownPrice): string | null {
  const { input, output } = sides;
  if (input === null || output === null) return null;
  for (const [a, b] of mixes) {
    const blended = (a * input + b * output) / (a + b);
    if (canStandFor(figure, blended) && Math.abs(figure.value - blended) <= blended * mostOff.any)
      return `(${a} × ${dollars(input)} + ${b} × ${dollars(output)}) / ${a + b} = ${dollars(blended)}`;
  }
  return null;
}

/** What the catalog has of the sides that are stated: both rates, or the one of a cache or a batch. */
function oursOf(catalog: Catalog, side: PriceSide | null, known: KnownPrice): Ours {
  const provider = providerName(catalog, known.offer.provider);
  const usd = side === null ? null : known.sides[side];
  const until = known.kind === 'former' ? { until: known.until } : {};
  if (usd !== null && side !== null && side !== 'input' && side !== 'output')
    return { kind: 'side-price', side, usd, provider, ...until };
  const { input, output } = known.sides;
  return { kind: 'price', input: input ?? 0, output: output ?? 0, provider, ...until };
}

/**
 * What is known of a stated price; null where nothing can be said with a source. It is contradicted only where no reading
 * of it is true.
 * @param whose whether to look for the model whose price it is, which takes milliseconds
 */
export function judgePrice(
  catalog: Catalog,
  model: Model,
  asked: Asked,
  today: string,
  whose: boolean,
): JudgedPrice | null {
  const { figures, hasUnit, hasSide, isPast, above, providers } = asked;
  const all = knownPrices(catalog, model, today);
  if (all.length === 0 || figures.some(({ figure }) => figure.value === 0)) return null;
  const side = figures.length === 1 ? (figures[0]?.sides[0] ?? null) : null;
  const told = (
    known: KnownPrice,
    verdict: JudgedPrice['verdict'],
    detail: JudgedPrice['detail'],
    trueOf: TrueOf | null,
    arithmetic: string | null = null,
  ): JudgedPrice => ({
    verdict,
    detail,
    trueOf,
    ours: oursOf(catalog, side, known),
    source: sourceOf(known.claim),
    arithmetic,
  });
  const providerOf = ({ offer }: KnownPrice): TrueOf => ({ kind: 'provider', provider: offer.provider });
  const isOpen = model.openWeights?.chosen.value !== false;
  const standing = standingPrice(all, isOpen);
  const own = standing?.price ?? null;
  const named = providers && all.filter(({ offer }) => providers.has(offer.provider));
  const among = named && named.length > 0 ? named : all;
  const reference = named && named.length > 0 ? (standingPrice(named, isOpen)?.price ?? null) : own;
  const isElsewhere = ({ kind }: KnownPrice) => kind === 'elsewhere' && !named;
  /** A side that the text does not name. */
  const sideOf = (known: KnownPrice): TrueOf | null => {
    const [one] = figures;
    const found = one && figures.length === 1 && !hasSide ? sideThatFits(one, known, exactly) : null;
    return found ? { kind: 'side', side: found } : null;
  };
  /** The verdict on a price that fits. */
  const found = (known: KnownPrice, isRounded: boolean): JudgedPrice => {
    const isOther = !named && known.offer.provider !== own?.offer.provider;
    const rounded = isRounded ? ('rounded' as const) : null;
    // What one gateway or reseller asks tells nothing of what the others do.
    const isShared = own !== null && standing?.isAgreed === true && fitsAll(figures, own, exactly);
    if (isElsewhere(known) && !isShared) return told(known, 'unknown', 'cannot-tell', providerOf(known));
    if (known.kind === 'former') {
      const until: TrueOf = { kind: 'until', day: known.until };
      // Nobody says what those ask for it who have the model now.
      const isOpenNow =
        own && isNow(own) && figures.some(({ sides }) => sides.every((one) => own.sides[one] === null));
      if (isOpenNow) return told(known, 'unknown', 'cannot-tell', until);
      const then = told(known, 'stale', 'until', until);
      // What a list has now stands beside what it had.
      const now = known.isChanged && own && isNow(own) ? oursOf(catalog, side, own) : null;
      return now && (now.kind === 'price' || now.kind === 'side-price')
        ? { ...then, ours: { ...now, until: null } }
        : then;
    }
    if (known.kind === 'coming')
      return told(known, 'unknown', 'cannot-tell', { kind: 'from', day: known.from });
    if (known.kind === 'tier' || (known.above !== null && known.kind === 'elsewhere')) {
      const isSaid = above !== null && (above === 0 || Math.abs(above / (known.above ?? 1) - 1) < 0.1);
      if (isSaid)
        return told(
          known,
          'supported',
          rounded ?? (isOther ? 'via-another-route' : null),
          isOther ? providerOf(known) : null,
        );
      return told(known, 'unknown', 'cannot-tell', { kind: 'tier', above: known.above ?? 0 });
    }
    if (known.kind === 'peak') return told(known, 'supported', rounded, { kind: 'variant', name: 'peak' });
    const edition: TrueOf | null =
      known.offer.variant !== null && own?.offer.variant === null
        ? { kind: 'variant', name: known.offer.variant }
        : null;
    if (isOther) return told(known, 'supported', rounded ?? 'via-another-route', providerOf(known));
    return told(known, 'supported', rounded, sideOf(known) ?? edition);
  };
  const isTrusted = own?.isTrusted ?? false;
  const hasBase = above !== null && among.some((known) => known.kind === 'tier');
  // Where longer requests are spoken of, the price of those goes first.
  const ordered = above === null ? among : [...among.filter((one) => one.above !== null), ...among];
  const exact = ordered.find(
    (known) => !(isElsewhere(known) && isTrusted) && fitsAll(figures, known, exactly),
  );
  if (exact && (isNow(exact) || exact.kind === 'elsewhere') && !(hasBase && exact.above === null))
    return found(exact, false);
  const rough = among.find(
    (known) => (exact ? known.kind === 'own' : isNow(known)) && fitsAll(figures, known, isRoughly),
  );
  if (rough) return found(rough, true);
  if (exact)
    return hasBase && isNow(exact) ? told(exact, 'unknown', 'cannot-tell', null) : found(exact, false);
  const [first] = figures;
  if (!hasSide && first && figures.length === 1 && own) {
    const arithmetic = blendOf(first, own);
    if (arithmetic !== null) return told(own, 'supported', null, null, arithmetic);
  }
  const now = among.filter((known) => isNow(known) || (named && known.kind === 'elsewhere'));
  if (!hasUnit) {
    const slipped = now.find((known) => fitsAll(figures, known, times(1000)));
    if (slipped) return told(slipped, 'supported', null, { kind: 'unit', factor: 1000 });
  }
  if (!reference) return null;
  const isKnown =
    // What longer requests cost is not known of every model.
    (above === null ||
      among.some((known) => known.above !== null && known.offer.provider === reference.offer.provider)) &&
    figures.every(({ sides }) => sides.every((one) => reference.sides[one] !== null));
  if (!isKnown || isPast || (providers && named?.length === 0))
    return told(reference, 'unknown', 'cannot-tell', null);
  const other = all.find(
    (known) => (isNow(known) || known.kind === 'elsewhere') && fitsAll(figures, known, exactly),
  );
  // What a gateway asks is what it passes on, of several.
  if (named && !reference.isTrusted && other)
    return told(reference, 'unknown', 'cannot-tell', providerOf(other));
  const isFar = figures.some(({ figure, sides }) => sides.every((one) => isBeyond(all, one, figure.value)));
  // Of open weights whose lab sells none, or what has ended, one price is as good as another's.
  if (!named && other && (standing?.isOneOfMany || reference.kind === 'former'))
    return told(reference, 'unknown', 'cannot-tell', providerOf(other));
  // What its lab does not sell one more host may ask what it likes for, within what is usual.
  const isUsual = figures.every(({ figure, sides }) => sides.some((one) => isLikely(all, one, figure.value)));
  // One of those who host open weights asks about as much, below what the lab asks that sells its own.
  const isLess = figures.every(({ figure, sides }) =>
    sides.every((one) => figure.value <= (reference.sides[one] ?? 0)),
  );
  const isHosted = isOpen && isLess && all.some((known) => fitsAll(figures, known, nearly));
  if (!named && ((standing?.isOneOfMany && isUsual) || isHosted))
    return told(reference, 'unknown', 'cannot-tell', null);
  // One gateway's price may be a slip; where those who pass it on disagree, somebody may well ask what lies between.
  const isLone = !reference.isTrusted && new Set(all.map(({ offer }) => offer.provider)).size === 1;
  if (!named && !standing?.isAgreed && (isLone || !isFar))
    return told(reference, 'unknown', 'cannot-tell', null);
  // Without a unit, what is nowhere near may be the cost of anything.
  if (!hasUnit && isNowhere(figures, reference)) return told(reference, 'unknown', 'cannot-tell', null);
  const slip = [1000, 1 / 1000].find((factor) => now.some((known) => fitsAll(figures, known, times(factor))));
  const trueOf: TrueOf | null =
    slip !== undefined
      ? { kind: 'unit', factor: slip }
      : (otherSide(figures, reference) ??
        (whose ? modelOf(catalog, model, figures) : null) ??
        (other ? providerOf(other) : null));
  const until = endedOn(model, today);
  const shown = told(reference, 'contradicted', null, trueOf);
  return until !== null && reference.kind === 'former' && shown.ours?.kind === 'price'
    ? { ...shown, ours: { ...shown.ours, until } }
    : shown;
}

/** So many times more or less than a price is no price of the model in any unit that is not said. */
const mostTimes = 30;

const isNowhere = (figures: readonly StatedFigure[], known: KnownPrice) =>
  figures.every(({ figure, sides }) =>
    sides.every((side) => {
      const usd = known.sides[side];
      return usd === null || figure.value > usd * mostTimes || figure.value * mostTimes < usd;
    }),
  );

/** The side that a single figure is the price of, where that is another one than it says. */
function otherSide([one, ...others]: readonly StatedFigure[], known: KnownPrice): TrueOf | null {
  if (!one || others.length > 0) return null;
  const side = priceSides.find((own: PriceSide) => {
    const usd = known.sides[own];
    return usd !== null && !one.sides.includes(own) && isExactly(one.figure, usd);
  });
  return side ? { kind: 'side', side } : null;
}

/** The model that both sides are the price of; null where they are nobody's. */
function modelOf(catalog: Catalog, model: Model, figures: readonly StatedFigure[]): TrueOf | null {
  const of = (side: PriceSide) => figures.find(({ sides }) => sides[0] === side)?.figure.value;
  const [input, output] = [of('input'), of('output')];
  if (input === undefined || output === undefined) return null;
  const other = modelAtPrice(catalog, model, { input, output });
  return other && { kind: 'model', model: other.id };
}
