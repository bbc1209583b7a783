import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type BoardsResult, syncBoards } from '../../catalog/boards/sync.ts';
import {
  priceLists,
  type ScoreList,
  type SyncedList,
  scoreLists,
  syncedLists,
} from '../../catalog/read-imported.ts';
import { refitRulers } from '../../catalog/standings/refit.ts';
import { stateFolderProblem } from '../../catalog/state-folder.ts';
import type { Totals } from '../../catalog/sync/changes.ts';
import {
  addressNames,
  type NamedAddress,
  noCredentials,
  readNamedAddress,
} from '../../catalog/sync/named-address.ts';
import { runSync } from '../../catalog/sync/run.ts';
import type { SyncResult } from '../../catalog/sync/sync.ts';
import { addressesOf } from '../../catalog/sync/upstreams.ts';
import { isDay } from '../../dates.ts';
import { exit } from './commands.ts';
import type { Options } from './options.ts';

function totalsText(totals: Totals): string[] {
  const { offers, inBoth, newOffers, goneOffers, repriced, repricedInOrOut, newModels, goneModels } = totals;
  return [
    `  ${offers} offers: ${newOffers} new, ${goneOffers} gone, ${inBoth} in both`,
    `  ${repriced} offers with a changed price, ${repricedInOrOut} of them in input or output`,
    `  ${newModels.length} new models, ${goneModels.length} gone`,
  ];
}

function report(list: SyncedList | ScoreList, result: SyncResult | BoardsResult): void {
  switch (result.outcome) {
    case 'unchanged':
      process.stdout.write(`${list}: nothing new\n`);
      return;
    case 'refused': {
      const way = result.canForce ? ' --force accepts it.' : '';
      process.stderr.write(
        `${list} was refused, everything stays as it was: ${result.reason.replaceAll(/\s+/g, ' ')}.${way}\n`,
      );
      return;
    }
    case 'written': {
      const { models, broken } = result;
      if ('boards' in result) {
        const { boards, unplaced } = result;
        const skipped = `${unplaced} rows of models that are not here${broken > 0 ? ` and ${broken} unreadable ones` : ''} left out`;
        process.stdout.write(
          `${list}: ${boards} ${boards === 1 ? 'board' : 'boards'} of ${models} models written, ${skipped}\n`,
        );
        return;
      }
      const { totals } = result;
      const skipped = broken > 0 ? `, ${broken} unreadable rows left out` : '';
      const lines = [`${list}: ${models} models written${skipped}`, ...(totals ? totalsText(totals) : [])];
      process.stdout.write(`${lines.join('\n')}\n`);
      return;
    }
    default:
      result satisfies never;
  }
}

const isScoreList = (list: NamedAddress['list']): list is ScoreList => Object.hasOwn(scoreLists, list);

/** What `--from` and `--as-of` say, or in a sentence why they cannot be taken. */
function readSource(
  options: Options,
): { from: NamedAddress | null; asOf: string | null } | { wrong: string } {
  const { from, 'as-of': asOf } = options.given;
  if (typeof from !== 'string')
    return asOf ? { wrong: '--as-of belongs to --from' } : { from: null, asOf: null };
  const read = readNamedAddress(from);
  if (read === 'credentials') return { wrong: `--from: ${noCredentials}` };
  if (read === 'unnamed') {
    return { wrong: `--from must say what it is of, ${addressNames()}: sync --from models.dev=api.json` };
  }
  if (asOf === undefined) return { from: read, asOf: null };
  if (typeof asOf !== 'string' || !isDay(asOf) || asOf > options.today) {
    return {
      wrong: `--as-of must be the day on which the list was fetched, such as 2026-09-30, not "${asOf}"`,
    };
  }
  return { from: read, asOf };
}

/**
 * `sync`: brings price lists and lifecycles up to date; exits with 1 when one was refused, with 3 when none could be kept.
 * @param places.addresses where lists are fetched from instead of their own addresses, when `--from` says nothing
 */
export async function runSyncCommand(
  options: Options,
  places: {
    readonly folder: string;
    readonly stateFolder: string | null;
    readonly addresses: readonly NamedAddress[];
    /** For Artificial Analysis; without it that list is not asked for. */
    readonly analysisKey: string | undefined;
  },
): Promise<number> {
  const { bundle, force } = options.given;
  const source = readSource(options);
  if ('wrong' in source) {
    process.stderr.write(`${source.wrong}.\n`);
    return exit.usage;
  }
  const stateFolder = bundle ? null : places.stateFolder;
  const problem = stateFolder === null ? null : stateFolderProblem(stateFolder);
  if (problem !== null) {
    process.stderr.write(`STATE_DIR cannot be used: ${stateFolder}: ${problem}.\n`);
    return exit.broken;
  }
  const { analysisKey: key } = places;
  const asked = source.from?.list;
  const isKept = (list: ScoreList) =>
    scoreLists[list].bundled || (stateFolder !== null && (!scoreLists[list].needsKey || key !== undefined));
  if (asked !== undefined && isScoreList(asked) && !isKept(asked)) {
    const needs = [...(scoreLists[asked].needsKey ? ['AA_API_KEY'] : []), 'STATE_DIR'].join(' and ');
    process.stderr.write(`${asked} needs ${needs}: it is never bundled.\n`);
    return exit.usage;
  }
  const from = source.from ? [source.from] : places.addresses;
  const isWanted = (list: NamedAddress['list']) => from.length === 0 || from.some((one) => one.list === list);
  const shared = (list: NamedAddress['list']) => ({
    from: from.length === 0 ? undefined : from.flatMap((one) => (one.list === list ? one.from : [])),
    folder: places.folder,
    stateFolder,
    today: options.today,
    force: force === true,
  });
  const results: ({ list: NamedAddress['list'] } & (SyncResult | BoardsResult))[] = [];
  const add = (list: NamedAddress['list'], result: SyncResult | BoardsResult) => {
    results.push({ list, ...result });
    if (!options.json) report(list, result);
  };
  // A list without an address of its own is only read where one is given.
  const lists = syncedLists.filter(
    (list) => isWanted(list) && (from.length > 0 || addressesOf[list].length > 0),
  );
  for (const list of lists) add(list, await runSync({ list, ...shared(list), asOf: source.asOf }));
  const boards = (Object.keys(scoreLists) as ScoreList[]).filter((list) => isWanted(list) && isKept(list));
  for (const list of boards) {
    const own = scoreLists[list].needsKey ? key : undefined;
    const result = await syncBoards({ list, ...shared(list), asOf: source.asOf, key: own });
    if (result.outcome === 'written') await refitRulers(places.folder, stateFolder);
    add(list, result);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return results.some(({ outcome }) => outcome === 'refused') ? exit.unanswerable : exit.answered;
}

/** What a first sync brings anew: price lists and how they came about. */
const synced = new Set(['changes', ...priceLists.map((list) => `${list}.json`)]);

/**
 * Fills a folder that is empty or not there with the files of a catalog, all but its price lists, so that a first sync
 * has labs and names to go by. Returns whether it did.
 */
export function fillNewFolder(folder: string, catalog: string): boolean {
  if (existsSync(folder) && readdirSync(folder).length > 0) return false;
  mkdirSync(folder, { recursive: true });
  const imported = path.join(catalog, 'imported');
  cpSync(catalog, folder, {
    recursive: true,
    filter: (from) => !(path.dirname(from) === imported && synced.has(path.basename(from))),
  });
  return true;
}
