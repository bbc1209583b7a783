import type { Claim, Fact, Model } from '../../catalog/catalog.ts';
import { dollars } from '../../claims/figure.ts';
import { type Draft, sourceOf, type TrueOf } from '../../claims/finding.ts';
import { isTrusted } from '../../claims/judge-fact.ts';
import { grouped } from '../../language/en/format.ts';
import { type Sold, soldAt } from './prices.ts';
import type { Measure, Said } from './said.ts';

/** What is known of a comparison. */
export type Ruling = Pick<Draft, 'verdict' | 'detail' | 'trueOf' | 'ours' | 'source' | 'arithmetic'>;

type Side = 'input' | 'output';
const sides: readonly Side[] = ['input', 'output'];

/** How much the first has of what the second has, one reading of it: the same for every mix, or between two ratios. */
type Reading = { readonly least: number; readonly most: number };

/** "2.5x". */
const times = (ratio: number) => `${Number(ratio.toPrecision(ratio >= 100 ? 4 : 3))}x`;

const spanOf = (values: readonly number[]): Reading | null =>
  values.length === 0 || values.some((own) => !Number.isFinite(own) || own <= 0)
    ? null
    : { least: Math.min(...values), most: Math.max(...values) };

/** The ratio of two prices on the sides that are said, or of all. */
function priceReading(
  first: Sold,
  second: Sold,
  { sides: said, isEven }: Pick<Said, 'sides' | 'isEven'>,
): Reading | null {
  if (isEven) return spanOf([(first.input + first.output) / (second.input + second.output)]);
  const own = said.length > 0 ? said : sides.filter((side) => first[side] > 0 || second[side] > 0);
  return spanOf(own.map((side) => first[side] / second[side]));
}

/** How a ratio of the first to the second is told in the figure of a comparison. */
function toldAs({ form, way }: Pick<Said, 'form' | 'way'>, { least, most }: Reading): Reading {
  const isLess = way === 'less';
  if (form === 'share')
    return isLess ? { least: 1 - most, most: 1 - least } : { least: least - 1, most: most - 1 };
  return isLess && form === 'times' ? { least: 1 / most, most: 1 / least } : { least, most };
}

const turned = ({ least, most }: Reading): Reading => ({ least: 1 / most, most: 1 / least });
const hair = 1e-9;

/** Whether what is said may be what a reading tells; 'rounded' where the figure was cut off and not rounded. */
function fits({ low, high, unit, form }: Said, told: Reading): boolean | 'rounded' {
  const isIn = (from: number, to: number) => told.most >= from - hair && told.least < to - hair;
  if (form === 'usd' ? told.most >= low - hair && told.least <= high + hair : isIn(low, high)) return true;
  // "2.8x" for 2.86, "27x" for 27.5.
  const isCut = form === 'times' && unit > 0 && (unit < 1 || low >= 9.5) && isIn(low, high + unit / 2);
  return isCut ? 'rounded' : false;
}

/** Whether a figure tells of two amounts of which one is so much of the other, at most 1, whichever way it is put. */
export function isTold(said: Said, ratio: number): boolean {
  const reading = { least: ratio, most: ratio };
  return fits(said, toldAs(said, reading)) !== false || fits(said, toldAs(said, turned(reading))) !== false;
}

const formula = (told: Said['form'], first: Sold, second: Sold, own: readonly Side[], way: Said['way']) =>
  own
    .map((side) => {
      const [a, b] = [first[side], second[side]];
      const [high, low] = a >= b ? [a, b] : [b, a];
      if (told === 'usd') return `${dollars(high)} - ${dollars(low)} = ${dollars(high - low)}`;
      if (told === 'share')
        return way === 'less'
          ? `1 - ${dollars(low)} / ${dollars(high)} = ${Number(((1 - low / high) * 100).toFixed(1))}%`
          : `${dollars(high)} / ${dollars(low)} - 1 = ${Number(((high / low - 1) * 100).toFixed(1))}%`;
      if (told === 'part' && a < b)
        return `${dollars(a)} / ${dollars(b)} = ${Number((a / b).toPrecision(2))}`;
      return `${dollars(high)} / ${dollars(low)} = ${times(high / low)}`;
    })
    .filter((text, at, all) => all.indexOf(text) === at)
    .join(', ');

/** What the figure should be, with the larger over the smaller. */
function oursOf(said: Said, reading: Reading): Draft['ours'] {
  const isUp = Math.sqrt(reading.least * reading.most) >= 1;
  if (said.form === 'share') {
    const { least, most } =
      said.way === 'less'
        ? toldAs(said, isUp ? turned(reading) : reading)
        : toldAs(said, isUp ? reading : turned(reading));
    return { kind: 'points-apart', least: least * 100, most: most * 100, unit: '%' };
  }
  const told = said.form === 'part' ? reading : isUp ? reading : turned(reading);
  return { kind: 'factor', ...told };
}

type Pairing = { readonly first: Sold; readonly second: Sold };

/** The prices that may be meant together: those of reference, of one provider, or one of both of reference. */
function* pairings(one: readonly Sold[], two: readonly Sold[]): Generator<Pairing> {
  const [own, other] = [one[0], two[0]];
  if (!own || !other) return;
  yield { first: own, second: other };
  for (const first of one)
    for (const second of two) {
      const isPlain = first === own || second === other;
      const isAlike = first.kind === second.kind && first.provider === second.provider;
      const isTold = [first, second].every(({ kind }) => kind !== 'batch' && kind !== 'tier');
      if (isAlike || (isPlain && isTold)) yield { first, second };
    }
}

/** What makes a pairing another one than that of the reference prices. */
function conditionOf({ first, second }: Pairing): Pick<Ruling, 'verdict' | 'detail' | 'trueOf'> {
  const own = first.kind === 'reference' ? second : first;
  switch (own.kind) {
    case 'reference':
      return { verdict: 'supported', detail: null, trueOf: null };
    case 'tier':
      return {
        verdict: 'supported',
        detail: null,
        trueOf: own.above === null ? null : { kind: 'tier', above: own.above },
      };
    case 'former':
      return { verdict: 'stale', detail: 'until', trueOf: { kind: 'until', day: own.until } };
    case 'next':
      return { verdict: 'unknown', detail: 'until', trueOf: { kind: 'from', day: null } };
    default:
      return {
        verdict: 'supported',
        detail: 'via-another-route',
        trueOf: { kind: 'provider', provider: own.provider },
      };
  }
}

/** Rules on a comparison of prices; null where one of both has none. */
export function rulePrices(
  first: Model,
  second: Model,
  said: Said,
  isDirected: boolean,
  today: string,
): Ruling | null {
  const [one, two] = [soldAt(first, today), soldAt(second, today)];
  const [own, other] = [one[0], two[0]];
  if (!own || !other) return null;
  const base = priceReading(own, other, said);
  if (!base) return null;
  const shown = said.isEven || said.sides.length === 0 ? sides : said.sides;
  const told = (form: Said['form']) =>
    said.isEven
      ? `(${dollars(own.input)} + ${dollars(own.output)}) / (${dollars(other.input)} + ${dollars(other.output)}) = ${times(base.least)}`
      : formula(form, own, other, shown, said.way);
  const source = sourceOf(own.claim);
  if (said.form === 'usd') return ruleDifference(one, two, said, isDirected, shown, source);
  const known = { ours: oursOf(said, base), source, arithmetic: told(said.form) };
  const judged = (test: (reading: Reading) => boolean | 'rounded'): Ruling | null => {
    for (const pairing of pairings(one, two)) {
      const reading = priceReading(pairing.first, pairing.second, said);
      const fit = reading && test(reading);
      if (fit) {
        const condition = conditionOf(pairing);
        return { ...known, ...condition, detail: condition.detail ?? (fit === 'rounded' ? 'rounded' : null) };
      }
    }
    return null;
  };
  if (said.form === 'order') return ruleOrder(base, said, judged, known, second);
  if (said.form === 'same') return ruleSame(base, judged, known);
  const asSaid = (reading: Reading) => {
    const straight = fits(said, toldAs(said, reading));
    return straight || (isDirected && said.way !== null ? false : fits(said, toldAs(said, turned(reading))));
  };
  const found = judged(asSaid);
  if (found) return found;
  // A figure of the other one, or of the other side.
  const isTurned = judged((reading) => fits(said, toldAs(said, turned(reading))));
  if (isTurned)
    return { ...known, verdict: 'contradicted', detail: null, trueOf: { kind: 'model', model: second.id } };
  const otherSide = said.sides.length === 1 ? sides.find((side) => !said.sides.includes(side)) : undefined;
  const ofSide = otherSide && priceReading(own, other, { sides: [otherSide], isEven: false });
  const trueOf: TrueOf | null =
    ofSide && fits(said, toldAs(said, ofSide)) ? { kind: 'side', side: otherSide } : null;
  return { ...known, verdict: 'contradicted', detail: null, trueOf };
}

/** Prices that differ by less are called the same. */
const sameWithin = 1.03;
/** Nobody calls prices the same that differ by so much on every side. */
const farApart = 1.15;

/** Rules on "costs the same": on all sides that are said. */
function ruleSame(
  base: Reading,
  judged: (test: (reading: Reading) => boolean) => Ruling | null,
  known: Pick<Ruling, 'ours' | 'source' | 'arithmetic'>,
): Ruling {
  const isAlike = judged(({ least, most }) => least >= 1 / sameWithin && most <= sameWithin);
  if (isAlike) return isAlike;
  const isFar = base.least >= farApart || base.most <= 1 / farApart;
  return isFar
    ? { ...known, verdict: 'contradicted', detail: null, trueOf: null }
    : { ...known, verdict: 'unknown', detail: 'cannot-tell', trueOf: null };
}

function ruleOrder(
  base: Reading,
  { way }: Said,
  judged: (test: (reading: Reading) => boolean) => Ruling | null,
  known: Pick<Ruling, 'ours' | 'source' | 'arithmetic'>,
  second: Model,
): Ruling {
  const holds = ({ least, most }: Reading) =>
    way === 'less' ? most <= 1 && least < 1 : least >= 1 && most > 1;
  const found = judged(holds);
  if (found) return found;
  // What costs the same may still be cheaper from the cache.
  const isOpen = base.least <= 1 && base.most >= 1;
  if (isOpen) return { ...known, verdict: 'unknown', detail: 'cannot-tell', trueOf: null };
  return {
    ...known,
    verdict: 'contradicted',
    detail: null,
    trueOf: { kind: 'model', model: second.id },
  };
}

/** "$2 cheaper per 1M input tokens". */
function ruleDifference(
  one: readonly Sold[],
  two: readonly Sold[],
  said: Said,
  isDirected: boolean,
  shown: readonly Side[],
  source: Ruling['source'],
): Ruling | null {
  const apart = ({ first, second }: Pairing) => shown.map((side) => second[side] - first[side]);
  const isIn = (value: number) => value >= said.low - hair && value <= said.high + hair;
  const test = (values: readonly number[], isTurned: boolean) =>
    values.some((own) => isIn(isTurned === (said.way === 'more') ? own : -own));
  const [own, other] = [one[0], two[0]];
  if (!own || !other) return null;
  const values = apart({ first: own, second: other }).map(Math.abs);
  const known = {
    ours: { kind: 'usd', least: Math.min(...values), most: Math.max(...values) } as const,
    source,
    arithmetic: formula('usd', own, other, shown, said.way),
  };
  for (const pairing of pairings(one, two)) {
    const all = apart(pairing);
    if (test(all, false) || ((!isDirected || said.way === null) && test(all, true)))
      return { ...known, ...conditionOf(pairing) };
  }
  return { ...known, verdict: 'contradicted', detail: null, trueOf: null };
}

/** What is stated of a size: of the model, and of its lab's own route or of each route to it. */
function sizesOf(
  model: Model,
  measure: Exclude<Measure, 'price' | 'released'>,
  isOfLab: boolean,
): {
  readonly fact: Fact<unknown>;
  readonly values: readonly number[];
  readonly claim: Claim<unknown>;
} | null {
  if (measure === 'parameters') {
    const own = model.parameters;
    return (
      own && {
        fact: own,
        claim: own.chosen,
        values: own.claims.flatMap(({ value: { total, active } }) => [total, active ?? total]),
      }
    );
  }
  const key = measure === 'context' ? 'contextWindow' : 'maxOutput';
  const fact = model[key];
  if (!fact) return null;
  const offers = isOfLab
    ? model.offers.filter(({ provider }) => provider === model.lab.provider)
    : model.offers;
  const more = offers.flatMap((offer) => [
    ...(offer[key]?.claims ?? []),
    ...(measure === 'context' ? (offer.inputLimit?.claims ?? []) : []),
  ]);
  const limits = measure === 'context' ? (model.inputLimit?.claims ?? []) : [];
  const own = isOfLab ? fact.claims.filter(({ basis }) => basis === fact.chosen.basis) : fact.claims;
  return { fact, claim: fact.chosen, values: [...own, ...limits, ...more].map(({ value }) => value) };
}

/** Rules on a comparison of windows, longest answers or parameters; null where one of both is not known. */
export function ruleSizes(first: Model, second: Model, said: Said, isDirected: boolean): Ruling | null {
  if (said.measure === 'price' || said.measure === 'released') return null;
  // "The larger window" is said of models; some host cuts down almost any of them.
  const isOfLab = said.form === 'order' || said.form === 'same';
  const [one, two] = [sizesOf(first, said.measure, isOfLab), sizesOf(second, said.measure, isOfLab)];
  if (!one || !two) return null;
  const [own = 0, other = 0] = [one.values[0], two.values[0]];
  if (own <= 0 || other <= 0) return null;
  const [large, small] = own >= other ? [own, other] : [other, own];
  const base = { least: own / other, most: own / other };
  const known = {
    ours: oursOf(said, base),
    source: sourceOf((own >= other ? one : two).claim),
    arithmetic: `${grouped(large)} / ${grouped(small)} = ${times(large / small)}`,
  };
  // The ratio of what is written ("128K") may differ a little from that of what is exact.
  const near = (ratio: number): Reading => ({ least: ratio * 0.95, most: ratio * 1.05 });
  const test = (ratio: number, isTurned: boolean) => {
    const reading = near(isTurned ? 1 / ratio : ratio);
    if (said.form === 'same') return reading.least <= 1 && reading.most >= 1;
    if (said.form === 'order')
      return said.way === 'less' ? (isTurned ? 1 / ratio : ratio) < 1 : (isTurned ? 1 / ratio : ratio) > 1;
    return fits(said, toldAs(said, reading)) !== false;
  };
  const every = one.values
    .flatMap((a) => two.values.map((b) => a / b))
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0);
  const isFree = !isDirected || said.way === null;
  const holds = (ratio: number) => test(ratio, false) || (isFree && test(ratio, true));
  if (holds(own / other)) return { ...known, verdict: 'supported', detail: null, trueOf: null };
  if (every.some(holds))
    return isOfLab
      ? { ...known, verdict: 'unknown', detail: 'cannot-tell', trueOf: null }
      : { ...known, verdict: 'supported', detail: 'via-another-route', trueOf: null };
  const isKnown = isTrusted(one.claim) && isTrusted(two.claim);
  const isAlmostSame = said.form === 'same' && large / small < farApart;
  if (!isKnown || isAlmostSame) return { ...known, verdict: 'unknown', detail: 'cannot-tell', trueOf: null };
  const trueOf: TrueOf | null = test(own / other, true) ? { kind: 'model', model: second.id } : null;
  return { ...known, verdict: 'contradicted', detail: null, trueOf };
}

/** Rules on which of two came out later; null where a day is not known for sure, or both came out in one month. */
export function ruleReleased(first: Model, second: Model, { way }: Said): Ruling | null {
  const [one, two] = [first.released?.chosen, second.released?.chosen];
  if (!one || !two || !isTrusted(one) || !isTrusted(two)) return null;
  if (one.value.slice(0, 7) === two.value.slice(0, 7)) return null;
  const holds = way === 'more' ? one.value > two.value : one.value < two.value;
  return {
    verdict: holds ? 'supported' : 'contradicted',
    detail: null,
    trueOf: holds ? null : { kind: 'model', model: second.id },
    ours: { kind: 'date', value: one.value, idOf: null },
    source: sourceOf(one),
    arithmetic: `${first.name} ${one.value}, ${second.name} ${two.value}`,
  };
}
