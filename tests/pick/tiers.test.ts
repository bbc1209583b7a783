import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floorOf } from '../../src/catalog/standings/floor.ts';
import { oddsOf } from '../../src/catalog/standings/odds.ts';
import { type Standing, standingOf, sureOf } from '../../src/catalog/standings/standing.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { type Pick, pickOf } from '../../src/pick/candidate.ts';
import { placeOf, setAside } from '../../src/pick/judge.ts';
import { placed } from '../../src/pick/placed.ts';
import { pick } from '../../src/pick/search.ts';
import { domainIn, type Request, type Wish } from '../../src/pick/wish.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';
import { anyRequest } from './any-request.ts';
import { candidates, meets } from './by-hand.ts';

const domain = fc.constantFrom('general', 'coding', 'agents', 'vision', 'knowledge', 'russian');

/** What people ask for by quality, of a few wishes each. */
const anyQualityRequest: fc.Arbitrary<Request> = fc
  .record({ request: anyRequest, quality: domain, take: fc.constantFrom('top', 'balanced', 'cheap') })
  .map(({ request, quality, take }) => ({
    ...request,
    wishes: request.wishes.slice(0, 2),
    including: [],
    goal: { quality, work: null, take },
  }));

const sure = (own: { readonly standing: Standing | null }) =>
  (own.standing && sureOf(own.standing)) ?? Number.NaN;

/** All current models that certainly fit, as they would be taken. */
function fitting(request: Request): Pick[] {
  return candidates
    .filter(
      ({ model, state }) =>
        state === 'active' && request.wishes.every((wish) => meets(model, wish, request.wishes) === true),
    )
    .map(({ model }) =>
      pickOf(placed(placeOf(catalog, model, request.wishes, today), domainIn(request)), request),
    );
}

test('of all that fits none is surely better than a tier and no dearer', () => {
  const seen = { top: 0, balanced: 0, cheap: 0, apart: 0 };
  fc.assert(
    fc.property(anyQualityRequest, (request) => {
      const { tiers } = pick(catalog, request, today);
      const all = fitting(request).filter(({ standing }) => standing?.basis === 'measured');
      for (const tier of ['top', 'balanced', 'cheap'] as const) {
        const own = tiers?.[tier];
        if (!own) continue;
        seen[tier] += 1;
        expect(own.standing?.basis).toBe('measured');
        const better = all.filter(
          (other) =>
            other.price !== null &&
            own.price !== null &&
            other.price <= own.price &&
            oddsOf(other.standing!.estimate!, own.standing!.estimate!) >= 0.9,
        );
        expect(better.map(({ model }) => model.id)).toEqual([]);
      }
      if (tiers?.top && tiers.cheap && tiers.top !== tiers.cheap) seen.apart += 1;
      if (all.length > 0) expect(tiers?.top).not.toBeNull();
    }),
    { numRuns: 300 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
});

test('balanced is nearly as good as the top, cheap reaches the floor, and neither costs more', () => {
  fc.assert(
    fc.property(anyQualityRequest, (request) => {
      const { tiers } = pick(catalog, request, today);
      const { top, balanced, cheap } = tiers ?? {};
      if (!top) return;
      const { quality } = request.goal as { quality: string };
      const floor = floorOf(catalog, null, quality);
      if (balanced) expect(sure(balanced)).toBeGreaterThanOrEqual(sure(top) - 0.5);
      if (cheap && cheap.model !== floor?.model)
        expect(sure(cheap)).toBeGreaterThanOrEqual(floor?.estimate?.mean ?? Number.NaN);
      const price = (own: Pick) => own.price ?? Number.POSITIVE_INFINITY;
      if (balanced) expect(price(balanced)).toBeLessThanOrEqual(price(top));
      if (balanced && cheap) expect(price(cheap)).toBeLessThanOrEqual(price(balanced));
    }),
    { numRuns: 200 },
  );
});

test('where the top may miss the floor, a dearer one that sets it is no cheap tier', () => {
  const wishes: Wish[] = [
    { kind: 'benchmarkAtLeast', benchmark: 'aider-polyglot', value: 50 },
    { kind: 'notLab', value: 'google' },
  ];
  const goal = { quality: 'general', work: null, take: 'top' } as const;
  const { tiers } = pick(catalog, { wishes, goal, volume: null, task: 'chat', including: [] }, today);
  expect(tiers?.top?.model.id).toBe('deepseek/deepseek-r1');
  expect(tiers?.balanced).toBe(tiers?.top);
  expect(tiers?.cheap).toBeNull();
});

test('the cheapest that is good enough is the cheap tier', () => {
  let apart = 0;
  fc.assert(
    fc.property(anyQualityRequest, (request) => {
      const { quality } = request.goal as { quality: string };
      const floor: Wish = { kind: 'goodEnough', value: quality, work: null };
      const { picks } = pick(
        catalog,
        { ...request, goal: 'price', wishes: [...request.wishes, floor] },
        today,
      );
      const { tiers } = pick(catalog, request, today);
      const [first] = picks;
      if (first) apart += 1;
      const near = tiers?.balanced?.price ?? Number.POSITIVE_INFINITY;
      // What alone is good enough, and dearer than what is nearly the best, is no cheap tier.
      if (first?.price != null && first.price > near) {
        expect(tiers?.cheap).toBeNull();
        expect(first.standing?.model.id).toBe(floorOf(catalog, null, quality)?.model.id);
        return;
      }
      expect(first?.model.id).toBe(tiers?.cheap?.model.id);
    }),
    { numRuns: 200 },
  );
  expect(apart).toBeGreaterThan(50);
});

test.for([
  ['fixture', catalog],
  ['bundled', bundled],
] as const)('each floor of the %s catalog is measured in its domain', ([, own]) => {
  for (const [id, anchor] of Object.entries(own.practice.floors)) {
    const model = own.models.get(anchor);
    expect([id, anchor, model && standingOf(own, model, id).basis]).toEqual([id, anchor, 'measured']);
  }
});

test('a dated snapshot is no model of its own while the undated one can be had', () => {
  const model = (id: string) => ({
    id: `test/${id}`,
    name: id,
    claims: [],
    offers: [{ provider: 'lab', id, claims: [{ source: 'list', asOf: today, input: 1, output: 1 }] }],
  });
  const ids = (...own: readonly string[]) => {
    const request: Request = { task: 'chat', wishes: [], goal: 'price', volume: null, including: [] };
    return pick(smallCatalog(own.map(model)), request, today).picks.map((found) => found.model.id);
  };
  expect(ids('a', 'a-0731', 'a-2026-08-13')).toEqual(['test/a']);
  expect(ids('b-0731', 'b-mini')).toEqual(['test/b-0731', 'test/b-mini']);
});

test.for([
  ['fixture', catalog],
  ['bundled', bundled],
] as const)('what follows a model of the %s catalog is no snapshot of it', ([, own]) => {
  const aside = [...own.models.values()].flatMap((model) => {
    const { state, replacement } = stateOf(own, model, today);
    const next = state === 'superseded' ? own.models.get(replacement ?? '') : undefined;
    if (next?.task !== 'chat' || stateOf(own, next, today).state !== 'active') return [];
    return setAside(own, next, next.task, today) === null ? [] : [next.id];
  });
  expect(aside).toEqual([]);
});
