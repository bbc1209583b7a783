import { describe, expect, test } from 'vitest';
import { cheapestRoute, liveRoutes, referenceRoute, routeFor } from '../../src/catalog/routes.ts';
import type { Tables } from '../../src/catalog/table-schemas.ts';
import { smallModel } from '../small-catalog.ts';

const today = '2026-11-21';
const list = { name: 'List', url: 'https://example.com/', basis: 'aggregator' } as const;
const asOf = '2026-11-01';

type Row = Readonly<Record<string, unknown>>;

const offer = (provider: string, price: number, more: Row = {}, row: Row = {}) => ({
  provider,
  id: provider,
  ...more,
  claims: [{ source: 'list', asOf, input: price, output: price, ...row }],
});

const model = (offers: readonly object[], more: Partial<Tables> = {}, facts: object = {}) =>
  smallModel({ offers, ...facts }, more);
const reference = (...offers: readonly object[]) => referenceRoute(model(offers), today)?.offer.id ?? null;
const live = (offers: readonly object[], more: Partial<Tables> = {}) =>
  liveRoutes(model(offers, more), today).map(({ offer: own }) => own.id);

describe('the price that stands for a model is', () => {
  test('that of the best tier, however cheap another is', () => {
    expect(reference(offer('host', 1), offer('cloud', 2), offer('lab', 9))).toBe('lab');
    expect(reference(offer('host', 1), offer('cloud', 2))).toBe('cloud');
  });

  test('of one tier the cheapest', () => {
    expect(reference(offer('european', 2), offer('american', 1))).toBe('american');
  });

  test("of the lab its plain offer, not a region's or an edition's that is cheaper", () => {
    const plain = offer('lab', 3, { id: 'plain' });
    const region = offer('lab', 1, { id: 'eu', region: 'eu' });
    const edition = offer('lab', 2, { id: 'old', snapshot: '2026-01-01' });
    expect(reference(region, edition, plain)).toBe('plain');
    expect(reference(region, edition)).toBe('old');
  });

  test('never that of a variant', () => {
    expect(reference(offer('lab', 1, { variant: 'fast' }), offer('host', 9))).toBe('host');
    expect(reference(offer('lab', 1, { variant: 'fast' }))).toBeNull();
  });

  test('never that of a route that ends, which is shown all the same, as the last', () => {
    const ending = offer('cloud', 1, {}, { status: 'deprecated' });
    expect(reference(ending, offer('host', 9))).toBe('host');
    expect(reference(ending)).toBeNull();
    expect(live([ending, offer('host', 9)])).toEqual(['host', 'cloud']);
    expect(cheapestRoute(model([ending, offer('host', 9)]), today)?.offer.id).toBe('host');
    expect(routeFor(model([ending, offer('host', 9)]), [], today)?.offer.id).toBe('host');
  });

  test("a team's own, whatever a list says of the route", () => {
    const teams = { list, team: { name: 'Team', url: null, basis: 'team' } } as const;
    const contract = {
      provider: 'cloud',
      id: 'cloud',
      claims: [
        { source: 'team', asOf, input: 5, output: 5 },
        { source: 'list', asOf, input: 1, output: 1, status: 'deprecated' },
      ],
    };
    expect(referenceRoute(model([contract, offer('host', 9)], { sources: teams }), today)?.offer.id).toBe(
      'cloud',
    );
  });

  test('a price per token', () => {
    expect(live([offer('lab', 1, {}, { unit: 'other' }), offer('host', 9)])).toEqual(['host']);
  });

  test('not 0/0, which is a plan; one of both may be free', () => {
    expect(live([offer('lab', 0), offer('host', 9)])).toEqual(['host']);
    expect(live([offer('lab', 0, {}, { output: 1 })])).toEqual(['lab']);
  });

  test('not one that may be in yuan', () => {
    const providers = {
      lab: { name: 'Lab', tier: 'lab' },
      chinese: { name: 'Chinese', tier: 'host', region: 'cn' },
    } as const;
    expect(live([offer('chinese', 1)], { providers })).toEqual([]);
    expect(live([offer('chinese', 1, {}, { unit: 'tokens' })], { providers })).toEqual(['chinese']);
  });
});

describe('whose routes count', () => {
  test('no reseller, unless a team allows it, and then no other', () => {
    const offers = [offer('lab', 2), offer('reseller', 1)];
    expect(live(offers)).toEqual(['lab']);
    expect(live(offers, { allowedProviders: ['reseller'] })).toEqual(['reseller']);
    expect(live(offers, { allowedProviders: ['lab'] })).toEqual(['lab']);
  });

  test("a lab that serves another lab's model is a host of it", () => {
    const providers = {
      other: { name: 'Other', tier: 'lab' },
      cloud: { name: 'Cloud', tier: 'hyperscaler' },
    } as const;
    const found = model([offer('other', 1), offer('cloud', 2)], { providers });
    expect(found.offers.map(({ tier }) => tier)).toEqual(['host', 'hyperscaler']);
    expect(referenceRoute(found, today)?.offer.id).toBe('cloud');
  });

  test('none of a model that no list has any more, from the day on which it left', () => {
    const gone = model([offer('lab', 1)], {}, { gone: { source: 'list', asOf, on: today } });
    expect(liveRoutes(gone, today)).toEqual([]);
    expect(liveRoutes(gone, '2026-11-20')).toHaveLength(1);
  });
});

test('a route whose own row says no is not offered for what is needed, a silent one is', () => {
  const sees = { input: ['text', 'image'], output: ['text'] };
  const reads = { input: ['text'], output: ['text'] };
  const images = [{ kind: 'takes', value: 'image' }] as const;
  const found = model(
    [offer('lab', 1, {}, { modalities: reads }), offer('host', 2)],
    {},
    {
      claims: [{ source: 'lab', asOf, modalities: sees }],
    },
  );
  expect(routeFor(found, [], today)?.offer.id).toBe('lab');
  expect(routeFor(found, images, today)?.offer.id).toBe('host');
  const blind = model([offer('lab', 1, {}, { modalities: reads })]);
  expect(routeFor(blind, images, today)).toBeNull();
});
