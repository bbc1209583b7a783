import type { Fact, Model } from '../../src/catalog/catalog.ts';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { isClear, rounded, wrong } from './false-values.ts';
import type { Kind } from './kinds.ts';
import { isFirm } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModel } from './names.ts';

const usualCounts: Readonly<Record<'contextWindow' | 'inputLimit' | 'maxOutput', readonly number[]>> = {
  contextWindow: [
    8192, 16_384, 32_768, 64_000, 128_000, 200_000, 256_000, 400_000, 500_000, 1_000_000, 2_000_000,
  ],
  inputLimit: [32_000, 64_000, 100_000, 128_000, 272_000, 500_000],
  maxOutput: [2048, 4096, 8192, 16_384, 32_000, 64_000, 100_000, 128_000],
};
type Count = keyof typeof usualCounts;

const valuesOf = <Value>(fact: Fact<Value>): Value[] => (fact?.claims ?? []).map(({ value }) => value);

/** All that anybody says of a count of tokens of a model or of a route to it. */
function everyCount(model: Model, field: Count): number[] {
  const fields: readonly Count[] = field === 'maxOutput' ? [field] : ['contextWindow', 'inputLimit'];
  return fields.flatMap((own) => [
    ...valuesOf(model[own]),
    ...model.offers.flatMap((offer) => valuesOf(offer[own])),
  ]);
}

/** A count of tokens, right or wrong under every reading; null where nobody firm says it. */
export function drawCount(
  { chance, known }: Making,
  model: Model,
  field: Count,
  isTrue: boolean,
): number | null {
  const fact = model[field];
  if (!fact || !isFirm(fact) || fact.chosen.value < 1000) return null;
  if (isTrue) return fact.chosen.value;
  const every = everyCount(model, field).flatMap((own) => [own, own * 1.024, own * 1.0486]);
  const value = wrong(chance, fact.chosen.value, usualCounts[field], every, (own) =>
    own >= 1000 ? Math.round(own / 1000) * 1000 : Math.round(own),
  );
  // Of what anybody may serve, some host may serve less.
  const isLess = !known.isSettled(model) && value !== null && value < Math.max(...every);
  return value !== null && value >= 1000 && !isLess && isClear(value, every, 0.12) ? value : null;
}

const countMaker =
  (kind: Kind, field: Count, frames: string): Maker =>
  (making, isTrue) => {
    const { known, chance, hand } = making;
    const model = pickModel(chance, known.priced);
    const count = drawCount(making, model, field, isTrue);
    if (count === null) return null;
    const n = making.mark(about(kind, model, isTrue), hand.count(count));
    return { frames, slots: { A: named(making, model), n } };
  };

const context: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  if (chance.percent(80)) return countMaker('context', 'contextWindow', 'context')(making, isTrue);
  const model = pickModel(chance, known.priced);
  const isContext = chance.percent(50);
  const n = drawCount(making, model, 'contextWindow', isTrue || !isContext);
  const m = drawCount(making, model, 'maxOutput', isTrue || isContext);
  if (n === null || m === null || m >= n) return null;
  return {
    frames: 'context-and-output',
    slots: {
      A: named(making, model),
      n: making.mark(about('context', model, isTrue || !isContext), hand.count(n)),
      m: making.mark(about('max-output', model, isTrue || isContext), hand.count(m)),
    },
  };
};

/** Parameters in billions, right or wrong; null where no lab says them. */
export function drawSize({ chance }: Making, model: Model, isTrue: boolean): number | null {
  const fact = model.parameters;
  if (!fact || !['lab', ...(isTrue ? ['aggregator'] : [])].includes(fact.chosen.basis)) return null;
  if (isTrue) return rounded(fact.chosen.value.total);
  const every = fact.claims.flatMap(({ value }) => [
    value.total,
    ...(value.active === null ? [] : [value.active]),
  ]);
  return wrong(chance, fact.chosen.value.total, [3, 7, 8, 12, 24, 32, 70, 123, 405], every, (own) =>
    rounded(own, 2),
  );
}

const size: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter((own) => own.parameters),
  );
  const value = drawSize(making, model, isTrue);
  if (value === null) return null;
  return {
    frames: 'size',
    slots: {
      A: named(making, model),
      n: making.mark(about('size', model, isTrue), making.hand.number(value)),
    },
  };
};

/** Whether weights fit a card at 16 bit with room to spare, or not even at two and a half bit; null between. */
const card: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const open = known.named.filter(
    (own) =>
      own.openWeights?.chosen.value === true &&
      own.parameters &&
      ['lab', 'aggregator'].includes(own.parameters.chosen.basis),
  );
  if (open.length === 0) return null;
  const model = pickModel(chance, open);
  const [, own] = chance.pick(
    Object.entries(known.catalog.gpus.cards).filter(([id]) => /rtx|a100|h100|l4|t4/.test(id)),
  );
  const total = model.parameters?.chosen.value.total ?? 0;
  const does = total * 2 * 1.35 < own.gigabytes ? true : total * 0.32 > own.gigabytes ? false : null;
  if (does !== isTrue) return null;
  return {
    frames: 'card',
    slots: { A: named(making, model), G: own.name },
    whole: about('card', model, isTrue),
  };
};

/** A score in percent, right or wrong whatever the run; null where the benchmark was not run. */
export function drawScore(
  { known, chance }: Making,
  model: Model,
  isTrue: boolean,
  only?: string,
): { readonly name: string; readonly id: string; readonly score: number } | null {
  const own = model.scores.filter(({ benchmark, claim }) => {
    const { unit, name = '' } = known.catalog.benchmarks[benchmark] ?? {};
    return (
      unit === 'percent' &&
      claim.basis !== 'page' &&
      name.length > 3 &&
      !/[()]/.test(name) &&
      (only === undefined || only === benchmark)
    );
  });
  if (own.length === 0) return null;
  const { benchmark, value } = chance.pick(own);
  const name = known.catalog.benchmarks[benchmark]?.name ?? benchmark;
  if (isTrue) return { name, id: benchmark, score: Number(((value[0] + value[1]) / 2).toFixed(1)) };
  const every = model.scores.filter((other) => other.benchmark === benchmark).flatMap((other) => other.value);
  const score = Number((value[0] + chance.pick([-35, -25, -18, -12, -9, 9, 12, 18, 25])).toFixed(1));
  return score > 3 && score < 99 && every.every((other) => Math.abs(other - score) > 6)
    ? { name, id: benchmark, score }
    : null;
}

const benchmark: Maker = (making, isTrue) => {
  const model = pickModel(
    making.chance,
    making.known.named.filter(({ scores }) => scores.length > 0),
  );
  const drawn = drawScore(making, model, isTrue);
  if (!drawn) return null;
  return {
    frames: 'benchmark',
    slots: {
      A: named(making, model),
      K: drawn.name,
      s: making.mark(about('benchmark', model, isTrue), making.hand.number(drawn.score)),
    },
  };
};

/** How many have it: fewer than do is right of "at least" and wrong of "only"; more than anybody lists is wrong of "at least". */
const providers: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const model = pickModel(chance, known.priced);
  const live = new Set(liveRoutes(model, known.today).map(({ offer }) => offer.provider)).size;
  const all = new Set(model.listings.map(({ provider }) => provider)).size;
  if (live < 5) return null;
  const isOnly = !isTrue && chance.percent(60);
  const n = isTrue ? 3 + chance.below(live - 4) : isOnly ? chance.pick([2, 3]) : all * 2 + 10;
  const mark = making.mark(about('providers', model, isTrue), String(n));
  return {
    frames: isOnly ? 'providers-only' : 'providers-least',
    slots: { A: named(making, model), n: mark },
  };
};

export const factMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  context,
  'input-limit': countMaker('input-limit', 'inputLimit', 'input-limit'),
  'max-output': countMaker('max-output', 'maxOutput', 'max-output'),
  size,
  card,
  benchmark,
  providers,
};
