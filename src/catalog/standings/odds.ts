import type { Estimate } from './fit.ts';

/** Below these odds two are said to be alike. */
export const evenOdds = 0.55;

/** From these odds on one is said to be probably better. */
export const probableOdds = 0.75;

/** From these odds on one is said to be better. */
export const sureOdds = 0.9;

/** The share of a standard normal distribution below a value; Abramowitz and Stegun 26.2.17, off by 1e-7 at most. */
export function normalBelow(value: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(value));
  const density = Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
  const series =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const above = density * series;
  return value > 0 ? 1 - above : above;
}

/** How probable it is that the first of two is the better one, 0 to 1. */
export function oddsOf(a: Estimate, b: Estimate): number {
  return normalBelow((a.mean - b.mean) / Math.sqrt(a.variance + b.variance));
}

/** How far the difference of two may be off: one standard deviation, in logits. */
export function spreadOf(a: Estimate, b: Estimate): number {
  return Math.sqrt(a.variance + b.variance);
}
