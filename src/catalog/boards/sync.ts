import path from 'node:path';
import { type Board, type BoardsFile, boardsFile } from '../imported-schema.ts';
import { type KnownModel, knownModels } from '../known-models.ts';
import type { Problem } from '../problem.ts';
import { readCurated } from '../read-curated.ts';
import {
  priceLists,
  readBoards,
  readFacts,
  readPriceList,
  type ScoreList,
  scoreLists,
} from '../read-imported.ts';
import type { ImportedFactsFile } from '../schema.ts';
import { isAddress, shown } from '../sync/fetch.ts';
import { writeWhole } from '../sync/store.ts';
import type { SyncResult } from '../sync/sync.ts';
import { newestBoards } from './boards.ts';
import { boardsText } from './text.ts';
import { boardUpstreams } from './upstreams.ts';

/** Which boards are synced, and into which folder. */
export type BoardsTarget = {
  readonly list: ScoreList;
  /** Addresses or files, tried in order; the list's own when left out. */
  readonly from?: readonly string[] | undefined;
  readonly folder: string;
  /** Where synced lists are kept; null writes to `imported/` in `folder`. */
  readonly stateFolder: string | null;
  /** ISO day on which the list was fetched, where a person says it. */
  readonly asOf?: string | null;
  /** ISO day. */
  readonly today: string;
  readonly force: boolean;
  /** The operator's key, where the list asks for one. */
  readonly key?: string | undefined;
};

export type BoardsResult =
  | Extract<SyncResult, { outcome: 'unchanged' | 'refused' }>
  | {
      readonly outcome: 'written';
      readonly boards: number;
      readonly models: number;
      /** Rows that name no model of the catalog for certain. */
      readonly unplaced: number;
      readonly broken: number;
    };

/** Why a board must not replace the one in force, or null: a board does not change so much between two days. */
function suspicious(before: Board | undefined, after: Board, today: string): string | null {
  const { benchmark, asOf, entries } = after;
  if (asOf > today) return `${benchmark} is of ${asOf}, a day to come`;
  if (!before) return null;
  if (asOf < before.asOf) return `${benchmark} is of ${asOf}, older than the board of ${before.asOf}`;
  const was = new Map(before.entries.map(([model, variant, value]) => [`${model} ${variant}`, value]));
  if (entries.length < was.size * 0.8)
    return `${benchmark} has ${entries.length} entries where there were ${was.size}`;
  const values = [...was.values()];
  const spread = Math.max(...values) - Math.min(...values);
  const moved = entries.filter(([model, variant, value]) => {
    const old = was.get(`${model} ${variant}`);
    return old !== undefined && Math.abs(value - old) > spread / 2;
  });
  return moved.length > entries.length / 2
    ? `${moved.length} of ${entries.length} values of ${benchmark} are on another scale`
    : null;
}

/** The board that the scores of a source make in files of facts; undefined where there are none. */
function boardOfFacts(
  facts: readonly ImportedFactsFile[],
  source: string,
  benchmark: string,
): Board | undefined {
  const entries = facts.flatMap(({ models }) =>
    models.flatMap(({ id, scores = [] }) =>
      scores.flatMap((score): Board['entries'] =>
        score.source === source && score.benchmark === benchmark && typeof score.value === 'number'
          ? [[id, score.variant ?? null, score.value, null, null, null, score.asOf]]
          : [],
      ),
    ),
  );
  const asOf = entries.reduce((newest, [, , , , , , on = '']) => (on > newest ? on : newest), '');
  return asOf ? { benchmark, asOf, entries } : undefined;
}

/** The boards of a list as they come into force: fresh ones over those that the list does not have any more. */
function inForce(before: BoardsFile | null, fresh: BoardsFile, force: boolean): BoardsFile {
  if (!force || !before) return newestBoards(before, fresh);
  const named = new Set(fresh.boards.map(({ benchmark }) => benchmark));
  const kept = before.boards.filter(({ benchmark }) => !named.has(benchmark));
  return newestBoards({ source: fresh.source, boards: kept }, fresh);
}

async function syncFrom(from: string, target: BoardsTarget): Promise<BoardsResult> {
  const { list, folder, stateFolder, asOf = null, today, force, key } = target;
  const problems: Problem[] = [];
  const curated = readCurated(folder, problems);
  if (!curated) throw new Error('the catalog itself is broken: see tiebreak check');
  const { labs, tables } = curated;
  const prices = priceLists.flatMap((name) => readPriceList(name, folder, stateFolder, problems) ?? []);
  const facts = readFacts(folder, problems);
  const files = [...labs.map((lab) => lab.data), ...facts, ...prices];
  // What people type may mean another model of the line: aliases are no proof.
  const models = files.flatMap((file): readonly KnownModel[] =>
    file.models.map(({ id, name, ...rest }) => ({ id, name, offers: rest.offers })),
  );
  const known = knownModels(models, tables.labs, tables.same);
  const { source } = scoreLists[list];
  const { read } = boardUpstreams[list];
  const { boards, unplaced, broken } = await read(from, known, {
    key,
    fetched: asOf ?? (isAddress(from) ? today : null),
    today,
  });
  const before = readBoards(list, folder, stateFolder, problems);
  const fresh: BoardsFile = { source, boards: [...boards] };
  const old = new Map(before?.boards.map((board) => [board.benchmark, board]));
  for (const board of force ? [] : boards) {
    const { benchmark } = board;
    const reason = suspicious(old.get(benchmark) ?? boardOfFacts(facts, source, benchmark), board, today);
    if (reason) return { outcome: 'refused', reason, canForce: true };
  }
  const after = boardsFile.parse(inForce(before, fresh, force));
  if (JSON.stringify(after) === JSON.stringify(before)) return { outcome: 'unchanged' };
  const place = stateFolder ?? path.join(folder, 'imported');
  try {
    await writeWhole(path.join(place, `${list}.json`), boardsText(after));
  } catch (cause) {
    throw new Error(`the folder ${place} cannot be written`, { cause });
  }
  const placed = new Set(boards.flatMap(({ entries }) => entries.map(([model]) => model)));
  return { outcome: 'written', boards: boards.length, models: placed.size, unplaced, broken };
}

/**
 * Brings the boards of a list up to date from the first address that has usable ones. What is wrong is a refusal that
 * leaves everything as it was, never thrown.
 */
export async function syncBoards(target: BoardsTarget): Promise<BoardsResult> {
  const refusals: Extract<BoardsResult, { outcome: 'refused' }>[] = [];
  for (const from of target.from ?? boardUpstreams[target.list].addresses) {
    const result = await syncFrom(from, target).catch(
      (error: unknown): BoardsResult => ({
        outcome: 'refused',
        reason: (error as Error).message,
        canForce: false,
      }),
    );
    if (result.outcome !== 'refused') return result;
    refusals.push({ ...result, reason: `${shown(from)}: ${result.reason}` });
  }
  return {
    outcome: 'refused',
    reason: refusals.map(({ reason }) => reason).join('; '),
    canForce: refusals.some(({ canForce }) => canForce),
  };
}
