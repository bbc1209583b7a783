import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Effort } from './effort.ts';
import { atMost, type Row, shown, told } from './row.ts';
import { above, inTurn, median } from './statistics.ts';

/** What a process holds that has read the catalog or not, in megabytes, and how long it took, in milliseconds. */
type Loaded = { readonly heap: number; readonly rss: number; readonly first: number; readonly again: number };

/** Processes of their own that read the bundled catalog or nothing, in turn; the check's marks are there. */
async function loads(rounds: number) {
  const cache = mkdtempSync(path.join(tmpdir(), 'tiebreak-bench-'));
  const script = path.join(import.meta.dirname, 'servers', 'load-catalog.ts');
  const loading = (kind: 'none' | 'one') => () =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', script, kind], {
        env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: cache },
        encoding: 'utf8',
      }),
    ) as Loaded;
  const kinds = [loading('none'), loading('one')];
  await inTurn(1, kinds);
  const [none = [], one = []] = await inTurn(rounds, kinds);
  rmSync(cache, { recursive: true });
  return { none, one };
}

/** What it takes to load the catalog, and to hold it. */
export async function measureCatalog({ rounds }: Effort): Promise<Row[]> {
  const { none, one } = await loads(rounds);
  const each = (of: (loaded: Loaded) => number) => one.map(of);
  const more = (of: (loaded: Loaded) => number) => ({
    values: above(each(of), none.map(of)),
    yardstick: `a process without: ${shown(median(none.map(of)))} MB`,
  });
  const [heap, rss] = [more((loaded) => loaded.heap), more((loaded) => loaded.rss)];
  return [
    atMost(
      each(({ again }) => again),
      80,
      { what: 'loading the catalog anew in a process that has one, with its index', unit: 'ms' },
    ),
    told(
      each(({ first }) => first),
      { what: 'loading the first catalog of a process, with its index', unit: 'ms' },
    ),
    atMost(heap.values, 20, {
      what: 'heap of the first catalog, after collecting garbage',
      yardstick: heap.yardstick,
      unit: 'MB more',
    }),
    told(rss.values, {
      what: 'memory of a process after its first catalog',
      yardstick: rss.yardstick,
      unit: 'MB more',
    }),
  ];
}
