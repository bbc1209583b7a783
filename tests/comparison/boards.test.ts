import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { scoreText } from '../../src/subjects/benchmarks/reason.ts';
import { compareBenchmarks } from '../../src/subjects/benchmarks/rule.ts';
import { smallCatalog } from '../small-catalog.ts';

const benchmarks = {
  board: { name: 'Board', unit: 'elo', better: 'higher', domain: 'coding', settings: 'best' },
  'board-math': {
    name: 'Board, math',
    unit: 'elo',
    better: 'higher',
    domain: 'maths',
    settings: 'best',
    partOf: 'board',
  },
} as const;

type Row = readonly [benchmark: string, variant: string | null, value: number, margin: number];

/** Two models with entries on boards of one party. */
function two(...models: readonly (readonly Row[])[]) {
  const entries = models.map((rows, index) => ({
    id: `test/${index}`,
    name: `Model ${index}`,
    claims: [],
    scores: rows.map(([benchmark, variant, value, margin]) => ({
      benchmark,
      ...(variant === null ? {} : { variant }),
      value,
      interval: [value - margin, value + margin],
      votes: 1000,
      runBy: 'voters',
      source: 'list',
      asOf: '2026-11-01',
    })),
  }));
  const catalog = smallCatalog(entries, { benchmarks, labs: { test: { name: 'Test' } } });
  return { catalog, models: [...catalog.models.values()] };
}

const compare = (domains: readonly string[] | null, ...models: readonly (readonly Row[])[]) => {
  const { catalog, models: built } = two(...models);
  return compareBenchmarks(catalog, built, domains);
};

describe('entrants of a board', () => {
  test('compare however they were set up, each with its best entry', () => {
    const { shared } = compare(
      null,
      [
        ['board', null, 1400, 5],
        ['board', 'high', 1450, 5],
      ],
      [
        ['board', 'thinking', 1420, 5],
        ['board', 'low', 1500, 5],
      ],
    );
    expect(shared.map(({ variant, scores }) => [variant, scores.map((own) => own.variant)])).toEqual([
      [null, ['high', 'low']],
    ]);
    expect(shared[0]?.leader).toBe(1);
  });

  test.each([
    [10, 9, 0],
    [10, 10, null],
  ] as const)('lead where the intervals ±%i and ±%i do not touch: %s', (first, second, leader) => {
    const { shared } = compare(null, [['board', null, 1420, first]], [['board', null, 1400, second]]);
    expect(shared[0]?.leader).toBe(leader);
  });

  test('are told with interval and setting', () => {
    const { catalog, models } = two([['board', 'high', 1450.26, 5.04]]);
    const [score] = models[0]?.scores ?? [];
    expect(score && scoreText(catalog, score, wordingOf('en'))).toBe('1450.3 ±5 (high)');
    expect(score && scoreText(catalog, score, wordingOf('ru'))).toBe('1450,3 ±5 (high)');
  });
});

describe('votes count once', () => {
  const first: Row[] = [
    ['board', null, 1420, 5],
    ['board-math', null, 1400, 5],
  ];
  const second: Row[] = [
    ['board', null, 1400, 5],
    ['board-math', null, 1450, 5],
  ];

  test('a part of a board that is shared too is not counted again', () => {
    const { shared } = compare(null, first, second);
    expect(shared.map(({ benchmark }) => benchmark)).toEqual(['board']);
    expect(shared[0]?.leader).toBe(0);
  });

  test('asked for its domain alone it is', () => {
    expect(compare(['maths'], first, second).shared[0]?.leader).toBe(1);
  });
});
