import type { Catalog, Model } from '../catalog/catalog.ts';
import { weightsOf } from '../catalog/criteria.ts';
import { stateOf } from '../catalog/state.ts';
import { judge } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';
import { advise } from './advice/rule.ts';
import { type Comparison, categoryOf } from './comparison.ts';
import { criteria } from './criteria.ts';
import type { PriceCategory } from './price/rule.ts';
import { domainFor, type QualityCategory } from './quality/rule.ts';

/**
 * Compares two to five models on `today`; a workload sets token mix, weights and which benchmarks count.
 * @param volume what prices are compared by instead
 * @param domain what they must be good at instead, a domain of domains.yml
 */
export function compare(
  catalog: Catalog,
  models: readonly Model[],
  workload: string | null,
  today: string,
  volume: Volume | null = null,
  domain: string | null = null,
): Comparison {
  const use = workload === null ? null : (catalog.workloads[workload] ?? null);
  const asked = domain ?? domainFor(catalog, models, use);
  const judging = { catalog, models, workload: use, domain: asked, volume, today };
  const categories = criteria.map((criterion) => criterion.compare(judging));
  const counted = workload === null ? null : weightsOf(catalog.criteria, workload);
  const states = models.map((model) => stateOf(catalog, model, today));
  const callable = states.map(({ closed }) => closed === null);
  const weights = categories.map(({ id }) => counted?.[id] ?? 1);
  const own = { categories };
  const quality = categoryOf<QualityCategory>(own, 'quality');
  const price = categoryOf<PriceCategory>(own, 'price');
  if (!quality || !price) throw new Error('a comparison needs a price and a quality');
  const restOf = (a: number, b: number) =>
    criteria
      .filter(({ id }) => id !== 'quality' && id !== 'price')
      .map((criterion) => criterion.compare({ ...judging, models: [models[a]!, models[b]!] }));
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
    verdict: judge(weighed, models.length),
    advice: advise({ catalog, models, states, workload: use, quality, price, restOf, today }),
  };
}
