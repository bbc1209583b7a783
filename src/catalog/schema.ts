import { z } from 'zod';
import { history } from './imported-schema.ts';
import { date, day, key, modelId, price, stated, tokens } from './schema-parts.ts';
import { labsFile, providersFile } from './table-schemas.ts';
import { modalities, sourceBases, tasks, units } from './words.ts';
import { capabilityId } from './work-schemas.ts';

/** The only description of what people edit under `catalog/`. Units: USD per 1M tokens, tokens, ISO dates. */

const modalitySet = z.strictObject({
  input: z.array(z.enum(modalities)).min(1),
  output: z.array(z.enum(modalities)).min(1),
});
const tier = z.strictObject({
  /** The tier bills the whole request when its input exceeds this many tokens. */
  above: tokens,
  input: price,
  output: price,
  cacheRead: price.optional(),
  cacheWrite: price.optional(),
});

/** Hours of a day, UTC: `01:00-04:00`. */
const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must be hours of UTC, such as 01:00-04:00');

/** What is asked instead at certain hours. */
const peak = z.strictObject({
  hours: z.array(hours).min(1).max(4),
  /** Only on working days of the provider's country. */
  workdays: z.boolean().optional(),
  input: price,
  output: price,
  cacheRead: price.optional(),
  cacheWrite: price.optional(),
});

/** USD for one of a unit, and of what kind of it where kinds cost differently. */
const unitPrice = z.strictObject({
  unit: z.enum(units),
  usd: price.refine((usd) => usd > 0, 'must be above 0; leave it out when unknown'),
  quality: z.enum(['low', 'medium', 'high']).optional(),
  /** As the source writes it: `1024x1024`, `2K`, `720p`. */
  size: z
    .string()
    .regex(/^[\dx.]+[Kp]?$/)
    .optional(),
  /** What comes with it for that price: annotations of a page, the sound of a video. */
  with: z.enum(['annotations', 'sound']).optional(),
});

/** What one source said of one provider's route on one day. Prices in USD per 1M tokens unless `unit` says otherwise. */
const offerClaim = z
  .strictObject({
    ...stated,
    input: price.optional(),
    output: price.optional(),
    cacheRead: price.optional(),
    cacheWrite: price.optional(),
    reasoningOutput: price.optional(),
    batchInput: price.optional(),
    batchOutput: price.optional(),
    tiers: z.array(tier).min(1).max(3).optional(),
    /** The first and the last day on which this price holds. */
    from: day.optional(),
    until: day.optional(),
    peak: peak.optional(),
    /** `other` where the prices above are not per token. */
    unit: z.enum(['tokens', 'other']).optional(),
    /** Prices in the unit that is bought; of several of one unit the first is the usual one. */
    unitPrices: z.array(unitPrice).min(1).max(24).optional(),
    /** The source says that the route ends. */
    status: z.literal('deprecated').optional(),
    contextWindow: tokens.optional(),
    /** What goes in at most, where that is less than the window. */
    inputLimit: tokens.optional(),
    maxOutput: tokens.optional(),
    modalities: modalitySet.optional(),
    capabilities: z.record(capabilityId, z.enum(['yes', 'no'])).optional(),
  })
  .refine((claim) => (claim.input === undefined) === (claim.output === undefined), {
    message: 'input and output price go together',
    path: ['input'],
  })
  .refine((claim) => claim.input !== undefined || !(claim.from || claim.until || claim.peak), {
    message: 'days and hours belong to a price',
    path: ['input'],
  })
  .refine(({ from = '', until = '9999' }) => from <= until, {
    message: 'must not be before from',
    path: ['until'],
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
  basis: z.enum(sourceBases).optional(),
  released: date.optional(),
  knowledgeCutoff: date.optional(),
  contextWindow: tokens.optional(),
  inputLimit: tokens.optional(),
  maxOutput: tokens.optional(),
  modalities: modalitySet.optional(),
  openWeights: z.boolean().optional(),
  licence: z.string().optional(),
  /** In billions; `active` for mixtures of experts. */
  parameters: z
    .strictObject({ total: z.number().positive(), active: z.number().positive().optional() })
    .optional(),
  architecture: z.string().min(1).max(80).optional(),
  /** Human languages that the source names. */
  languages: z.array(z.string().min(1).max(40)).min(1).optional(),
  /** What is taken off for large volumes, in a few words; `none` where the source says that nothing is. */
  volumeDiscount: z.string().min(1).max(80).optional(),
  /** What can be had without paying, in a few words; `none` where the source says that nothing can. */
  freeTier: z.string().min(1).max(80).optional(),
  api: z.boolean().optional(),
  inputPrice: price.optional(),
  outputPrice: price.optional(),
  capabilities: z.record(capabilityId, z.enum(['yes', 'no'])).optional(),
});

const score = z.strictObject({
  ...stated,
  benchmark: key,
  variant: z.string().optional(),
  /** One value, or the lowest and highest that the source gives. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** The ends of the interval that its source gives round it. */
  interval: z.tuple([z.number(), z.number()]).optional(),
  /** How many votes it rests on. */
  votes: z.int().min(0).optional(),
  /** Who ran it: `lab` for the model's own maker, a party's name, or left out when the source does not say. */
  runBy: key.optional(),
  /** For an index that is recomputed: which edition. */
  snapshot: z.string().optional(),
});

const lifecycle = z.strictObject({
  ...stated,
  /** The provider whose surface this is about. */
  surface: key,
  /** The edition it is about, where that is not the model as such: it says nothing of the undated model. */
  snapshot: day.optional(),
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
  task: z.enum(tasks).optional(),
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
  /** A lab of labs.yml. */
  lab: key,
  families: z
    .array(
      z.strictObject({
        id: key,
        name: z.string().min(1),
        aliases: z.array(z.string().min(1)).optional(),
        /**
         * Ids that belong to it, with `{version}` where the version stands, such as `anthropic/claude-haiku-{version}`:
         * models that a sync brings find their family by themselves. A date at the end of an id is left out of it.
         * `*` at the end stands for anything, such as `mistral/pixtral-*`.
         */
        ids: z.array(z.string().regex(/^[a-z0-9-]+\/[^{}*]*(?:\{version\}[^{}*]*|\*)?$/)).optional(),
        /** True when a higher version replaces a lower one (same size, same task). */
        succession: z.boolean(),
        /** The line whose newest the bare name of a brand stands for: a family with `succession: true`. */
        main: key.optional(),
      }),
    )
    .optional(),
  models: z.array(model),
});

/** The team's own file: what it says goes over the catalog. */
export const teamFile = z.strictObject({
  /** The only providers whose routes count by default. */
  allowedProviders: z.array(key).min(1).optional(),
  /** The team's own labs and providers, as in labs.yml and providers.yml. */
  labs: labsFile.optional(),
  providers: providersFile.optional(),
  /** Own models, and what the team knows better of a model of the catalog: its id and offers are enough then. */
  models: z.array(model.partial({ name: true, claims: true })).optional(),
});

/** imported/*.json beside the price list: facts of models as an importer carried them over. */
export const importedFactsFile = z.strictObject({ ...history, models: z.array(model) });

export type ImportedFactsFile = z.output<typeof importedFactsFile>;
export type ModelsFile = z.output<typeof modelsFile>;
export type TeamFile = z.output<typeof teamFile>;
/** An entry of a file; its name may be left out where another file names the model. */
export type ModelEntry = Omit<z.output<typeof model>, 'name'> & { readonly name?: string | undefined };
export type OfferEntry = z.output<typeof offer>;
