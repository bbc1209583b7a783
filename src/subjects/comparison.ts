import type { Catalog, Model } from '../catalog/catalog.ts';
import { criterionIds, weightsOf } from '../catalog/criteria.ts';
import { type ModelState, stateOf } from '../catalog/state.ts';
import { judge, type Verdict } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';
import { type Category, criteria } from './criteria.ts';

/** A comparison as figures, without words. */
export type Comparison = {
  readonly models: readonly Model[];
  readonly states: readonly ModelState[];
  /** False for a model that is retired, gone or unconfirmed, in the order asked. */
  readonly callable: readonly boolean[];
  readonly workload: string | null;
  readonly volume: Volume | null;
  readonly categories: readonly Category[];
  /** What each category counts; 1 without a workload, 0 for what does not matter to it. */
  readonly weights: readonly number[];
  readonly verdict: Verdict;
};

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
  const categories = criterionIds.map((id): Category => criteria[id].compare(judging));
  const counted = workload === null ? null : weightsOf(catalog.criteria, workload);
  const states = models.map((model) => stateOf(catalog, model, today));
  const callable = states.map(({ closed }) => closed === null);
  const weighed = categories.map((category) => ({
    result: category.result,
    weight: counted?.[category.id] ?? 1,
  }));
  const weights = weighed.map(({ weight }) => weight);
  return {
    models,
    states,
    callable,
    workload,
    volume,
    categories,
    weights,
    verdict: judge(weighed, callable),
  };
}
