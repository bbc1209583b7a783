import { describe, expect, test } from 'vitest';
import { familyMembers, newestOf, stateOf } from '../../src/catalog/state.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const asOf = '2026-11-01';

type Entry = Readonly<Record<string, unknown>>;

/** Models of one family by their versions, which replace each other or stand side by side. */
function lineOf(entries: Readonly<Record<string, Entry>>, succession = true) {
  const models = Object.entries(entries).map(([version, more]) => ({
    id: `test/line-${version}`,
    name: `Line ${version}`,
    families: ['line'],
    version,
    claims: [],
    ...more,
  }));
  const catalog = smallCatalog(models, {}, [{ id: 'line', name: 'Line', succession }]);
  const state = (version: string) => {
    const model = catalog.models.get(`test/line-${version}`);
    return model && stateOf(catalog, model, today);
  };
  return { catalog, state };
}

const dated = (dates: object): Entry => ({ lifecycle: [{ surface: 'lab', source: 'lab', asOf, ...dates }] });

describe('a model is superseded', () => {
  test('by the newest version of a line, number by number', () => {
    const { catalog, state } = lineOf({ '4.5': {}, '4.10': {}, '4.9': {} });
    expect(familyMembers(catalog, 'line').map(({ version }) => version)).toEqual(['4.10', '4.9', '4.5']);
    for (const version of ['4.5', '4.9'])
      expect(state(version)).toMatchObject({ state: 'superseded', replacement: 'test/line-4.10' });
    expect(state('4.10')).toMatchObject({ state: 'active', replacement: null });
  });

  test('not by another size of a family whose members stand side by side', () => {
    const { state } = lineOf({ '12': {}, '31': {} }, false);
    expect(state('12')?.state).toBe('active');
  });

  test('not by a preview, nor by what is retired or not listed', () => {
    for (const newer of [
      dated({ preview: true }),
      dated({ shutdown: today }),
      { absentFrom: { source: 'list', asOf } },
    ]) {
      const { catalog, state } = lineOf({ '1': {}, '2': newer });
      expect(newestOf(catalog, 'line', today)?.version).toBe('1');
      expect(state('1')?.state).toBe('active');
    }
  });

  test('by what its lab names, whatever the line says', () => {
    const { state } = lineOf({ '1': { successor: 'test/line-3' }, '2': {}, '3': {} });
    expect(state('1')?.replacement).toBe('test/line-3');
  });

  test('which is said after all that its own dates say', () => {
    const said = (more: Entry) => lineOf({ '1': more, '2': {} }).state('1')?.state;
    expect(said(dated({ shutdown: '2027-01-01' }))).toBe('retiring');
    expect(said(dated({ deprecated: '2026-01-01' }))).toBe('deprecated');
    expect(said({ gone: { source: 'list', asOf, on: today } })).toBe('gone');
    expect(said(dated({ preview: true }))).toBe('superseded');
  });
});
