import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { advantagesMessages, choosingMessages } from '../choice/say.ts';
import { wins } from '../criterion.ts';
import { names } from '../named.ts';
import type { BenchmarksCategory } from './rule.ts';
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

/** The scores behind the benchmarks category. */
export function benchmarksReason(
  catalog: Catalog,
  models: readonly Model[],
  { shared, onlyIncomparable, result }: BenchmarksCategory,
  words: Wording,
): string {
  const reasons = words.of(benchmarksMessages);
  if (shared.length === 0) {
    return onlyIncomparable
      ? reasons.notComparable(models.length)
      : reasons.reasonsNoScore(names(models.filter((model) => model.scores.length === 0)));
  }
  const winner = result.outcome === 'win' ? result.winner : null;
  // What the leader leads on comes first, then what another leads on.
  const rank = ({ leader }: (typeof shared)[number]) => (leader === null ? 2 : leader === winner ? 0 : 1);
  const shown = shared
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostScores)
    .map((row) =>
      reasons.reasonsScore(
        benchmarkName(catalog, row.benchmark, row.variant, words),
        row.scores.map((score, index) => `${models[index]?.name} ${scoreText(catalog, score, words)}`),
      ),
    );
  const count = shared.filter(({ leader }) => leader === winner).length;
  const lead = winner === null ? null : { name: models[winner]?.name ?? '', count };
  return reasons.reasonsScores(lead, shared.length, shown);
}

/** What leading on shared benchmarks is worth. */
export function benchmarksAdvantage(
  _: Catalog,
  __: readonly Model[],
  category: BenchmarksCategory,
  index: number,
): Advantage | null {
  if (!wins(category, index)) return null;
  const leads = category.shared.filter(({ leader }) => leader === index).length;
  const of = category.shared.length;
  return {
    kind: 'benchmarks',
    sentence: (name, words) => words.of(advantagesMessages).benchmarks(name, leads, of),
    clause: (words) => words.of(advantagesMessages).when.benchmarks(leads, of),
    question: (name, words) => words.of(choosingMessages).quality(name, leads, of),
    ofOneTask: true,
    isWorthMore: true,
  };
}
