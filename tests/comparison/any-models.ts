import fc from 'fast-check';
import { buildCatalog } from '../../src/catalog/build.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { modelsFile } from '../../src/catalog/schema.ts';
import type { Tables } from '../../src/catalog/table-schemas.ts';
import { type Modality, modalities } from '../../src/catalog/words.ts';
import { catalog as bundled } from '../catalog-for-tests.ts';

type Sides = { readonly input: readonly Modality[]; readonly output: readonly Modality[] };
type Price = { readonly input: number; readonly output: number };

/** What a generated model may say of itself; null is what nobody says. */
export type Sketch = {
  readonly labPrice: Price | null;
  readonly hostPrice: Price | null;
  readonly shutDown: boolean;
  readonly contextWindow: number | null;
  /** `partly`: stated by a source that cannot speak of audio and video. */
  readonly modalities: (Sides & { readonly partly: boolean }) | null;
  readonly openWeights: boolean | null;
  readonly licence: string | null;
  readonly scores: readonly { readonly benchmark: string; readonly value: number }[];
};

export const today = '2026-11-21';
const asOf = '2026-11-01';
const known: readonly Modality[] = ['text', 'image'];
const source = { name: 'Test', url: 'https://example.com/', basis: 'lab' as const };

const tables: Tables = {
  sources: {
    lab: source,
    list: { ...source, basis: 'aggregator' },
    partial: { ...source, basis: 'aggregator', knowsModalities: [...known] },
  },
  labs: { test: { name: 'Test', provider: 'lab' } },
  same: {},
  aliases: {},
  fit: {},
  apis: {},
  capabilities: bundled.capabilities,
  gpus: {
    assumptions: { context: 1000, overhead: 0, mostCards: 8, cache: [{ low: 1, high: 1 }] },
    cards: {},
  },
  practice: { answer: 1000, timedAnswer: 200, hybridShare: 0.5, pageTokens: 600, documents: {} },
  glossary: {},
  phrases: bundled.phrases,
  providers: { lab: { name: 'Lab', tier: 'lab' }, host: { name: 'Host', tier: 'host' } },
  licences: {
    Free: { name: 'Free', osiApproved: true, commercialUse: 'yes', url: null },
    Trade: { name: 'Trade', osiApproved: false, commercialUse: 'yes', url: null },
    Study: { name: 'Study', osiApproved: false, commercialUse: 'no', url: null },
  },
  workloads: {},
  domains: {},
  benchmarks: {
    points: { name: 'Points', unit: 'percent', better: 'higher', domain: 'coding' },
    errors: { name: 'Errors', unit: 'word-error-rate', better: 'lower', domain: 'speech' },
  },
};

function entryOf(sketch: Sketch, index: number): object {
  const { modalities: sides, contextWindow, openWeights, licence } = sketch;
  const offer = (provider: string, price: Price | null) =>
    price ? [{ provider, id: `m${index}`, claims: [{ source: 'list', asOf, ...price }] }] : [];
  return {
    id: `test/m${index}`,
    name: `Model ${'abc'[index]}`,
    lifecycle: sketch.shutDown ? [{ surface: 'lab', source: 'lab', asOf, shutdown: '2026-01-01' }] : [],
    claims: [
      {
        source: 'lab',
        asOf,
        ...(contextWindow === null ? {} : { contextWindow }),
        ...(openWeights === null ? {} : { openWeights }),
        ...(licence === null ? {} : { licence }),
      },
      ...(sides
        ? [
            {
              source: sides.partly ? 'partial' : 'lab',
              asOf,
              modalities: { input: sides.input, output: sides.output },
            },
          ]
        : []),
    ],
    scores: sketch.scores.map((score) => ({ ...score, source: 'list', asOf, runBy: 'judges' })),
    offers: [...offer('lab', sketch.labPrice), ...offer('host', sketch.hostPrice)],
  };
}

/** The catalog of those models, by way of what their YAML file would hold. */
export function catalogOf(sketches: readonly Sketch[], workloads: Tables['workloads']): Catalog {
  const file = modelsFile.parse({
    lab: 'test',
    models: sketches.map(entryOf),
  });
  return buildCatalog({
    labs: [file],
    facts: [],
    prices: [],
    leftOut: [],
    changes: () => [],
    tables: { ...tables, workloads },
  });
}

/** The same model with more known of it: only what the sketch leaves open is taken from `filling`. */
export function fill(sketch: Sketch, filling: Sketch, open: ReadonlySet<string>): Sketch {
  const { modalities: own } = sketch;
  const extra = filling.modalities;
  const priced = sketch.hostPrice !== null || (sketch.labPrice !== null && !sketch.shutDown);
  const completed = (side: 'input' | 'output'): Modality[] => [
    ...(own?.[side] ?? []),
    ...(extra?.[side] ?? []).filter((kind) => !known.includes(kind) && !own?.[side].includes(kind)),
  ];
  return {
    ...sketch,
    ...(open.has('price') && !priced ? { hostPrice: filling.hostPrice } : {}),
    ...(open.has('context') ? { contextWindow: sketch.contextWindow ?? filling.contextWindow } : {}),
    ...(open.has('weights') ? { openWeights: sketch.openWeights ?? filling.openWeights } : {}),
    ...(open.has('licence') ? { licence: sketch.licence ?? filling.licence } : {}),
    ...(open.has('modalities') && !own ? { modalities: extra } : {}),
    ...(open.has('modalities') && own?.partly
      ? { modalities: { input: completed('input'), output: completed('output'), partly: false } }
      : {}),
  };
}

export const facts = ['price', 'context', 'weights', 'licence', 'modalities'] as const;

const price = fc.record({ input: fc.integer({ min: 1, max: 6 }), output: fc.integer({ min: 1, max: 6 }) });
const kinds = fc.subarray([...modalities], { minLength: 1 });
const sides = (partly: fc.Arbitrary<boolean>) => fc.record({ input: kinds, output: kinds, partly });
const score = fc.record({
  benchmark: fc.constantFrom('points', 'errors'),
  value: fc.integer({ min: 1, max: 4 }),
});
const licence = fc.constantFrom('Free', 'Trade', 'Study');
// Few values, so that ties, supersets and turns are common.
const window = fc.constantFrom(100_000, 104_000, 128_000, 1_000_000);

/** A model of which anything may be unknown. */
export const anySketch: fc.Arbitrary<Sketch> = fc.record({
  labPrice: fc.option(price),
  hostPrice: fc.option(price),
  shutDown: fc.boolean(),
  contextWindow: fc.option(window),
  modalities: fc.option(sides(fc.boolean())),
  openWeights: fc.option(fc.boolean()),
  licence: fc.option(licence),
  scores: fc.array(score, { maxLength: 2 }),
});

/** A model of which everything is known. */
export const completeSketch: fc.Arbitrary<Sketch> = fc.record({
  labPrice: price,
  hostPrice: price,
  shutDown: fc.constant(false),
  contextWindow: window,
  modalities: sides(fc.constant(false)),
  openWeights: fc.boolean(),
  licence,
  scores: fc.tuple(
    score.map((own) => ({ ...own, benchmark: 'points' })),
    score.map((own) => ({ ...own, benchmark: 'errors' })),
  ),
});
