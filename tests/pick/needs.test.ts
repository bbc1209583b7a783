import { describe, expect, test } from 'vitest';
import { pick } from '../../src/pick/search.ts';
import type { Goal, Wish } from '../../src/pick/wish.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const asOf = '2026-11-01';
const reads = { input: ['text'], output: ['text'] };
const sees = { input: ['text', 'image'], output: ['text'] };
const images = { kind: 'takes', value: 'image' } as const;
const tools = { kind: 'can', value: 'functionCalling' } as const;

const offer = (provider: string, price: number, row: object = {}) => ({
  provider,
  id: provider,
  claims: [{ source: 'list', asOf, input: price, output: price, ...row }],
});

const model = (id: string, offers: readonly object[], facts: object = {}) => ({
  id: `test/${id}`,
  name: `Model ${id}`,
  claims: [{ source: 'lab', asOf, ...facts }],
  offers,
});

const picked = (models: readonly object[], wishes: readonly Wish[], goal: Goal = 'price') =>
  pick(smallCatalog(models), { wishes, goal, volume: null, including: [], task: 'chat' }, today);

const routesOf = (models: readonly object[], wishes: readonly Wish[]) =>
  picked(models, wishes).picks.map((own) => [own.model.id, own.route?.offer.provider]);

describe('a price for it says that a route has it', () => {
  const batches = { kind: 'can', value: 'batch' } as const;
  const caching = { kind: 'can', value: 'promptCaching' } as const;

  test('of batches and of cached input', () => {
    const sold = model('a', [offer('lab', 1), offer('host', 2, { batchInput: 1, batchOutput: 1 })]);
    const cached = model('b', [offer('lab', 1), offer('host', 3, { cacheRead: 0.1 })]);
    expect(routesOf([sold, cached], [batches])).toEqual([['test/a', 'host']]);
    expect(routesOf([sold, cached], [caching])).toEqual([['test/b', 'host']]);
  });

  test('and nothing is said by having none', () => {
    const { picks, unknown } = picked([model('a', [offer('lab', 1)])], [batches]);
    expect([picks.length, unknown.length]).toEqual([0, 1]);
  });

  test('but a model that is said to lack it has it nowhere', () => {
    const lacking = model('a', [offer('lab', 1, { batchInput: 1, batchOutput: 1 })], {
      capabilities: { batch: 'no' },
    });
    expect(routesOf([lacking], [batches])).toEqual([]);
  });
});

describe('what is not wanted', () => {
  const lacks = { kind: 'lacks', value: 'functionCalling' } as const;

  test('is lacked for certain, had for certain or not known', () => {
    const models = ['yes', 'no', undefined].map((own, index) =>
      model(`m${index}`, [offer('lab', index + 1)], own ? { capabilities: { functionCalling: own } } : {}),
    );
    const { picks, unknown } = picked(models, [lacks]);
    expect(picks.map((own) => own.model.id)).toEqual(['test/m1']);
    expect(unknown.map((own) => own.model.id)).toEqual(['test/m2']);
  });

  test('as a provider leaves the other routes', () => {
    const two = model('a', [offer('lab', 1), offer('host', 2)]);
    expect(routesOf([two], [{ kind: 'notProvider', value: 'lab' }])).toEqual([['test/a', 'host']]);
  });
});

describe('a route whose own row says no is not taken', () => {
  const seeing = model(
    'a',
    [offer('lab', 1, { modalities: reads }), offer('host', 2), offer('cloud', 9, { modalities: sees })],
    { modalities: sees },
  );

  test('the price is that of the next route that does not refuse', () => {
    expect(routesOf([seeing], [])).toEqual([['test/a', 'lab']]);
    // Of a model that certainly sees, a silent row is trusted: the better tier goes first.
    expect(routesOf([seeing], [images])).toEqual([['test/a', 'cloud']]);
    expect(routesOf([seeing], [images, { kind: 'provider', value: 'host' }])).toEqual([['test/a', 'host']]);
    expect(picked([seeing], [images, { kind: 'priceAtMost', value: 5 }]).picks).toEqual([]);
  });

  test('nor its provider, nor its region', () => {
    expect(routesOf([seeing], [images, { kind: 'provider', value: 'lab' }])).toEqual([]);
    const regional = model(
      'b',
      [offer('european', 1, { modalities: reads }), offer('american', 2, { modalities: sees })],
      { modalities: sees },
    );
    const eu: Wish = { kind: 'region', value: 'eu' };
    expect(routesOf([regional], [eu])).toEqual([['test/b', 'european']]);
    expect(routesOf([regional], [eu, images])).toEqual([]);
  });

  test('likewise for what it can do', () => {
    const calling = model(
      'c',
      [offer('lab', 1, { capabilities: { functionCalling: 'no' } }), offer('host', 2)],
      { capabilities: { functionCalling: 'yes' } },
    );
    expect(routesOf([calling], [])).toEqual([['test/c', 'lab']]);
    expect(routesOf([calling], [tools])).toEqual([['test/c', 'host']]);
  });

  test('and no two routes make one', () => {
    const apart = model(
      'd',
      [
        offer('host', 1, { modalities: sees, capabilities: { functionCalling: 'no' } }),
        offer('cloud', 1, { modalities: reads, capabilities: { functionCalling: 'yes' } }),
      ],
      { modalities: sees, capabilities: { functionCalling: 'yes' } },
    );
    expect(picked([apart], [images]).count).toBe(1);
    expect(picked([apart], [tools]).count).toBe(1);
    expect(picked([apart], [images, tools])).toMatchObject({ count: 0, unknown: [] });
  });
});

test('on an own card no route is used, and none is asked what the model takes', () => {
  const hosted = model('a', [offer('host', 1, { modalities: reads })], {
    modalities: sees,
    openWeights: true,
    parameters: { total: 4 },
  });
  const card: Wish = { kind: 'memoryAtMost', value: 24, bits: 16 };
  expect(picked([hosted], [images, card]).picks.map((own) => own.model.id)).toEqual(['test/a']);
  // The price that is shown is that of a route all the same.
  expect(routesOf([hosted], [images, card])).toEqual([['test/a', 'host']]);
  expect(picked([hosted], [images]).picks).toEqual([]);
  const onHost: Wish = { kind: 'provider', value: 'host' };
  expect(picked([hosted], [images, card, onHost]).picks).toEqual([]);
});

describe('where hosts split', () => {
  const yes = offer('cloud', 3, { modalities: sees });
  const no = offer('host', 1, { modalities: reads });
  const silent = offer('european', 2);

  test('the route is one whose own row says yes', () => {
    expect(routesOf([model('a', [yes, no, silent])], [images])).toEqual([['test/a', 'cloud']]);
  });

  test('a silent row leaves it open, one that says no decides', () => {
    const split = model('a', [yes, no, silent]);
    const by = (value: string): Wish => ({ kind: 'provider', value });
    expect(picked([split], [images, by('european')])).toMatchObject({
      count: 0,
      unknown: [{ missing: [images] }],
    });
    expect(picked([split], [images, by('host')])).toMatchObject({ count: 0, unknown: [] });
  });

  test('one host of many makes no model see', () => {
    const others = ['host-1', 'host-2', 'host-3'].map((host) => offer(host, 1, { modalities: reads }));
    expect(picked([model('a', [yes, ...others])], [images])).toMatchObject({ count: 0, unknown: [] });
  });
});

describe('which of those that fit comes first', () => {
  const roomy = (id: string, price: number, capabilities: object = {}) =>
    model(id, [offer('lab', price)], { contextWindow: 100_000, capabilities });

  test('of two that are as good the cheaper', () => {
    const ids = (...models: readonly object[]) =>
      picked(models, [], 'context').picks.map((own) => own.model.id);
    expect(ids(roomy('a', 2), roomy('b', 1))).toEqual(['test/b', 'test/a']);
    expect(ids(roomy('a', 1), roomy('b', 2))).toEqual(['test/a', 'test/b']);
    expect(ids(roomy('a', 1), roomy('b', 1))).toEqual(['test/a', 'test/b']);
  });
});

describe('what a pick gives up first', () => {
  const facts = { modalities: sees, contextWindow: 100_000 };
  const limit = (value: number): Wish => ({ kind: 'priceAtMost', value });
  const room = (value: number): Wish => ({ kind: 'contextAtLeast', value });
  const changes = (models: readonly object[], wishes: readonly Wish[], goal: Goal = 'price') =>
    picked(models, wishes, goal).relaxations.map((own) =>
      own.changes.map(({ wish, instead }) => [wish.kind, instead]),
    );

  test('the fewest wishes', () => {
    const one = model('a', [offer('lab', 9)], facts);
    const two = model('b', [offer('lab', 1)], { ...facts, contextWindow: 99_999, modalities: reads });
    expect(changes([two, one], [limit(1), room(100_000), images])).toEqual([[['priceAtMost', 9]]]);
  });

  test('a limit that is nearer by its ratio before one that is farther', () => {
    const dear = model('a', [offer('lab', 1.5)], facts);
    const small = model('b', [offer('lab', 1)], { ...facts, contextWindow: 50_000 });
    expect(changes([dear, small], [limit(1), room(100_000)])).toEqual([
      [['priceAtMost', 1.5]],
      [['contextAtLeast', 50_000]],
    ]);
    const dearer = model('a', [offer('lab', 3)], facts);
    expect(changes([dearer, small], [limit(1), room(100_000)])).toEqual([
      [['contextAtLeast', 50_000]],
      [['priceAtMost', 3]],
    ]);
  });

  test('a limit moved, however far, before a wish given up altogether', () => {
    const dear = model('a', [offer('lab', 5000)], facts);
    const blind = model('b', [offer('lab', 1)], { ...facts, modalities: reads });
    expect(changes([blind, dear], [limit(1), images])).toEqual([[['priceAtMost', 5000]], [['takes', null]]]);
  });

  test('a state included before a limit moved by more than e, after one moved by less', () => {
    const preview = {
      ...model('a', [offer('lab', 1)], facts),
      lifecycle: [{ surface: 'lab', source: 'lab', asOf, preview: true }],
    };
    const dear = (price: number) => model('b', [offer('lab', price)], facts);
    expect(changes([preview, dear(3)], [limit(1)])).toEqual([[['include', null]], [['priceAtMost', 3]]]);
    expect(changes([preview, dear(2.5)], [limit(1)])).toEqual([[['priceAtMost', 2.5]], [['include', null]]]);
  });

  test('a year of age as much as a state included', () => {
    const released = (id: string, day: string) => model(id, [offer('lab', 1)], { ...facts, released: day });
    const since: Wish = { kind: 'releasedSince', value: '2026-06-01' };
    const dear = model('b', [offer('lab', 2)], { ...facts, released: '2026-06-01' });
    const order = (day: string) =>
      changes([released('a', day), dear], [since, limit(1)]).map(([first]) => first?.[0]);
    // The logarithm of twice the price is 0.69: of a year that is 253 days.
    expect(order('2025-09-26')).toEqual(['releasedSince', 'priceAtMost']);
    expect(order('2025-09-18')).toEqual(['priceAtMost', 'releasedSince']);
  });

  test('of models that one change lets in, the nearest says how far; no more than three ways are told', () => {
    const dear = (id: string, price: number) => model(id, [offer('lab', price)], facts);
    const { relaxations } = picked([dear('a', 4), dear('b', 2), dear('c', 2)], [limit(1)]);
    expect(relaxations.map((own) => [own.changes[0]?.instead, own.models.map(({ id }) => id)])).toEqual([
      [2, ['test/b', 'test/c']],
    ]);
  });

  test('what the model has not is given up without losing the price of its routes', () => {
    const blind = model('a', [offer('lab', 3, { modalities: reads })], { ...facts, modalities: reads });
    expect(changes([blind], [images, limit(1)])).toEqual([
      [
        ['takes', null],
        ['priceAtMost', 3],
      ],
    ]);
  });

  test('what some routes refuse may be given up for the price of one of those', () => {
    const split = model(
      'a',
      [offer('lab', 1, { modalities: reads }), offer('host', 9, { modalities: sees })],
      {
        modalities: sees,
      },
    );
    expect(changes([split], [images, limit(1)])).toEqual([[['priceAtMost', 9]], [['takes', null]]]);
  });
});
