import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowing } from '../../src/catalog/allowing.ts';
import type { Model } from '../../src/catalog/catalog.ts';
import { pick } from '../../src/pick/search.ts';
import type { Request, Wish } from '../../src/pick/wish.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { anyRequest } from './any-request.ts';
import { candidates, meets, scoreOf } from './by-hand.ts';

const isScored = (model: Model, request: Request) => scoreOf(model, request) !== null;

const anyPlainRequest = anyRequest.filter(({ goal }) => typeof goal !== 'object');

function fitting(request: Request, states: readonly string[] = request.including) {
  return candidates.filter(
    ({ model, state }) =>
      (state === 'active' || states.includes(state)) &&
      request.wishes.every((wish) => meets(model, wish, request.wishes) === true) &&
      isScored(model, request),
  );
}

function open(request: Request): string[] {
  const { wishes, including } = request;
  return candidates
    .filter(({ model, state }) => {
      if (state !== 'active' && !including.some((own) => own === state)) return false;
      if (wishes.some((wish) => meets(model, wish, wishes) === false)) return false;
      return !isScored(model, request) || wishes.some((wish) => meets(model, wish, wishes) === '?');
    })
    .map(({ model }) => model.id);
}

/** The fewest wishes, states counted as one, that must go for anything to fit; 9 for more than two. */
function fewestDropped(request: Request): number {
  // Memory given up is a route again; moved, it still is a card of one's own.
  const without = (dropped: readonly Wish[]) =>
    [false, true].map((isMoved) => ({
      ...request,
      wishes: request.wishes.flatMap((wish): Wish[] => {
        if (!dropped.includes(wish)) return [wish];
        return isMoved && wish.kind === 'memoryAtMost' ? [{ ...wish, value: Number.MAX_SAFE_INTEGER }] : [];
      }),
    }));
  const states = ['superseded', 'deprecated', 'preview'];
  const fits = (dropped: readonly Wish[], included: readonly string[]) =>
    without(dropped).some((left) => fitting(left, [...request.including, ...included]).length > 0);
  const singles = request.wishes.map((wish) => [wish]);
  if (singles.some((dropped) => fits(dropped, [])) || fits([], states)) return 1;
  const pairs = request.wishes.flatMap((a, index) => request.wishes.slice(index + 1).map((b) => [a, b]));
  if (pairs.some((dropped) => fits(dropped, [])) || singles.some((own) => fits(own, states))) return 2;
  return 9;
}

test('agrees with a search by hand for five hundred random requests', () => {
  const seen = { some: 0, none: 0, unknown: 0, relaxed: 0 };
  fc.assert(
    fc.property(anyPlainRequest, (request) => {
      const { picks, count, unknown, relaxations } = pick(catalog, request, today);
      const expected = fitting(request);
      const best = expected.map(({ model }) => scoreOf(model, request) ?? 0).sort((a, b) => b - a);
      expect(count).toBe(expected.length);
      expect(picks).toHaveLength(Math.min(5, expected.length));
      const ids = expected.map(({ model }) => model.id);
      for (const [index, own] of picks.entries()) {
        expect(ids).toContain(own.model.id);
        expect(own.score).toBeCloseTo(best[index] ?? Number.NaN, 6);
      }
      expect(unknown.map(({ model }) => model.id)).toEqual(open(request));
      if (expected.length > 0) {
        seen.some += 1;
        expect(relaxations).toEqual([]);
      } else {
        seen.none += 1;
        const [first] = relaxations;
        if (first) seen.relaxed += 1;
        // By hand this takes many searches, so every eighth will do.
        if (seen.none % 8 > 0) return;
        const fewest = fewestDropped(request);
        if (fewest < 9) expect(first?.changes).toHaveLength(fewest);
        else expect(first?.changes.length ?? 9).toBeGreaterThan(2);
      }
      if (unknown.length > 0) seen.unknown += 1;
    }),
    { numRuns: 500 },
  );
  // The property would hold of requests that all find nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});

test('the first relaxation is the nearest: asking for that much finds just its models', () => {
  const request: Request = {
    wishes: [
      { kind: 'lab', value: 'mistral' },
      { kind: 'contextAtLeast', value: 2_000_000 },
    ],
    goal: 'price',
    volume: null,
    including: [],
    task: 'chat',
  };
  const [first] = pick(catalog, request, today).relaxations;
  const change = first?.changes[0];
  expect(change?.wish.kind).toBe('contextAtLeast');
  const eased = (value: number): Request => ({
    ...request,
    wishes: [
      { kind: 'lab', value: 'mistral' },
      { kind: 'contextAtLeast', value },
    ],
  });
  const found = pick(catalog, eased(change?.instead ?? 0), today);
  expect(found.picks.map(({ model }) => model.id).sort()).toEqual(first?.models.map(({ id }) => id).sort());
  expect(pick(catalog, eased((change?.instead ?? 0) + 1), today).count).toBe(0);
});

test('what was picked before changes nothing: a catalog that was never asked gives the same', () => {
  const allowed = allowing(catalog, ['openai', 'amazon-bedrock', 'scaleway', 'mistral']);
  const told = ({ picks, tiers, unmeasured, unknown, relaxations, count }: ReturnType<typeof pick>) => ({
    picks: picks.map(({ model, route, price, score, tier }) => [
      model.id,
      route?.offer.id,
      price,
      score,
      tier,
    ]),
    tiers: tiers && Object.values(tiers).map((own) => own?.model.id),
    unmeasured: unmeasured.map(({ model }) => model.id),
    unknown: unknown.map(({ model, missing }) => [model.id, missing]),
    relaxations: relaxations.map(({ changes, models }) => [changes, models.map(({ id }) => id)]),
    count,
  });
  const days = fc.constantFrom(today, '2026-01-15');
  fc.assert(
    fc.property(anyRequest, fc.constantFrom(catalog, allowed), days, (request, own, day) => {
      expect(told(pick(own, request, day))).toEqual(told(pick({ ...own }, request, day)));
    }),
    { numRuns: 200 },
  );
});
