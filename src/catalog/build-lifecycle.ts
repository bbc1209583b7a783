import type { Lifecycle, LifecycleDates } from './catalog.ts';
import { type Claimer, mergeClaims, stated } from './merge.ts';
import type { ModelEntry } from './schema.ts';

type Row = NonNullable<ModelEntry['lifecycle']>[number];

/** What all sources say of one surface as one: each day from the best that states it, whatever else that one leaves out. */
function mergeRows(rows: readonly [Row, ...Row[]], claim: Claimer): Lifecycle {
  const chosen = <Value>(pick: (row: Row) => Value | undefined) =>
    mergeClaims(stated(rows, pick, claim))?.chosen;
  const deprecated = chosen((row) => row.deprecated);
  const shutdown = chosen((row) => row.shutdown);
  const all = mergeClaims(
    rows.map((row) =>
      claim<LifecycleDates>(row, {
        preview: row.preview ?? false,
        deprecated: row.deprecated ?? null,
        shutdown: row.shutdown ?? null,
        earliestShutdown: row.earliestShutdown ?? null,
        replacement: row.replacement ?? null,
      }),
    ),
  );
  const [first] = rows;
  const deciding = shutdown ?? deprecated ?? all?.chosen ?? claim(first, null);
  return {
    surface: first.surface,
    snapshot: first.snapshot ?? null,
    preview: chosen((row) => row.preview)?.value ?? false,
    deprecated: deprecated?.value ?? null,
    shutdown: shutdown?.value ?? null,
    earliestShutdown: chosen((row) => row.earliestShutdown)?.value ?? null,
    replacement: chosen((row) => row.replacement)?.value ?? null,
    claim: { ...deciding, value: null },
    lastRead:
      rows
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? first.asOf,
    claims: all?.claims ?? [],
  };
}

/** One lifecycle for each surface and edition that entries speak of, in the order in which they are first named. */
export function buildLifecycle(entries: readonly ModelEntry[], claim: Claimer): Lifecycle[] {
  const rows = entries.flatMap((entry) => entry.lifecycle ?? []);
  const groups = Map.groupBy(rows, ({ surface, snapshot }) => `${surface} ${snapshot ?? ''}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [mergeRows([first, ...rest], claim)] : [],
  );
}
