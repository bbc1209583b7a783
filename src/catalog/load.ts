import path from 'node:path';
import { boardScores } from './boards/boards.ts';
import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import type { Change, ImportedFile } from './imported-schema.ts';
import { lintVersions } from './lint/aliases.ts';
import { lintConflicts } from './lint/conflicts.ts';
import { lintDoubts } from './lint/doubts.ts';
import { lint } from './lint/lint.ts';
import { lintHashes } from './model-hash.ts';
import { CatalogError, formatProblem, type Problem } from './problem.ts';
import { readCurated } from './read-curated.ts';
import {
  priceLists,
  readBoards,
  readChanges,
  readFacts,
  readLifecycle,
  readPriceList,
  readTextTokens,
  type ScoreList,
  type SyncedList,
  scoreLists,
} from './read-imported.ts';
import { readTeam } from './read-team.ts';
import type { ImportedFactsFile } from './schema.ts';
import { isReadableFolder } from './state-folder.ts';

/** Where a catalog is read from, as `loadCatalog` explains. */
export type CatalogPlaces = {
  readonly folder: string;
  readonly stateFolder: string | null;
  readonly teamFile: string | null;
  readonly judged: readonly string[] | null;
};

/** Every mistake that a catalog of these lists would have, with the team's file laid over it. */
type Checked = {
  readonly problems: readonly Problem[];
  readonly team: ReturnType<typeof readTeam>;
};

const isError = ({ level }: Problem): boolean => level === 'error';

/** What is synced, in the order of `priceLists`; null for what there is not. */
type Lists = {
  readonly prices: readonly (ImportedFile | null)[];
  readonly lifecycle: ImportedFactsFile | null;
};

/** For each list that is synced: what it is called, and how to take it from one into others. */
const exchanges: readonly (readonly [SyncedList, (from: Lists, into: Lists) => Lists])[] = [
  ...priceLists.map(
    (list, index) =>
      [
        list,
        (from: Lists, into: Lists) => ({
          ...into,
          prices: into.prices.with(index, from.prices[index] ?? null),
        }),
      ] as const,
  ),
  ['lifecycle', ({ lifecycle }, into) => ({ ...into, lifecycle })],
];

const isSame = (a: Lists, b: Lists): boolean =>
  a.lifecycle === b.lifecycle && a.prices.every((list, index) => list === b.prices[index]);

/**
 * The lists to use. A synced one is read by rules and names of the folder, which may be another version's by now: one
 * with which anything would be wrong that is right without it is left out.
 * @param read the newer ones of the folder's and of those in this state folder
 */
function soundLists(
  stateFolder: string | null,
  read: (stateFolder: string | null, problems: Problem[]) => Lists,
  check: (lists: Lists) => Checked,
  problems: Problem[],
): { readonly lists: Lists; readonly checked: Checked } {
  const newest = read(stateFolder, problems);
  const checked = check(newest);
  if (stateFolder === null || !checked.problems.some(isError)) return { lists: newest, checked };
  let kept = read(null, []);
  const bundled = kept;
  const nothing: Lists = { prices: priceLists.map(() => null), lifecycle: null };
  const errorsWith = (lists: Lists) => check(lists).problems.filter(isError).map(formatProblem);
  const known = new Set(errorsWith(kept));
  for (const [list, take] of exchanges) {
    const next = take(newest, kept);
    if (isSame(next, kept)) continue;
    const [first, ...more] = errorsWith(next).filter((error) => !known.has(error));
    if (first === undefined) {
      kept = next;
      continue;
    }
    const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
    const instead = isSame(take(nothing, bundled), bundled) ? '' : ', and the bundled list is used';
    problems.push({
      level: 'warning',
      file: path.join(stateFolder, `${list}.json`),
      line: 1,
      column: 1,
      message: `the file is left out${instead}: with it ${first}${rest}`,
    });
  }
  return { lists: kept, checked: check(kept) };
}

const present = <List>(lists: readonly (List | null)[]): List[] => lists.filter((list) => list !== null);

function load({ folder, stateFolder: state, teamFile, judged }: CatalogPlaces, warningsOn: string | null) {
  // Of a folder that cannot be used it is said once where it is used, not of each list that is not in it.
  const stateFolder = state !== null && isReadableFolder(state) ? state : null;
  const problems: Problem[] = [];
  const curated = readCurated(folder, problems);
  if (!curated) return { catalog: null, problems };
  const { labs, tables, sourceOf } = curated;
  const ofImports: Problem[] = [];
  const others = readFacts(folder, ofImports);
  const boards = (Object.keys(scoreLists) as ScoreList[]).flatMap(
    (list) => readBoards(list, folder, stateFolder, ofImports) ?? [],
  );
  const textTokens = readTextTokens(folder, tables.sources, ofImports);
  const listedWith = ({ prices, lifecycle }: Lists) => ({
    labs: labs.map((lab) => lab.data),
    facts: [...present([lifecycle]), ...others],
    prices: present(prices),
  });
  const read = (state: string | null, into: Problem[]): Lists => ({
    prices: priceLists.map((list) => readPriceList(list, folder, state, into)),
    lifecycle: readLifecycle(folder, state, tables.sources, into),
  });
  const check = (lists: Lists): Checked => {
    const listed = listedWith(lists);
    const found = lint(labs, tables, sourceOf, listed, { warnings: warningsOn !== null, judged });
    const team = teamFile === null ? null : readTeam(teamFile, listed, tables, found);
    return { problems: found, team };
  };
  const { lists, checked } = soundLists(stateFolder, read, check, ofImports);
  const { team } = checked;
  const listed = listedWith(lists);
  const { prices, facts } = listed;
  problems.push(...ofImports, ...checked.problems);
  if (problems.some(isError)) return { catalog: null, problems };
  let changes: readonly Change[] | undefined;
  const catalog = buildCatalog({
    ...listed,
    boards: boardScores(boards, listed, tables),
    textTokens,
    tables: team?.tables ?? tables,
    team,
    changes: () =>
      (changes ??= [...prices, ...facts].flatMap((list) => readChanges(list, folder, stateFolder))),
    leftOut: ofImports.map(formatProblem),
  });
  if (warningsOn === null) return { catalog, problems };
  const errors = [...lintHashes(catalog.models.keys(), folder), ...lintVersions(catalog, folder)];
  problems.push(...lintConflicts(catalog, labs, warningsOn), ...lintDoubts(catalog, labs, prices), ...errors);
  return { catalog: errors.length > 0 ? null : catalog, problems };
}

/**
 * Everything that `tiebreak check` needs on a day: the catalog when there is no error, and every error and warning.
 * @param places as `loadCatalog` explains
 */
export function inspectCatalog(
  places: Partial<CatalogPlaces> & Pick<CatalogPlaces, 'folder'>,
  today: string,
): { catalog: Catalog | null; problems: Problem[] } {
  return load({ stateFolder: null, teamFile: null, judged: null, ...places }, today);
}

/**
 * The catalog of these folders.
 * @param folder what people edit, with bundled imports
 * @param stateFolder where the running bot keeps what it has synced
 * @param teamFile what a team says of itself, over all the rest
 * @param judged the criteria that there are rules for, which those of the catalog must be
 * @throws CatalogError listing every problem as file:line:column
 */
export function loadCatalog(
  folder: string,
  stateFolder: string | null = null,
  teamFile: string | null = null,
  judged: readonly string[] | null = null,
): Catalog {
  const { catalog, problems } = load({ folder, stateFolder, teamFile, judged }, null);
  if (!catalog) throw new CatalogError(problems.filter((problem) => problem.level === 'error'));
  return catalog;
}
