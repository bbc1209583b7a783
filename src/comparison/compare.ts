import type { Catalog, Model } from '../catalog/catalog.ts';
import { type ModelState, stateOf } from '../catalog/state.ts';
import type { Volume } from '../cost/volume.ts';
import { type BenchmarksCategory, compareBenchmarks } from './criteria/benchmarks.ts';
import { type ContextCategory, compareContext } from './criteria/context.ts';
import { compareModalities, type ModalitiesCategory } from './criteria/modalities.ts';
import { compareOpenness, type OpennessCategory } from './criteria/openness.ts';
import { comparePrice, type PriceCategory } from './criteria/price.ts';
import { judge, type Verdict } from './verdict.ts';

export type Category =
  | PriceCategory
  | ContextCategory
  | BenchmarksCategory
  | ModalitiesCategory
  | OpennessCategory;

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
  const use = workload === null ? undefined : catalog.workloads[workload];
  const categories: Category[] = [
    comparePrice(models, use?.tokens ?? null, volume, today),
    compareContext(models),
    compareBenchmarks(catalog, models, use?.domains ?? null),
    compareModalities(models),
    compareOpenness(catalog, models),
  ];
  const states = models.map((model) => stateOf(catalog, model, today));
  const callable = states.map(({ closed }) => closed === null);
  const weighed = categories.map((category) => ({
    result: category.result,
    weight: use?.weights?.[category.id] ?? 1,
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
