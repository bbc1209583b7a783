import { parsePick } from '../src/answers/pick/read.ts';
import { compareNames } from '../src/answers/read-names.ts';
import type { Catalog, Model } from '../src/catalog/catalog.ts';
import { find, namesOf } from '../src/catalog/find.ts';
import { suggestModels } from '../src/catalog/suggest.ts';
import { pick } from '../src/pick/search.ts';
import { alternativesOf } from '../src/subjects/alternatives/show.ts';
import { compare } from '../src/subjects/compare.ts';
import { today } from './catalog.ts';
import { catalogTimes } from './catalog-size.ts';
import { atMost, type Row } from './row.ts';
import { median } from './statistics.ts';

/** How many times larger than today's, and how many times as long a call may take. */
const sizes = [
  { times: 8, most: 1.5, mostOfIndex: 600 },
  { times: 48, most: 3, mostOfIndex: 4000 },
] as const;
const rounds = 7;

const asked = [
  'best',
  'cheapest',
  'cheapest of all',
  'newest',
  'best for coding',
  'cheapest vision model with 128k context under $1',
  'largest context with open weights',
  'cheapest with tool calling in eu',
  'best value for agents under $2',
  'smallest with open weights that takes images',
  'cheapest without anthropic, context at least 1m',
  'best that fits in 24 GB',
] as const;

const small = catalogTimes(1);
const models = [...small.models.values()].filter((_, index) => index % 20 === 0);
const pairs = models.map((model, index) => [model.name, models[(index + 7) % models.length]!.name] as const);

/** A letter of its longest word swapped with the next. */
function misspelt(name: string): string {
  const [longest = ''] = [...name.matchAll(/[a-z]+/gi)]
    .map(([word]) => word)
    .toSorted((a, b) => b.length - a.length);
  const at = longest.length >> 1;
  return name.replace(
    longest,
    longest.slice(0, at - 1) + longest.slice(at, at + 1) + longest.slice(at - 1, at) + longest.slice(at + 1),
  );
}

const typos = models.map(({ name }) => misspelt(name));
const typed = models.flatMap(({ name }) => Array.from({ length: 8 }, (_, length) => name.slice(0, length)));

const requests = asked.flatMap((text) => {
  const command = parsePick(small, text, today);
  return command.kind === 'pick' ? [command.request] : [];
});

function comparing(catalog: Catalog, [one, other]: (typeof pairs)[number]): void {
  const command = compareNames(catalog, [one, other], { workload: null, private: false }, today);
  if (command.kind !== 'compare') return;
  compare(
    catalog,
    command.models.flatMap(({ model }) => catalog.models.get(model ?? '') ?? []),
    null,
    today,
  );
}

const each =
  <Item>(items: readonly Item[], work: (catalog: Catalog, item: Item) => unknown) =>
  (catalog: Catalog): void => {
    for (const item of items) work(catalog, item);
  };

/** Each what is done with a catalog of any size, always the same questions. */
const works: Readonly<Record<string, (catalog: Catalog) => void>> = {
  pick: each(requests, (catalog, request) => pick(catalog, request, today)),
  alternatives: each(models, (catalog, { id }: Model) =>
    alternativesOf(catalog, catalog.models.get(id)!, today),
  ),
  typo: each(typos, (catalog, name) => find(catalog, name, today)),
  'suggestions, a keystroke': each(typed, (catalog, text) => suggestModels(catalog, text, 25, today)),
  find: each(models, (catalog, { name }: Model) => find(catalog, name, today)),
  compare: each(pairs, comparing),
};

/** Milliseconds of the processor, which a busy machine does not lengthen. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** As often as makes a round long enough to be measured. */
function timesOf(work: () => void): number {
  work();
  return Math.max(1, Math.ceil(15 / Math.max(0.1, cpuOf(work))));
}

function repeated(work: () => void, times: number): () => number {
  return () =>
    cpuOf(() => {
      for (let time = 0; time < times; time++) work();
    }) / times;
}

/** How a call grows with the catalog, in rounds in which all sizes take turns. */
export function measureGrowth(): Row[] {
  const larger = sizes.map((size) => ({ ...size, catalog: catalogTimes(size.times) }));
  const yardstick = `today's, ${small.models.size} models`;
  const rows = Object.entries(works).flatMap(([what, work]) => {
    const catalogs = [small, ...larger.map(({ catalog }) => catalog)];
    const measured = catalogs.map((catalog) => {
      const own = () => work(catalog);
      return repeated(own, timesOf(own));
    });
    const ratios: number[][] = larger.map(() => []);
    const base: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const [first = 1, ...others] = measured.map((measure) => measure());
      base.push(first);
      for (const [index, other] of others.entries()) ratios[index]?.push(other / first);
    }
    return larger.map(({ catalog, most }, index) =>
      atMost(ratios[index] ?? [], most, {
        what: `catalog of ${catalog.models.size} models: ${what}`,
        yardstick: `${yardstick}, ${median(base).toFixed(2)} ms`,
      }),
    );
  });
  const indexes = larger.map(({ catalog, mostOfIndex }) => {
    // As after a start: nothing of its names is known of a catalog that was never seen.
    const first = () => cpuOf(() => namesOf({ ...catalog }));
    return atMost([first(), first(), first(), first(), first()], mostOfIndex, {
      what: `catalog of ${catalog.models.size} models: the first index of names`,
      unit: 'ms of CPU',
    });
  });
  return [...rows, ...indexes];
}
