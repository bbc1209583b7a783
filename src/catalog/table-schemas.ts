import { z } from 'zod';
import { address, key, tokens } from './schema-parts.ts';
import { bases, modalities, tiers } from './words.ts';

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

export type SourcesFile = z.output<typeof sourcesFile>;
export type ProvidersFile = z.output<typeof providersFile>;
export type LicencesFile = z.output<typeof licencesFile>;
export type WorkloadsFile = z.output<typeof workloadsFile>;
export type BenchmarksFile = z.output<typeof benchmarksFile>;

/** Every table beside the models. */
export type Tables = {
  readonly sources: SourcesFile;
  readonly providers: ProvidersFile;
  readonly licences: LicencesFile;
  readonly workloads: WorkloadsFile;
  readonly benchmarks: BenchmarksFile;
};
