import type { Catalog, Model } from '../../catalog/catalog.ts';
import { compareBenchmarks } from '../../comparison/criteria/benchmarks.ts';
import type { Messages } from '../messages/messages.ts';

/** Who leads on shared benchmarks of a domain: "Of 3 shared vision benchmarks, A leads on 2 and B on 1." */
export function measuredAnswer(
  catalog: Catalog,
  models: readonly Model[],
  domain: string,
  { answers, vocabulary }: Messages,
): string {
  const { shared } = compareBenchmarks(catalog, models, [domain]);
  const called = vocabulary.domain(domain, catalog.domains[domain]);
  if (shared.length === 0) return answers.measuredNot(called);
  const leads = models.map(({ name }, index) => ({
    name,
    count: shared.filter(({ leader }) => leader === index).length,
  }));
  return answers.measured(called, shared.length, leads);
}
