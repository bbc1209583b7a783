import { createMemo } from '../memo.ts';

type Weights = Readonly<Record<string, number>>;

/** More workloads than any catalog weighs. */
const kept = createMemo<{ readonly weights: Weights | null }>(200);

/** What each criterion counts for a workload, 0 to 3; null for a workload that none of them weighs. */
export function weightsOf(
  criteria: Readonly<Record<string, { readonly weights?: Readonly<Record<string, number>> | undefined }>>,
  workload: string,
): Weights | null {
  return kept(criteria, workload, () => {
    const weights = Object.entries(criteria).map(([id, own]) => [id, own.weights?.[workload] ?? 0] as const);
    return { weights: weights.some(([, weight]) => weight > 0) ? Object.fromEntries(weights) : null };
  }).weights;
}
