import type { Catalog, Model, Price } from '../../catalog/catalog.ts';
import { priceCause } from '../../catalog/explain.ts';
import type { Change } from '../../catalog/imported-schema.ts';
import { atPeak, priceOn } from '../../catalog/price-on.ts';
import { liveRoutes, providerName, type Route, referenceRoute } from '../../catalog/routes.ts';
import { isShutDown } from '../../catalog/state.ts';
import { canStandFor, type Figure, figure } from '../../claims/figure.ts';
import { type Draft, type Ours, sourceOf } from '../../claims/finding.ts';
import type { Judged } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { zerosOf } from '../../language/numbers.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

type Side = 'input' | 'output';
/** A price as a text states it, USD per 1M tokens; both sides, or one. */
export type StatedPrice = Readonly<Partial<Record<Side, Figure>>>;

const fits = (stated: StatedPrice, price: Pick<Price, Side>) =>
  (['input', 'output'] as const).every((side) => {
    const figure = stated[side];
    // A written price is exact: "$0.2" is not 0.23.
    return (
      figure === undefined ||
      canStandFor({ ...figure, half: Math.min(figure.half, figure.value * 0.005) }, price[side])
    );
  });

const priceOf = (
  catalog: Catalog,
  provider: string,
  { input, output }: Pick<Price, Side>,
): Ours & { kind: 'price' } => ({
  kind: 'price',
  input,
  output,
  provider: providerName(catalog, provider),
});

/** A price that was true: an older claim of a route, or one on a surface that has shut down. */
function formerPrice(catalog: Catalog, model: Model, stated: StatedPrice, today: string): Judged | null {
  for (const offer of model.offers) {
    const { provider, price } = offer;
    const current = priceOn(offer, today);
    const closed = model.lifecycle.find((row) => row.surface === provider && isShutDown(row, today));
    const claims = (price?.claims ?? []).filter(({ value }) => (value.from ?? '') <= today);
    for (const claim of claims)
      if ((closed || claim !== current) && claim.value.unit === 'tokens' && fits(stated, claim.value)) {
        const until = closed ? closed.shutdown : (claim.value.until ?? current?.asOf ?? null);
        return {
          verdict: 'stale',
          ours: { ...priceOf(catalog, provider, claim.value), until },
          source: sourceOf(claim),
        };
      }
  }
  return null;
}

const kept = createMemo<ReadonlyMap<string | null, readonly Change[]>>(1);

/** What price lists have changed, by model. */
const changesOf = (catalog: Catalog) =>
  kept(catalog, '', () => Map.groupBy(catalog.changes(), ({ model }) => model));

/** What a price list had for the reference route before it changed. */
function changedPrice(catalog: Catalog, model: Model, stated: StatedPrice, today: string): Judged | null {
  const sides = Object.keys(stated) as Side[];
  const route = referenceRoute(model, today);
  const changed = (changesOf(catalog).get(model.id) ?? []).filter(
    (own) => own.offer === route?.offer.id && own.provider === route?.offer.provider,
  );
  const was = sides.map((side) =>
    changed.findLast(
      ({ field, from }) =>
        field === side &&
        typeof from === 'number' &&
        fits({ [side]: stated[side] }, { input: from, output: from }),
    ),
  );
  const [one] = was;
  if (!route || !one || was.includes(undefined)) return null;
  return {
    verdict: 'stale',
    ours: { ...priceOf(catalog, route.offer.provider, route.price), until: null },
    source: { ...route.claim.source, asOf: one.date },
  };
}

/**
 * What is known of a stated price; null where nothing can be said with a source.
 * @param whose whether to look for the model whose price it is, which takes milliseconds
 */
function judgePrice(
  catalog: Catalog,
  model: Model,
  stated: StatedPrice,
  today: string,
  whose: boolean,
): Judged | null {
  const reference = referenceRoute(model, today);
  const told = (route: Route): Judged => ({
    verdict: 'supported',
    ours: priceOf(catalog, route.offer.provider, route.price),
    source: sourceOf(route.claim),
  });
  const peak = reference && atPeak(reference.price);
  if (reference && (fits(stated, reference.price) || (peak && fits(stated, peak)))) return told(reference);
  const changed = changedPrice(catalog, model, stated, today);
  if (changed) return changed;
  const live = liveRoutes(model, today).find(({ price }) => fits(stated, price));
  if (live) return told(live);
  const former = formerPrice(catalog, model, stated, today);
  if (former) return former;
  // What it will cost is neither what it costs nor wrong.
  const next = reference?.next;
  if (next && fits(stated, next.value))
    return {
      verdict: 'unknown',
      ours: priceOf(catalog, reference.offer.provider, next.value),
      source: sourceOf(next),
    };
  // A gateway or reseller may well ask that price.
  for (const offer of model.offers) {
    const claim = priceOn(offer, today);
    if (claim?.value.unit === 'tokens' && fits(stated, claim.value))
      return {
        verdict: 'unknown',
        ours: priceOf(catalog, offer.provider, claim.value),
        source: sourceOf(claim),
      };
  }
  if (!reference) return null;
  const { input, output } = stated;
  const pair = {
    input: input?.value ?? reference.price.input,
    output: output?.value ?? reference.price.output,
  };
  const isPair = input !== undefined && output !== undefined;
  const one = (input ?? output)?.value ?? 0;
  const ours = reference.price[input ? 'input' : 'output'];
  const isSlip = [1000, 1 / 1000].some((slip) => Math.abs(one / ours - slip) < slip * 0.01);
  const known = { input: reference.price.input, output: reference.price.output };
  const cause = isSlip
    ? ({ kind: 'thousand' } as const)
    : isPair && whose
      ? priceCause(catalog, model, pair, known)
      : null;
  return {
    verdict: 'contradicted',
    ours: { ...priceOf(catalog, reference.offer.provider, reference.price), cause },
    source: sourceOf(reference.claim),
  };
}

/** Of so many prices it is said whose they are. */
const mostExplained = 10;

type Claim = {
  readonly start: number;
  readonly end: number;
  readonly model: string;
  readonly guessed: boolean;
  readonly stated: StatedPrice;
};

/** What a price is for: a million, or tokens of some sort. */
const unit = String.raw`\s*(?:{per}|\/)\s*(?:1|{one})?\s?(?<scale>(?:{scale}|m(?=tok)))(?:tok(?!\p{L}))?(?:\s*(?:{input}|{output}))?(?:\s*{token})?(?:\s+(?:{input}|{output})(?!\s*[\d$]))?(?![\p{L}\d])`;
const unitAfter = pattern`^${unit}`;
const pair = pattern`({money})\s*\/\s*({money})(?!\d|\/(?!1?\s?[MМ]))`;
/** "$1 in, $5 out per 1M", "input $1, output $5 per 1M": only where the unit stands in the sentence. */
const namedPairs = [
  pattern`({money})\s+(?:{in}|{input})\s*(?:\/|,|{and}|\+)?\s*({money})\s+(?:{out}|{output})`,
  pattern`(?:{in}|{input}):?\s+({money})\s*(?:\/|,|{and})?\s*(?:{out}|{output}):?\s+({money})(?![\d/])`,
];
const perMillionUnit = pattern`${unit}`;
const single = pattern`({money})${unit}`;
/** "Input: $0.25 / Output: $1.25" */
const labelled = pattern`({input}|{output})(?:\s+{priced})?:\s*({money})(?=\s*(?:\/\s+\p{L}|$))`;
const pricing = pattern`{priced}|{token}|(?:{per}|\/)\s*(?:1?M\b|million)`;
/** Prices that are not those of plain tokens. */
const otherPrices = pattern`{otherPrice}`;
/** A figure within a formula is no price by itself. */
const inFormula = pattern`[×*+=]\s*$|{input}\s*\+\s*{output}`;
const blended = pattern`^\s*{blended}`;
const sides = pattern`(?<input>{input})|(?<output>{output})`;
const sideNext = pattern`^\s*(?:{input}|{output})`;

/** As USD per 1M tokens. */
function perMillion(text: string, scale: string): Figure {
  const { value, half } = figure(text);
  const by = 10 ** (6 - zerosOf(scale));
  return { value: value * by, half: half * by };
}

/** The side that is named last in a text, or null. */
function sideIn(text: string): Side | null {
  const groups = sides.all(text).at(-1)?.groups;
  return groups ? (groups.input === undefined ? 'output' : 'input') : null;
}

/** Whether "input" or "output" stands with a figure: in its unit, right after it, or nearest before it. */
const sideOf = (text: string, start: number, end: number, said: string): Side | null =>
  sideIn(said) ??
  sideIn(sideNext.exec(text.slice(end, end + 12))?.[0] ?? '') ??
  sideIn(text.slice(Math.max(0, start - 70), start));

function pricesIn(sentence: Sentence): Claim[] {
  const { text, start: offset } = sentence;
  if (!mayHold.test(text)) return [];
  const claims: Claim[] = [];
  const add = (at: number, length: number, stated: StatedPrice) => {
    // "cached input $0.10 per 1M", "$0.50 per 1M in a batch"
    if (
      otherPrices.test(text.slice(Math.max(0, at - 50), at)) ||
      otherPrices.test(text.slice(at + length, at + length + 30))
    )
      return;
    const isWithin = claims.some(({ start, end }) => offset + at >= start && offset + at < end);
    const about = isWithin ? null : subjectAt(sentence, at, at + length);
    if (about) claims.push({ ...about, start: offset + at, end: offset + at + length, stated });
  };
  const pairs = [
    ...(pricing.test(text) ? pair.all(text) : []),
    ...(perMillionUnit.test(text) ? namedPairs.flatMap((own) => own.all(text)) : []),
  ];
  for (const { 0: all, 1: input = '', 2: output = '', index } of pairs) {
    // The unit may stand behind the pair.
    const tail = unitAfter.exec(text.slice(index + all.length, index + all.length + 40));
    const scale = tail?.groups?.scale ?? 'M';
    const stated = { input: perMillion(input, scale), output: perMillion(output, scale) };
    if (!inFormula.test(text.slice(0, index))) add(index, all.length + (tail?.[0].length ?? 0), stated);
  }
  for (const { 0: all, 1: amount = '', groups, index } of single.all(text)) {
    const [before, end] = [text.slice(0, index), index + all.length];
    if (inFormula.test(before) || /\/\s*$/.test(before) || blended.test(text.slice(end))) continue;
    const side = sideOf(text, index, end, all);
    if (side) add(index, all.length, { [side]: perMillion(amount, groups?.scale ?? '') });
  }
  for (const { 0: all, 1: said = '', 2: amount = '', index } of labelled.all(text))
    add(index, all.length, { [sideIn(said) ?? '']: figure(amount) });
  return claims;
}

const mayHold = pattern`\$|{dollars}`;
const pricedCell = pattern`{priced}|{costly}|1\s?M|million`;
const pairCell = pattern`^({money})\s*\/\s*({money})`;
const pairLabel = pattern`(?:{in}|{input}).*(?:{out}|{output})|^{priced}`;
const singleCell = pattern`^{money}`;

function priceInCell({ text, start, label, subject }: Cell): Claim[] {
  if (otherPrices.test(label) || !pricedCell.test(`${label} ${text}`)) return [];
  const lead = text.length - text.trimStart().length;
  const place = { start: start + lead, end: start + text.trimEnd().length, ...subject };
  const pair = pairCell.exec(text.trim());
  if (pair && pairLabel.test(label))
    return [{ ...place, stated: { input: figure(pair[1] ?? ''), output: figure(pair[2] ?? '') } }];
  const side = sideIn(label);
  const match = singleCell.exec(text.trim());
  return side && !pair && match ? [{ ...place, stated: { [side]: figure(match[0]) } }] : [];
}

/** What a text states of prices per token. */
type Prices = {
  /** Each held against the routes of its model. */
  readonly drafts: readonly Draft[];
  /** The first that it states of each model. */
  readonly stated: ReadonlyMap<string, StatedPrice>;
};

const readOnce = createMemo<Prices>(1);

/** Prices per token that a text states, read once for all who ask. */
export function readPrices(catalog: Catalog, layout: Layout, today: string): Prices {
  return readOnce(layout, today, () => pricesOf(catalog, layout, today));
}

function pricesOf(catalog: Catalog, { sentences, cells }: Layout, today: string): Prices {
  const claims = [...sentences.flatMap(pricesIn), ...cells.flatMap(priceInCell)];
  const firsts = new Map<string, StatedPrice>();
  for (const { model, stated } of claims) firsts.set(model, { ...stated, ...firsts.get(model) });
  const known = new Map<string, ReturnType<typeof judgePrice>>();
  const judged = (id: string, stated: StatedPrice) => {
    const key = `${id} ${stated.input?.value} ${stated.output?.value}`;
    const model = catalog.models.get(id);
    if (!known.has(key))
      known.set(key, model ? judgePrice(catalog, model, stated, today, known.size < mostExplained) : null);
    return known.get(key) ?? null;
  };
  const drafts = claims.flatMap(({ model, stated, ...place }): Draft[] => {
    const own = judged(model, stated);
    // What the other half says tells whose price it is.
    const whole = { ...firsts.get(model), ...stated };
    const result = own?.verdict === 'contradicted' && !isSlip(own) ? (judged(model, whole) ?? own) : own;
    if (!own || !result) return [];
    const field = stated.input && stated.output ? 'price' : stated.input ? 'input_price' : 'output_price';
    const shown = result.verdict === 'contradicted' ? result : own;
    return [{ ...place, model, field, ...shown, arithmetic: null }];
  });
  return { drafts, stated: firsts };
}

const isSlip = ({ ours }: { ours: Draft['ours'] }) =>
  ours?.kind === 'price' && ours.cause?.kind === 'thousand';
