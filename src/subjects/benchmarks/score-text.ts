import type { Catalog, Score } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { benchmarksMessages } from './say.ts';

/** A score in its unit, or its lowest and highest: "65.8%", "72-75%". */
export function scoreText(
  catalog: Catalog,
  { benchmark, value: [low, high] }: Pick<Score, 'benchmark' | 'value'>,
  words: Wording,
): string {
  const { format } = words;
  const vocabulary = words.of(benchmarksMessages);
  const sign = vocabulary.unitSign(catalog.benchmarks[benchmark]?.unit ?? '');
  const figure = (value: number) => format.figure(String(value));
  return `${low === high ? figure(Number(low.toFixed(1))) : `${figure(low)}-${figure(high)}`}${sign}`;
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
  return reasons.reasonsBenchmark(entry?.name ?? benchmark, variant, entry?.better === 'lower');
}
