import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import type { Change } from './imported-schema.ts';
import { lintVersions } from './lint/aliases.ts';
import { lintConflicts } from './lint/conflicts.ts';
import { lint } from './lint/lint.ts';
import { lintHashes } from './model-hash.ts';
import { CatalogError, formatProblem, type Problem } from './problem.ts';
import { readCurated } from './read-curated.ts';
import { priceLists, readChanges, readFacts, readLifecycle, readPriceList } from './read-imported.ts';
import { readTeam } from './read-team.ts';
import { isReadableFolder } from './state-folder.ts';

/** Where a catalog is read from, as `loadCatalog` explains. */
export type CatalogPlaces = {
  readonly folder: string;
  readonly stateFolder: string | null;
  readonly teamFile: string | null;
  readonly judged: readonly string[] | null;
};

function load({ folder, stateFolder: state, teamFile, judged }: CatalogPlaces, warningsOn: string | null) {
  // Of a folder that cannot be used it is said once where it is used, not of each list that is not in it.
  const stateFolder = state !== null && isReadableFolder(state) ? state : null;
  const problems: Problem[] = [];
  const curated = readCurated(folder, problems);
  if (!curated) return { catalog: null, problems };
  const { labs, tables, sourceOf } = curated;
  const ofImports: Problem[] = [];
  const prices = priceLists.flatMap((list) => readPriceList(list, folder, stateFolder, ofImports) ?? []);
  const lifecycle = readLifecycle(folder, stateFolder, tables.sources, ofImports);
  const facts = [...(lifecycle ? [lifecycle] : []), ...readFacts(folder, ofImports)];
  problems.push(
    ...ofImports,
    ...lint(labs, tables, sourceOf, { prices, facts }, { warnings: warningsOn !== null, judged }),
  );
  const listed = { labs: labs.map((lab) => lab.data), facts, prices };
  const team = teamFile === null ? null : readTeam(teamFile, listed, tables, problems);
  if (problems.some((problem) => problem.level === 'error')) return { catalog: null, problems };
  let changes: readonly Change[] | undefined;
  const catalog = buildCatalog({
    ...listed,
    tables: team?.tables ?? tables,
    team,
    changes: () =>
      (changes ??= [...prices, ...facts].flatMap((list) => readChanges(list, folder, stateFolder))),
    leftOut: ofImports.map(formatProblem),
  });
  if (warningsOn === null) return { catalog, problems };
  const errors = [...lintHashes(catalog.models.keys(), folder), ...lintVersions(catalog, folder)];
  problems.push(...lintConflicts(catalog, labs, warningsOn), ...errors);
  return { catalog: errors.length > 0 ? null : catalog, problems };
}

/**
 * Everything that `tiebreak check` needs on a day: the catalog when there is no error, and every error and warning.
 * @param judged the criteria that there are rules for, which those of the catalog must be
 */
export function inspectCatalog(
  folder: string,
  today: string,
  teamFile: string | null = null,
  judged: readonly string[] | null = null,
): { catalog: Catalog | null; problems: Problem[] } {
  return load({ folder, stateFolder: null, teamFile, judged }, today);
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
