import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { isIndependent } from '../../catalog/independent.ts';
import { speedDomain } from '../../catalog/speed.ts';
import { createMemo } from '../../memo.ts';

/** One benchmark that the same independent party ran on every model, in the same edition. */
export type SharedBenchmark = {
  readonly benchmark: string;
  /** The variant that all were run in; null where there is none, and where each stands with its own best one. */
  readonly variant: string | null;
  readonly runBy: string;
  readonly scores: readonly Score[];
  /** Index of the model that leads; null when the values are equal or overlap. */
  readonly leader: number | null;
};

/** What was measured of all of several models. */
export type Measured = {
  readonly shared: readonly SharedBenchmark[];
  /** True when each model has scores, but none that can be compared. */
  readonly onlyIncomparable: boolean;
};

/** Where the true value may lie: the interval that is stated, else the value. */
const spanOf = (score: Score) => score.interval ?? score.value;

/** Whether one score is ahead of another for certain: their spans do not touch. */
export function isAhead(own: Score, other: Score, better: 'higher' | 'lower'): boolean {
  const [a, b] = [spanOf(own), spanOf(other)];
  return better === 'higher' ? a[0] > b[1] : a[1] < b[0];
}

function leaderOf(scores: readonly Score[], better: 'higher' | 'lower'): number | null {
  const leader = scores.findIndex((own) =>
    scores.every((other) => own === other || isAhead(own, other, better)),
  );
  return leader === -1 ? null : leader;
}

/** Whether a first score says more of its model than a second one of the same kind: the newer, then the better. */
function isRather(first: Score, second: Score, better: 'higher' | 'lower'): boolean {
  if (first.claim.asOf !== second.claim.asOf) return first.claim.asOf > second.claim.asOf;
  return better === 'higher' ? first.value[0] > second.value[0] : first.value[0] < second.value[0];
}

type Comparable = ReadonlyMap<string, Score>;

const kept = createMemo<Comparable>(8);

/**
 * The newest independent score of each benchmark, party and edition, under a key that others must share. The variant is
 * part of it, but for boards whose entrants compare however they were set up: there a model stands with its best one.
 */
function comparableScores(catalog: Catalog, model: Model, domains: readonly string[] | null): Comparable {
  const newest = new Map<string, Score>();
  for (const score of model.scores) {
    const entry = catalog.benchmarks[score.benchmark];
    // How fast a host is says nothing of how good a model's answers are.
    if (!entry || !isIndependent(model, score) || entry.domain === speedDomain) continue;
    if (domains && !domains.includes(entry.domain)) continue;
    const variant = entry.settings === 'best' ? null : score.variant;
    const key = JSON.stringify([score.benchmark, variant, score.runBy, score.snapshot]);
    const other = newest.get(key);
    const isBetter = entry.settings === 'best' && other && isRather(score, other, entry.better);
    if (!other || isBetter || other.claim.asOf < score.claim.asOf) newest.set(key, score);
  }
  return newest;
}

/** Scores of the same benchmark, party and edition; what labs report of themselves is none. */
export function compareBenchmarks(
  catalog: Catalog,
  models: readonly Model[],
  domains: readonly string[] | null,
): Measured {
  const comparable = models.map((model) =>
    kept(model, String(domains), () => comparableScores(catalog, model, domains)),
  );
  const all = [...(comparable[0]?.keys() ?? [])]
    .filter((key) => comparable.every((own) => own.has(key)))
    .map((key): SharedBenchmark => {
      const scores = comparable.map((own) => own.get(key)!);
      const { benchmark, runBy } = scores[0]!;
      const { better = 'higher', settings } = catalog.benchmarks[benchmark] ?? {};
      const variant = settings === 'best' ? null : (scores[0]?.variant ?? null);
      return {
        benchmark,
        variant,
        runBy: runBy ?? '',
        scores,
        get leader() {
          return leaderOf(scores, better);
        },
      };
    });
  // No vote and no test counts twice.
  const wholes = new Set(all.map(({ benchmark }) => benchmark));
  const shared = all.filter(({ benchmark }) => !wholes.has(catalog.benchmarks[benchmark]?.partOf ?? ''));
  return { shared, onlyIncomparable: models.every((model) => model.scores.length > 0) };
}
