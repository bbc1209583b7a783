import { expect, test } from 'vitest';
import { byRunner, isIndependent, runnerOf } from '../../src/catalog/independent.ts';
import { smallModel } from '../small-catalog.ts';

const scored = (runBy?: string) => ({
  benchmark: 'points',
  value: 1,
  source: 'list',
  asOf: '2026-11-01',
  runBy,
});
const named = { labs: { test: { name: 'Test', provider: 'lab-api' } } };

test.each([
  ['judges', 'independent'],
  // The model's own lab by any of its names.
  ['lab', 'lab'],
  ['test', 'lab'],
  ['lab-api', 'lab'],
  // Another lab is a party like any other.
  ['test-2', 'independent'],
  [undefined, 'unknown'],
] as const)('run by %s: %s', (runBy, expected) => {
  const model = smallModel({ scores: [scored(runBy)] }, named);
  const [score] = model.scores;
  expect(score && runnerOf(model, score)).toBe(expected);
  expect(score && isIndependent(model, score)).toBe(expected === 'independent');
});

test('of a lab without an API a score of nobody knows whom is not its own', () => {
  const model = smallModel({ scores: [scored()] }, { labs: { test: { name: 'Test' } } });
  expect(model.scores.map((score) => runnerOf(model, score))).toEqual(['unknown']);
});

test('independent parties come first, the lab last', () => {
  const model = smallModel({ scores: [scored('lab'), scored(), scored('judges'), scored('test')] });
  expect(model.scores.toSorted(byRunner(model)).map(({ runBy }) => runBy)).toEqual([
    'judges',
    null,
    'lab',
    'test',
  ]);
});
