import { isClear, rounded, wrong } from './false-values.ts';
import type { Kind } from './kinds.ts';
import { about, type Maker, named } from './making.ts';
import { pickModel } from './names.ts';
import { grouped } from './write.ts';

const tokens = [1000, 4000, 15_000, 50_000, 120_000, 400_000, 1_000_000, 2_500_000, 10_000_000];
const answers = [300, 800, 2000, 10_000, 40_000, 100_000, 500_000, 2_000_000];

/** Money as it is told: cents, and of less than ten cents three digits. */
export const told = (usd: number): number =>
  usd >= 0.1 ? Number((usd * (1 + 1e-9)).toFixed(2)) : rounded(usd * (1 + 1e-9));

const cost: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const model = pickModel(chance, known.priced.filter(known.isSettled));
  const [input, output] = [chance.pick(tokens), chance.pick(answers)];
  const [ti, to] = [hand.count(input), hand.count(output)];
  const costs = (rates: readonly number[], others: readonly number[]) => {
    const all = rates.flatMap((a) => others.map((b) => (input * a + output * b) / 1e6));
    return { least: Math.min(...all), most: Math.max(...all) };
  };
  const right =
    ((known.rate(model, 'input') ?? 0) * input + (known.rate(model, 'output') ?? 0) * output) / 1e6;
  if (right < 0.0005) return null;
  const positive = (side: 'input' | 'output') => known.everyRate(model, side).filter((rate) => rate > 0);
  const { least, most } = costs(
    [...positive('input'), ...known.everyRate(model, 'cache-read').filter((rate) => rate > 0)],
    positive('output'),
  );
  const value = isTrue
    ? told(right)
    : wrong(chance, right, [], [], (own) => told(own * chance.pick([1, 2, 3])));
  // Neither a discount nor another route explains it.
  if (value === null || (!isTrue && value > least * 0.4 && value < most * 1.3)) return null;
  return {
    frames: 'cost',
    slots: {
      A: named(making, model),
      ti,
      to,
      c: making.mark(about('cost', model, isTrue), hand.money(value)),
    },
  };
};

const prices = [0.0005, 0.002, 0.003, 0.01, 0.015, 0.04, 0.25, 0.8, 1.5, 3, 12];
const counts = [3, 12, 40, 250, 1000, 2500, 12_000, 100_000, 1_500_000];

const equation: Maker = (making, isTrue) => {
  const { chance, hand } = making;
  const [n1, n2, m1, m2] = [
    chance.pick(counts),
    chance.pick(counts),
    chance.pick(prices),
    chance.pick(prices),
  ];
  // By the million now and then: "2M × $3/M".
  const isMillions = chance.percent(30);
  const [a, b] = [rounded(n1 * m1, 12), rounded(n2 * m2, 12)];
  const number = (value: number) => (isMillions ? `${hand.number(value)}M` : grouped(value, making.language));
  const price = (value: number) => `${hand.money(value)}${isMillions ? '/M' : ''}`;
  const frameSlots = { n1: number(n1), n2: number(n2), m1: price(m1), m2: price(m2) };
  const which = isTrue ? 3 : chance.below(3);
  const mark = (value: number, isRight: boolean): string | null => {
    const shown = isRight ? value : wrong(chance, value, [], [], (own) => told(own));
    if (shown === null || shown < 0.01 || (isRight && !isClear(shown * 10, [shown]))) return null;
    return making.mark(
      { kind: 'equation', model: null, truth: isRight ? 'true' : 'false' },
      hand.money(told(shown)),
    );
  };
  const isSum = chance.percent(50);
  if (!isSum) {
    const s = mark(a, isTrue);
    return s === null ? null : { frames: 'equation-one', slots: { ...frameSlots, s } };
  }
  if (chance.percent(60)) {
    const s = mark(rounded(a + b, 12), isTrue);
    return s === null ? null : { frames: 'equation-two', slots: { ...frameSlots, s } };
  }
  // A wrong part would make the sum of what is written another one.
  const isPart = which === 0;
  const part = mark(a, !isPart);
  const other = mark(b, true);
  if (part === null || other === null || isPart) return null;
  const s = mark(rounded(told(a) + told(b), 12), isTrue);
  return s === null ? null : { frames: 'equation-chain', slots: { ...frameSlots, a: part, b: other, s } };
};

export const costMakers: Readonly<Partial<Record<Kind, Maker>>> = { cost, equation };
