import { newestFirst } from '../dates.ts';
import type { Claim, Fact, Modalities } from './catalog.ts';
import type { SourcesFile } from './table-schemas.ts';
import { bases, type Modality, modalities } from './words.ts';

/** Better rank first, then the newer; the order of the file decides between equals. */
function compareClaims(a: Claim<unknown>, b: Claim<unknown>): number {
  return bases.indexOf(a.basis) - bases.indexOf(b.basis) || newestFirst(a.asOf, b.asOf);
}

/** The claims about one field with the most trusted first: who states it, then how new it is. */
export function mergeClaims<Value>(claims: readonly Claim<Value>[]): Fact<Value> {
  const ordered = [...claims].sort(compareClaims);
  const chosen = ordered[0];
  return chosen ? { chosen, claims: ordered } : null;
}

/** The value that most give; null for none and where two are given equally often. */
export function majorityOf<Value>(values: readonly Value[]): Value | null {
  const groups = Map.groupBy(values, (value) => value);
  const [first, second] = [...groups.values()].sort((a, b) => b.length - a.length);
  return !first || first.length === second?.length ? null : (first[0] ?? null);
}

/**
 * What most routes say, as one claim of basis `offers` (the newest that says so); null without claims or majority.
 */
export function majority<Value>(claims: readonly Claim<Value>[]): Claim<Value> | null {
  const groups = Map.groupBy(claims, (claim) => JSON.stringify(claim.value));
  const [first, second] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (!first || first.length === second?.length) return null;
  const newest = first.toSorted((a, b) => newestFirst(a.asOf, b.asOf))[0];
  return newest ? { ...newest, basis: 'offers' } : null;
}

/** A stated list as three-valued: what the source cannot speak of is unknown. */
export function toModalities(
  stated: { readonly input: readonly Modality[]; readonly output: readonly Modality[] },
  known: readonly Modality[] = modalities,
): Modalities {
  const side = (list: readonly Modality[]) => ({
    yes: modalities.filter((kind) => list.includes(kind)),
    unknown: modalities.filter((kind) => !list.includes(kind) && !known.includes(kind)),
  });
  return { input: side(stated.input), output: side(stated.output) };
}

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
