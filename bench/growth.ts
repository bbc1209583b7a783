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

/** How many times each imported model is there, for catalogs 7 and 43 times larger, and how many times as long a call may take. */
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

type Work = {
  /** How many calls it is. */
  readonly calls: number;
  /** Milliseconds of CPU that a call took with a catalog of 648 models before it was made to bear larger ones. */
  readonly before: number;
  readonly run: (catalog: Catalog) => void;
};

const each = <Item>(
  items: readonly Item[],
  before: number,
  work: (catalog: Catalog, item: Item) => unknown,
): Work => ({
  calls: items.length,
  before,
  run(catalog) {
    for (const item of items) work(catalog, item);
  },
});

/** Each what is done with a catalog of any size, always the same questions. */
const works: Readonly<Record<string, Work>> = {
  pick: each(requests, 2.3, (catalog, request) => pick(catalog, request, today)),
  alternatives: each(models, 1.8, (catalog, { id }: Model) =>
    alternativesOf(catalog, catalog.models.get(id)!, today),
  ),
  typo: each(typos, 0.034, (catalog, name) => find(catalog, name, today)),
  'suggestions, a keystroke': each(typed, 0.034, (catalog, text) => suggestModels(catalog, text, 25, today)),
  find: each(models, 0.001, (catalog, { name }: Model) => find(catalog, name, today)),
  compare: each(pairs, 0.03, comparing),
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

/**
 * How a call grows with the catalog, in rounds in which all sizes take turns: against one of today's catalog, as it was
 * before or as it is where that takes longer.
 */
export function measureGrowth(): Row[] {
  const larger = sizes.map((size) => ({ ...size, catalog: catalogTimes(size.times) }));
  const rows = Object.entries(works).flatMap(([what, { calls, before, run }]) => {
    const measured = [small, ...larger.map(({ catalog }) => catalog)].map((catalog) => {
      const own = () => run(catalog);
      return repeated(own, timesOf(own));
    });
    const perCall: number[][] = measured.map(() => []);
    for (let round = 0; round < rounds; round++)
      for (const [index, measure] of measured.entries()) perCall[index]?.push(measure() / calls);
    const [ofSmall = [], ...ofLarger] = perCall;
    return larger.map(({ catalog, most }, index) => {
      const own = ofLarger[index] ?? [];
      return atMost(
        own.map((time, round) => time / Math.max(before, ofSmall[round] ?? 0)),
        most,
        {
          what: `catalog of ${catalog.models.size} models: ${what}, ${median(own).toFixed(3)} ms`,
          yardstick: `${small.models.size} models: ${before} ms before, ${median(ofSmall).toFixed(3)} ms now`,
        },
      );
    });
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
