import type { Problem, SourceOf } from './problem.ts';
import type { Tables } from './table-schemas.ts';

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
