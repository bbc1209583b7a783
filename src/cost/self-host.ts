import type { GpusFile } from '../catalog/work-schemas.ts';
import { type Amount, fromUsd, scale } from '../language/amount.ts';
import { daysPerMonth, type Volume } from './volume.ts';

/** Bits a weight that are estimated: as published, and the two common steps of quantization. */
export const precisions = [16, 8, 4] as const;
export type Precision = (typeof precisions)[number];

/** What weights are commonly run at on cards of one's own, and what is planned where nobody says. */
export const usualPrecision: Precision = 4;

/** Lowest and highest that a number may be. */
export type Range = { readonly low: number; readonly high: number };

type Assumptions = GpusFile['assumptions'];

/** Kilobytes that one token of context takes in the cache, by billions of parameters: a rule of thumb of `gpus.yml`. */
export function cachePerToken({ cache }: Assumptions, parameters: number): Range {
  const band = cache.find(({ upTo = Number.POSITIVE_INFINITY }) => parameters <= upTo);
  return { low: band?.low ?? 0, high: band?.high ?? 0 };
}

/**
 * Gigabytes (10^9 bytes) that hosting takes: (billions of parameters x bits / 8 + tokens x kilobytes a token / 10^6)
 * x (1 + overhead). All parameters count, also those of experts that rest; the cache stays at 16 bit.
 * @param context tokens that the cache holds at once, over all conversations
 */
export function memoryNeeded(
  assumptions: Assumptions,
  parameters: number,
  bits: number,
  context: number = assumptions.context,
): Range {
  const cache = cachePerToken(assumptions, parameters);
  const total = (kilobytes: number) =>
    ((parameters * bits) / 8 + (context * kilobytes) / 1e6) * (1 + assumptions.overhead);
  return { low: total(cache.low), high: total(cache.high) };
}

/** What a person said of hosting; null where nothing was said. */
export type HostAsk = {
  readonly bits: Precision | null;
  /** Tokens that the cache is to hold at once. */
  readonly context: number | null;
  /** The card that they have: gigabytes, and its key in `gpus.yml` where they named it. */
  readonly card: { readonly gigabytes: number; readonly id: string | null } | null;
  /** USD an hour of one card. */
  readonly gpuHour: number | null;
};

/** What is asked of hosting beside the model, and the price per token and volume that it is weighed against. */
export type HostQuestion = {
  readonly ask: HostAsk;
  readonly volume: Volume | null;
  /** Providers that a person named, the region that routes must be in, and a price of one's own in USD per 1M tokens. */
  readonly only: readonly string[] | null;
  readonly region: string | null;
  readonly price: { readonly input: number; readonly output: number } | null;
};

/** The cards of one size that hold a model. */
type Cards = { readonly gigabytes: number; readonly count: Range };

/** What one precision takes: gigabytes, and how many cards of each size. */
export type HostRow = {
  readonly bits: Precision;
  /** Gigabytes of the weights alone. */
  readonly weights: number;
  readonly memory: Range;
  readonly cards: readonly Cards[];
};

export type HostEstimate = {
  readonly context: number;
  /** Kilobytes a token. */
  readonly cache: Range;
  readonly rows: readonly HostRow[];
  /** The fewest cards that certainly hold it at the precision asked, else at the usual one; null where one server does not. */
  readonly plan: { readonly bits: Precision; readonly gigabytes: number; readonly count: number } | null;
  /** What the plan's cards cost a month at the price a person gave. */
  readonly perMonth: Amount | null;
};

export const hoursPerMonth = 24 * daysPerMonth;

/** One card, the smallest that certainly holds it at that precision; else the fewest of the largest. */
function planOf(rows: readonly HostRow[], bits: Precision, mostCards: number): HostEstimate['plan'] {
  const cards = rows.find((row) => row.bits === bits)?.cards ?? [];
  const enough = cards.find(({ count }) => count.high === 1) ?? cards.at(-1);
  if (!enough || enough.count.high > mostCards) return null;
  return { bits, gigabytes: enough.gigabytes, count: enough.count.high };
}

/** Memory, cards and monthly cost of hosting a model of so many billions of parameters: an estimate by the rules of `gpus.yml`. */
export function hostEstimate(
  { assumptions, cards }: GpusFile,
  parameters: number,
  { bits, context, card, gpuHour }: HostAsk,
): HostEstimate {
  const held = context ?? assumptions.context;
  const all = Object.values(cards).flatMap(({ gigabytes, byName }) => (byName ? [] : [gigabytes]));
  const sizes = card ? [card.gigabytes] : [...new Set(all)].sort((a, b) => a - b);
  const rows = precisions
    .filter((own) => bits === null || bits === own)
    .map((own): HostRow => {
      const memory = memoryNeeded(assumptions, parameters, own, held);
      const counts = sizes.map((gigabytes) => ({
        gigabytes,
        count: { low: Math.ceil(memory.low / gigabytes), high: Math.ceil(memory.high / gigabytes) },
      }));
      return { bits: own, weights: (parameters * own) / 8, memory, cards: counts };
    });
  const plan = planOf(rows, bits ?? usualPrecision, assumptions.mostCards);
  return {
    context: held,
    cache: cachePerToken(assumptions, parameters),
    rows,
    plan,
    perMonth: plan && gpuHour !== null ? scale(fromUsd(gpuHour), hoursPerMonth * plan.count) : null,
  };
}
