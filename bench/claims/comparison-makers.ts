import type { Model } from '../../src/catalog/catalog.ts';
import { oddsOf, sureOdds } from '../../src/catalog/standings/odds.ts';
import { standingOf } from '../../src/catalog/standings/standing.ts';
import { isClear, rounded, wrong } from './false-values.ts';
import type { Kind } from './kinds.ts';
import { isFirm, type Known } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModels } from './names.ts';
import { priceWords } from './price-makers.ts';

type Side = 'input' | 'output';

/** What a side of a model costs today on any route that counts where nobody is named, and what any other asks. */
const pricesOf = ({ everyRate }: Known, model: Model, side: Side) =>
  everyRate(model, side).filter((rate) => rate > 0);

/** Every ratio of a side between two models, on whatever routes. */
function everyRatio(known: Known, dear: Model, cheap: Model, side: Side): number[] {
  const [above, below] = [dear, cheap].map((model) => [...new Set(pricesOf(known, model, side))]);
  return (above ?? []).flatMap((own) => (below ?? []).map((other) => own / other));
}

/** Two models of which the second is dearer by so much or more on both sides. */
function apart(making: Making, least: number): { readonly cheap: Model; readonly dear: Model } | null {
  const { known, chance } = making;
  for (let attempt = 0; attempt < 20; attempt++) {
    const [cheap, dear] = pickModels(chance, known.priced.filter(known.isSettled), 2);
    if (!cheap || !dear) return null;
    const isApart = (['input', 'output'] as const).every(
      (side) => (known.rate(dear, side) ?? 0) >= (known.rate(cheap, side) ?? 0) * least,
    );
    if (isApart && (known.rate(cheap, 'output') ?? 0) > 0) return { cheap, dear };
  }
  return null;
}

/** A factor in words. */
function times({ chance, language, hand }: Making, value: number): string {
  const text = hand.number(value);
  if (language === 'en') {
    const sign = chance.pick(['x', '×', ' times', 'x']);
    return `${text}${sign}`;
  }
  const last = value % 10;
  const isFew =
    !Number.isInteger(value) || (last >= 2 && last <= 4 && (value % 100 < 12 || value % 100 > 14));
  return `${text} ${isFew ? 'раза' : 'раз'}`;
}

/** A factor as people round it; what lies half-way rounds up. */
function asSaid(factor: number): number {
  const isNearlyWhole = Math.abs(factor - Math.round(factor)) < 0.03 * factor && factor >= 1.9;
  return isNearlyWhole ? Math.round(factor) : rounded(factor * (1 + 1e-9), factor < 10 ? 2 : 3);
}

function drawFactor(
  { chance }: Making,
  right: number,
  every: readonly number[],
  isTrue: boolean,
): number | null {
  if (isTrue) return asSaid(right);
  const excluded = every.flatMap((own) => [own, 1 / own, own + 1, own - 1]);
  const factor = wrong(chance, right, [2, 3, 4, 5, 10], excluded, (value) => asSaid(value));
  return factor !== null && factor > 1.15 && isClear(factor, every, 0.12) ? factor : null;
}

const ratio: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const way = chance.below(10);
  if (way < 2) return contextRatio(making, isTrue);
  const two = apart(making, 1.3);
  if (!two) return null;
  const { cheap, dear } = two;
  const draw = (side: Side, isRight: boolean) => {
    const right = (known.rate(dear, side) ?? 0) / (known.rate(cheap, side) ?? 1);
    const factor = drawFactor(making, right, everyRatio(known, dear, cheap, side), isRight);
    return factor === null
      ? null
      : making.mark(about('ratio', cheap, isRight, [dear]), times(making, factor));
  };
  const slots = { A: named(making, cheap), B: named(making, dear) };
  if (way < 6) {
    const which = isTrue ? 2 : chance.below(3);
    const [r, r2] = [draw('input', isTrue || which === 0), draw('output', isTrue || which === 1)];
    return r === null || r2 === null ? null : { frames: 'ratio-both', slots: { ...slots, r, r2 } };
  }
  const side = chance.pick(['input', 'output'] as const);
  const r = draw(side, isTrue);
  return r === null ? null : { frames: 'ratio', side, slots: { ...slots, r, ...priceWords(making, side) } };
};

const windowsOf = (model: Model): number[] => [
  ...(model.contextWindow?.claims ?? []).map(({ value }) => value),
  ...model.offers.flatMap(({ contextWindow, inputLimit }) => [
    ...(contextWindow?.claims ?? []).map(({ value }) => value),
    ...(inputLimit?.claims ?? []).map(({ value }) => value),
  ]),
  ...(model.inputLimit?.claims ?? []).map(({ value }) => value),
];

/** Two models, the window of the first as many times larger or more. */
function windowsApart(
  making: Making,
  least: number,
): { readonly large: Model; readonly small: Model } | null {
  const { known, chance } = making;
  for (let attempt = 0; attempt < 20; attempt++) {
    const [large, small] = pickModels(chance, known.priced, 2);
    if (!large || !small || !isFirm(large.contextWindow) || !isFirm(small.contextWindow)) continue;
    const [own, other] = [large.contextWindow?.chosen.value ?? 0, small.contextWindow?.chosen.value ?? 0];
    if (own >= other * least && other > 0) return { large, small };
  }
  return null;
}

const contextRatio: Maker = (making, isTrue) => {
  const two = windowsApart(making, 1.5);
  if (!two) return null;
  const { large, small } = two;
  const right = (large.contextWindow?.chosen.value ?? 0) / (small.contextWindow?.chosen.value ?? 1);
  const every = windowsOf(large).flatMap((own) => windowsOf(small).map((other) => own / other));
  const factor = drawFactor(making, right, every, isTrue);
  if (factor === null) return null;
  const r = making.mark(about('ratio', large, isTrue, [small]), times(making, factor));
  return { frames: 'ratio-context', slots: { A: named(making, large), B: named(making, small), r } };
};

const percent: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const two = apart(making, 1.1);
  if (!two) return null;
  const { cheap, dear } = two;
  const side = chance.pick(['input', 'output'] as const);
  const every = everyRatio(known, dear, cheap, side).flatMap((own) => [100 * (1 - 1 / own), 100 * (own - 1)]);
  const right = 100 * (1 - (known.rate(cheap, side) ?? 0) / (known.rate(dear, side) ?? 1));
  const p = isTrue
    ? Math.round(right)
    : wrong(chance, right, [20, 25, 30, 40, 50, 60, 75, 80, 90], every, (value) => Math.round(value));
  if (p === null || p < 5 || p > 97 || (!isTrue && every.some((own) => Math.abs(own - p) < 6))) return null;
  const mark = making.mark(about('percent', cheap, isTrue, [dear]), hand.number(p));
  return {
    frames: 'percent',
    side,
    slots: { A: named(making, cheap), B: named(making, dear), p: mark, ...priceWords(making, side) },
  };
};

const difference: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  const two = apart(making, 1.1);
  if (!two) return null;
  const { cheap, dear } = two;
  const side = chance.pick(['input', 'output'] as const);
  const every = pricesOf(known, dear, side).flatMap((own) =>
    pricesOf(known, cheap, side).map((other) => own - other),
  );
  const right = rounded((known.rate(dear, side) ?? 0) - (known.rate(cheap, side) ?? 0), 6);
  const x = isTrue ? right : wrong(chance, right, [], every);
  if (x === null) return null;
  const mark = making.mark(about('difference', cheap, isTrue, [dear]), hand.money(x));
  return {
    frames: 'difference',
    slots: { A: named(making, cheap), B: named(making, dear), x: mark, ...priceWords(making, side) },
  };
};

/** Whether a model costs less than another one on every route that anybody has, or had. */
function isAlwaysCheaper(known: Known, cheap: Model, dear: Model): boolean {
  return (['input', 'output'] as const).every(
    (side) => Math.max(...pricesOf(known, cheap, side)) * 1.05 < Math.min(...pricesOf(known, dear, side)),
  );
}

/** The names of a comparison, its claim the whole sentence. */
const comparison =
  (kind: Kind, frames: string, two: (making: Making) => readonly [Model, ...Model[]] | null): Maker =>
  (making, isTrue) => {
    const models = two(making);
    if (!models) return null;
    // A false one says of the last what is so of the first.
    const [a, ...others] = isTrue ? models : models.toReversed();
    if (!a) return null;
    const [A = '', B = '', C = ''] = [a, ...others].map((own) => named(making, own));
    return { frames, slots: { A, B, C }, whole: about(kind, a, isTrue, others) };
  };

const cheaper = comparison('cheaper', 'cheaper', (making) => {
  const two = apart(making, 1.1);
  return two && isAlwaysCheaper(making.known, two.cheap, two.dear) ? [two.cheap, two.dear] : null;
});

const alwaysLarger = (large: Model, small: Model) =>
  Math.min(...windowsOf(large)) > Math.max(...windowsOf(small)) * 1.1;

const larger = comparison('larger', 'larger', (making) => {
  const two = windowsApart(making, 1.5);
  return two && alwaysLarger(two.large, two.small) ? [two.large, two.small] : null;
});

const superlative: Maker = (making, isTrue) => {
  const { chance } = making;
  if (chance.percent(35)) {
    return comparison('superlative', 'superlative-context', (own) => {
      const two = windowsApart(own, 1.5);
      const third =
        two &&
        pickModels(chance, own.known.priced, 6).find(
          (model) =>
            model !== two.large &&
            model !== two.small &&
            isFirm(model.contextWindow) &&
            alwaysLarger(two.large, model),
        );
      return two && third && alwaysLarger(two.large, two.small) ? [two.large, third, two.small] : null;
    })(making, isTrue);
  }
  return comparison('superlative', 'superlative', (own) => {
    const two = apart(own, 1.1);
    const third =
      two &&
      pickModels(chance, own.known.priced, 6).find(
        (model) => model !== two.cheap && model !== two.dear && isAlwaysCheaper(own.known, two.cheap, model),
      );
    return two && third && isAlwaysCheaper(own.known, two.cheap, two.dear)
      ? [two.cheap, third, two.dear]
      : null;
  })(making, isTrue);
};

const domains: Readonly<Record<string, { readonly en: readonly string[]; readonly ru: readonly string[] }>> =
  {
    coding: { en: ['coding', 'code', 'programming'], ru: ['программировании', 'коде'] },
    maths: { en: ['maths', 'math'], ru: ['математике'] },
  };

const quality: Maker = (making, isTrue) => {
  const { known, chance, language } = making;
  const domain = chance.pick(Object.keys(domains));
  for (let attempt = 0; attempt < 30; attempt++) {
    const [first, second] = pickModels(chance, known.priced, 2);
    if (!first || !second) return null;
    const [own, other] = [first, second].map((model) => standingOf(known.catalog, model, domain));
    if (own?.basis !== 'measured' || other?.basis !== 'measured' || !own.estimate || !other.estimate)
      continue;
    if (oddsOf(own.estimate, other.estimate) < sureOdds + 0.02) continue;
    const [a, b] = isTrue ? [first, second] : [second, first];
    return {
      frames: 'quality',
      slots: {
        A: named(making, a),
        B: named(making, b),
        d: chance.pick(domains[domain]?.[language] ?? ['coding']),
      },
      whole: about('quality', a, isTrue, [b]),
    };
  }
  return null;
};

export const comparisonMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  ratio,
  percent,
  difference,
  cheaper,
  larger,
  superlative,
  quality,
};
