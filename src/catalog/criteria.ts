/** What each criterion counts for a workload, 0 to 3; null for a workload that none of them weighs. */
export function weightsOf(
  criteria: Readonly<Record<string, { readonly weights?: Readonly<Record<string, number>> | undefined }>>,
  workload: string,
): Readonly<Record<string, number>> | null {
  const weights = Object.entries(criteria).map(([id, own]) => [id, own.weights?.[workload] ?? 0] as const);
  return weights.some(([, weight]) => weight > 0) ? Object.fromEntries(weights) : null;
}
