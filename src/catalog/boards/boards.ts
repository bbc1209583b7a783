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
  for (const file of files)
    for (const { benchmark, asOf, url, cites, entries } of file.boards) {
      const { source, runBy } = cites ?? { source: file.source, runBy: file.source };
      if (!Object.hasOwn(sources, source) || !Object.hasOwn(benchmarks, benchmark)) continue;
      const isIndex = benchmarks[benchmark]?.unit === 'index';
      for (const [model, variant, value, low, high, votes, on] of entries) {
        if (!known.has(model)) continue;
        const own = scores.get(model) ?? [];
        own.push({
          benchmark,
          value,
          source,
          asOf: on ?? asOf,
          runBy,
          ...(isIndex ? { snapshot: asOf } : {}),
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

/** Of what a score is: a second one of the same is the same run again. */
const subjectOf = ({ benchmark, variant, runBy }: Score) => JSON.stringify([benchmark, variant, runBy]);

/**
 * What files say of a model, with its scores on boards. Of one benchmark, variant and party the newer score stands, on
 * one day that of the board; what others say of a party's run gives way where that party's own board has its value.
 */
export function withBoardScores(entries: readonly ModelEntry[], board: ModelEntry): ModelEntry[] {
  const own = board.scores ?? [];
  const others = entries.flatMap(({ scores = [] }) => scores);
  const isSame = (a: Score, b: Score) => subjectOf(a) === subjectOf(b);
  const isRepeated = (score: Score, ran: Score) =>
    score.source !== score.runBy &&
    ran.source === ran.runBy &&
    score.runBy === ran.runBy &&
    score.benchmark === ran.benchmark &&
    score.value === ran.value;
  const stands = (score: Score) =>
    !own.some((fresh) => (isSame(score, fresh) && fresh.asOf >= score.asOf) || isRepeated(score, fresh));
  const kept = entries.map((entry) =>
    entry.scores?.every(stands) === false ? { ...entry, scores: entry.scores.filter(stands) } : entry,
  );
  const isNewest = (fresh: Score) => !others.some((score) => isSame(score, fresh) && score.asOf > fresh.asOf);
  return [...kept, { ...board, scores: own.filter(isNewest) }];
}
