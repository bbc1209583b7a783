import { z } from 'zod';
import type { Phrases, ProductsFile } from './phrase-schema.ts';
import { address, day, key, localized, modelId, stated, tokens } from './schema-parts.ts';
import { type Basis, modalities, sourceBases, tasks, tiers } from './words.ts';
import {
  type CapabilitiesFile,
  capabilityId,
  type GlossaryFile,
  type GpusFile,
  type PracticeFile,
} from './work-schemas.ts';

/** sources.yml: everyone who states facts. `url` may be null only for basis page and name. */
export const sourcesFile = z.record(
  key,
  z
    .strictObject({
      name: z.string().min(1),
      url: address.nullable(),
      basis: z.enum(sourceBases),
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

/** What a page of a provider says it does with what its API is sent, where nothing else is agreed or switched on. */
const dataHandling = z
  .strictObject({
    /** The day that the page gives itself, else that on which it was read. */
    asOf: day,
    url: address,
    /** `no` where it takes a customer's permission, `opt-out` where it takes an objection. */
    trainsOnInputs: z.enum(['yes', 'no', 'opt-out']).optional(),
    /** Days for which prompts are kept at most; 0 where they are not kept. */
    retentionDays: z.int().min(0).optional(),
    certifications: z.array(z.string().min(1).max(40)).min(1).optional(),
    /** Where requests are worked on, as regions of routes are written: eu, fr. */
    regions: z.array(z.string().min(1).max(40)).min(1).optional(),
    /** What the same page excepts, as a clause. */
    except: localized.optional(),
  })
  .refine((statement) => Object.keys(statement).length > 2, { message: 'says nothing' });

/** providers.yml: who serves models, by trust tier. */
export const providersFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    tier: z.enum(tiers),
    url: address.optional(),
    region: z.string().optional(),
    /** What a batch costs as a share of the plain price, where it says so of its models as such. */
    batch: z.strictObject({ ...stated, share: z.number().gt(0).lt(1) }).optional(),
    /** How many times the price of input it asks for writing into the cache for an hour, where it says so of its models as such. */
    hourWrite: z.strictObject({ ...stated, times: z.number().gt(0) }).optional(),
    /** What it does with what its API is sent: statements of its own pages, the first that speaks of a thing first. */
    dataHandling: z.array(dataHandling).min(1).optional(),
  }),
);

/** labs.yml: who makes models, and which providers are theirs. */
export const labsFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    /** The provider that is the lab's own international API: its price is the reference price. */
    provider: key.optional(),
    /** Further surfaces of the lab, such as its Chinese one. */
    others: z.array(key).optional(),
    /** How the lab's own models' names begin, where its provider serves those of others too. */
    names: z.array(key).optional(),
    /** How providers spell the lab before a model's name. */
    vendors: z.array(key).optional(),
    /** Lines of which each generation has one model: from the best to the smallest, apart what is sold apart. */
    tiers: z.array(z.array(key).min(2)).min(1).optional(),
  }),
);

/** A provider and the id of its offer, as price lists have them: `amazon-bedrock deepseek.v3-v1:0`. */
const offerName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]* \S+$/, 'must be a model id, or a provider and the id of its offer');

/** same.yml: ids that upstream lists apart although they are one model, and offers that it files with the wrong one. */
export const sameFile = z.record(
  z.union([modelId, offerName]),
  z.strictObject({
    is: modelId,
    because: z.string().min(1),
    /** Of a name that moves: the day on which it was last seen to point there. */
    asOf: day.optional(),
  }),
);

/** licences.yml: SPDX identifiers or LicenseRef names. */
export const licencesFile = z.record(
  z.string().regex(/^[A-Za-z0-9.-]+$/),
  z.strictObject({
    name: z.string().min(1),
    /** What people call it, too. */
    aliases: z.array(z.string().min(1)).optional(),
    osiApproved: z.boolean(),
    commercialUse: z.enum(['yes', 'no', 'conditional']),
    condition: z.string().optional(),
    url: address.nullable(),
  }),
);

/** workloads.yml: what models are used for; `tokens` are those of one request. */
export const workloadsFile = z.record(
  key,
  z
    .strictObject({
      name: localized,
      aliases: z.array(z.string().min(1)).optional(),
      /** Tokens of one request. */
      tokens: z.strictObject({ input: tokens, output: tokens }).optional(),
      /** How often that request is made per `per`. */
      requests: tokens.optional(),
      /** Tokens of a whole period, where nobody says how many requests they are; input includes what the cache holds. */
      volume: z
        .strictObject({
          input: tokens,
          output: tokens,
          cacheRead: tokens.optional(),
          cacheWrite: tokens.optional(),
        })
        .optional(),
      /** What is counted; a request where it is left out. */
      per: z.enum(['day', 'month', 'year', 'once']).optional(),
      /** What a model must be good at for it: that of `general` where none is named. */
      domain: key.optional(),
      /** What goes in, or that it runs on machines of one's own; a model that does not is of no use. */
      needs: z.enum([...modalities, 'open-weights']).optional(),
      /** What decides where a better model costs much more. */
      first: z.enum(['quality', 'price']).optional(),
      /** The model that is just good enough for it; that of the domain in practice.yml where none is named. */
      floor: modelId.optional(),
    })
    .refine((workload) => (workload.tokens === undefined) !== (workload.volume === undefined), {
      message: 'needs either tokens of one request or the volume of a period',
      path: ['tokens'],
    }),
);

const criterion = z.strictObject({
  name: localized,
  /** How it is decided, as a sentence. */
  rule: localized,
  /** How much it counts, by workload; nothing where it is left out. */
  weights: z.record(key, z.int().min(1).max(3)).optional(),
});

/** criteria.yml: what a comparison is decided by. */
export const criteriaFile = z.record(key, criterion);

/** domains.yml: what benchmarks measure, as people call it, and what scores in it say of others. */
export const domainsFile = z.record(
  key,
  z.strictObject({
    name: localized,
    /**
     * `aside` says nothing of other domains, `own` is another ability altogether, `none` is no matter of how good answers
     * are; left out where all scores say something of each other.
     */
    ability: z.enum(['aside', 'own', 'none']).optional(),
    /** The domain that its scores count in as well. */
    within: key.optional(),
    /** The kind of model that is measured in it. */
    task: z.enum(tasks).optional(),
  }),
);

/** benchmarks.yml: what is measured and which way is better. */
export const benchmarksFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    unit: z.enum([
      'percent',
      'elo',
      'index',
      'points',
      'minutes',
      'word-error-rate',
      'milliseconds',
      'tokens-per-second',
    ]),
    better: z.enum(['higher', 'lower']),
    domain: key,
    /** Set where entrants compare however they were set up: each model stands with its best one, which is named. */
    settings: z.literal('best').optional(),
    /** The benchmark whose votes or tests these are too: beside that one it is not counted again. */
    partOf: key.optional(),
    /** False where its scores count for no standing: another benchmark has the same votes, or it is what standings are held against. */
    ruler: z.literal(false).optional(),
    /** What it tests, in a few words. */
    measures: z.string().min(1).max(80).optional(),
    /** The lowest and highest value that is possible, where the unit does not say: a percentage has 0 and 100. */
    range: z.tuple([z.number(), z.number()]).optional(),
    /** How many problems it has, and who says so; lowest and highest where it is counted in several ways. */
    problems: z
      .strictObject({
        least: z.int().positive(),
        most: z.int().positive(),
        name: z.string().min(1),
        url: address,
        asOf: day,
      })
      .refine(({ least, most }) => least <= most, { message: 'least must not exceed most', path: ['least'] })
      .optional(),
  }),
);

const steps = z.array(z.strictObject({ from: tokens, to: tokens, points: z.number().positive() })).min(1);

const fitRow = z
  .strictObject({
    label: localized,
    points: z.number().positive().max(100),
    capability: capabilityId.optional(),
    takes: z.enum(modalities).optional(),
    context: steps.optional(),
    output: steps.optional(),
    providers: z.int().positive().optional(),
    contextAtLeast: tokens.optional(),
    meanPrice: z
      .strictObject({ from: z.number().positive().optional(), to: z.number().positive() })
      .optional(),
    has: z.enum(['price', 'cachePrice', 'agreement', 'lab']).optional(),
    /** Whether without it nothing else counts. */
    required: z.literal(true).optional(),
  })
  .refine((row) => Object.keys(row).filter((name) => name !== 'required').length === 3, {
    message: 'needs a label, points and one thing to look at',
  });

/** fit.yml: what suits which kind of work, as rows of points that make 100. */
export const fitFile = z.record(
  key,
  z
    .strictObject({
      name: localized,
      /** Kinds of work that the score speaks for, each from so many points on. */
      suits: z.record(z.string().min(1), z.int().min(1).max(100)).optional(),
      rows: z.array(fitRow).min(1),
    })
    .refine(({ rows }) => rows.reduce((sum, { points }) => sum + points, 0) === 100, {
      message: 'the points of all rows must make 100',
      path: ['rows'],
    }),
);

/** apis.yml: how providers are called. */
export const apisFile = z.record(
  key,
  z.strictObject({
    ...stated,
    /** Whose API it is like; left out where it has its own. */
    style: z.enum(['openai', 'anthropic']).optional(),
    /** The JavaScript package that talks to it. */
    package: z.string().min(1),
    address: address.optional(),
    /** Where the package itself calls, by its own code, where no address is published. */
    endpoint: z.strictObject({ ...stated, address }).optional(),
    /** The environment variable in which its key is kept. */
    key: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{1,60}$/)
      .optional(),
    docs: address.optional(),
    /** How a call proves who makes it, such as `Bearer token` or `header x-api-key`. */
    authentication: localized.optional(),
    /** Where its rate limits are told. */
    rateLimits: address.optional(),
    /** Languages that it has an SDK of its own for. */
    sdks: z.array(z.string().min(1).max(40)).min(1).optional(),
  }),
);

/** aliases.yml: what people type -> the one model that it means. */
export const aliasesFile = z.record(z.string().min(1), modelId);

type StatedSource = z.output<typeof sourcesFile>[string];
/** Sources as claims cite them, a team among them. */
export type SourcesFile = Readonly<Record<string, Omit<StatedSource, 'basis'> & { readonly basis: Basis }>>;
export type ProvidersFile = z.output<typeof providersFile>;
export type LabsFile = z.output<typeof labsFile>;
export type SameFile = z.output<typeof sameFile>;
export type LicencesFile = z.output<typeof licencesFile>;
export type WorkloadsFile = z.output<typeof workloadsFile>;
export type Workload = WorkloadsFile[string];
export type FitFile = z.output<typeof fitFile>;
export type ApisFile = z.output<typeof apisFile>;
export type FitRow = z.output<typeof fitRow>;
export type AliasesFile = z.output<typeof aliasesFile>;
export type CriteriaFile = z.output<typeof criteriaFile>;
export type DomainsFile = z.output<typeof domainsFile>;
export type BenchmarksFile = z.output<typeof benchmarksFile>;

/** Every table beside the models. */
export type Tables = {
  readonly apis: ApisFile;
  readonly capabilities: CapabilitiesFile;
  readonly practice: PracticeFile;
  readonly gpus: GpusFile;
  readonly glossary: GlossaryFile;
  readonly phrases: Phrases;
  readonly products: ProductsFile;
  readonly fit: FitFile;
  readonly aliases: AliasesFile;
  readonly labs: LabsFile;
  readonly same: SameFile;
  readonly sources: SourcesFile;
  readonly providers: ProvidersFile;
  readonly licences: LicencesFile;
  readonly workloads: WorkloadsFile;
  readonly criteria: CriteriaFile;
  readonly domains: DomainsFile;
  readonly benchmarks: BenchmarksFile;
  /** Providers whose routes count by default, where a team lists them: only these; else those of trusted tiers. */
  readonly allowedProviders?: readonly string[] | undefined;
};
