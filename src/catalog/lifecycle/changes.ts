import type { Entry } from '../fact-entries.ts';
import type { Change } from '../imported-schema.ts';

const fields = ['deprecated', 'shutdown', 'earliestShutdown', 'replacement'] as const;

type Row = NonNullable<Entry['lifecycle']>[number];

function rowsOf(entries: readonly Entry[]): Map<string, { readonly model: string; readonly row: Row }> {
  return new Map(
    entries.flatMap(({ id, lifecycle = [] }) =>
      lifecycle.map((row) => [`${id} ${row.surface} ${row.snapshot ?? ''}`, { model: id, row }] as const),
    ),
  );
}

/** Every day and replacement that a table of lifecycles states otherwise than the one before it, as of an ISO day. */
export function lifecycleChanges(before: readonly Entry[], after: readonly Entry[], date: string): Change[] {
  const was = rowsOf(before);
  return [...rowsOf(after)].flatMap(([key, { model, row }]) => {
    const old = was.get(key)?.row;
    const offer = [model.slice(model.indexOf('/') + 1), ...(row.snapshot ? [row.snapshot] : [])].join(' ');
    return fields.flatMap((field): Change[] => {
      const [from, to] = [old?.[field] ?? null, row[field] ?? null];
      return from === to
        ? []
        : [{ date, model, provider: row.surface, offer, field, from, to, percent: null }];
    });
  });
}
