import { z } from 'zod';
import { readArena } from '../../src/catalog/boards/arena.ts';
import { newestBoards } from '../../src/catalog/boards/boards.ts';
import { entrantOf } from '../../src/catalog/boards/entrant.ts';
import { entriesOf, type Placed } from '../../src/catalog/boards/entries.ts';
import type { Board, BoardsFile } from '../../src/catalog/imported-schema.ts';
import type { Known } from '../../src/catalog/known-models.ts';
import { scoreLists } from '../../src/catalog/read-imported.ts';

/** Arena's data set: every category of the text board, rated without control of style. */
const dataSet = z.looseObject({
  meta: z.looseObject({ source_url: z.url(), leaderboard_publish_date: z.iso.date() }),
  columns: z.tuple([
    z.literal('category'),
    z.literal('model'),
    z.literal('organization'),
    z.literal('license'),
    z.literal('rating'),
    z.literal('lower'),
    z.literal('upper'),
    z.literal('votes'),
  ]),
  rows: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
      z.number(),
      z.number(),
      z.number(),
      z.int(),
    ]),
  ),
});

/** The page of the data set that a file of it belongs to. */
const pageOf = (file: string) => file.replace(/\/resolve\/.*$/, '');

/**
 * The categories that are taken. `overall` is the text board itself, which stands already; industries and mixtures of
 * the rest would only repeat the same votes.
 */
const categories: Readonly<Record<string, string>> = {
  chinese: 'arena-text-chinese',
  coding: 'arena-text-coding',
  creative_writing: 'arena-text-creative-writing',
  expert: 'arena-text-expert',
  french: 'arena-text-french',
  german: 'arena-text-german',
  hard_prompts: 'arena-text-hard-prompts',
  instruction_following: 'arena-text-instruction-following',
  japanese: 'arena-text-japanese',
  korean: 'arena-text-korean',
  longer_query: 'arena-text-longer-query',
  math: 'arena-text-math',
  multi_turn: 'arena-text-multi-turn',
  polish: 'arena-text-polish',
  russian: 'arena-text-russian',
  spanish: 'arena-text-spanish',
};

/** Boards of Arena's site and the categories of its data set, each with its own day, and how many rows could not be placed. */
export function importArena(
  boardFiles: readonly unknown[],
  categoryFile: unknown,
  known: Known,
): BoardsFile & { readonly unplaced: number } {
  let unplaced = 0;
  let file: BoardsFile | null = null;
  for (const data of boardFiles) {
    const read = readArena(data, known);
    unplaced += read.unplaced;
    file = newestBoards(file, { source: scoreLists.arena.source, boards: [...read.boards] });
  }
  const { meta, rows } = dataSet.parse(categoryFile);
  const places = new Map<string, Placed['entrant'] | null>();
  const boards = Object.entries(categories).flatMap(([category, benchmark]): Board[] => {
    const placed = rows.flatMap(([own, model, vendor, , rating, lower, upper, votes]): Placed[] => {
      if (own !== category) return [];
      const entrant = places.get(model) ?? entrantOf(model, vendor, known);
      places.set(model, entrant);
      if (!entrant) unplaced++;
      const rounded = [rating, lower, upper].map(Math.round) as [number, number, number];
      return entrant ? [{ entrant, figures: [...rounded, votes] }] : [];
    });
    if (placed.length === 0) return [];
    const asOf = meta.leaderboard_publish_date;
    return [{ benchmark, asOf, url: pageOf(meta.source_url), entries: entriesOf(placed, known) }];
  });
  return { ...newestBoards(file, { source: scoreLists.arena.source, boards }), unplaced };
}
