import type { Observation } from './observe.ts';

const raised = /\b(?:high|xhigh|max|thinking|reasoning)\b/gi;
const lowered = /\b(?:no|non)[ -](?:thinking|reasoning)\b/i;

/**
 * The efforts that scores were run at, where each of them was raised: such answers take more tokens than a price by the
 * tokens of the work knows. Empty where any was run otherwise, or nobody says how.
 */
export function raisedEfforts(observations: readonly Observation[]): string[] {
  const efforts = observations.map(({ score: { variant } }) =>
    variant === null || lowered.test(variant) ? [] : (variant.toLowerCase().match(raised) ?? []),
  );
  return efforts.some((own) => own.length === 0) ? [] : [...new Set(efforts.flat())];
}
