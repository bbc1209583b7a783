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

/** The scores of benchmarks that the same party ran on all of them: where somebody leads first. Empty where there are none. */
export function sharedText(
  catalog: Catalog,
  models: readonly Model[],
  shared: readonly SharedBenchmark[],
  words: Wording,
): string {
  if (shared.length === 0) return '';
  const reasons = words.of(benchmarksMessages);
  const leads = models.map((_, index) => shared.filter(({ leader }) => leader === index).length);
  const most = Math.max(...leads);
  const first = most > 0 && leads.filter((count) => count === most).length === 1 ? leads.indexOf(most) : null;
  // What the leader leads on comes first, then what another leads on.
  const rank = ({ leader }: SharedBenchmark) => (leader === null ? 2 : leader === first ? 0 : 1);
  const shown = shared
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostScores)
    .map((row) =>
      reasons.reasonsScore(
        benchmarkName(catalog, row.benchmark, row.variant, words),
        row.scores.map((score, index) => `${models[index]?.name} ${scoreText(catalog, score, words)}`),
      ),
    );
  const lead = first === null ? null : { name: models[first]?.name ?? '', count: most };
  return reasons.reasonsScores(lead, shared.length, shown);
}
