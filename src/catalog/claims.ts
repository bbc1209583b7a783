import type { Claim } from './catalog.ts';
import type { SourcesFile } from './table-schemas.ts';

export type Statement = {
  readonly source: string;
  readonly asOf: string;
  readonly url?: string | undefined;
  readonly basis?: Claim<null>['basis'] | undefined;
};

export type Claimer = <Value>(statement: Statement, value: Value) => Claim<Value>;

/** Makes claims of rows, each with its source looked up. @throws when a source is missing: the lint comes first. */
export function claimer(sources: SourcesFile): Claimer {
  // One object for all claims of a source: there are thousands.
  const shared = new Map<string, Claim<null>['source']>();
  return (statement, value) => {
    const source = sources[statement.source];
    if (!source) throw new Error(`source ${statement.source} is missing`);
    const own = shared.get(statement.source) ?? Object.freeze({ name: source.name, url: source.url });
    shared.set(statement.source, own);
    return {
      value,
      source: statement.url === undefined ? own : { name: source.name, url: statement.url },
      asOf: statement.asOf,
      basis: statement.basis ?? source.basis,
    };
  };
}

/** The claims of those rows that state the picked field. */
export function stated<Row extends Statement, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value | undefined | null,
  claim: Claimer,
): Claim<Value>[] {
  return rows.flatMap((row) => {
    const value = pick(row);
    return value === undefined || value === null ? [] : [claim(row, value)];
  });
}
