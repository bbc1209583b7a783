import type { z } from 'zod';
import type { Board } from '../imported-schema.ts';
import type { Known } from '../known-models.ts';
import type { Entrant } from './entrant.ts';

/** With what a list is asked for, and on which ISO days; `fetched` is null for a file of which nobody says it. */
export type Asked = {
  readonly key?: string | undefined;
  readonly fetched: string | null;
  readonly today: string;
};

/** Boards as they were read, with how many rows name no model of the catalog for certain, and how many are broken. */
export type ReadBoards = {
  readonly boards: readonly Board[];
  readonly unplaced: number;
  readonly broken: number;
};

/** More broken rows than this share, and the whole list is refused: its shape has changed. */
const tolerated = 0.01;

/** Reads the rows of a list one by one, and counts those of another shape. */
export function rowReader<Row>(shape: z.ZodType<Row>) {
  let [rows, broken, example] = [0, 0, ''];
  return {
    /** The row, or null where it has another shape; `where` says in which part of the list it stands. */
    read(value: unknown, where = ''): Row | null {
      rows++;
      const own = shape.safeParse(value);
      if (own.success) return own.data;
      broken++;
      const [issue] = own.error.issues;
      example ||= `${where && `${where} `}${issue?.path.join('.')}: ${issue?.message}`;
      return null;
    },
    /** How many were broken. @throws Error in one sentence when that is more than 1 % */
    broken(): number {
      if (broken > tolerated * rows)
        throw new Error(`${broken} of ${rows} rows have another shape than expected (such as ${example})`);
      return broken;
    },
  };
}

/** What a board says of one entrant, in the order of an entry. */
export type Placed = {
  readonly entrant: Entrant;
  readonly figures: readonly [
    value: number,
    low: number | null,
    high: number | null,
    votes: number | null,
    on?: string,
  ];
};

/**
 * Entries of one board, the best first. Of a model that has several editions on it the newest one stands for it; where
 * that is named, and older than today's, its day is said. Of several runs of one variant the newest stands, without days
 * the best.
 */
export function entriesOf(
  placed: readonly Placed[],
  known: Known,
  better: 'higher' | 'lower' = 'higher',
): Board['entries'] {
  const newest = new Map<string, string>();
  for (const { entrant } of placed) {
    const day = entrant.snapshot ?? '';
    if (day > (newest.get(entrant.id) ?? '')) newest.set(entrant.id, day);
  }
  const hasPlain = new Set(placed.flatMap(({ entrant }) => (entrant.snapshot === null ? entrant.id : [])));
  const entries = placed.flatMap(({ entrant, figures }): Board['entries'] => {
    const { id, snapshot, variant } = entrant;
    if (hasPlain.has(id) ? snapshot !== null : snapshot !== (newest.get(id) ?? null)) return [];
    const today = [...(known.editions.get(id) ?? [])].sort().at(-1);
    const old = snapshot && today && snapshot < today ? `edition ${snapshot}` : null;
    const told = [variant, old].filter(Boolean).join(', ').slice(0, 100) || null;
    return [[id, told, ...figures]];
  });
  const sign = better === 'higher' ? -1 : 1;
  type Entry = Board['entries'][number];
  const bestFirst = (a: Entry, b: Entry) => sign * (a[2] - b[2]) || (a[0] < b[0] ? -1 : 1);
  const each = new Map<string, Entry>();
  for (const entry of entries.sort(bestFirst)) {
    const [id, variant, , , , , on = ''] = entry;
    const before = each.get(`${id} ${variant}`);
    if (!before || (before[6] ?? '') < on) each.set(`${id} ${variant}`, entry);
  }
  return [...each.values()].sort(bestFirst);
}
