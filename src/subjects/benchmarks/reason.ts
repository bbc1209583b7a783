import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { SharedBenchmark } from './rule.ts';
import { benchmarksMessages } from './say.ts';

/**
 * A score in its unit, or its lowest and highest: "65.8%", "72-75%"; with the interval that its source gives. Where
 * entrants compare however they were set up, how this one was is said: "1508 ±5 (high)".
 */
export function scoreText(
  catalog: Catalog,
  {
    benchmark,
    value: [low, high],
    interval = null,
    variant = null,
  }: Pick<Score, 'benchmark' | 'value'> & Partial<Score>,
  words: Wording,
): string {
  const { format } = words;
  const vocabulary = words.of(benchmarksMessages);
  const sign = vocabulary.unitSign(catalog.benchmarks[benchmark]?.unit ?? '');
  const figure = (value: number) => format.figure(String(value));
  const value = low === high ? figure(Number(low.toFixed(1))) : `${figure(low)}-${figure(high)}`;
  const margin = interval && Number(Math.max(low - interval[0], interval[1] - high).toFixed(1));
  const setting = catalog.benchmarks[benchmark]?.settings === 'best' ? variant : null;
  return `${value}${margin === null ? '' : ` ±${figure(margin)}`}${sign}${setting === null ? '' : ` (${setting})`}`;
}

/** A benchmark as people call it, with its variant and, where that surprises, which way is better. */
export function benchmarkName(
  catalog: Catalog,
  benchmark: string,
  variant: string | null,
  words: Wording,
): string {
  const reasons = words.of(benchmarksMessages);
  const entry = catalog.benchmarks[benchmark];
  // There the variant stands beside the score.
  const own = entry?.settings === 'best' ? null : variant;
  return reasons.reasonsBenchmark(entry?.name ?? benchmark, own, entry?.better === 'lower');
}

/** Whether a score rests on some of the votes of another board: that one says more. */
export function isPart(catalog: Catalog, { benchmark }: Pick<Score, 'benchmark'>): boolean {
  return catalog.benchmarks[benchmark]?.partOf !== undefined;
}

/** Most scores that a reason shows. */
const mostScores = 2;

/** How far apart the scores of a shared benchmark are, as a share of what they are. */
function marginOf({ scores }: SharedBenchmark): number {
  const values = scores.map(({ value: [low, high] }) => (low + high) / 2);
  const most = Math.max(...values.map(Math.abs));
  return most === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / most;
}

/**
 * How models did on benchmarks that the same party ran on all of them: who leads on how many, then the widest margin of
 * each. Empty where there are none.
 */
export function sharedText(
  catalog: Catalog,
  models: readonly Model[],
  shared: readonly SharedBenchmark[],
  words: Wording,
): string {
  if (shared.length === 0) return '';
  const reasons = words.of(benchmarksMessages);
  const leads = models.map(({ name }, index) => ({
    name,
    count: shared.filter(({ leader }) => leader === index).length,
  }));
  const widest = shared.toSorted((a, b) => marginOf(b) - marginOf(a));
  const best = models.flatMap((_, index) => widest.find(({ leader }) => leader === index) ?? []);
  const shown = (best.length > 0 ? best : widest.slice(0, 1)).slice(0, mostScores).map((row) =>
    reasons.reasonsScore(
      benchmarkName(catalog, row.benchmark, row.variant, words),
      row.scores.map((score, index) => `${models[index]?.name} ${scoreText(catalog, score, words)}`),
    ),
  );
  return reasons.reasonsScores(leads, shared.length, shown);
}
