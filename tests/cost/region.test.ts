import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { routeCosts } from '../../src/cost/compare-costs.ts';
import type { Locale } from '../../src/language/locale.ts';
import { openProviders } from '../../src/subjects/cost/arithmetic.ts';
import { today } from '../catalog-for-tests.ts';
import { smallCatalog, smallModel } from '../small-catalog.ts';

type Place = { readonly provider: string; readonly region?: string };

const offersAt = (places: readonly Place[]) =>
  places.map((place, index) => ({
    ...place,
    id: `m-${index}`,
    claims: [{ source: 'list', asOf: '2026-11-01', input: index + 1, output: index + 1 }],
  }));

const volume = {
  input: 1000,
  output: 1000,
  cacheRead: 0,
  cacheWrite: 0,
  batch: false,
  per: 'day',
  requests: null,
} as const;

/** Which of the places a region takes, by their index, and whose place nobody states. */
function taken(places: readonly Place[], region: string | null) {
  const model = smallModel({ offers: offersAt(places) });
  const limits = { only: null, region };
  return {
    routes: routeCosts(model, volume, limits, today).map(({ route }) => Number(route.offer.id.slice(2))),
    open: openProviders(model, limits, today),
  };
}

/** Where the providers of the small catalog stand. */
const standing: Readonly<Record<string, string | undefined>> = { european: 'eu', american: 'us' };

const anyPlace = fc.record(
  {
    provider: fc.constantFrom('lab', 'host', 'cloud', 'european', 'american'),
    region: fc.constantFrom('eu', 'us'),
  },
  { requiredKeys: ['provider'] },
);

it('a region takes the routes that are stated to be there, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyPlace, { maxLength: 8 }), fc.constantFrom('eu', 'us'), (places, region) => {
      const placeOf = ({ provider, region: own }: Place) => own ?? standing[provider];
      const { routes, open } = taken(places, region);
      const there = places.flatMap((place, index) => (placeOf(place) === region ? [index] : []));
      expect(new Set(routes)).toEqual(new Set(there));
      expect(routes).toHaveLength(there.length);
      expect(new Set(open)).toEqual(
        new Set(places.filter((place) => placeOf(place) === undefined).map(({ provider }) => provider)),
      );
    }),
  );
});

it("a route's own region goes before that of its provider", () => {
  expect(taken([{ provider: 'european', region: 'us' }, { provider: 'european' }], 'eu').routes).toEqual([1]);
});

it('without a region every route counts, also where nobody says where it is', () => {
  expect(taken([{ provider: 'host' }, { provider: 'european' }], null).routes).toEqual([0, 1]);
});

const catalog = smallCatalog([
  {
    id: 'test/open',
    name: 'Opal',
    claims: [],
    offers: offersAt([{ provider: 'host' }, { provider: 'cloud' }]),
  },
  { id: 'test/there', name: 'Topaz', claims: [], offers: offersAt([{ provider: 'european' }]) },
  { id: 'test/elsewhere', name: 'Ruby', claims: [], offers: offersAt([{ provider: 'american' }]) },
]);

function costTable(locale: Locale) {
  const command = parseTiebreak(catalog, 'cost opal vs topaz vs ruby --in 1M --out 1M --region eu', today);
  const { card } = answer(command, { catalog, today, locale });
  const table = card.blocks.find((block) => block.kind === 'table');
  const said = JSON.stringify(card.blocks);
  return { cells: table?.kind === 'table' ? table.rows.map(({ cells }) => cells) : [], said };
}

it.each([
  [
    'en',
    ['region not stated', 'via European (eu)', 'not in eu'],
    'Opal: region not stated by Cloud and Host; they may qualify for eu',
  ],
  [
    'ru',
    ['регион не указан', 'через European (eu)', 'в регионе eu нет'],
    'Opal: регион не указан (Cloud, Host); для eu такие маршруты могут подойти',
  ],
] as const)('where nobody says where a route is, the cost says just that: %s', (locale, routes, note) => {
  const { cells, said } = costTable(locale);
  expect(cells).toContainEqual(routes);
  expect(said).toContain(note);
  expect(said).not.toMatch(/Topaz: (?:region|регион)/);
});
