import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { lineUpOf } from '../../src/catalog/line-up.ts';
import { currencyOf, isAvailable, stateOf } from '../../src/catalog/state.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

const rows = readFileSync(path.join(import.meta.dirname, '..', 'phrases', 'brands.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [name: string, brand: string, model: string, tiers: string]);

describe('the bare name of a brand', () => {
  it.for(rows)('%s', ([name, brand, model, tiers]) => {
    const match = find(catalog, name, today);
    expect(match).toMatchObject({ outcome: 'found', how: 'family', brand, model });
    const others = tiers.split(',').filter(Boolean);
    expect(match.candidates.slice(0, others.length)).toEqual(others);
    const lineUp = lineUpOf(catalog, brand, today).map(({ id }) => id);
    expect(lineUp.filter((id) => id !== model)).toEqual(others);
    expect(lineUp).toContain(model);
  });

  it('keeps its qualifiers, and what a number names is no brand', () => {
    expect(find(catalog, 'claude (thinking)', today)).toMatchObject({
      brand: 'claude',
      qualifiers: { effort: 'thinking' },
    });
    expect(find(catalog, 'claude haiku 4.5', today)).toMatchObject({
      brand: null,
      model: 'anthropic/claude-haiku-4-5',
    });
    expect(find(catalog, 'sonnet', today)).toMatchObject({ brand: null, how: 'family' });
  });

  it('goes before an old model of the same name, which its id still names', () => {
    const old = { id: 'test/ostrich', name: 'Ostrich', claims: [] };
    const now = {
      id: 'test/ostrich-a-4',
      name: 'Ostrich A 4',
      families: ['ostrich-a'],
      version: '4',
      claims: [],
    };
    const owl = smallCatalog([old, now], {}, [
      { id: 'ostriches', name: 'Ostriches', aliases: ['ostrich'], succession: false, main: 'ostrich-a' },
      { id: 'ostrich-a', name: 'Ostrich A line', succession: true },
    ]);
    expect(find(owl, 'ostrich', today).model).toBe('test/ostrich-a-4');
    expect(find(owl, 'test/ostrich', today).model).toBe('test/ostrich');
  });

  it('asks back where no main line is set, current models first and at most six', () => {
    const match = find(catalog, 'gpt mini', today);
    expect(match).toMatchObject({ outcome: 'ambiguous', model: null, brand: null });
    expect(match.candidates[0]).toBe('openai/gpt-5.4-mini');
    const ranks = match.candidates.map((id) => currencyOf(catalog, catalog.models.get(id)!, today));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    for (const name of ['gpt mini', 'gemma', 'gemma 4', 'gemini 3'])
      expect(find(catalog, name, today).candidates.length, name).toBeLessThanOrEqual(6);
  });
});

describe.for([
  ['frozen', catalog],
  ['bundled', bundled],
] as const)('every brand of the %s catalog', ([, own]) => {
  const brands = [...own.families.values()].filter(({ main }) => main !== null);

  it('means no closed or superseded model while its main line has a current one', () => {
    expect(brands.length).toBeGreaterThan(10);
    for (const { id, name, main } of brands) {
      const match = find(own, name, today);
      if (match.brand !== id) continue;
      const model = own.models.get(match.model ?? '')!;
      expect(model.families, id).toContain(main);
      const hasCurrent = [...own.models.values()].some(
        (one) => one.families.includes(main ?? '') && isAvailable(one, today),
      );
      if (hasCurrent) expect(stateOf(own, model, today).state, id).not.toMatch(/retired|gone|superseded/);
    }
  });
});

test('the tiers of every lab are lines', () => {
  const tiers = Object.values(bundled.labs).flatMap(({ tiers: lists = [] }) => lists.flat());
  expect(tiers.length).toBeGreaterThan(10);
  for (const line of tiers) expect(bundled.families.get(line)?.succession, line).toBe(true);
});

test('of each line the newest that can be had on the day stands in the line-up, whatever the day', () => {
  const line = catalog.families.get('claude')!;
  const days = fc.integer({ min: 0, max: 1500 }).map((day) => {
    const on = new Date(Date.UTC(2025, 0, 1 + day));
    return on.toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(days, (day) => {
      for (const model of lineUpOf(catalog, line.id, day)) {
        expect(isAvailable(model, day)).toBe(true);
        expect(stateOf(catalog, model, day).state).not.toBe('superseded');
      }
      expect(new Set(lineUpOf(catalog, line.id, day)).size).toBe(lineUpOf(catalog, line.id, day).length);
    }),
    { numRuns: 60 },
  );
});
