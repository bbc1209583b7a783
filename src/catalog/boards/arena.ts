import { z } from 'zod';
import { isDay } from '../../dates.ts';
import type { Board } from '../imported-schema.ts';
import type { Known } from '../known-models.ts';
import { entrantOf } from './entrant.ts';
import { entriesOf, type Placed, type ReadBoards, rowReader } from './entries.ts';

/** The boards that are taken, by the end of their address at Arena and the name of their file at a mirror. */
export const arenaBoards: Readonly<Record<string, { readonly benchmark: string; readonly file: string }>> = {
  text: { benchmark: 'arena-text', file: 'text' },
  vision: { benchmark: 'arena-vision', file: 'vision' },
  'code/webdev': { benchmark: 'arena-webdev', file: 'code-webdev' },
  document: { benchmark: 'arena-document', file: 'document' },
  search: { benchmark: 'arena-search', file: 'search' },
  agent: { benchmark: 'arena-agent', file: 'agent' },
  'text-to-image': { benchmark: 'arena-text-to-image', file: 'text-to-image' },
  'image-edit': { benchmark: 'arena-image-edit', file: 'image-edit' },
  'text-to-video': { benchmark: 'arena-text-to-video', file: 'text-to-video' },
  'image-to-video': { benchmark: 'arena-image-to-video', file: 'image-to-video' },
  'video-edit': { benchmark: 'arena-video-edit', file: 'video-edit' },
};

const figure = z.number().min(-10_000).max(10_000);
const margin = z.number().min(0).max(10_000);

/** One row of a board; margins are distances from the score. */
const row = z.object({
  model: z.string().min(1).max(200),
  vendor: z.string().max(200).nullish(),
  votes: z.int().min(0).nullish(),
  score: figure.nullish(),
  /** One margin for both sides, in older editions. */
  ci: margin.nullish(),
  ci_low: margin.nullish(),
  ci_high: margin.nullish(),
  /** Of the agent board, which rates nobody. */
  signals: z
    .object({ net_improvement: z.object({ value: figure.nullish(), ci: margin.nullish() }).nullish() })
    .nullish(),
});

const boardShape = z.object({
  meta: z.object({
    source_url: z.url({ protocol: /^https?$/ }).max(300),
    fetched_at: z.string().max(60),
    last_updated: z.string().max(60).nullish(),
  }),
  models: z.array(z.unknown()).max(5000),
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The ISO day of "Aug 21, 2026" or of what begins with one; null for "13 days ago" and the like. */
function dayIn(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  const iso = year ? `${year}-${number}-${day.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(iso) ? iso : null;
}

/** The boards in what a mirror or a file holds: one board, or several by name. */
function rawBoards(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return 'meta' in data && 'models' in data ? [data] : Object.values(data);
}

/**
 * Arena's boards as a mirror has them. The day of a board is the one that it was updated on, else the one it was
 * fetched on.
 * @throws Error in one sentence when it holds none, or more than 1 % of the rows have another shape
 */
export function readArena(data: unknown, known: Known): ReadBoards {
  let unplaced = 0;
  const reader = rowReader(row);
  const boards = rawBoards(data).flatMap((raw): Board[] => {
    const read = boardShape.safeParse(raw);
    if (!read.success) return [];
    const { meta, models } = read.data;
    const { benchmark } = arenaBoards[meta.source_url.replace(/^.*\/leaderboard\//, '')] ?? {};
    const fetched = dayIn(meta.fetched_at);
    if (!benchmark || !fetched) return [];
    const updated = dayIn(meta.last_updated ?? '');
    const placed: Placed[] = [];
    for (const value of models) {
      const own = reader.read(value, benchmark);
      if (!own) continue;
      const { model, vendor, votes, score, ci, signals } = own;
      const net = signals?.net_improvement;
      const rating = score ?? net?.value ?? null;
      // A row without a figure was not rated: that is no zero.
      if (rating === null) continue;
      const low = own.ci_low ?? ci ?? (score === null ? net?.ci : null) ?? null;
      const high = own.ci_high ?? ci ?? (score === null ? net?.ci : null) ?? null;
      const entrant = entrantOf(model, vendor ?? null, known);
      if (!entrant) {
        unplaced++;
        continue;
      }
      const end = (by: number | null, sign: number) =>
        by === null ? null : Number((rating + sign * by).toFixed(2));
      placed.push({ entrant, figures: [rating, end(low, -1), end(high, 1), votes ?? null] });
    }
    const asOf = updated && updated <= fetched ? updated : fetched;
    return [{ benchmark, asOf, url: meta.source_url, entries: entriesOf(placed, known) }];
  });
  if (boards.length === 0)
    throw new Error('this is no file of Arena boards: boards with "meta" and "models" were expected');
  return { boards, unplaced, broken: reader.broken() };
}
