import type { Qualifiers } from '../names/qualifiers.ts';
import type { Change, RulersFile } from './imported-schema.ts';
import type { Phrases, ProductsFile } from './phrase-schema.ts';
import type {
  AliasesFile,
  ApisFile,
  BenchmarksFile,
  CriteriaFile,
  DomainsFile,
  FitFile,
  LabsFile,
  LicencesFile,
  ProvidersFile,
  SameFile,
  SourcesFile,
  WorkloadsFile,
} from './table-schemas.ts';
import type { Basis, Capability, Modality, Tier, Unit } from './words.ts';
import type { CapabilitiesFile, GlossaryFile, GpusFile, PracticeFile } from './work-schemas.ts';

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

/** What is known of each kind on one side; a kind in none of the lists is not there. `host` only where hosts split. */
export type Kinds = {
  readonly yes: readonly Modality[];
  readonly unknown: readonly Modality[];
  readonly host?: readonly Modality[];
};

/** Which kinds go in and come out. */
export type Modalities = { readonly input: Kinds; readonly output: Kinds };

/** USD per 1M tokens. A tier bills the whole request when its input exceeds `above` tokens. */
export type Price = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
  /** What output costs when the model reasons; null where it is the output price. */
  readonly reasoningOutput: number | null;
  readonly batch: { readonly input: number; readonly output: number } | null;
  /** The share of the plain price that the provider asks for batches as such: `batch` is by that; null where it is stated itself. */
  readonly batchRule: Claim<number> | null;
  /** Writing into the cache for an hour, by what the provider asks for it as such; null where it does not say. */
  readonly hourWrite: number | null;
  readonly unit: 'tokens' | 'other';
  readonly tiers: readonly {
    readonly above: number;
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number | null;
    readonly cacheWrite: number | null;
  }[];
  /** The first and the last day on which it holds; null where none is stated. */
  readonly from: string | null;
  readonly until: string | null;
  /** What is asked instead at certain hours; null where every hour costs the same. */
  readonly peak: PeakPrice | null;
};

/** Rates that hold at certain hours (`01:00-04:00`, UTC), on working days alone or on every day. */
export type PeakPrice = {
  readonly hours: readonly string[];
  readonly workdays: boolean;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
};

/** USD for one of a unit; null where the source tells no such kinds apart. */
export type UnitPrice = {
  readonly unit: Unit;
  readonly usd: number;
  readonly quality: 'low' | 'medium' | 'high' | null;
  readonly size: string | null;
  readonly with: 'annotations' | 'sound' | null;
};

/** One provider's route to a model. */
export type Offer = {
  readonly provider: string;
  readonly id: string;
  readonly tier: Tier;
  /** Whether it counts where a person names no provider. */
  readonly allowed: boolean;
  readonly region: string | null;
  /** Where it is served: its own region, else its provider's; null where nobody says. */
  readonly servedIn: string | null;
  readonly variant: string | null;
  readonly snapshot: string | null;
  /** Who says that it ends: it can still be called, and its price stands for nothing. Null where nobody says so. */
  readonly deprecated: Claim<null> | null;
  /**
   * Every price that is stated, of whatever days; chosen is the best that held on the day on which it was stated.
   * What holds on another day: `priceOn`.
   */
  readonly price: Fact<Price>;
  /** Prices in the unit that is bought, such as an image: the usual one of each unit first. */
  readonly unitPrices: Fact<readonly UnitPrice[]>;
  /** Listed at 0/0: included in a plan, which is no price. */
  readonly included: boolean;
  readonly contextWindow: Fact<number>;
  /** Tokens that go in at most, where that is stated and less than the window. */
  readonly inputLimit: Fact<number>;
  readonly maxOutput: Fact<number>;
  readonly modalities: Modalities | null;
  readonly capabilities: Readonly<Record<Capability, Answer>>;
};

export type Score = {
  readonly benchmark: string;
  readonly variant: string | null;
  readonly value: readonly [number, number];
  /** The ends of the interval that its source gives round it. */
  readonly interval: readonly [number, number] | null;
  /** How many votes it rests on. */
  readonly votes: number | null;
  readonly runBy: string | null;
  readonly snapshot: string | null;
  readonly claim: Claim<null>;
};

/** Days of one surface as one source states them; null where it states none. */
export type LifecycleDates = {
  readonly preview: boolean;
  readonly deprecated: string | null;
  readonly shutdown: string | null;
  readonly earliestShutdown: string | null;
  readonly replacement: string | null;
};

/** Days of one surface (a provider's API): each of the best source that states it. */
export type Lifecycle = LifecycleDates & {
  readonly surface: string;
  /** The edition it is about; null for the model as such. */
  readonly snapshot: string | null;
  /** Who states what decides: the shutdown, else the deprecation, else the newest word on it. */
  readonly claim: Claim<null>;
  /** ISO day on which it was last looked at: nothing announced since is in it. */
  readonly lastRead: string;
  /** All statements, the best first. */
  readonly claims: readonly Claim<LifecycleDates>[];
};

/** What a provider calls the model, and what that says beyond which model it is. */
export type Listing = {
  readonly provider: string;
  readonly id: string;
  readonly name: string | null;
  readonly qualifiers: Qualifiers;
};

/** How many tokens one text is by language, as it was measured: on the model itself or on another one of its lab. */
export type TextTokens = Claim<{
  readonly measuredOn: { readonly id: string; readonly name: string };
  /** By the tag of the language, English among them. */
  readonly tokens: Readonly<Partial<Record<string, number>>>;
}>;

/** Which model it is; known without reading what is said of it. */
export type ModelIdentity = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly families: readonly string[];
  readonly version: string | null;
  readonly task: string;
  /** `provider` is the lab's own API; null where it has none. */
  readonly lab: { readonly id: string; readonly name: string; readonly provider: string | null };
  /** Null where nothing was measured on a model of its lab. */
  readonly textTokens: TextTokens | null;
  readonly absentFrom: Claim<null> | null;
  readonly gone: { readonly on: string; readonly claim: Claim<null> } | null;
  readonly successor: string | null;
  readonly lifecycle: readonly Lifecycle[];
  readonly listings: readonly Listing[];
};

/** What is said of a model: merged from every claim about it and its offers. */
export type ModelFacts = {
  readonly released: Fact<string>;
  readonly knowledgeCutoff: Fact<string>;
  readonly contextWindow: Fact<number>;
  /** Tokens that go in at most, where that is stated and less than the window. */
  readonly inputLimit: Fact<number>;
  readonly maxOutput: Fact<number>;
  readonly modalities: Fact<Modalities>;
  readonly openWeights: Fact<boolean>;
  readonly licence: Fact<string>;
  readonly parameters: Fact<{ readonly total: number; readonly active: number | null }>;
  readonly architecture: Fact<string>;
  readonly languages: Fact<readonly string[]>;
  /** In a few words; `none` where a source says that there is none. */
  readonly volumeDiscount: Fact<string>;
  readonly freeTier: Fact<string>;
  readonly api: Fact<boolean>;
  /** Prices that pages state without naming a route: shown when they disagree, never used. */
  readonly statedPrices: readonly Claim<{ readonly input: number; readonly output: number }>[];
  readonly capabilities: Readonly<Record<Capability, Answer>>;
  /** Who says so. */
  readonly capabilityClaims: Readonly<Record<Capability, Claim<Answer>>>;
  readonly scores: readonly Score[];
  readonly offers: readonly Offer[];
};

export type Model = ModelIdentity & ModelFacts;

export type Family = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly succession: boolean;
  /** The line that the bare name of a brand stands for; null where it is no brand. */
  readonly main: string | null;
};

/** What a team has put over the catalog. */
export type Team = {
  /** The name of its file, for notes. */
  readonly file: string;
  /** Providers whose routes count by default; null for the usual policy. */
  readonly allowedProviders: readonly string[] | null;
  /** Whether its file says so, or what it chose in the chat. */
  readonly allowedBy: 'file' | 'settings';
  /** Ids of models that nobody but the team has. */
  readonly ownModels: readonly string[];
  /** Regions of its offers. */
  readonly regions: readonly string[];
};

export type Catalog = {
  readonly models: ReadonlyMap<string, Model>;
  readonly families: ReadonlyMap<string, Family>;
  readonly providers: ProvidersFile;
  readonly licences: LicencesFile;
  readonly workloads: WorkloadsFile;
  readonly criteria: CriteriaFile;
  readonly domains: DomainsFile;
  /** In the order in which they are shown. */
  readonly capabilities: CapabilitiesFile;
  readonly benchmarks: BenchmarksFile;
  /** How scores are read as abilities; null where nobody has fitted it. */
  readonly rulers: RulersFile | null;
  readonly sources: SourcesFile;
  /** Offers of which nobody knows the model: found by name, never compared. */
  readonly unplaced: readonly Listing[];
  /** What changed on the way to the imports in force, the oldest first; read when first asked for. */
  readonly changes: () => readonly Change[];
  readonly labs: LabsFile;
  /** What people type -> the one model that it means. */
  readonly aliases: AliasesFile;
  readonly fit: FitFile;
  readonly apis: ApisFile;
  readonly practice: PracticeFile;
  readonly gpus: GpusFile;
  readonly glossary: GlossaryFile;
  readonly phrases: Phrases;
  /** Apps and plans that bear the name of a model. */
  readonly products: ProductsFile;
  readonly same: SameFile;
  /** Tokens of one text by language, of every model that it was measured on. */
  readonly textTokens: readonly TextTokens[];
  /** Null where no team has a file of its own. */
  readonly team: Team | null;
  /** Imported files that are broken and so left out, each as file:line:column and what is wrong. */
  readonly leftOut: readonly string[];
  /** The oldest import in force, ISO day; null when the catalog holds none. */
  readonly asOf: string | null;
};
