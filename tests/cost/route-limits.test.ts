import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { cheapestRoute, isTeamsPrice, liveRoutes, referenceRoute } from '../../src/catalog/routes.ts';
import { modelsFile, teamFile } from '../../src/catalog/schema.ts';
import { tiers } from '../../src/catalog/words.ts';
import { compareCosts, routeCosts } from '../../src/cost/compare-costs.ts';
import { catalog as frozen, today } from '../catalog-for-tests.ts';

const providers = Object.fromEntries(
  tiers.map((tier) => [tier, { name: tier, tier, ...(tier === 'host' ? { region: 'eu' } : {}) }]),
);
const price = fc.record({ input: fc.integer({ min: 0, max: 4 }), output: fc.integer({ min: 1, max: 4 }) });
const anyOffer = fc.record(
  {
    provider: fc.constantFrom(...tiers),
    id: fc.constantFrom('a', 'b', 'c'),
    price,
    region: fc.constantFrom('eu', 'us', 'cn'),
    variant: fc.constantFrom('fast'),
  },
  { requiredKeys: ['provider', 'id', 'price'] },
);
type AnyOffer = typeof anyOffer extends fc.Arbitrary<infer Value> ? Value : never;

const entryOf =
  (source: string) =>
  ({ price: own, ...offer }: AnyOffer) => ({ ...offer, claims: [{ source, asOf: '2026-11-01', ...own }] });

/** One model with published offers, and what a team says over them. */
function modelWith(
  published: readonly AnyOffer[],
  own: readonly AnyOffer[],
  allowed: readonly string[] | null,
) {
  const id = 'test/m';
  const labs = [
    modelsFile.parse({
      lab: 'test',
      models: [{ id, name: 'M', claims: [], offers: published.map(entryOf('list')) }],
    }),
  ];
  const data = teamFile.parse({ models: [{ id, offers: own.map(entryOf('team')) }] });
  const source = { name: 'List', url: 'https://example.com/', basis: 'aggregator' } as const;
  const team = { name: 'your team', url: null, basis: 'team' } as const;
  const catalog = buildCatalog({
    labs,
    facts: [],
    prices: [],
    leftOut: [],
    changes: () => [],
    team: { file: 'team.yml', data },
    tables: {
      ...frozen,
      sources: { list: source, team },
      labs: { test: { name: 'Test', provider: 'lab' } },
      providers,
      ...(allowed ? { allowedProviders: allowed } : {}),
    },
  });
  return catalog.models.get(id)!;
}

const volume = {
  input: 3000,
  output: 1000,
  cacheRead: 0,
  cacheWrite: 0,
  batch: false,
  per: 'day',
  requests: null,
} as const;
const anyOffers = fc.uniqueArray(anyOffer, {
  maxLength: 6,
  selector: ({ provider, id }) => `${provider} ${id}`,
});
const someOffers = fc.uniqueArray(anyOffer, {
  minLength: 1,
  maxLength: 2,
  selector: ({ provider, id }) => `${provider} ${id}`,
});
const none = { only: null, region: null };

it("a team's price is always the chosen one, whatever is published", () => {
  fc.assert(
    fc.property(anyOffers, someOffers, (published, own) => {
      const model = modelWith(published, own, null);
      const [route] = compareCosts([model], volume, { ...none, price: null }, today).rows.map(
        (row) => row.route,
      );
      const limited = own.map(
        ({ provider }) =>
          compareCosts([model], volume, { only: [provider], region: null, price: null }, today).rows[0]
            ?.route,
      );
      for (const chosen of [referenceRoute(model, today), cheapestRoute(model, today), route, ...limited])
        expect(chosen && isTeamsPrice(chosen)).toBe(true);
    }),
  );
});

it('routes are those of allowed providers, and all of them', () => {
  fc.assert(
    fc.property(anyOffers, fc.subarray([...tiers], { minLength: 1 }), (published, allowed) => {
      const routes = liveRoutes(modelWith(published, [], allowed), today).map(({ offer }) => offer);
      const expected = published.filter(({ provider }) => allowed.includes(provider));
      expect(routes.map(({ provider, id }) => `${provider} ${id}`).sort()).toEqual(
        expected.map(({ provider, id }) => `${provider} ${id}`).sort(),
      );
    }),
  );
});

it('a region takes every route that is served there, and none of another or of none', () => {
  fc.assert(
    fc.property(anyOffers, anyOffers, fc.constantFrom('eu', 'us', 'cn'), (published, own, region) => {
      const model = modelWith(published, own, [...tiers]);
      const limits = { only: null, region };
      const inRegion = ({ provider, region: of }: AnyOffer) =>
        (of ?? (provider === 'host' ? 'eu' : null)) === region;
      const found = routeCosts(model, volume, limits, today).map(({ route }) => route);
      for (const { offer } of found) expect(offer.servedIn).toBe(region);
      const ids = new Map([...published, ...own].map((offer) => [`${offer.provider} ${offer.id}`, offer]));
      if (own.length === 0) expect(found.length).toBe([...ids.values()].filter(inRegion).length);
      const [row] = compareCosts([model], volume, { ...limits, price: null }, today).rows;
      expect(row?.route?.offer.servedIn ?? region).toBe(region);
      expect(row?.route === null).toBe(found.length === 0);
    }),
  );
});

it('no model of a lab with many routes is costed by a route of another region', () => {
  for (const model of [...frozen.models.values()].filter(({ lab }) => lab.id === 'anthropic')) {
    for (const { route } of routeCosts(model, volume, { only: null, region: 'eu' }, today))
      expect(route.offer.servedIn).toBe('eu');
  }
});
