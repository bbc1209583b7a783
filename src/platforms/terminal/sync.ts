import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { priceLists, type SyncedList, syncedLists } from '../../catalog/read-imported.ts';
import { stateFolderProblem } from '../../catalog/state-folder.ts';
import type { Totals } from '../../catalog/sync/changes.ts';
import { addressNames, type NamedAddress, readNamedAddress } from '../../catalog/sync/named-address.ts';
import { runSync } from '../../catalog/sync/run.ts';
import type { SyncResult } from '../../catalog/sync/sync.ts';
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

function report(list: SyncedList, result: SyncResult): void {
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
      const { models, broken, totals } = result;
      const skipped = broken > 0 ? `, ${broken} unreadable rows left out` : '';
      const lines = [`${list}: ${models} models written${skipped}`, ...(totals ? totalsText(totals) : [])];
      process.stdout.write(`${lines.join('\n')}\n`);
      return;
    }
    default:
      result satisfies never;
  }
}

/** The day in a file's name, such as `api-2026-09-30.json.gz`. */
function dayOf(from: string): string | null {
  const day = /\d{4}-\d{2}-\d{2}/.exec(path.basename(from))?.[0] ?? '';
  return isDay(day) ? day : null;
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
  },
): Promise<number> {
  const { from: file, bundle, force } = options.given;
  const given = typeof file === 'string' ? readNamedAddress(file) : null;
  if (typeof file === 'string' && given === null) {
    process.stderr.write(
      `--from must say what it is of, ${addressNames}: sync --from models.dev=api-2026-09-30.json\n`,
    );
    return exit.usage;
  }
  const stateFolder = bundle ? null : places.stateFolder;
  const problem = stateFolder === null ? null : stateFolderProblem(stateFolder);
  if (problem !== null) {
    process.stderr.write(`STATE_DIR cannot be used: ${stateFolder}: ${problem}.\n`);
    return exit.broken;
  }
  const from = given ? [given] : places.addresses;
  const lists = syncedLists.filter((list) => from.length === 0 || from.some((one) => one.list === list));
  const results: ({ list: SyncedList } & SyncResult)[] = [];
  for (const list of lists) {
    const result = await runSync({
      list,
      from: from.length === 0 ? undefined : from.flatMap((one) => (one.list === list ? one.from : [])),
      folder: places.folder,
      stateFolder,
      asOf: (given && dayOf(given.from)) ?? options.today,
      force: force === true,
    });
    results.push({ list, ...result });
    if (!options.json) report(list, result);
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
