import type { Model } from '../../catalog/catalog.ts';
import { decide, type Outcome } from '../../comparison/outcome.ts';

export type ContextCategory = {
  readonly id: 'context';
  readonly result: Outcome;
  readonly windows: readonly (number | null)[];
};

/** Windows within a twentieth are as large. */
export const sameRoom = 1.05;

/** Who takes more tokens in one request; within 5 % is a tie. */
export function compareContext(models: readonly Model[]): ContextCategory {
  const windows = models.map((model) => model.contextWindow?.chosen.value ?? null);
  const result = decide(models.length, (a, b) => {
    const left = windows[a];
    const right = windows[b];
    if (left == null || right == null) return 'unknown';
    if (Math.max(left, right) <= Math.min(left, right) * sameRoom) return 'even';
    return left > right ? 'better' : 'worse';
  });
  return { id: 'context', result, windows };
}
