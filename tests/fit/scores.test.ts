import { expect, test } from 'vitest';
import { fitFacts } from '../../src/fit/facts.ts';
import { fitScores } from '../../src/fit/score.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** Each score as `total high`, then its rows as `points high max` in whole points. */
function scoresOf(id: string, provider: string | null) {
  const model = catalog.models.get(id);
  if (!model) throw new Error(id);
  return Object.fromEntries(
    fitScores(catalog.fit, fitFacts(catalog, model, today, provider)).map((own) => [
      own.id,
      [
        [own.score, own.high],
        ...own.rows.map(({ points, high, max }) => [Math.round(points), Math.round(high), max]),
      ],
    ]),
  );
}

// Tool calling yes, reasoning no, structured output not published, one route at $0.20/$0.20, 128,000 and 4,096 tokens.
const pixtral = {
  coding: [
    [43, 63],
    [40, 40, 40],
    [0, 20, 20],
    [0, 0, 10],
    [2, 2, 20],
    [1, 1, 10],
  ],
  agents: [
    [36, 61],
    [35, 35, 35],
    [0, 25, 25],
    [0, 0, 15],
    [0, 0, 15],
    [1, 1, 10],
  ],
  json: [
    [49, 99],
    [0, 50, 50],
    [20, 20, 20],
    [10, 10, 10],
    [19, 19, 20],
  ],
  cost: [
    [72, 72],
    [72, 72, 95],
    [0, 0, 5],
  ],
  'long-context': [
    [45, 45],
    [35, 35, 90],
    [10, 10, 10],
  ],
  vision: [
    [78, 78],
    [50, 50, 50],
    [17, 17, 30],
    [10, 10, 10],
    [1, 1, 10],
  ],
  production: [
    [65, 65],
    [5, 5, 40],
    [20, 20, 20],
    [15, 15, 15],
    [10, 10, 10],
    [15, 15, 15],
  ],
};

test('every row and total where one offer of Scaleway counts', () => {
  expect(scoresOf('mistral/pixtral-12b', 'scaleway')).toEqual(pixtral);
});

test('the default policy has the same single route, as the lab has shut its own down', () => {
  expect(scoresOf('mistral/pixtral-12b', null)).toEqual(pixtral);
});

test('more routes make more points, and a named provider takes them away again', () => {
  const [all, one] = [null, 'amazon-bedrock'].map((provider) =>
    scoresOf('anthropic/claude-haiku-4-5', provider),
  );
  expect(all?.production?.[1]?.[0]).toBeGreaterThan(one?.production?.[1]?.[0] ?? 40);
  expect(one?.production?.[1]).toEqual([5, 5, 40]);
});

test('a model without any price has a range for its price, not a zero', () => {
  const scores = scoresOf('anthropic/claude-haiku-4', null);
  expect(scores.cost).toEqual([
    [0, 95],
    [0, 95, 95],
    [0, 0, 5],
  ]);
  expect(scores.production?.[4]).toEqual([0, 10, 10]);
});

test('with a named provider nothing is taken from the model that its offer does not say', () => {
  let differing = 0;
  const mixed: string[] = [];
  for (const model of catalog.models.values()) {
    for (const provider of new Set(model.offers.map((offer) => offer.provider))) {
      const facts = fitFacts(catalog, model, today, provider);
      if (!facts.route) continue;
      const { offer } = facts.route;
      const isItsOwn =
        offer.provider === provider &&
        facts.providers === 1 &&
        facts.modalities === offer.modalities &&
        facts.capabilities === offer.capabilities &&
        facts.contextWindow === (offer.contextWindow?.chosen.value ?? null) &&
        facts.maxOutput === (offer.maxOutput?.chosen.value ?? null);
      if (!isItsOwn) mixed.push(`${model.id} via ${provider}`);
      if (facts.contextWindow !== model.contextWindow?.chosen.value) differing += 1;
    }
  }
  expect(mixed).toEqual([]);
  expect(differing).toBeGreaterThan(10);
});
