import type { Problem, SourceOf } from '../problem.ts';
import type { Tables } from '../table-schemas.ts';

/**
 * Criteria that nothing judges or that have no entry, and workloads that they weigh and that there are not.
 * @param judged the criteria that there are rules for; null where that is not looked at
 */
export function lintCriteria(
  { criteria, workloads }: Tables,
  sourceOf: SourceOf,
  judged: readonly string[] | null,
): Problem[] {
  const { file, at } = sourceOf('criteria');
  const problem = (keys: readonly PropertyKey[], message: string): Problem => {
    const [line, column] = at(keys);
    return { level: 'error', file, line, column, message };
  };
  const ids = Object.keys(criteria);
  const strange = judged === null ? [] : ids.filter((id) => !judged.includes(id));
  const absent = (judged ?? []).filter((id) => !ids.includes(id));
  const unweighed = Object.entries(criteria).flatMap(([id, { weights = {} }]) =>
    Object.keys(weights)
      .filter((workload) => !Object.hasOwn(workloads, workload))
      .map((workload) =>
        problem([id, 'weights', workload], `workload "${workload}" is not in workloads.yml`),
      ),
  );
  return [
    ...strange.map((id) =>
      problem([id], id === 'benchmarks' ? 'benchmarks: is called quality' : `${id}: no rule judges it`),
    ),
    ...absent.map((id) => problem([], `${id}: has a rule and no entry`)),
    ...unweighed,
  ];
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

/** Products of a maker that is no lab. */
export function lintProducts({ products, labs }: Tables, sourceOf: SourceOf): Problem[] {
  return Object.entries(products).flatMap(([id, { maker }]): Problem[] => {
    if (maker === undefined || Object.hasOwn(labs, maker)) return [];
    const { file, at } = sourceOf('products');
    const [line, column] = at([id, 'maker']);
    return [{ level: 'error', file, line, column, message: `lab "${maker}" is not in labs.yml` }];
  });
}
