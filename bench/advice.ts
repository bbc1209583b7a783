import { compareLine } from '../src/answers/compare/line.ts';
import { type Advising, advise } from '../src/subjects/advice/rule.ts';
import { compare } from '../src/subjects/compare.ts';
import type { Comparison } from '../src/subjects/comparison.ts';
import { advisingOf, headProblems, problemsOf } from '../tests/advice/invariants.ts';
import { askedModels } from './asked-models.ts';
import { catalog, today } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atLeast, atMost, type Row } from './row.ts';
import { inTurn } from './statistics.ts';

const workloads = ['coding', 'triage', 'vision', null];
const triples = 3000;
const models = askedModels.flatMap((id) => catalog.models.get(id) ?? []);
const pairs = models.flatMap((first, index) => models.slice(index + 1).map((second) => [first, second]));

/** The same numbers in every run, from 0 to below 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Three different ones at random. */
function threeOf<Item>(items: readonly Item[], random: () => number): Item[] {
  const chosen = new Set<Item>();
  while (chosen.size < 3) chosen.add(items[Math.floor(random() * items.length)]!);
  return [...chosen];
}

/** Seconds of CPU that a task takes. */
function cpuOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Pairs a second of CPU of `compare --stdin`. */
function pairsASecond(): number {
  const lines = pairs.map((pair) => JSON.stringify({ models: pair.map(({ id }) => id), for: 'coding' }));
  const asking = () => ({ catalog, today, locale: 'en' }) as const;
  return (
    lines.length /
    cpuOf(() => {
      for (const line of lines) JSON.stringify(compareLine(line, asking));
    })
  );
}

/** Microseconds of CPU of one piece of advice, warm. */
const adviceTakes = (of: readonly Advising[]) => () =>
  (cpuOf(() => {
    for (const one of of) advise(one);
  }) /
    of.length) *
  1e6;

/** Whether advice between models that people ask about holds what is promised of it, how often it is open, and what it takes. */
export async function measureAdvice({ rounds }: Effort): Promise<Row[]> {
  const random = seeded(16);
  const sets = [...pairs, ...Array.from({ length: triples }, () => threeOf(models, random))];
  let longest = 0;
  const wrong: string[] = [];
  const compared: Comparison[] = [];
  for (const workload of workloads)
    for (const set of sets) {
      const comparison = compare(catalog, set, workload, today);
      const head = headProblems(catalog, comparison, today);
      longest = Math.max(longest, head.longest);
      wrong.push(...head.problems, ...problemsOf(catalog, comparison, today));
      if (set.length === 2) compared.push(comparison);
    }
  for (const line of wrong.slice(0, 10)) console.error(line);
  const open = compared.filter(({ advice }) => advice.use === null).length / compared.length;
  const advising = compared.map((comparison) => advisingOf(catalog, comparison, today));
  const works = [pairsASecond, adviceTakes(advising)];
  await inTurn(1, works);
  const [perSecond = [], each = []] = await inTurn(rounds, works);
  const what = `advice, ${pairs.length} pairs and ${triples} triples under ${workloads.length} workloads`;
  return [
    atMost(models.length === askedModels.length ? wrong.length : Number.POSITIVE_INFINITY, 0, {
      what: `${what}: against what is promised`,
      unit: 'sets',
    }),
    atLeast(100 * open, 11, { what: 'pairs where nothing is recommended', unit: '%' }),
    atMost(100 * open, 27, { what: 'pairs where nothing is recommended', unit: '%' }),
    atMost(longest, 60, { what: 'longest advice', unit: 'words' }),
    atLeast(perSecond, 2000, { what: 'compare --stdin, pairs', unit: 'a second of CPU' }),
    atMost(each, 50, { what: 'one piece of advice, warm', unit: 'µs' }),
  ];
}
