import { once } from 'node:events';
import { spawnTiebreak } from '../../terminal/run.ts';
import type { places } from './places.ts';
import { plainList } from './upstream-list.ts';

type Place = ReturnType<typeof places>;

/** Syncs a list of `size` models, then one with ten more by a process that is killed after so many milliseconds (null: never). */
export async function killSync(
  { sync, write, env }: Place,
  size: number,
  after: number | null,
): Promise<number> {
  await sync(plainList(size), '2026-10-01');
  const from = write('list.json', plainList(size + 10));
  const begun = performance.now();
  const child = spawnTiebreak(
    ['sync', '--from', `models.dev=${from}`, '--as-of', '2026-10-02', '--today', '2026-10-02'],
    { env },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), after ?? 60_000);
  await once(child, 'close');
  clearTimeout(timer);
  return performance.now() - begun;
}

/** `old` or `new`: which of the two lists is in force, with its log; anything else in words. */
export function whatIsInForce({ catalog }: Place, size: number): string {
  const { models, changes, leftOut } = catalog();
  const added = changes().filter(({ field }) => field === 'new model').length;
  if (leftOut.length === 0 && models.size === size && added === 0) return 'old';
  if (leftOut.length === 0 && models.size === size + 10 && added === 10) return 'new';
  return `${models.size} models, ${added} in the log, ${leftOut.join()}`;
}
