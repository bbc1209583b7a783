import type { Board, BoardsFile } from '../imported-schema.ts';
import type { ModelEntry } from '../schema.ts';
import type { Tables } from '../table-schemas.ts';

type Score = NonNullable<ModelEntry['scores']>[number];

/** Of each board the newer of two files; where both are of one day, that of the second. */
export function newestBoards(before: BoardsFile | null, after: BoardsFile): BoardsFile {
  const boards = new Map<string, Board>((before?.boards ?? []).map((board) => [board.benchmark, board]));
  for (const board of after.boards) {
    const other = boards.get(board.benchmark);
    if (!other || other.asOf <= board.asOf) boards.set(board.benchmark, board);
  }
  const inOrder = [...boards.values()].sort((a, b) => (a.benchmark < b.benchmark ? -1 : 1));
  return { source: after.source, boards: inOrder };
}

type Listed = readonly { readonly models: readonly { readonly id: string }[] }[];

/**
 * The scores of boards, by model. What the catalog does not have is left out: models that no other file knows,
 * benchmarks and sources that nobody describes.
 */
export function boardScores(
  files: readonly BoardsFile[],
  { labs, facts, prices }: { readonly labs: Listed; readonly facts: Listed; readonly prices: Listed },
  { benchmarks, sources }: Pick<Tables, 'benchmarks' | 'sources'>,
): ModelEntry[] {
  const known = new Set([...labs, ...facts, ...prices].flatMap(({ models }) => models.map(({ id }) => id)));
  const scores = new Map<string, Score[]>();
  for (const { source, boards } of files.filter((file) => Object.hasOwn(sources, file.source)))
    for (const { benchmark, asOf, url, entries } of boards) {
      if (!Object.hasOwn(benchmarks, benchmark)) continue;
      for (const [model, variant, value, low, high, votes] of entries) {
        if (!known.has(model)) continue;
        const own = scores.get(model) ?? [];
        own.push({
          benchmark,
          value,
          source,
          asOf,
          runBy: source,
          ...(variant === null ? {} : { variant }),
          ...(low === null || high === null ? {} : { interval: [low, high] }),
          ...(votes === null ? {} : { votes }),
          ...(url === undefined ? {} : { url }),
        });
        scores.set(model, own);
      }
    }
  return [...scores].map(([id, own]) => ({ id, claims: [], scores: own }));
}
