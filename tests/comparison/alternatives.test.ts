import { describe, expect, it, test } from 'vitest';
import { can, gives, takes } from '../../src/catalog/abilities.ts';
import { allowing } from '../../src/catalog/allowing.ts';
import type { Catalog, Model } from '../../src/catalog/catalog.ts';
import { floorOf, reachesFloor } from '../../src/catalog/standings/floor.ts';
import { oddsOf, sureOdds } from '../../src/catalog/standings/odds.ts';
import { standingOf, sureOf } from '../../src/catalog/standings/standing.ts';
import { stateOf } from '../../src/catalog/state.ts';
import type { Tables } from '../../src/catalog/table-schemas.ts';
import { modalities } from '../../src/catalog/words.ts';
import { samePrice } from '../../src/cost/same-price.ts';
import { endingOf } from '../../src/subjects/advice/ending.ts';
import { amountOf, isCurrent } from '../../src/subjects/alternatives/candidates.ts';
import { alternatives } from '../../src/subjects/alternatives/rule.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

const asOf = '2026-11-01';
const reads = { input: ['text'], output: ['text'] };
const sees = { input: ['text', 'image'], output: ['text'] };

const of = (id: string, domain = 'general', not: readonly Model[] = []) =>
  alternatives(catalog, catalog.models.get(id)!, { not, domain, today });
const ids = (found: readonly { readonly model: Model }[]) => found.map(({ model }) => model.id);

describe('in place of any model of the catalog', () => {
  const all = [...catalog.models.values()].flatMap((base) =>
    ['general', 'coding'].map((domain) => ({ base, domain, found: of(base.id, domain) })),
  );

  it('only current ones of the same task and inputs are named, none twice', () => {
    let count = 0;
    for (const { base, found } of all) {
      const named = [
        ...found.cheaper,
        ...found.better,
        ...(found.betterForLess ? [found.betterForLess] : []),
      ];
      for (const { model } of named) {
        count += 1;
        expect(model.task).toBe(base.task);
        expect(model).not.toBe(base);
        const state = stateOf(catalog, model, today);
        expect(state.state).toBe('active');
        expect(endingOf(catalog, model, state, today)).toBeNull();
        for (const kind of modalities)
          if (takes(base, kind) === 'yes') expect(takes(model, kind)).toBe('yes');
        expect(model).not.toBe(found.successor?.model);
      }
      expect(new Set(ids(found.cheaper)).size).toBe(found.cheaper.length);
    }
    expect(count).toBeGreaterThan(500);
  });

  it('what is cheaper saves more than a tenth, and more than what is good enough and named before it', () => {
    const isEnough = (model: Model, domain: string) =>
      reachesFloor(standingOf(catalog, model, domain), floorOf(catalog, null, domain)) === true;
    for (const { domain, found } of all)
      for (const [index, { ratio, why }] of found.cheaper.entries()) {
        expect(ratio! * samePrice).toBeLessThan(1);
        for (const before of found.cheaper.slice(0, index))
          if (why !== 'enough' || isEnough(before.model, domain))
            expect(ratio! * samePrice).toBeLessThan(before.ratio!);
      }
  });

  it('what is "not clearly worse" is so at more than one in ten, and what is "enough" reaches the floor', () => {
    const seen = new Set<string>();
    for (const { domain, found } of all)
      for (const { why, model, odds } of found.cheaper) {
        seen.add(why);
        if (why === 'as-good') expect(1 - odds!).toBeLessThan(0.9);
        if (why === 'enough')
          expect(reachesFloor(standingOf(catalog, model, domain), floorOf(catalog, null, domain))).toBe(true);
      }
    expect([...seen].sort()).toEqual(['as-good', 'enough', 'tier', 'unmeasured']);
  });

  it('what is better is so at more than one half, the surest first', () => {
    for (const { domain, found } of all) {
      const sure = found.better.map(({ model }) => sureOf(standingOf(catalog, model, domain))!);
      expect(sure).toEqual(sure.toSorted((a, b) => b - a));
      for (const { odds } of [...found.better, ...(found.betterForLess ? [found.betterForLess] : [])])
        expect(odds).toBeGreaterThan(0.5);
      if (found.betterForLess) expect(found.betterForLess.ratio).toBeLessThanOrEqual(samePrice);
    }
  });

  it('no cheaper one is surpassed by one that is surely better and no dearer', () => {
    for (const { base, domain, found } of all) {
      const [enough] = found.cheaper.filter(({ why }) => why === 'enough');
      if (!enough) continue;
      const others = of(base.id, domain, [enough.model]).cheaper.filter(({ why }) => why === 'enough');
      for (const other of others) {
        const isNoDearer = other.ratio! <= enough.ratio!;
        const isBetter =
          sureOf(standingOf(catalog, other.model, domain))! >
          sureOf(standingOf(catalog, enough.model, domain))!;
        expect(isNoDearer && isBetter).toBe(false);
      }
    }
  });
});

describe('the tiers of a lab', () => {
  test.each([
    ['anthropic/claude-opus-5-5', 'anthropic/claude-sonnet-5-5'],
    ['anthropic/claude-sonnet-5-5', 'anthropic/claude-haiku-5-5'],
    ['anthropic/claude-opus-4-7', 'anthropic/claude-sonnet-5-5'],
    ['openai/gpt-6-astra', 'openai/gpt-6.1-sol'],
  ])('of %s the next is %s, and it comes first', (base, tier) => {
    expect(of(base).cheaper[0]).toMatchObject({ why: 'tier', model: { id: tier } });
  });

  test.each(['anthropic/claude-haiku-5-5', 'openai/gpt-6-luna', 'moonshotai/kimi-k3'])(
    'end with %s',
    (base) => {
      expect(of(base).cheaper.filter(({ why }) => why === 'tier')).toEqual([]);
    },
  );
});

it('what follows a model is named before all others', () => {
  const found = of('anthropic/claude-haiku-4-5');
  expect(found.successor?.model.id).toBe('anthropic/claude-haiku-5-5');
  expect([...ids(found.cheaper), ...ids(found.better)]).not.toContain('anthropic/claude-haiku-5-5');
  expect(of('anthropic/claude-haiku-5-5').successor).toBeNull();
});

it('models that are left out are not named', () => {
  const first = of('anthropic/claude-opus-5-5');
  const not = [...first.cheaper, ...first.better].map(({ model }) => model);
  const second = of('anthropic/claude-opus-5-5', 'general', not);
  expect([...second.cheaper, ...second.better].filter(({ model }) => not.includes(model))).toEqual([]);
});

type Part = { readonly price?: number; readonly id?: string; readonly more?: object };
const offer = (provider: string, price: number, row: object = {}) => ({
  provider,
  id: provider,
  claims: [{ source: 'list', asOf, input: price, output: price, ...row }],
});
const entry = (id: string, { price = 100, more = {} }: Part) => ({
  id: `test/${id}`,
  name: `Model ${id}`,
  claims: [{ source: 'lab', asOf, modalities: reads, contextWindow: 1000 }],
  offers: [offer('lab', price)],
  ...more,
});

/** What is cheaper than the first of two that nobody measures. */
function cheaperThan(base: Part, other: Part, more: Partial<Tables> = {}) {
  const small = smallCatalog([entry('a', base), entry(other.id ?? 'b', other)], more);
  const [found] = alternatives(small, small.models.get('test/a')!, { domain: 'general', today }).cheaper;
  return found ?? null;
}

describe('where nobody measures, the cheapest for the same work', () => {
  test.each([
    [109, 100, false],
    [110.1, 100, true],
    [100, 100, false],
    [99, 100, false],
  ])('$%f against $%f: %s', (base, other, isCheaper) => {
    expect(cheaperThan({ price: base }, { price: other })?.why ?? null).toBe(isCheaper ? 'unmeasured' : null);
  });

  const claims = (facts: object) => ({ claims: [{ source: 'lab', asOf, contextWindow: 1000, ...facts }] });
  const tools = { capabilities: { functionCalling: 'yes' } };
  const noTools = { capabilities: { functionCalling: 'no' } };

  test.each([
    ['an input less', { modalities: sees }, { modalities: reads }, false],
    ['an input more', { modalities: reads }, { modalities: sees }, true],
    ['inputs that nobody publishes', { modalities: reads }, {}, false],
    ['no tools', { modalities: reads, ...tools }, { modalities: reads, ...noTools }, false],
    ['tools', { modalities: reads, ...tools }, { modalities: reads, ...tools }, true],
    ['tools that nobody denies', { modalities: reads, ...tools }, { modalities: reads }, true],
    ['less room, which is said', { modalities: reads, contextWindow: 2000 }, { modalities: reads }, true],
  ])('%s: %s', (_, base, other, isOne) => {
    const found = cheaperThan({ price: 200, more: claims(base) }, { more: claims(other) });
    expect(found !== null).toBe(isOne);
  });

  const dated = (dates: object) => ({ lifecycle: [{ surface: 'lab', source: 'lab', asOf, ...dates }] });
  test.each([
    ['superseded', { successor: 'test/a' }],
    ['deprecated', dated({ deprecated: '2026-01-01' })],
    ['about to be shut down', dated({ shutdown: '2027-01-01' })],
    ['a preview', dated({ preview: true })],
  ])('and never one that is %s', (_, more) => {
    expect(cheaperThan({ price: 200 }, {})).not.toBeNull();
    expect(cheaperThan({ price: 200 }, { more })).toBeNull();
  });

  test.each(['a-0813', 'a-2025-08-13', 'a-20250813'])('nor a dated edition: %s', (id) => {
    expect(cheaperThan({ price: 200 }, { id })).toBeNull();
    expect(cheaperThan({ price: 200 }, { id: id.replace('a-', 'b-') })).not.toBeNull();
  });

  it('at the price of a route that takes it all', () => {
    const more = {
      ...claims({ modalities: sees }),
      offers: [offer('lab', 50, { modalities: reads }), offer('host', 150, { modalities: sees })],
    };
    const base = { price: 200, more: claims({ modalities: sees }) };
    expect(cheaperThan(base, { more })?.amount?.usd).toBe(150);
    expect(cheaperThan({ price: 200 }, { more })?.amount?.usd).toBe(50);
  });
});

/** The same by a look at every model: ids of the best three, and of the cheapest that is surely good enough. */
function byScan(own: Catalog, base: Model, domain: string, day: string) {
  const needs = modalities.flatMap((value) =>
    takes(base, value) === 'yes' ? [{ kind: 'takes', value } as const] : [],
  );
  const { successor } = alternatives(own, base, { domain, today: day });
  const cost = amountOf(base, [], day);
  const standing = standingOf(own, base, domain);
  const floor = floorOf(own, null, domain);
  const all = [...own.models.values()].flatMap((model) => {
    const amount = amountOf(model, needs, day);
    const does =
      model !== base &&
      model !== successor?.model &&
      model.task === base.task &&
      modalities.every((kind) => takes(base, kind) !== 'yes' || takes(model, kind) === 'yes') &&
      modalities.every((kind) => gives(base, kind) !== 'yes' || gives(model, kind) === 'yes') &&
      Object.keys(own.capabilities).every(
        (id) => !own.capabilities[id]?.needed || can(base, id) !== 'yes' || can(model, id) !== 'no',
      );
    if (!does || !amount || !isCurrent(own, model, day)) return [];
    const its = standingOf(own, model, domain);
    const odds = its.estimate && standing.estimate ? oddsOf(its.estimate, standing.estimate) : null;
    const ratio = cost && cost.usd > 0 && cost.unit === amount.unit ? amount.usd / cost.usd : null;
    return [{ model, its, odds, ratio, sure: sureOf(its) ?? Number.NEGATIVE_INFINITY }];
  });
  const bySure = (a: (typeof all)[number], b: typeof a) =>
    a.sure === b.sure ? (a.model.id < b.model.id ? -1 : 1) : b.sure - a.sure;
  const enough = all.filter(
    ({ its, ratio }) => ratio !== null && ratio * samePrice < 1 && reachesFloor(its, floor) === true,
  );
  const least = Math.min(...enough.map(({ ratio }) => ratio!));
  const better = all.filter(({ odds }) => odds !== null && odds >= 0.55).toSorted(bySure);
  return {
    better: ids(better.slice(0, 3)),
    forLess: better.find(({ ratio }) => ratio !== null && ratio <= samePrice)?.model.id ?? null,
    enough: enough.filter(({ ratio }) => ratio! <= least * samePrice).toSorted(bySure)[0]?.model.id ?? null,
  };
}

it('names what a look at every model would, on every day and whoever may be used', () => {
  const allowed = allowing(catalog, ['openai', 'amazon-bedrock', 'scaleway', 'mistral']);
  const seen = { better: 0, forLess: 0, enough: 0 };
  for (const own of [catalog, allowed])
    for (const day of [today, '2026-01-15'])
      for (const base of own.models.values()) {
        const domain = base.task === 'image' ? 'image' : 'coding';
        const found = alternatives(own, base, { domain, today: day });
        const scanned = byScan(own, base, domain, day);
        expect(ids(found.better)).toEqual(scanned.better);
        const cheapBetter =
          found.betterForLess ?? found.better.find(({ ratio }) => (ratio ?? 9) <= samePrice);
        expect(cheapBetter?.model.id ?? null).toBe(scanned.forLess);
        const enough = found.cheaper.find(({ why }) => why === 'enough')?.model.id;
        if (enough !== undefined) expect(enough).toBe(scanned.enough);
        for (const { odds, why } of found.cheaper)
          if (why === 'as-good') expect(1 - odds!).toBeLessThan(sureOdds);
        seen.better += scanned.better.length > 0 ? 1 : 0;
        seen.forLess += scanned.forLess === null ? 0 : 1;
        seen.enough += enough === undefined ? 0 : 1;
      }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
