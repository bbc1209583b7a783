import { buildCatalog } from '../src/catalog/build.ts';
import type { Catalog, Model } from '../src/catalog/catalog.ts';
import { modelsFile } from '../src/catalog/schema.ts';
import type { Tables } from '../src/catalog/table-schemas.ts';
import { catalog as fixture } from './catalog-for-tests.ts';

/** Hosts enough for any vote. */
export const hosts = Array.from({ length: 40 }, (_, index) => `host-${index + 1}`);

const source = { name: 'Test', url: 'https://example.com/', basis: 'lab' as const };

const usual: Tables = {
  sources: {
    lab: source,
    list: { ...source, basis: 'aggregator' },
    partial: { ...source, basis: 'aggregator', knowsModalities: ['text', 'image'] },
  },
  labs: { test: { name: 'Test', provider: 'lab' } },
  same: {},
  aliases: {},
  fit: {},
  apis: {},
  gpus: {
    assumptions: { context: 1000, overhead: 0, mostCards: 8, cache: [{ low: 1, high: 1 }] },
    cards: {},
  },
  practice: {
    answer: 1000,
    timedAnswer: 200,
    hybridShare: 0.5,
    pageWords: 450,
    pageTokens: 600,
    floors: {},
    documents: {},
  },
  glossary: {},
  phrases: fixture.phrases,
  products: fixture.products,
  providers: {
    lab: { name: 'Lab', tier: 'lab' },
    host: { name: 'Host', tier: 'host' },
    cloud: { name: 'Cloud', tier: 'hyperscaler' },
    european: { name: 'European', tier: 'host', region: 'eu' },
    american: { name: 'American', tier: 'host', region: 'us' },
    reseller: { name: 'Reseller', tier: 'reseller' },
    ...Object.fromEntries(hosts.map((id) => [id, { name: id, tier: 'host' as const }])),
  },
  licences: {
    Free: { name: 'Free', osiApproved: true, commercialUse: 'yes', url: null },
    Trade: { name: 'Trade', osiApproved: false, commercialUse: 'yes', url: null },
    Study: { name: 'Study', osiApproved: false, commercialUse: 'no', url: null },
  },
  capabilities: fixture.capabilities,
  criteria: fixture.criteria,
  workloads: {},
  domains: {},
  benchmarks: {
    points: { name: 'Points', unit: 'percent', better: 'higher', domain: 'coding' },
    errors: { name: 'Errors', unit: 'word-error-rate', better: 'lower', domain: 'speech' },
  },
};

/** A catalog of models and families as their YAML file would hold them, of the lab `test` whose API is the provider `lab`. */
export function smallCatalog(
  models: readonly object[],
  more: Partial<Tables> = {},
  families: readonly object[] = [],
): Catalog {
  return buildCatalog({
    labs: [modelsFile.parse({ lab: 'test', families, models })],
    facts: [],
    prices: [],
    leftOut: [],
    changes: () => [],
    tables: { ...usual, ...more },
  });
}

/** The one model of a catalog that has these claims, offers, dates or scores. */
export function smallModel(entry: object, more: Partial<Tables> = {}): Model {
  const [model] = smallCatalog(
    [{ id: 'test/a', name: 'Model A', claims: [], ...entry }],
    more,
  ).models.values();
  if (!model) throw new Error('no model');
  return model;
}
