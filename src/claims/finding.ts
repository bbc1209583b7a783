import type { Catalog, Claim, Modalities, Score, UnitPrice } from '../catalog/catalog.ts';
import type { ModelState } from '../catalog/state.ts';
import type { Capability } from '../catalog/words.ts';

type Localized = NonNullable<Catalog['apis'][string]['authentication']>;

/** What a claim is about. A closed list: scripts read it. */
export const verifiedFields = [
  'model',
  'input_price',
  'output_price',
  'price',
  'cache_read_price',
  'cache_write_price',
  'batch_price',
  'unit_price',
  'context',
  'max_input',
  'max_output',
  'parameters',
  'release_date',
  'knowledge_cutoff',
  'shutdown_date',
  'deprecation_date',
  'state',
  'licence',
  'open_weights',
  'hardware',
  'maker',
  'modality',
  'capability',
  'architecture',
  'benchmark',
  'benchmark_size',
  'quality',
  'fit_score',
  'providers',
  'discount',
  'authentication',
  'cost',
  'ratio',
  'difference',
  'comparison',
] as const;
export type VerifiedField = (typeof verifiedFields)[number];

/** The worst first. `stale`: it was true once. `unknown`: nobody but a page says so, or what decides is not published. */
export const verdicts = ['contradicted', 'stale', 'unknown', 'supported'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * More closely than the verdict. `via-another-route`: it holds on a route other than the reference; `rounded`: it is our
 * figure, rounded as people do; `until`: it held until a day; `cannot-tell`: what decides is not known; `not-read`: a
 * figure that was seen and not understood.
 */
export const details = ['via-another-route', 'rounded', 'until', 'cannot-tell', 'not-read'] as const;
export type Detail = (typeof details)[number];

/** What a claim is true of, where that is not what it says: never more than one, the nearest. */
export type TrueOf =
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'side'; readonly side: PriceSide }
  /** An ISO day: until it, or from it on. */
  | { readonly kind: 'until' | 'from'; readonly day: string | null }
  /** Above so many input tokens a request. */
  | { readonly kind: 'tier'; readonly above: number }
  /** Per thousand, say, where it says per million: so many times as much. */
  | { readonly kind: 'unit'; readonly factor: number }
  /** An edition, a variant or an effort by its name: "2025-12-31", "high". */
  | { readonly kind: 'edition' | 'variant'; readonly name: string };

/** What a price per token is for. */
export const priceSides = [
  'input',
  'output',
  'cache-read',
  'cache-write',
  'hour-write',
  'batch-input',
  'batch-output',
] as const;
export type PriceSide = (typeof priceSides)[number];

/** What the catalog has instead, or beside it. */
export type Ours =
  /** USD per 1M tokens; `until` of a price that ended. */
  | {
      readonly kind: 'price';
      readonly input: number;
      readonly output: number;
      readonly provider: string;
      readonly until?: string | null;
    }
  /** The price of one side, USD per 1M tokens, where it is not that of plain tokens. */
  | {
      readonly kind: 'side-price';
      readonly side: PriceSide;
      readonly usd: number;
      readonly provider: string;
      readonly until?: string | null;
    }
  /**
   * The price of one of a unit, USD, of the kind that is stated, or else the usual one; `least` and `most` of all kinds, and
   * `asStated` what comes to so many of what the text counts.
   */
  | ({
      readonly kind: 'unit-price';
      readonly provider: string;
      readonly until: string | null;
      readonly least: number;
      readonly most: number;
      readonly asStated: number | null;
    } & UnitPrice)
  /** A price where a text says that none is published. */
  | { readonly kind: 'published'; readonly input: number; readonly output: number; readonly provider: string }
  | { readonly kind: 'tokens' | 'billions' | 'count'; readonly value: number }
  /** `idOf`: the model whose id holds the stated day as the name of an edition. */
  | { readonly kind: 'date'; readonly value: string; readonly idOf: string | null }
  | { readonly kind: 'state'; readonly state: ModelState }
  | { readonly kind: 'licence' | 'architecture'; readonly value: string }
  | { readonly kind: 'authentication'; readonly value: Localized }
  | { readonly kind: 'open-weights'; readonly value: boolean }
  /** Gigabytes that it takes, at so many bits a weight. */
  | {
      readonly kind: 'memory';
      readonly rows: readonly { readonly bits: number; readonly low: number; readonly high: number }[];
    }
  /** The name of its lab. */
  | { readonly kind: 'maker'; readonly value: string }
  | { readonly kind: 'modalities' | 'gives'; readonly value: Modalities }
  | { readonly kind: 'capability'; readonly id: Capability; readonly value: 'yes' | 'no' | 'host' }
  | { readonly kind: 'scores'; readonly benchmark: string; readonly scores: readonly Score[] }
  /** Who is the better one in a domain of domains.yml, at odds of 0.5 to 1. */
  | {
      readonly kind: 'odds';
      readonly better: string;
      readonly odds: number;
      readonly domain: string;
      readonly expected: boolean;
    }
  | {
      readonly kind: 'benchmark-size';
      readonly benchmark: string;
      readonly least: number;
      readonly most: number;
    }
  /** Points of a fit score that an unknown may be worth. */
  | { readonly kind: 'points'; readonly id: Capability; readonly most: number }
  | {
      readonly kind: 'providers';
      readonly prices: readonly {
        readonly provider: string;
        readonly input: number;
        readonly output: number;
      }[];
    }
  | {
      readonly kind: 'discounts';
      readonly cacheRead: number | null;
      readonly batch: boolean;
      readonly input: number;
    }
  /** Its lab does not list it; these models of its line it does. */
  | { readonly kind: 'absent'; readonly others: readonly string[] }
  /** The recomputed figure: USD, a factor, or a range of them. */
  | { readonly kind: 'usd'; readonly least: number; readonly most: number }
  | { readonly kind: 'factor'; readonly least: number; readonly most: number }
  /** Of whom a superlative is true, by name. */
  | { readonly kind: 'holder'; readonly name: string }
  | { readonly kind: 'points-apart'; readonly least: number; readonly most: number; readonly unit: string }
  /** A cost of which the text does not say the tokens. */
  | { readonly kind: 'no-tokens'; readonly least: number; readonly most: number };

/** One claim of a text and what is known of it; `start` and `end` are offsets (UTF-16 units) of `text`. */
export type Finding = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly model: string | null;
  readonly field: VerifiedField;
  readonly verdict: Verdict;
  readonly detail: Detail | null;
  readonly trueOf: TrueOf | null;
  readonly ours: Ours | null;
  readonly source: (Claim<unknown>['source'] & { readonly asOf: string }) | null;
  /** What was recomputed, as a formula. */
  readonly arithmetic: string | null;
  /** The sentence or line it stands in, or the words around the claim. */
  readonly context: string;
  /** The text names no version, so the newest model of the line was taken. */
  readonly guessed: boolean;
};

/** What a reader or a recomputation gives; its text is cut out of the whole at the end. */
export type Draft = Omit<Finding, 'text' | 'context' | 'guessed' | 'detail' | 'trueOf'> &
  Partial<Pick<Finding, 'guessed' | 'detail' | 'trueOf'>>;

/** A claim's source as a finding shows it. */
export function sourceOf(claim: Claim<unknown> | undefined | null): Finding['source'] {
  return claim ? { ...claim.source, asOf: claim.asOf } : null;
}
