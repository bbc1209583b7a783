/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs the measurements in turn, round after round, so that the machine's noise hits all; resolves with their medians. */
export async function inTurn(
  rounds: number,
  measurements: readonly (() => number | Promise<number>)[],
): Promise<number[]> {
  const results: number[][] = measurements.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, measure] of measurements.entries()) results[index]?.push(await measure());
  }
  return results.map(median);
}
