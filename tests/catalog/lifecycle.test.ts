import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/catalog/state.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const older = { surface: 'lab', source: 'lab', asOf: '2026-07-30' };
const newer = { surface: 'lab', source: 'lab', asOf: '2026-11-17' };

function stated(...lifecycle: readonly object[]) {
  const catalog = smallCatalog([{ id: 'test/a', name: 'A', claims: [], lifecycle }]);
  const model = catalog.models.get('test/a');
  if (!model) throw new Error('no model');
  return { model, state: stateOf(catalog, model, today) };
}

describe('what several sources say of one surface', () => {
  test.each([
    ['the newer first', (rows: readonly object[]) => rows],
    ['the older first', (rows: readonly object[]) => rows.toReversed()],
  ])('is one lifecycle, each day from the newest that states it: %s', (_, order) => {
    const { model, state } = stated(
      ...order([
        { ...newer, shutdown: '2027-01-14' },
        { ...older, deprecated: '2026-06-01', shutdown: '2026-12-01', replacement: 'B' },
      ]),
    );
    expect(model.lifecycle).toEqual([
      expect.objectContaining({
        deprecated: '2026-06-01',
        shutdown: '2027-01-14',
        replacement: 'B',
        lastRead: '2026-11-17',
        claim: expect.objectContaining({ asOf: '2026-11-17' }),
      }),
    ]);
    expect(model.lifecycle[0]?.claims.map(({ asOf, value }) => [asOf, value.shutdown])).toEqual([
      ['2026-11-17', '2027-01-14'],
      ['2026-07-30', '2026-12-01'],
    ]);
    expect(state).toMatchObject({ state: 'retiring', on: '2027-01-14', replacement: 'B' });
  });

  test('keeps a day that a newer list leaves out, with who states it', () => {
    const { model, state } = stated(newer, { ...older, shutdown: '2026-12-01' });
    expect(state).toMatchObject({ state: 'retiring', on: '2026-12-01' });
    expect(model.lifecycle[0]).toMatchObject({ lastRead: '2026-11-17', claim: { asOf: '2026-07-30' } });
  });

  test('goes by rank before age', () => {
    const { state } = stated(
      { ...older, shutdown: '2026-12-01' },
      { ...newer, source: 'list', shutdown: '2027-01-14' },
    );
    expect(state.on).toBe('2026-12-01');
  });

  test('leaves editions and other surfaces apart', () => {
    const { model } = stated(
      newer,
      { ...newer, snapshot: '2026-01-01', shutdown: '2026-12-01' },
      { ...newer, surface: 'cloud', shutdown: '2026-10-01' },
    );
    expect(model.lifecycle.map(({ surface, snapshot, shutdown }) => [surface, snapshot, shutdown])).toEqual([
      ['lab', null, null],
      ['lab', '2026-01-01', '2026-12-01'],
      ['cloud', null, '2026-10-01'],
    ]);
  });
});
