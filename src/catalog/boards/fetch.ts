import { type FetchLimits, fetchUpstream } from '../sync/fetch.ts';
import { arenaBoards } from './arena.ts';

/** A board is some hundred rows: what is larger is none. */
const limits: FetchLimits = { bytes: 8 * 1024 * 1024, milliseconds: 10_000 };

/** Where the name of a board goes in an address of one board each. */
const place = '{board}';

async function json(from: string): Promise<unknown> {
  const fetched = await fetchUpstream(from, null, limits);
  return fetched.unchanged ? null : fetched.data;
}

/** The folder of the newest day that a mirror's pointer names; null for any other file. */
function newestFolder(data: unknown): string | null {
  const named = typeof data === 'object' && data !== null && 'path' in data ? data.path : null;
  return typeof named === 'string' && /^\d{4}-\d\d-\d\d$/.test(named) ? named : null;
}

/** Every board that answers at its own address. @throws Error what is wrong with the first, when none does */
async function eachBoard(addressOf: (file: string) => string): Promise<unknown> {
  const files = Object.values(arenaBoards).map(({ file }) => file);
  const read = await Promise.allSettled(files.map((file) => json(addressOf(file))));
  const boards = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [failed] = read.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
  if (boards.length === 0 && failed) throw failed;
  return boards;
}

/**
 * Arena's boards from a file or an address that holds them, from a mirror's pointer to the folder of its newest day, or
 * from an address of one board each, with `{board}` in it.
 * @throws Error in one clause that says what is wrong with it
 */
export async function fetchArena(from: string): Promise<unknown> {
  if (from.includes(place)) return eachBoard((file) => from.replaceAll(place, file));
  const data = await json(from);
  const folder = newestFolder(data);
  if (folder === null || !URL.canParse(from)) return data;
  return eachBoard((file) => {
    const { href, search } = new URL(from);
    const base = href.slice(0, href.length - search.length);
    return `${new URL(`${folder}/${file}.json`, base).href}${search}`;
  });
}
