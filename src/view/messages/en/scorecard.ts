import { list, money } from './format.ts';

/** Each model at a glance. */
export const scorecard = {
  title: 'Scorecard',
  bestFor: 'Best for',
  fit: (name: string, score: number) => `${name} ${score}`,
  nothingCertain: 'nothing for certain',
  suits: 'Decision fit',
  suited: (certain: readonly string[], possible: readonly string[]) =>
    [list(certain), possible.length > 0 ? `maybe ${list(possible)}` : ''].filter(Boolean).join('; ') ||
    'none for certain',
  notScored: 'not scored: it does not chat',
  context: 'Context',
  cheapestOutput: 'Cheapest output',
  output: (usd: number, provider: string) => `${money(usd)} per 1M via ${provider}`,
  routes: 'Provider routes',
  sharedBenchmarks: 'Shared benchmarks',
  /** From which fit score on a use is suited. */
  thresholds: (each: readonly { readonly use: string; readonly fit: string; readonly least: number }[]) =>
    `Decision fit by fit scores: ${each.map(({ use, fit, least }) => `${use} from ${fit} ${least}`).join(', ')}.`,
};
