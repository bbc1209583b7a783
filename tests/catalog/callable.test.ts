import { describe, expect, test } from 'vitest';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { closedBy, isAvailable, isCallable, livenessOf, stateOf } from '../../src/catalog/state.ts';
import { compare } from '../../src/subjects/compare.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const stated = { source: 'list', asOf: '2026-11-01' };
const row = (dates: object) => ({ surface: 'lab', source: 'lab', asOf: '2026-11-01', ...dates });

function catalogWith(more: object) {
  const offers = [{ provider: 'lab', id: 'a', claims: [{ ...stated, input: 1, output: 1 }] }];
  return smallCatalog([
    { id: 'test/a', name: 'Model A', claims: [], offers, ...more },
    { id: 'test/b', name: 'Model B', claims: [] },
  ]);
}

describe('whether a model can still be called', () => {
  test.each([
    ['nothing said', {}, null, 'active'],
    ['the day before its shutdown', { lifecycle: [row({ shutdown: '2026-11-22' })] }, null, 'retiring'],
    ['its shutdown day', { lifecycle: [row({ shutdown: today })] }, 'retired', 'retired'],
    ['the day after', { lifecycle: [row({ shutdown: '2026-11-20' })] }, 'retired', 'retired'],
    [
      'an edition shut down',
      { lifecycle: [row({ shutdown: today, snapshot: '2026-01-01' })] },
      null,
      'active',
    ],
    ['shut down elsewhere', { lifecycle: [row({ shutdown: today, surface: 'host' })] }, null, 'active'],
    ['deprecated', { lifecycle: [row({ deprecated: '2026-01-01' })] }, null, 'deprecated'],
    ['to be deprecated', { lifecycle: [row({ deprecated: '2026-11-22' })] }, null, 'active'],
    ['deprecated today', { lifecycle: [row({ deprecated: today })] }, null, 'deprecated'],
    [
      'deprecated, with a day of its shutdown',
      { lifecycle: [row({ deprecated: '2026-01-01', shutdown: '2026-11-22' })] },
      null,
      'retiring',
    ],
    ['past its earliest shutdown', { lifecycle: [row({ earliestShutdown: '2026-01-01' })] }, null, 'active'],
    ['absent from the list of its lab', { absentFrom: stated }, 'unconfirmed', 'unconfirmed'],
    ['the day before it leaves', { gone: { ...stated, on: '2026-11-22' } }, null, 'active'],
    ['the day on which it leaves', { gone: { ...stated, on: today } }, 'gone', 'gone'],
    // What is said first is another matter than what can be called.
    [
      'deprecated and gone',
      { gone: { ...stated, on: today }, lifecycle: [row({ deprecated: '2026-01-01' })] },
      'gone',
      'deprecated',
    ],
    ['a preview', { lifecycle: [row({ preview: true })] }, null, 'preview'],
  ] as const)('%s', (_, more, closed, state) => {
    const catalog = catalogWith(more);
    const [model, other] = [...catalog.models.values()];
    if (!model || !other) throw new Error('two models');
    expect(closedBy(model, today)).toBe(closed);
    expect(isCallable(model, today)).toBe(closed === null);
    expect(isAvailable(model, today)).toBe(closed === null && state !== 'preview');
    const isEnding = state === 'retiring' || state === 'deprecated';
    expect(livenessOf(model, today)).toBe(closed !== null ? 2 : isEnding ? 1 : 0);
    expect(stateOf(catalog, model, today)).toMatchObject({ state, closed });
    expect(compare(catalog, [model, other], null, today).callable).toEqual([closed === null, true]);
  });
});

test.each([
  ['2026-11-20', '2026-11-20'],
  [today, today],
  ['2026-11-22', null],
])('with %s as the earliest day of its shutdown, any notice since %s', (earliestShutdown, anyNotice) => {
  const catalog = catalogWith({ lifecycle: [row({ earliestShutdown })] });
  const model = catalog.models.get('test/a');
  expect(model && stateOf(catalog, model, today).anyNotice).toBe(anyNotice);
});

test('an offer ends on the very day of the shutdown, the day before it can be called', () => {
  const catalog = catalogWith({ lifecycle: [row({ shutdown: today })] });
  const model = catalog.models.get('test/a');
  expect(model && liveRoutes(model, today)).toHaveLength(0);
  expect(model && liveRoutes(model, '2026-11-20')).toHaveLength(1);
});
