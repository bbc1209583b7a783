import type { Model } from '../catalog/catalog.ts';
import type { Workload } from '../catalog/table-schemas.ts';
import type { Terms, Usage } from './bill.ts';

export const periods = ['request', 'day', 'week', 'month', 'year', 'once'] as const;
export type Period = (typeof periods)[number];

/** Days in a month of every estimate. */
export const daysPerMonth = 30;

/** Tokens of a period. `requests` decides which context tier bills them; null leaves it open, at the base rates. */
export type Volume = Usage & {
  readonly per: Period;
  readonly requests: number | null;
  readonly batch: boolean;
  /** The tag of the language of the texts, whose tokens are said as those of the same texts in English; left out where nobody says it. */
  readonly textLanguage?: string;
  /** Tokens that were said beside more requests than they are, and taken as those of each. */
  readonly takenAsEach?: { readonly input: number; readonly output: number };
  /** Texts that were said, whose tokens are what practice takes them for. */
  readonly ofText?: readonly ('word' | 'page' | 'book')[];
  /** Days of a week on which the work is done, where it is said of working days. */
  readonly workdays?: number;
};

/**
 * Whose the tokens are that are said beside a number of requests. Nobody sends fewer tokens than requests: where all
 * that are said are fewer, and one request of every model has room for them, they are those of 'each'; where only some
 * are, or there is no room, it is 'unclear'; else they are those of 'all'. What is 0 is 0 in any case.
 */
export function whoseTokens(
  { input, output }: Pick<Usage, 'input' | 'output'>,
  requests: number,
  models: readonly Model[],
): 'all' | 'each' | 'unclear' {
  const said = [input, output].filter((tokens) => tokens > 0);
  if (said.every((tokens) => tokens >= requests)) return 'all';
  const fits = ({ contextWindow, inputLimit, maxOutput }: Model) =>
    input <= (inputLimit?.chosen.value ?? contextWindow?.chosen.value ?? input) &&
    output <= (maxOutput?.chosen.value ?? output);
  const isOfOne = said.every((tokens) => tokens < requests) && models.length > 0 && models.every(fits);
  return isOfOne ? 'each' : 'unclear';
}

/** The volume a workload states: its own per period, or its request as often as it says. */
export function workloadVolume(workload: Workload): Volume {
  const { tokens, volume, requests = 1, per = 'request' } = workload;
  if (volume) {
    const { cacheRead = 0, cacheWrite = 0, ...own } = volume;
    return { ...own, cacheRead, cacheWrite, batch: false, per, requests: null };
  }
  const plain = { cacheRead: 0, cacheWrite: 0, batch: false };
  const { input, output } = tokens ?? { input: 0, output: 0 };
  return { ...plain, input: input * requests, output: output * requests, per, requests };
}

/** How often the period comes in a month of 30 days, as a fraction; null for what has no period. */
export function perMonth(per: Period): readonly [times: number, over: number] | null {
  switch (per) {
    case 'day':
      return [daysPerMonth, 1];
    case 'week':
      return [daysPerMonth, 7];
    case 'month':
      return [1, 1];
    case 'year':
      return [1, 12];
    default:
      return null;
  }
}

/**
 * How a volume is billed; which tier is open where nobody says how many requests there are.
 * @param tokenFactor how many times as many tokens a model makes of its texts; null where nobody knows
 */
export function termsOf({ input, per, requests, batch }: Volume, tokenFactor: number | null): Terms {
  const count = requests ?? (per === 'request' ? 1 : null);
  const factor = tokenFactor ?? 1;
  return { inputPerRequest: count === null ? null : (input * factor) / count, batch, tokenFactor: factor };
}
