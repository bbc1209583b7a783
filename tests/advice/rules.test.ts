import { describe, expect, it, test } from 'vitest';
import { oddsOf } from '../../src/catalog/standings/odds.ts';
import type { Basis } from '../../src/catalog/standings/standing.ts';
import { type Advice, type Advising, advise } from '../../src/subjects/advice/rule.ts';
import { compare } from '../../src/subjects/compare.ts';
import type { Category } from '../../src/subjects/criterion.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { advisingOf } from './invariants.ts';

/** How far apart standings of that variance are at those odds. */
function apart(odds: number, variance: number): number {
  let [low, high] = [0, 8];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (oddsOf({ mean: middle, variance }, { mean: 0, variance }) < odds) low = middle;
    else high = middle;
  }
  return high;
}

type Case = {
  readonly odds: number;
  /** Price of the better one over that of the other. */
  readonly ratio: number | null;
  readonly work?: 'coding' | 'triage' | 'chat';
  /** Whether the cheaper one reaches the floor. */
  readonly reaches?: boolean;
  readonly variance?: number;
  readonly basis?: Basis;
  /** Who is ahead on the other categories. */
  readonly ahead?: 'better' | 'other';
};

const models = (ids: readonly string[]) => ids.map((id) => catalog.models.get(id)!);
/** Two that are of no line together and end nowhere. */
const strangers = ['openai/gpt-5.4', 'mistral/mistral-small-2603'];

/** The same two with other figures: the first is the better one. */
function altered(
  { odds, ratio, work = 'chat', reaches = true, variance = 0.04, basis = 'measured', ahead }: Case,
  ids: readonly string[] = strangers,
): Advising {
  const own = advisingOf(catalog, compare(catalog, models(ids), work, today), today);
  const cheaper = ratio !== null && ratio < 1 ? 0 : 1;
  const floor = reaches ? 6 : -6;
  const by = apart(odds, variance);
  const means = cheaper === 1 ? [floor + by, floor] : [floor, floor - by];
  const standings = own.quality.standings.map((standing, index) => ({
    ...standing,
    basis,
    estimate: { mean: means[index] ?? 0, variance },
  }));
  const won = (winner: number): Category[] => [
    { id: 'openness', result: { outcome: 'win', winner } } as unknown as Category,
  ];
  return {
    ...own,
    quality: { ...own.quality, standings },
    price: { ...own.price, units: null, blended: ratio === null ? [null, 1] : [ratio, 1] },
    restOf: (a) => (ahead === undefined ? [] : won((ahead === 'better') === (a === 0) ? 0 : 1)),
  };
}

const words = ({ kind, use }: Advice) => `${kind} ${use === null ? 'null' : use === 0 ? 'better' : 'other'}`;

const table: readonly (readonly [Case, string])[] = [
  // Rule 5: surely better, up to three times the price.
  [{ odds: 0.91, ratio: 0.2 }, 'clear better'],
  [{ odds: 0.91, ratio: 1 }, 'clear better'],
  [{ odds: 0.91, ratio: 2.95, work: 'triage' }, 'clear better'],
  [{ odds: 0.999, ratio: 2.95 }, 'clear better'],
  // Rule 6: the same, dearer.
  [{ odds: 0.91, ratio: 3.05 }, 'trade-off null'],
  [{ odds: 0.91, ratio: 3.05, work: 'coding' }, 'trade-off better'],
  [{ odds: 0.91, ratio: 40, work: 'coding', reaches: false }, 'trade-off better'],
  [{ odds: 0.91, ratio: 3.05, work: 'triage' }, 'trade-off other'],
  [{ odds: 0.91, ratio: 3.05, work: 'triage', reaches: false }, 'trade-off null'],
  // Rule 7: probably better.
  [{ odds: 0.89, ratio: 0.4 }, 'alike better'],
  [{ odds: 0.76, ratio: 1.45, reaches: false }, 'alike better'],
  [{ odds: 0.76, ratio: 1.55 }, 'trade-off other'],
  [{ odds: 0.89, ratio: 1.55, reaches: false }, 'trade-off null'],
  [{ odds: 0.76, ratio: 2.95, work: 'coding' }, 'trade-off better'],
  [{ odds: 0.76, ratio: 3.05, work: 'coding' }, 'trade-off other'],
  [{ odds: 0.76, ratio: 3.05, work: 'coding', reaches: false }, 'trade-off null'],
  // Rule 8: closer than three in four, prices within a tenth.
  [{ odds: 0.74, ratio: 1 }, 'alike better'],
  [{ odds: 0.61, ratio: 1.08 }, 'alike better'],
  [{ odds: 0.61, ratio: 0.93, ahead: 'other' }, 'alike better'],
  [{ odds: 0.59, ratio: 1.08 }, 'alike null'],
  [{ odds: 0.59, ratio: 1.08, ahead: 'other' }, 'alike other'],
  [{ odds: 0.59, ratio: 0.93, ahead: 'better' }, 'alike better'],
  // The cheaper one otherwise.
  [{ odds: 0.59, ratio: 1.15, reaches: false }, 'alike other'],
  [{ odds: 0.61, ratio: 1.15, reaches: false }, 'alike null'],
  [{ odds: 0.74, ratio: 1.15 }, 'alike other'],
  [{ odds: 0.61, ratio: 0.85, reaches: false }, 'alike better'],
  [{ odds: 0.55, ratio: 30 }, 'alike other'],
  // Rule 9: the same on expected odds, and called so.
  [{ odds: 0.99, ratio: 1, basis: 'expected' }, 'unmeasured better'],
  [{ odds: 0.99, ratio: 1, basis: 'thin' }, 'unmeasured better'],
  [{ odds: 0.91, ratio: 3.05, basis: 'expected' }, 'unmeasured null'],
  [{ odds: 0.99, ratio: 1, variance: 0.2 }, 'clear better'],
  [{ odds: 0.99, ratio: 1, variance: 0.23 }, 'unmeasured better'],
  // A price that is not known.
  [{ odds: 0.91, ratio: null }, 'trade-off null'],
  [{ odds: 0.91, ratio: null, work: 'triage' }, 'trade-off null'],
  [{ odds: 0.91, ratio: null, work: 'coding' }, 'trade-off better'],
  [{ odds: 0.89, ratio: null, work: 'coding' }, 'trade-off null'],
];

describe('of two that can both be begun with', () => {
  it.for(table)('%j: %s', ([given, expected]) => {
    expect(words(advise(altered(given)))).toBe(expected);
  });

  it.for(table)('%j the other way round: %s', ([given, expected]) => {
    const own = altered(given);
    const turned = advise({
      ...own,
      models: own.models.toReversed(),
      states: own.states.toReversed(),
      quality: { ...own.quality, standings: own.quality.standings.toReversed() },
      price: { ...own.price, blended: own.price.blended.toReversed() },
      restOf: (a, b) => own.restOf(1 - a, 1 - b),
    });
    expect(words({ ...turned, use: turned.use === null ? null : 1 - turned.use })).toBe(expected);
  });

  it('nothing known of one: nothing is said', () => {
    const own = altered({ odds: 0.9, ratio: 1 });
    const standings = own.quality.standings.with(1, {
      ...own.quality.standings[1]!,
      basis: 'none',
      estimate: null,
    });
    expect(words(advise({ ...own, quality: { ...own.quality, standings } }))).toBe('unmeasured null');
  });
});

describe('of one that follows the other', () => {
  // The second is the newer one.
  const line = ['anthropic/claude-opus-4-8', 'anthropic/claude-opus-5'];
  test.each<[Case, string]>([
    // The older one is the better one by so much, at so much of the newer one's price.
    [{ odds: 0.5, ratio: 1 }, 'clear other'],
    [{ odds: 0.74, ratio: 0.92, reaches: false }, 'clear other'],
    [{ odds: 0.76, ratio: 1 }, 'alike better'],
    [{ odds: 0.76, ratio: 1, basis: 'expected' }, 'unmeasured other'],
    [{ odds: 0.55, ratio: 0.85 }, 'alike better'],
  ])('%j: %s', (given, expected) => {
    expect(words(advise(altered(given, line)))).toBe(expected);
  });
});

describe('of one that ends', () => {
  const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const ending = (odds: number, days: number, index: number) => {
    const own = altered({ odds, ratio: 1 });
    const states = own.states.with(index, {
      ...own.states[index]!,
      state: 'retiring',
      closed: null,
      on: inDays(days),
    });
    return advise({ ...own, states });
  };

  test('within ninety days it is not begun with', () => {
    expect(words(ending(0.99, 90, 1))).toBe('only better');
    expect(ending(0.99, 90, 1).because).toMatchObject({ rule: 'others-end', ended: [1] });
    expect(ending(0.99, 91, 1).because).toMatchObject({ rule: 'pair' });
  });

  test('and was surely the better one: neither; less surely: the other', () => {
    expect(ending(0.91, 30, 0)).toMatchObject({
      kind: 'neither',
      use: null,
      because: { rule: 'better-ends', ended: 0 },
    });
    expect(words(ending(0.89, 30, 0))).toBe('only other');
  });

  test('does not where the weights are open and it is for own machines', () => {
    const ids = ['mistral/pixtral-12b', 'google/gemma-4-31b-it'];
    const on = (work: string | null) => compare(catalog, models(ids), work, today).advice;
    expect(on(null).endings[0]?.why).toBe('retired');
    expect(on('self-hosting').endings).toEqual([null, null]);
  });
});

describe('of three', () => {
  const three = ['openai/gpt-5.4', 'mistral/mistral-small-2603', 'google/gemma-4-31b-it'];
  /** Means far apart from each other, prices as given, in triage: price first. */
  function among(means: readonly number[], blended: readonly number[], work: string): Advice {
    const own = advisingOf(catalog, compare(catalog, models(three), work, today), today);
    const standings = own.quality.standings.map((standing, index) => ({
      ...standing,
      basis: 'measured' as const,
      estimate: { mean: means[index] ?? 0, variance: 0.04 },
    }));
    return advise({
      ...own,
      quality: { ...own.quality, standings },
      price: { ...own.price, units: null, blended },
      restOf: () => [],
    });
  }

  test('one that loses to nobody is used, and surely only where it surely beats each', () => {
    expect(among([4, 2, 1], [1, 1, 1], 'chat')).toMatchObject({ kind: 'clear', use: 0 });
    expect(among([4, 3.75, 1], [1, 1, 1], 'chat')).toMatchObject({ kind: 'alike', use: 0 });
  });

  test('of two that lose to nobody none is used', () => {
    expect(among([4, 2, 1], [9, 1, 1], 'chat')).toMatchObject({ kind: 'trade-off', use: null });
    expect(among([4, 2, 1], [9, 1, 1], 'chat').because).toMatchObject({ left: [0, 1] });
  });

  test('by what the work is for', () => {
    expect(among([4, 2, 1], [9, 1, 1], 'coding')).toMatchObject({ use: 0 });
    expect(among([4, 2, 1], [9, 1, 1], 'triage')).toMatchObject({ use: 1 });
  });
});
