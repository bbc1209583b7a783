/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs the measurements in turn, round after round, so that the machine's noise hits all; resolves with each one's values. */
export async function inTurn<Value = number>(
  rounds: number,
  measurements: readonly (() => Value | Promise<Value>)[],
): Promise<Value[][]> {
  const results: Value[][] = measurements.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, measure] of measurements.entries()) results[index]?.push(await measure());
  }
  return results;
}

/** What each round's value is of the yardstick's in the same round. */
export const ratios = (values: readonly number[] = [], yardsticks: readonly number[] = []): number[] =>
  values.map((value, round) => value / (yardsticks[round] ?? Number.NaN));

/** How much each round's value is above the yardstick's in the same round. */
export const above = (values: readonly number[] = [], yardsticks: readonly number[] = []): number[] =>
  values.map((value, round) => value - (yardsticks[round] ?? Number.NaN));
