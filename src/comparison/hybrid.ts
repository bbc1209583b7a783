import type { Mix } from '../catalog/mix.ts';
import type { Advantage } from './advantages.ts';
import type { Comparison } from './compare.ts';

/** Two models used together: the cheaper one for most traffic, the other for what only it does better. */
export type Hybrid = {
  readonly cheap: number;
  readonly special: number;
  readonly because: Advantage;
  /** USD per 1M tokens at the comparison's mix: of both together, and of the special one alone. */
  readonly together: number;
  readonly alone: number;
  readonly mix: Mix;
};

const reasons: readonly Advantage['kind'][] = ['modalities', 'benchmarks', 'context', 'capabilities'];

/** The two that make sense together: one is certainly cheaper, the other certainly does more; null where facts do not say so. */
export function hybrid(
  { models, callable, categories }: Comparison,
  found: readonly (readonly Advantage[])[],
  share: number,
): Hybrid | null {
  const price = categories.find((category) => category.id === 'price');
  if (models.length !== 2 || callable.includes(false) || price?.result.outcome !== 'win') return null;
  const cheap = price.result.winner;
  const special = 1 - cheap;
  const because = found[special]?.find(({ kind }) => reasons.includes(kind));
  const [low, alone] = [price.blended[cheap], price.blended[special]];
  if (!because || low == null || alone == null) return null;
  return { cheap, special, because, together: share * low + (1 - share) * alone, alone, mix: price.mix };
}
