import type { Claim } from './catalog.ts';
import type { SourcesFile } from './table-schemas.ts';

export type Statement = {
  readonly source: string;
  readonly asOf: string;
  readonly basis?: Claim<null>['basis'] | undefined;
};

/** Makes claims of rows, each with its source looked up. @throws when a source is missing: the lint comes first. */
export function claimer(sources: SourcesFile) {
  return <Value>(statement: Statement, value: Value): Claim<Value> => {
    const source = sources[statement.source];
    if (!source) throw new Error(`source ${statement.source} is missing`);
    return {
      value,
      source: { name: source.name, url: source.url },
      asOf: statement.asOf,
      basis: statement.basis ?? source.basis,
    };
  };
}

/** The claims of those rows that state the picked field. */
export function stated<Row extends Statement, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value | undefined | null,
  claim: <V>(statement: Statement, value: V) => Claim<V>,
): Claim<Value>[] {
  return rows.flatMap((row) => {
    const value = pick(row);
    return value === undefined || value === null ? [] : [claim(row, value)];
  });
}
