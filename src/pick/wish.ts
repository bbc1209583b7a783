import type { Need } from '../catalog/abilities.ts';
import type { Task } from '../catalog/words.ts';
import type { Volume } from '../cost/volume.ts';

/** Wishes that the model's number must reach. */
export const floors = ['contextAtLeast', 'releasedSince', 'benchmarkAtLeast', 'fitAtLeast'] as const;
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

type Floor = Exclude<(typeof floors)[number], 'releasedSince' | 'benchmarkAtLeast' | 'fitAtLeast'>;
type Ceiling = Exclude<(typeof ceilings)[number], 'monthlyAtMost' | 'memoryAtMost' | 'benchmarkAtMost'>;

/** States that are left out unless a person includes them; `deprecated` covers an announced shutdown. */
export const includable = ['superseded', 'deprecated', 'preview'] as const;
export type Includable = (typeof includable)[number];

/** One thing that a person wants of a model. Tokens; USD per 1M tokens (`priceAtMost`: blended 3:1); billions of parameters. */
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
  /** Points of a fit score, 0 to 100. */
  | { readonly kind: 'fitAtLeast'; readonly value: number; readonly fit: string }
  /** ISO month or day: released then or later. */
  | { readonly kind: 'releasedSince'; readonly value: string }
  | { readonly kind: 'openWeights'; readonly value: boolean }
  | { readonly kind: 'commercialUse' | 'osiApproved'; readonly value: true }
  | { readonly kind: 'licence' | 'lab' | 'family' | 'provider' | 'region'; readonly value: string }
  /** Not asked by anyone, but held against every model that is not current. */
  | { readonly kind: 'include'; readonly value: Includable };

/** What makes the best: the price, the newest, the largest context, who is done first, or a fit score of the rubric. */
export type Goal = 'price' | 'newest' | 'context' | 'speed' | { readonly fit: string };

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
  return wish.kind === 'takes' || wish.kind === 'can';
}
