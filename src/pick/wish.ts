import type { Need } from '../catalog/abilities.ts';
import type { Task } from '../catalog/words.ts';
import type { Volume } from '../cost/volume.ts';

/** Wishes that the model's number must reach. */
export const floors = ['contextAtLeast', 'answerAtLeast', 'releasedSince', 'benchmarkAtLeast'] as const;
/** Wishes that the model's number must not exceed. */
export const ceilings = [
  'priceAtMost',
  'inputAtMost',
  'outputAtMost',
  'monthlyAtMost',
  'parametersAtMost',
  'memoryAtMost',
  'benchmarkAtMost',
] as const;

type Floor = Exclude<(typeof floors)[number], 'releasedSince' | 'benchmarkAtLeast'>;
type Ceiling = Exclude<(typeof ceilings)[number], 'monthlyAtMost' | 'memoryAtMost' | 'benchmarkAtMost'>;

/** States that are left out unless a person includes them; `deprecated` covers an announced shutdown. */
export const includable = ['superseded', 'deprecated', 'preview'] as const;
export type Includable = (typeof includable)[number];

/** One thing that a person wants of a model. Tokens (`answerAtLeast`: of the longest answer); USD per 1M tokens (`priceAtMost`: blended 3:1); billions of parameters. */
export type Wish =
  | Need
  | { readonly kind: Floor | Ceiling; readonly value: number }
  | { readonly kind: 'monthlyAtMost'; readonly value: number; readonly volume: Volume }
  /** Gigabytes of the card that is to hold it, bits a weight. */
  | { readonly kind: 'memoryAtMost'; readonly value: number; readonly bits: number }
  | {
      readonly kind: 'benchmarkAtLeast' | 'benchmarkAtMost';
      readonly value: number;
      readonly benchmark: string;
    }
  /** Measured in a domain at least as good as the model that is just good enough for the work, or in general. */
  | { readonly kind: 'goodEnough'; readonly value: string; readonly work: string | null }
  /** ISO month or day: released then or later. */
  | { readonly kind: 'releasedSince'; readonly value: string }
  | { readonly kind: 'openWeights'; readonly value: boolean }
  | { readonly kind: 'commercialUse' | 'osiApproved'; readonly value: true }
  | { readonly kind: 'licence' | 'lab' | 'family' | 'provider' | 'region'; readonly value: string }
  /** Of any of several lines. */
  | { readonly kind: 'families'; readonly value: readonly string[] }
  /** Not of a maker, a line or a provider, or without a capability. */
  | { readonly kind: 'notLab' | 'notFamily' | 'notProvider' | 'lacks'; readonly value: string }
  /** Not asked by anyone, but held against every model that is not current. */
  | { readonly kind: 'include'; readonly value: Includable };

/** Every kind of wish in the order in which they are printed. */
export const wishOrder: readonly Wish['kind'][] = [
  'takes',
  'gives',
  'can',
  'lacks',
  'contextAtLeast',
  'answerAtLeast',
  'memoryAtMost',
  'parametersAtMost',
  'releasedSince',
  'monthlyAtMost',
  'priceAtMost',
  'inputAtMost',
  'outputAtMost',
  'openWeights',
  'osiApproved',
  'commercialUse',
  'licence',
  'lab',
  'notLab',
  'provider',
  'notProvider',
  'region',
  'benchmarkAtLeast',
  'benchmarkAtMost',
  'family',
  'families',
  'notFamily',
  'goodEnough',
  'include',
];

/** The best that is surely measured, the cheapest nearly as good, and the cheapest that is good enough. */
export const pickTiers = ['top', 'balanced', 'cheap'] as const;
export type PickTier = (typeof pickTiers)[number];

/**
 * How good models are in a domain, null where nobody measures the kind; `work` is the workload whose floor counts, `take`
 * the tier that is asked for.
 */
export type QualityGoal = {
  readonly quality: string | null;
  readonly work: string | null;
  readonly take: PickTier;
};

/** What a number of the model makes the best: its price, release, context, the time of an answer, or its parameters. */
export type FactGoal = 'price' | 'newest' | 'context' | 'speed' | 'smallest' | 'largest';

/** What makes the best: a number of the model, the score of one benchmark, or how good it is by all of them. */
export type Goal = FactGoal | { readonly benchmark: string } | QualityGoal;

/** How good models are, where that is what makes the best. */
export function qualityGoal(goal: Goal): QualityGoal | null {
  return typeof goal === 'object' && 'quality' in goal ? goal : null;
}

/** The benchmark whose score makes the best; null where another thing does. */
export function benchmarkGoal(goal: Goal): string | null {
  return typeof goal === 'object' && 'benchmark' in goal ? goal.benchmark : null;
}

/** What a person asks to pick by. */
export type Request = {
  /** What the model is for. */
  readonly task: Task;
  readonly wishes: readonly Wish[];
  readonly goal: Goal;
  /** Prices are those of this volume where one is given. */
  readonly volume: Volume | null;
  readonly including: readonly Includable[];
};

/** The domain in which it matters how good a model is; null where it does not. */
export function domainIn({ goal, wishes }: Pick<Request, 'goal' | 'wishes'>): string | null {
  const quality = qualityGoal(goal);
  if (quality) return quality.quality;
  return wishes.find((wish) => wish.kind === 'goodEnough')?.value ?? null;
}

/** The workload whose floor counts; null where none is said. */
export function workIn({ goal, wishes }: Pick<Request, 'goal' | 'wishes'>): string | null {
  const quality = qualityGoal(goal);
  if (quality) return quality.work;
  return wishes.find((wish) => wish.kind === 'goodEnough')?.work ?? null;
}

const directions = new Map<string, 1 | -1>([
  ...floors.map((kind) => [kind, 1] as const),
  ...ceilings.map((kind) => [kind, -1] as const),
]);

/** 1 where more is better, -1 where less is, null where it is yes or no. */
export function directionOf({ kind }: Wish): 1 | -1 | null {
  return directions.get(kind) ?? null;
}

/** Whether it is something that a model must take in or be able to do. */
export function isNeed(wish: Wish): wish is Need {
  return wish.kind === 'takes' || wish.kind === 'gives' || wish.kind === 'can';
}
