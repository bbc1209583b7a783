import { describe, expect, test } from 'vitest';
import { compareBenchmarks } from '../../src/subjects/benchmarks/rule.ts';
import { compareSpeed } from '../../src/subjects/speed/rule.ts';
import { smallCatalog } from '../small-catalog.ts';

const benchmarks = {
  points: { name: 'Points', unit: 'percent', better: 'higher', domain: 'coding' },
  'time-to-first-token': { name: 'First token', unit: 'milliseconds', better: 'lower', domain: 'speed' },
  'tokens-a-second': { name: 'Rate', unit: 'tokens-per-second', better: 'higher', domain: 'speed' },
} as const;

type Timed = {
  readonly benchmark: keyof typeof benchmarks;
  readonly value: number | readonly [number, number];
  readonly runBy?: string;
  readonly asOf?: string;
};

const scored = (benchmark: Timed['benchmark'], value: Timed['value'], runBy?: string): Timed => ({
  benchmark,
  value,
  ...(runBy === undefined ? {} : { runBy }),
});

/** Two models of the lab `test`, whose API is `lab-api`, with these scores. */
function two(first: readonly Timed[], second: readonly Timed[]) {
  const entry = (id: string, scores: readonly Timed[]) => ({
    id: `test/${id}`,
    name: `Model ${id}`,
    claims: [],
    scores: scores.map((score) => ({ source: 'list', asOf: '2026-11-01', ...score })),
  });
  const catalog = smallCatalog([entry('a', first), entry('b', second)], {
    benchmarks,
    labs: { test: { name: 'Test', provider: 'lab-api' } },
  });
  return { catalog, models: [...catalog.models.values()] };
}

const notIndependent = [
  ['the lab', 'lab'],
  ['the lab by its id', 'test'],
  ['the lab by its API', 'lab-api'],
  ['nobody knows whom', undefined],
] as const;

describe('speed decides by the times of one independent party', () => {
  const begin = (value: Timed['value'], runBy?: string) => scored('time-to-first-token', value, runBy);
  const rate = (value: number, runBy?: string) => scored('tokens-a-second', value, runBy);
  const speed = (first: readonly Timed[], second: readonly Timed[]) =>
    compareSpeed(two(first, second).models, 200);

  test('that timed both', () => {
    const own = speed([begin(100, 'judges'), rate(50, 'judges')], [begin(200, 'judges'), rate(40, 'judges')]);
    expect(own).toMatchObject({ runBy: 'judges', begins: 0, done: 0 });
  });

  test.each(notIndependent)('not those of %s', (_, runBy) => {
    const own = speed([begin(100, runBy), rate(50, runBy)], [begin(200, runBy), rate(40, runBy)]);
    expect(own).toMatchObject({ runBy: null, begins: null, done: null });
    const mixed = speed([begin(100, runBy)], [begin(200, 'judges')]);
    expect(mixed).toMatchObject({ runBy: null, begins: null });
  });

  test.each([
    [[100, 199], [200, 300], 0],
    [[100, 200], [200, 300], null],
    [[100, 250], [200, 300], null],
    [[200, 300], [100, 199], 1],
  ] as const)('the range %j begins before %j: %s', (first, second, begins) => {
    expect(speed([begin(first, 'judges')], [begin(second, 'judges')]).begins).toBe(begins);
  });

  test('not those of two parties', () => {
    expect(speed([begin(100, 'judges')], [begin(200, 'others')])).toMatchObject({
      runBy: null,
      begins: null,
    });
  });

  test('the first token alone where another party timed the rest', () => {
    const own = speed([begin(100, 'judges'), rate(50, 'judges')], [begin(200, 'judges'), rate(40, 'others')]);
    expect(own).toMatchObject({ runBy: 'judges', begins: 0, done: null });
  });

  test('an independent time goes before what the lab says of itself, whatever is newer', () => {
    const own = speed([begin(50, 'test'), begin(100, 'judges')], [begin(200, 'judges')]);
    expect(own.speeds[0]?.first?.runBy).toBe('judges');
    expect(own.begins).toBe(0);
  });
});

describe('benchmarks compare the scores of one independent party', () => {
  const points = (value: Timed['value'], runBy?: string) => scored('points', value, runBy);
  const compared = (first: readonly Timed[], second: readonly Timed[]) => {
    const { catalog, models } = two(first, second);
    return compareBenchmarks(catalog, models, null);
  };

  test('that ran both', () => {
    const own = compared([points(70, 'judges')], [points(60, 'judges')]);
    expect(own.shared.map(({ leader }) => leader)).toEqual([0]);
  });

  test.each(notIndependent)('not those of %s', (_, runBy) => {
    const own = compared([points(70, runBy)], [points(60, runBy)]);
    expect(own).toMatchObject({ shared: [], onlyIncomparable: true });
  });

  test.each([
    [[70, 80], [50, 69], 0],
    [[70, 80], [50, 70], null],
    [[60, 80], [50, 70], null],
    [[50, 60], [61, 70], 1],
  ] as const)('the range %j against %j: %s leads', (first, second, leader) => {
    expect(compared([points(first, 'judges')], [points(second, 'judges')]).shared[0]?.leader).toBe(leader);
  });

  test('of two scores by one party the newer counts, in whatever order they stand', () => {
    const older = { ...points(90, 'judges'), asOf: '2026-01-01' };
    const newer = points(50, 'judges');
    for (const scores of [
      [older, newer],
      [newer, older],
    ])
      expect(compared(scores, [points(60, 'judges')]).shared[0]?.leader).toBe(1);
  });

  test('how fast a host is says nothing of quality', () => {
    const fast = (value: number) => [scored('time-to-first-token', value, 'judges')];
    expect(compared(fast(100), fast(200))).toMatchObject({ shared: [] });
  });

  test('not those of two parties', () => {
    const own = compared([points(70, 'judges')], [points(60, 'others')]);
    expect(own.shared).toEqual([]);
  });
});
