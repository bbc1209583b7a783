import { z } from 'zod';
import type { Board } from '../imported-schema.ts';
import type { Known } from '../known-models.ts';
import { fetchUpstream } from '../sync/fetch.ts';
import { ageOf } from '../sync/sync.ts';
import { type Entrant, entrantOf } from './entrant.ts';
import { movingNames } from './entrant-names.ts';
import { type Asked, entriesOf, type Placed, type ReadBoards, rowReader } from './entries.ts';

const analysis = { source: 'artificial-analysis-openrouter', runBy: 'artificial-analysis' };
const design = { source: 'design-arena-openrouter', runBy: 'design-arena' };

/** Indices that are taken, by their name in the list. */
const indices = {
  intelligence_index: 'artificial-analysis-index',
  coding_index: 'artificial-analysis-coding-index',
  agentic_index: 'artificial-analysis-agentic-index',
} as const;

/** Votes that are taken, by arena and category in the list: those of which it is clear what they measure. */
const categories: Readonly<Record<string, string>> = {
  'models 3d': 'design-arena-3d',
  'models codecategories': 'design-arena-code',
  'models dataviz': 'design-arena-data-visualization',
  'models gamedev': 'design-arena-game',
  'models image': 'design-arena-image',
  'models imageediting': 'design-arena-image-edit',
  'models uicomponent': 'design-arena-ui-component',
  'models website': 'design-arena-website',
};

const index = z.number().min(0).max(100).nullish();

const row = z.object({
  id: z.string().min(1).max(200),
  benchmarks: z
    .object({
      artificial_analysis: z
        .object({ intelligence_index: index, coding_index: index, agentic_index: index })
        .nullish(),
      design_arena: z
        .array(
          z.object({
            arena: z.string().max(100),
            category: z.string().max(100),
            elo: z.number().min(0).max(4000),
          }),
        )
        .max(500)
        .nullish(),
    })
    .nullish(),
});

const file = z.object({ data: z.array(z.unknown()).max(20_000) });

/** The model that an id of OpenRouter's means, if that is certain; one that is served free is the same model. */
function modelOf(id: string, known: Known): Entrant | null {
  const [, vendor = '', name = ''] = /^([^/:]+)\/([^/:]+)(?::free)?$/.exec(id) ?? [];
  const entrant = entrantOf(name, vendor, known);
  return entrant && !movingNames.test(entrant.id) ? entrant : null;
}

/**
 * What OpenRouter's list repeats of Artificial Analysis' indices and Design Arena's votes. Ranks are left out: they are
 * among the models of that list alone.
 * @throws Error in one sentence when it is no such list, or more than 1 % of its rows have another shape
 */
export function readOpenRouterScores(data: unknown, known: Known, asOf: string): ReadBoards {
  const read = file.safeParse(data);
  if (!read.success)
    throw new Error('this is no OpenRouter list: a list of models under "data" was expected');
  let unplaced = 0;
  const reader = rowReader(row);
  const boards = new Map<string, { readonly cites: Board['cites']; readonly placed: Placed[] }>();
  const put = (benchmark: string, cites: Board['cites'], entrant: Entrant, value: number) => {
    const board = boards.get(benchmark) ?? { cites, placed: [] };
    boards.set(benchmark, board);
    board.placed.push({ entrant, figures: [value, null, null, null] });
  };
  for (const value of read.data.data) {
    const own = reader.read(value);
    if (!own) continue;
    const { artificial_analysis, design_arena } = own.benchmarks ?? {};
    if (!artificial_analysis && !design_arena?.length) continue;
    const entrant = modelOf(own.id, known);
    if (!entrant) {
      unplaced++;
      continue;
    }
    for (const [name, benchmark] of Object.entries(indices)) {
      const figure = artificial_analysis?.[name as keyof typeof indices];
      if (figure != null) put(benchmark, analysis, entrant, figure);
    }
    for (const { arena, category, elo } of design_arena ?? []) {
      const benchmark = categories[`${arena} ${category}`];
      if (benchmark !== undefined) put(benchmark, design, entrant, elo);
    }
  }
  const broken = reader.broken();
  if (boards.size === 0) throw new Error('it has no scores of models that are here');
  return {
    boards: [...boards].map(([benchmark, { cites, placed }]) => ({
      benchmark,
      asOf,
      cites,
      entries: entriesOf(placed, known),
    })),
    unplaced,
    broken,
  };
}

/** Scores in OpenRouter's list of models, which needs no key. @throws Error in one clause that says what is wrong with it */
export async function fetchOpenRouterScores(
  from: string,
  known: Known,
  { fetched: day, today }: Asked,
): Promise<ReadBoards> {
  const fetched = await fetchUpstream(from, null);
  return readOpenRouterScores(fetched.unchanged ? null : fetched.data, known, ageOf([], day, today));
}
