import { describe, expect, test } from 'vitest';
import type { Tables } from '../../src/catalog/table-schemas.ts';
import { alternatives } from '../../src/subjects/alternatives/rule.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const asOf = '2026-11-01';
const reads = { input: ['text'], output: ['text'] };
const sees = { input: ['text', 'image'], output: ['text'] };

type Part = { readonly price?: number; readonly scores?: readonly number[]; readonly more?: object };

const offer = (provider: string, price: number, row: object = {}) => ({
  provider,
  id: provider,
  claims: [{ source: 'list', asOf, input: price, output: price, ...row }],
});

/** A model that costs so much by the lab's API, with a score of each of the benchmarks. */
function entry(id: string, { price = 100, scores = [], more = {} }: Part) {
  return {
    id: `test/${id}`,
    name: `Model ${id}`,
    claims: [{ source: 'lab', asOf, modalities: reads, contextWindow: 1000 }],
    offers: [offer('lab', price)],
    scores: scores.map((value, index) => ({
      benchmark: `points-${index}`,
      value,
      runBy: 'judges',
      source: 'list',
      asOf,
    })),
    ...more,
  };
}

function insteadOf(base: Part, other: Part, more: Partial<Tables> = {}) {
  const benchmarks = Object.fromEntries(
    [0, 1, 2, 3].map((index) => [
      `points-${index}`,
      { name: `Points ${index}`, unit: 'percent' as const, better: 'higher' as const, domain: 'coding' },
    ]),
  );
  const catalog = smallCatalog([entry('a', base), entry('b', other)], { benchmarks, ...more });
  const model = catalog.models.get('test/a');
  if (!model) throw new Error('no model');
  const { cheaper, stronger } = alternatives(catalog, model, [], today);
  return { cheaper: cheaper?.model.id ?? null, stronger: stronger?.model.id ?? null, found: cheaper };
}

describe('cheaper is more than 1 % cheaper', () => {
  test.each([
    [101, 100, false],
    [101.1, 100, true],
    [100, 100, false],
    [99, 100, false],
  ])('$%f against $%f: %s', (base, other, isCheaper) => {
    expect(insteadOf({ price: base }, { price: other }).cheaper).toBe(isCheaper ? 'test/b' : null);
  });
});

describe('stronger leads on more than half of the shared benchmarks', () => {
  test.each([
    [[1], [2], true],
    [[1, 1], [2, 1], false],
    [[1, 1], [2, 2], true],
    [[1, 1, 1], [2, 2, 1], true],
    [[1, 1, 1], [2, 1, 1], false],
    [[1, 1, 1, 1], [2, 2, 1, 1], false],
    [[1, 1, 1, 1], [2, 2, 2, 1], true],
    [[], [], false],
  ])('%j against %j: %s', (base, other, isStronger) => {
    expect(insteadOf({ scores: base }, { scores: other }).stronger).toBe(isStronger ? 'test/b' : null);
  });
});

describe('no alternative is behind on more shared benchmarks than it leads on', () => {
  test.each([
    [[2, 1], [1, 2], true],
    [[1, 1], [1, 1], true],
    [[2, 1], [1, 1], false],
    [[2, 2, 1], [1, 1, 2], false],
  ])('%j against %j: %s', (base, other, isOne) => {
    const { cheaper } = insteadOf({ price: 200, scores: base }, { scores: other });
    expect(cheaper).toBe(isOne ? 'test/b' : null);
  });
});

describe('an alternative covers all that the model does', () => {
  const claims = (facts: object) => ({ claims: [{ source: 'lab', asOf, contextWindow: 1000, ...facts }] });
  const tools = { capabilities: { functionCalling: 'yes' } };

  test.each([
    ['an input less', { modalities: sees }, { modalities: reads }, false],
    ['an input more', { modalities: reads }, { modalities: sees }, true],
    ['inputs that nobody publishes', { modalities: reads }, {}, false],
    ['less room', { modalities: reads, contextWindow: 1001 }, { modalities: reads }, false],
    ['as much room', { modalities: reads }, { modalities: reads }, true],
    ['no tools', { modalities: reads, ...tools }, { modalities: reads }, false],
    ['tools', { modalities: reads, ...tools }, { modalities: reads, ...tools }, true],
    ['closed weights', { modalities: reads, openWeights: true }, { modalities: reads }, false],
  ])('%s: %s', (_, base, other, isOne) => {
    const { cheaper } = insteadOf({ price: 200, more: claims(base) }, { more: claims(other) });
    expect(cheaper).toBe(isOne ? 'test/b' : null);
  });

  test.each([
    ['needed', true, false],
    ['not needed', false, true],
  ])('a capability that is %s', (_, needed, isOne) => {
    const capabilities = { sings: { labels: { en: 'Singing' }, needed } };
    const more = claims({ modalities: reads, capabilities: { sings: 'yes' } });
    const { cheaper } = insteadOf({ price: 200, more }, {}, { capabilities });
    expect(cheaper).toBe(isOne ? 'test/b' : null);
  });

  const dated = (dates: object) => ({ lifecycle: [{ surface: 'lab', source: 'lab', asOf, ...dates }] });
  test.each([
    ['superseded', { successor: 'test/a' }],
    ['deprecated', dated({ deprecated: '2026-01-01' })],
    ['about to be shut down', dated({ shutdown: '2027-01-01' })],
    ['a preview', dated({ preview: true })],
  ])('and is not %s', (_, more) => {
    expect(insteadOf({ price: 200 }, {}).cheaper).toBe('test/b');
    expect(insteadOf({ price: 200 }, { more }).cheaper).toBeNull();
  });

  test('at the price of a route that serves it all', () => {
    const more = {
      ...claims({ modalities: sees }),
      offers: [offer('lab', 50, { modalities: reads }), offer('host', 150, { modalities: sees })],
    };
    const base = { price: 200, more: claims({ modalities: sees }) };
    expect(insteadOf(base, { more }).found?.price).toBe(150);
    expect(insteadOf({ price: 200 }, { more }).found?.price).toBe(50);
    expect(insteadOf({ ...base, price: 100 }, { more }).cheaper).toBeNull();
  });
});
