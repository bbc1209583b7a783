import type { Catalog, Model } from '../../catalog/catalog.ts';
import { compareBenchmarks } from '../../comparison/criteria/benchmarks.ts';
import { list } from '../messages/en/format.ts';
import { plural } from '../messages/en/plural.ts';

/** Who leads on shared benchmarks of a domain: "Of 3 shared vision benchmarks, A leads on 2 and B on 1." */
export function measuredAnswer(catalog: Catalog, models: readonly Model[], domain: string): string {
  const { shared } = compareBenchmarks(catalog, models, [domain]);
  if (shared.length === 0) return `No shared ${domain} benchmark tells more.`;
  const leads = models.map(({ name }, index) => {
    const count = shared.filter(({ leader }) => leader === index).length;
    return `${name}${index === 0 ? ' leads' : ''} on ${count === 0 ? 'none' : count}`;
  });
  return `Of ${plural(shared.length, `shared ${domain} benchmark`)}, ${list(leads)}.`;
}
