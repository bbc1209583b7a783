import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareNames } from '../src/answers/read-names.ts';
import { buildCatalog } from '../src/catalog/build.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { find } from '../src/catalog/find.ts';
import { readCurated } from '../src/catalog/read-curated.ts';
import { readFacts, readPriceList } from '../src/catalog/read-imported.ts';
import { compare } from '../src/subjects/compare.ts';
import { today } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row, shown, told } from './row.ts';
import { above, inTurn, median, ratios } from './statistics.ts';

const folder = path.join(import.meta.dirname, '..', 'catalog');

/** The words of a lab in the order in which its copies take them: made up, so that they are near to no other. */
function wordOf(lab: string, copy: number): string {
  const digest = createHash('sha256').update(`${lab} ${copy}`).digest();
  return [0, 1, 2].map((at) => 'bdfgklmnprstvz'[digest[at]! % 14]! + 'aeiou'[digest[at + 3]! % 5]!).join('');
}

/**
 * The bundled catalog with every imported model so many times. Each copy has a word more in its name and ids, another one
 * for each lab, as labs find new names: brands stay as they are, so that what shares a brand's word grows as the catalog
 * does, and other words grow with the labs. No price is the same as another one's, else all copies tie for the cheapest:
 * each is dearer or cheaper, up to twice.
 */
export function catalogTimes(count: number): Catalog {
  const curated = readCurated(folder, []);
  const list = readPriceList('models-dev', folder, null, []);
  if (!curated || !list) throw new Error('the catalog cannot be read');
  const models = Array.from({ length: count }, (_, copy) => copy).flatMap((copy) =>
    list.models.map((model) => {
      if (copy === 0) return model;
      const word = wordOf(model.id.slice(0, model.id.indexOf('/')), copy);
      const times = 2 ** (((copy * 7) % 13) / 6 - 1);
      const priced = (usd: number) => Number((usd * times).toPrecision(4));
      const offers = model.offers.map(({ input, output, ...offer }) => ({
        ...offer,
        id: `${offer.id}-${word}`,
        ...(input !== undefined && { input: priced(input) }),
        ...(output !== undefined && { output: priced(output) }),
      }));
      return { ...model, id: `${model.id}-${word}`, name: `${model.name} ${word}`, offers };
    }),
  );
  return buildCatalog({
    labs: curated.labs.map(({ data }) => data),
    facts: readFacts(folder, []),
    prices: [{ ...list, models }],
    tables: curated.tables,
    changes: () => [],
    leftOut: [],
  });
}

const small = catalogTimes(1);
const names = [...small.models.values()].map(({ name }) => name).filter((_, index) => index % 5 === 0);

function millisecondsOf(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

const finding = (catalog: Catalog) => () =>
  millisecondsOf(() => {
    for (const name of names) find(catalog, name, today);
  });

const comparing = (catalog: Catalog) => () =>
  millisecondsOf(() => {
    for (const [index, name] of names.entries()) {
      const other = names[(index + 7) % names.length] ?? '';
      const command = compareNames(catalog, [name, other], { workload: null, private: false }, today);
      if (command.kind !== 'compare') continue;
      const models = command.models.map(({ model }) => catalog.models.get(model ?? '')!);
      compare(catalog, models, null, today);
    }
  });

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

/** Loading the catalog, and one that is ten times larger against today's. */
export async function measureCatalog({ rounds }: Effort): Promise<Row[]> {
  const { none, one } = await loads(rounds);
  const large = catalogTimes(10);
  const works = [finding(small), finding(large), comparing(small), comparing(large)];
  await inTurn(2, works);
  const [findSmall, findLarge, compareSmall, compareLarge] = await inTurn(rounds, works);
  const yardstick = `today's, ${small.models.size} models`;
  const what = `catalog of ${large.models.size} models`;
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
    atMost(ratios(findLarge, findSmall), 2, { what: `${what}: find`, yardstick }),
    atMost(ratios(compareLarge, compareSmall), 1.1, { what: `${what}: compare`, yardstick }),
  ];
}
