import { z } from 'zod';

// Each schema is used once a start: compiling them would take longer than it saves.
z.config({ jitless: true });

/** The only description of what people edit under `catalog/`. Units: USD per 1M tokens, tokens, ISO dates. */

const key = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, dots and dashes');
const modelId = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be lab/model, such as mistral/pixtral-12b');
const day = z.iso.date('must be a day, YYYY-MM-DD');
/** A month is kept as a month. */
const date = z.union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], 'must be YYYY-MM-DD or YYYY-MM');
const price = z.number().min(0, 'must not be negative').max(100_000);
const tokens = z.int().positive('must be a whole number of tokens above 0; leave it out when unknown');
const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** Who states a value, best first: this is the rank that decides between claims. */
export const bases = ['lab', 'lab-offer', 'offers', 'aggregator', 'page', 'name'] as const;
export const modalities = ['text', 'image', 'audio', 'video'] as const;
export const capabilities = [
  'reasoning',
  'functionCalling',
  'structuredOutput',
  'promptCaching',
  'batch',
  'codeExecution',
  'computerUse',
  'ideIntegration',
  'parallelAgents',
  'pdf',
  'attachments',
  'temperature',
  'fineTuning',
] as const;
export const tiers = ['lab', 'hyperscaler', 'host', 'gateway', 'reseller', 'plan'] as const;

const modalitySet = z.strictObject({
  input: z.array(z.enum(modalities)).min(1),
  output: z.array(z.enum(modalities)).min(1),
});
const stated = { source: key, asOf: day };

/** sources.yml: everyone who states facts. `url` may be null only for basis page and name. */
export const sourcesFile = z.record(
  key,
  z
    .strictObject({
      name: z.string().min(1),
      url: address.nullable(),
      basis: z.enum(bases),
      /** Modalities this source can speak of at all; its silence on others is unknown, not no. */
      knowsModalities: z.array(z.enum(modalities)).optional(),
      /** True for a list of many providers' prices that is imported as a whole; the oldest one dates the catalog. */
      priceList: z.boolean().optional(),
    })
    .refine((source) => source.url !== null || source.basis === 'page' || source.basis === 'name', {
      message: 'a source without an address must have basis page or name',
      path: ['url'],
    }),
);

/** providers.yml: who serves models, by trust tier. */
export const providersFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    tier: z.enum(tiers),
    url: address.optional(),
    region: z.string().optional(),
  }),
);

/** licences.yml: SPDX identifiers or LicenseRef names. */
export const licencesFile = z.record(
  z.string().regex(/^[A-Za-z0-9.-]+$/),
  z.strictObject({
    name: z.string().min(1),
    osiApproved: z.boolean(),
    commercialUse: z.enum(['yes', 'no', 'conditional']),
    condition: z.string().optional(),
    url: address.nullable(),
  }),
);

/** workloads.yml: what models are used for; `tokens` are those of one request, `weights` 0-3 a category. */
export const workloadsFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).optional(),
    tokens: z.strictObject({ input: tokens, output: tokens }),
    weights: z
      .strictObject({
        price: z.int().min(0).max(3),
        context: z.int().min(0).max(3),
        benchmarks: z.int().min(0).max(3),
        modalities: z.int().min(0).max(3),
        openness: z.int().min(0).max(3),
      })
      .optional(),
    /** Only benchmarks of these domains count for this workload. */
    domains: z.array(key).optional(),
  }),
);

/** benchmarks.yml: what is measured and which way is better. */
export const benchmarksFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    unit: z.enum(['percent', 'elo', 'index', 'minutes', 'word-error-rate']),
    better: z.enum(['higher', 'lower']),
    domain: key,
  }),
);

const tier = z.strictObject({
  /** The tier bills the whole request when its input exceeds this many tokens. */
  above: tokens,
  input: price,
  output: price,
  cacheRead: price.optional(),
  cacheWrite: price.optional(),
});

/** What one source said of one provider's route on one day. Prices in USD per 1M tokens unless `unit` says otherwise. */
const offerClaim = z
  .strictObject({
    ...stated,
    input: price.optional(),
    output: price.optional(),
    cacheRead: price.optional(),
    cacheWrite: price.optional(),
    batchInput: price.optional(),
    batchOutput: price.optional(),
    tiers: z.array(tier).min(1).max(3).optional(),
    unit: z.enum(['tokens', 'audio-minute', 'other']).optional(),
    contextWindow: tokens.optional(),
    maxOutput: tokens.optional(),
    modalities: modalitySet.optional(),
    capabilities: z.partialRecord(z.enum(capabilities), z.enum(['yes', 'no'])).optional(),
  })
  .refine((claim) => (claim.input === undefined) === (claim.output === undefined), {
    message: 'input and output price go together',
    path: ['input'],
  });

const offer = z.strictObject({
  provider: key,
  id: z.string().min(1).max(200),
  region: z.string().optional(),
  variant: z.string().optional(),
  /** Date of the snapshot this id names, if it names one. */
  snapshot: day.optional(),
  claims: z.array(offerClaim).min(1, 'needs at least one claim with source and date'),
});

/** What one source said of the model on one day. */
const modelClaim = z.strictObject({
  ...stated,
  /** Overrides the rank of the source for this statement, such as a row of the lab's own offer in an aggregator. */
  basis: z.enum(bases).optional(),
  released: date.optional(),
  knowledgeCutoff: date.optional(),
  contextWindow: tokens.optional(),
  maxOutput: tokens.optional(),
  modalities: modalitySet.optional(),
  openWeights: z.boolean().optional(),
  licence: z.string().optional(),
  /** In billions; `active` for mixtures of experts. */
  parameters: z
    .strictObject({ total: z.number().positive(), active: z.number().positive().optional() })
    .optional(),
  architecture: z.string().optional(),
  api: z.boolean().optional(),
  inputPrice: price.optional(),
  outputPrice: price.optional(),
  capabilities: z.partialRecord(z.enum(capabilities), z.enum(['yes', 'no'])).optional(),
});

const score = z.strictObject({
  ...stated,
  benchmark: key,
  variant: z.string().optional(),
  /** One value, or the lowest and highest that the source gives. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** Who ran it: `lab` for the model's own maker, a party's name, or left out when the source does not say. */
  runBy: key.optional(),
  /** For an index that is recomputed: which edition. */
  snapshot: z.string().optional(),
});

const lifecycle = z.strictObject({
  ...stated,
  /** The provider whose surface this is about. */
  surface: key,
  preview: z.boolean().optional(),
  deprecated: day.optional(),
  shutdown: day.optional(),
  earliestShutdown: day.optional(),
  /** A model id of this catalog where it has the model, else the name as the source gives it. */
  replacement: z.string().optional(),
});

const model = z.strictObject({
  id: modelId,
  name: z.string().min(1).max(100),
  aliases: z.array(z.string().min(1)).optional(),
  families: z.array(key).optional(),
  /** Version within its families, compared number by number. */
  version: z
    .string()
    .regex(/^\d+(\.\d+)*$/)
    .optional(),
  task: z.enum(['chat', 'transcription', 'speech', 'embedding', 'image']).optional(),
  /** The lab's own list does not have it, as read on that day. */
  absentFrom: z.strictObject(stated).optional(),
  gone: z.strictObject({ ...stated, on: day }).optional(),
  /** Named by the lab itself as what follows this model. */
  successor: modelId.optional(),
  lifecycle: z.array(lifecycle).optional(),
  claims: z.array(modelClaim),
  scores: z.array(score).optional(),
  offers: z.array(offer).optional(),
});

/** models/<lab>.yml */
export const modelsFile = z.strictObject({
  /** The provider that is this lab's own API. */
  lab: z.strictObject({ id: key, name: z.string().min(1), provider: key }),
  families: z
    .array(
      z.strictObject({
        id: key,
        name: z.string().min(1),
        aliases: z.array(z.string().min(1)).optional(),
        /** True when a higher version replaces a lower one (same size, same task). */
        succession: z.boolean(),
        /** The model meant by the bare family name, where it is not the newest of a succession. */
        means: modelId.optional(),
      }),
    )
    .optional(),
  models: z.array(model),
});

export type SourcesFile = z.output<typeof sourcesFile>;
export type ProvidersFile = z.output<typeof providersFile>;
export type LicencesFile = z.output<typeof licencesFile>;
export type WorkloadsFile = z.output<typeof workloadsFile>;
export type BenchmarksFile = z.output<typeof benchmarksFile>;
export type ModelsFile = z.output<typeof modelsFile>;
export type ModelEntry = z.output<typeof model>;
export type OfferEntry = z.output<typeof offer>;
export type Modality = (typeof modalities)[number];
export type Capability = (typeof capabilities)[number];
export type Basis = (typeof bases)[number];
export type Tier = (typeof tiers)[number];
