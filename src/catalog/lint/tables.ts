import type { Problem, SourceOf } from '../problem.ts';
import type { Tables } from '../table-schemas.ts';

/** Workloads that criteria weigh and that there are not. */
export function lintCriteria({ criteria, workloads }: Tables, sourceOf: SourceOf): Problem[] {
  const { file, at } = sourceOf('criteria');
  return Object.entries(criteria).flatMap(([id, { weights }]) =>
    Object.keys(weights)
      .filter((workload) => !Object.hasOwn(workloads, workload))
      .map((workload) => {
        const [line, column] = at([id, 'weights', workload]);
        const message = `workload "${workload}" is not in workloads.yml`;
        return { level: 'error', file, line, column, message };
      }),
  );
}

/** Rows of fit scores that look at a capability which nobody has listed. */
export function lintFit({ fit, capabilities }: Tables, sourceOf: SourceOf): Problem[] {
  return Object.entries(fit).flatMap(([id, { rows }]) =>
    rows.flatMap(({ capability }, index): Problem[] => {
      if (capability === undefined || Object.hasOwn(capabilities, capability)) return [];
      const { file, at } = sourceOf('fit');
      const [line, column] = at([id, 'rows', index, 'capability']);
      const message = `capability "${capability}" is not in capabilities.yml`;
      return [{ level: 'error', file, line, column, message }];
    }),
  );
}
