import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { isIndependent } from '../../catalog/independent.ts';
import { decide, type Outcome } from '../../comparison/outcome.ts';
import { createMemo } from '../../memo.ts';

/** One benchmark that the same independent party ran on every model, in the same variant and edition. */
export type SharedBenchmark = {
  readonly benchmark: string;
  readonly variant: string | null;
  readonly runBy: string;
  readonly scores: readonly Score[];
  /** Index of the model that leads; null when the values are equal or overlap. */
  readonly leader: number | null;
};

export type BenchmarksCategory = {
  readonly id: 'benchmarks';
  readonly result: Outcome;
  readonly shared: readonly SharedBenchmark[];
  /** True when each model has scores, but none that can be compared. */
  readonly onlyIncomparable: boolean;
};

/** The domain of what times answers. */
export const speedDomain = 'speed';

function leaderOf(scores: readonly Score[], better: 'higher' | 'lower'): number | null {
  const leader = scores.findIndex((own) =>
    scores.every(
      (other) =>
        own === other ||
        (better === 'higher' ? own.value[0] > other.value[1] : own.value[1] < other.value[0]),
    ),
  );
  return leader === -1 ? null : leader;
}

type Comparable = ReadonlyMap<string, Score>;

const kept = createMemo<Comparable>(8);

/** The newest independent score of each benchmark, variant, party and edition, under a key that others must share. */
function comparableScores(catalog: Catalog, model: Model, domains: readonly string[] | null): Comparable {
  const newest = new Map<string, Score>();
  for (const score of model.scores) {
    const entry = catalog.benchmarks[score.benchmark];
    // How fast a host is says nothing of how good a model's answers are.
    if (!entry || !isIndependent(model, score) || entry.domain === speedDomain) continue;
    if (domains && !domains.includes(entry.domain)) continue;
    const key = JSON.stringify([score.benchmark, score.variant, score.runBy, score.snapshot]);
    const other = newest.get(key);
    if (!other || other.claim.asOf < score.claim.asOf) newest.set(key, score);
  }
  return newest;
}

/** Who leads on more comparable scores; what labs report of themselves decides nothing. */
export function compareBenchmarks(
  catalog: Catalog,
  models: readonly Model[],
  domains: readonly string[] | null,
): BenchmarksCategory {
  const comparable = models.map((model) =>
    kept(model, String(domains), () => comparableScores(catalog, model, domains)),
  );
  const shared = [...(comparable[0]?.keys() ?? [])]
    .filter((key) => comparable.every((own) => own.has(key)))
    .map((key): SharedBenchmark => {
      const scores = comparable.map((own) => own.get(key)!);
      const { benchmark, variant, runBy } = scores[0]!;
      const better = catalog.benchmarks[benchmark]?.better ?? 'higher';
      return { benchmark, variant, runBy: runBy ?? '', scores, leader: leaderOf(scores, better) };
    });
  const wins = models.map((_, index) => shared.filter((row) => row.leader === index).length);
  const result: Outcome =
    shared.length === 0
      ? { outcome: 'unknown' }
      : decide(models.length, (a, b) => {
          const lead = (wins[a] ?? 0) - (wins[b] ?? 0);
          return lead > 0 ? 'better' : lead < 0 ? 'worse' : 'even';
        });
  return {
    id: 'benchmarks',
    result,
    shared,
    onlyIncomparable: models.every((model) => model.scores.length > 0),
  };
}
