import type { Problem, SourceOf } from './problem.ts';
import type { Tables } from './table-schemas.ts';

/** Domains that benchmarks and workloads name and that have no name of their own for people. */
export function lintDomains({ domains, benchmarks, workloads }: Tables, sourceOf: SourceOf): Problem[] {
  const named = [
    ...Object.entries(benchmarks).map(([id, { domain }]) => ['benchmarks', domain, [id, 'domain']] as const),
    ...Object.entries(workloads).flatMap(([id, { domains: own = [] }]) =>
      own.map((domain, index) => ['workloads', domain, [id, 'domains', index]] as const),
    ),
  ];
  return named
    .filter(([, domain]) => !Object.hasOwn(domains, domain))
    .map(([table, domain, keys]) => {
      const { file, at } = sourceOf(table);
      const [line, column] = at(keys);
      return { level: 'error', file, line, column, message: `domain "${domain}" is not in domains.yml` };
    });
}
