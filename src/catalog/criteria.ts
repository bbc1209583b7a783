/** What a comparison is decided by, in the order that it is shown. */
export const criterionIds = ['price', 'context', 'benchmarks', 'modalities', 'openness'] as const;
export type CriterionId = (typeof criterionIds)[number];

/** What each criterion counts for a workload, 0 to 3; null for a workload that none of them weighs. */
export function weightsOf(
  criteria: Readonly<Record<CriterionId, { readonly weights: Readonly<Record<string, number>> }>>,
  workload: string,
): Readonly<Record<CriterionId, number>> | null {
  const weights = criterionIds.map((id) => [id, criteria[id].weights[workload] ?? 0] as const);
  return weights.some(([, weight]) => weight > 0)
    ? (Object.fromEntries(weights) as Record<CriterionId, number>)
    : null;
}
