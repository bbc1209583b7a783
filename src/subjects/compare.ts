import type { Catalog, Model } from '../catalog/catalog.ts';
import { weightsOf } from '../catalog/criteria.ts';
import { stateOf } from '../catalog/state.ts';
import { judge } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';
import type { Comparison } from './comparison.ts';
import { criteria } from './criteria.ts';

/**
 * Compares two to five models on `today`; a workload sets token mix, weights and which benchmarks count.
 * @param volume what prices are compared by instead
 */
export function compare(
  catalog: Catalog,
  models: readonly Model[],
  workload: string | null,
  today: string,
  volume: Volume | null = null,
): Comparison {
  const use = workload === null ? null : (catalog.workloads[workload] ?? null);
  const judging = { catalog, models, workload: use, volume, today };
  const categories = criteria.map((criterion) => criterion.compare(judging));
  const counted = workload === null ? null : weightsOf(catalog.criteria, workload);
  const states = models.map((model) => stateOf(catalog, model, today));
  const callable = states.map(({ closed }) => closed === null);
  const weights = categories.map(({ id }) => counted?.[id] ?? 1);
  const weighed = categories.map(({ result }, index) => ({ result, weight: weights[index] ?? 1 }));
  return {
    models,
    states,
    callable,
    workload,
    volume,
    criteria,
    categories,
    weights,
    verdict: judge(weighed, callable),
  };
}
