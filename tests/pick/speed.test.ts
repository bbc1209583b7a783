import { expect, test } from 'vitest';
import { parsePick } from '../../src/answers/pick/read.ts';
import { isTimed } from '../../src/catalog/speed.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { pick } from '../../src/pick/search.ts';
import type { Request } from '../../src/pick/wish.ts';
import type { QuestionInput } from '../../src/subjects/reply.ts';
import { speedReply } from '../../src/subjects/speed/reply.ts';
import { catalog as fixture, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

const { sources, benchmarks } = {
  sources: {
    lab: { name: 'Test', url: 'https://example.com/', basis: 'lab' },
    'artificial-analysis': fixture.sources['artificial-analysis']!,
  },
  benchmarks: fixture.benchmarks,
} as const;

type Times = { readonly id: string; readonly first: number; readonly rate: number; readonly runBy?: string };

/** Models timed by the party that times all alike, or by another. */
function timed(all: readonly Times[]) {
  const models = all.map(({ id, first, rate, runBy = 'artificial-analysis' }) => {
    const own = { source: 'artificial-analysis', asOf: today, runBy };
    return {
      id: `test/${id}`,
      name: id.toUpperCase(),
      claims: [],
      scores: [
        { benchmark: 'time-to-first-token', value: first, ...own },
        { benchmark: 'tokens-a-second', value: rate, ...own },
      ],
    };
  });
  return smallCatalog(models, { sources, benchmarks });
}

const request: Request = { task: 'chat', wishes: [], goal: 'speed', volume: null, including: [] };
const slow = { id: 'slow', first: 100, rate: 10 };
const quick = { id: 'quick', first: 900, rate: 400 };
const fastest = (catalog: ReturnType<typeof timed>) =>
  speedReply({ catalog, models: [], today, words: wordingOf('en') } as unknown as QuestionInput).text;

test('who is done first is fastest, not who begins first', () => {
  const catalog = timed([slow, quick]);
  expect(pick(catalog, request, today).picks.map(({ model }) => model.name)).toEqual(['QUICK', 'SLOW']);
  expect(fastest(catalog)).toBe(
    'Speed: QUICK is done first, timed by Artificial Analysis: 200 tokens take QUICK 1.4 s and SLOW 20.1 s.',
  );
});

test('of two that are done at once none is fastest', () => {
  expect(fastest(timed([slow, { ...slow, id: 'alike' }]))).toMatch(/nobody is certainly faster/);
});

test('times of somebody else, or of one model alone, rank nobody', () => {
  for (const catalog of [timed([slow]), timed([slow, { ...quick, runBy: 'lab' }]), fixture]) {
    expect(isTimed(catalog)).toBe(false);
    expect(parsePick(catalog, 'fastest model', today)).toMatchObject({
      kind: 'misunderstood',
      reason: 'no-speed',
    });
    expect(fastest(catalog)).toMatch(/^Which model is fastest cannot be told/);
  }
});

test('a model that nobody has timed may qualify', () => {
  const catalog = timed([slow, quick, { id: 'other', first: 1, rate: 1000, runBy: 'lab' }]);
  const { picks, unknown } = pick(catalog, request, today);
  expect(picks).toHaveLength(2);
  expect(unknown).toMatchObject([{ model: { id: 'test/other' }, missing: ['goal'] }]);
});
