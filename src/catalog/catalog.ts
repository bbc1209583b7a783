import type {
  BenchmarksFile,
  LicencesFile,
  ProvidersFile,
  SourcesFile,
  WorkloadsFile,
} from './table-schemas.ts';
import type { Basis, Capability, Modality, Tier } from './words.ts';

/** One statement: a value, who stated it, when. `asOf` is the day it was read where the source has no address. */
export type Claim<Value> = {
  readonly value: Value;
  readonly source: { readonly name: string; readonly url: string | null };
  readonly asOf: string;
  readonly basis: Basis;
};

/** All claims about one field, the chosen one first; null where nobody states it. */
export type Fact<Value> = { readonly chosen: Claim<Value>; readonly claims: readonly Claim<Value>[] } | null;

export type Answer = 'yes' | 'no' | 'host';

/** Which kinds go in and out; a kind missing from both lists is unknown. */
export type Modalities = {
  readonly input: { readonly yes: readonly Modality[]; readonly unknown: readonly Modality[] };
  readonly output: { readonly yes: readonly Modality[]; readonly unknown: readonly Modality[] };
};

/** USD per 1M tokens. A tier bills the whole request when its input exceeds `above` tokens. */
export type Price = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
  readonly unit: 'tokens' | 'audio-minute' | 'other';
  readonly tiers: readonly { readonly above: number; readonly input: number; readonly output: number }[];
};

/** One provider's route to a model. */
export type Offer = {
  readonly provider: string;
  readonly id: string;
  readonly tier: Tier;
  readonly region: string | null;
  readonly variant: string | null;
  readonly snapshot: string | null;
  readonly price: Fact<Price>;
  readonly contextWindow: Fact<number>;
  readonly maxOutput: Fact<number>;
};

export type Score = {
  readonly benchmark: string;
  readonly variant: string | null;
  readonly value: readonly [number, number];
  readonly runBy: string | null;
  readonly snapshot: string | null;
  readonly claim: Claim<null>;
};

/** Dates of one surface (a provider's API), as its owner states them. */
export type Lifecycle = {
  readonly surface: string;
  readonly preview: boolean;
  readonly deprecated: string | null;
  readonly shutdown: string | null;
  readonly earliestShutdown: string | null;
  readonly replacement: string | null;
  readonly claim: Claim<null>;
};

export type Model = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly families: readonly string[];
  readonly version: string | null;
  readonly task: string;
  readonly lab: { readonly id: string; readonly name: string; readonly provider: string };
  readonly absentFrom: Claim<null> | null;
  readonly gone: { readonly on: string; readonly claim: Claim<null> } | null;
  readonly successor: string | null;
  readonly lifecycle: readonly Lifecycle[];
  readonly released: Fact<string>;
  readonly knowledgeCutoff: Fact<string>;
  readonly contextWindow: Fact<number>;
  readonly maxOutput: Fact<number>;
  readonly modalities: Fact<Modalities>;
  readonly openWeights: Fact<boolean>;
  readonly licence: Fact<string>;
  readonly parameters: Fact<{ readonly total: number; readonly active: number | null }>;
  readonly api: Fact<boolean>;
  /** Prices that pages state without naming a route: shown when they disagree, never used. */
  readonly statedPrices: readonly Claim<{ readonly input: number; readonly output: number }>[];
  readonly capabilities: Readonly<Partial<Record<Capability, Answer>>>;
  readonly scores: readonly Score[];
  readonly offers: readonly Offer[];
};

export type Family = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly succession: boolean;
  readonly means: string | null;
};

export type Catalog = {
  readonly models: ReadonlyMap<string, Model>;
  readonly families: ReadonlyMap<string, Family>;
  readonly providers: ProvidersFile;
  readonly licences: LicencesFile;
  readonly workloads: WorkloadsFile;
  readonly benchmarks: BenchmarksFile;
  readonly sources: SourcesFile;
  /** The oldest price list in force, ISO day; null when the catalog holds none. */
  readonly asOf: string | null;
};
