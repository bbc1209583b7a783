import type { Catalog, Model } from '../../catalog/catalog.ts';
import { domainOfTask } from '../../catalog/standings/floor.ts';
import { oddsOf, sureOdds } from '../../catalog/standings/odds.ts';
import { generalDomain, type Standing, standingOf } from '../../catalog/standings/standing.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import { decide, type Outcome } from '../../comparison/outcome.ts';
import { compareBenchmarks, type SharedBenchmark } from '../benchmarks/rule.ts';

export type QualityCategory = {
  readonly id: 'quality';
  readonly result: Outcome;
  /** What they are compared in, a domain of domains.yml. */
  readonly domain: string;
  readonly standings: readonly Standing[];
  /** Benchmarks of the domain (of all, where it is the general one) that the same party ran on all of them. */
  readonly shared: readonly SharedBenchmark[];
  /** Whether each model has scores. */
  readonly allHaveScores: boolean;
};

/** How probable it is that the first model is better than the second, 0 to 1; null where one has no standing. */
export function oddsBetween({ estimate: a }: Standing, { estimate: b }: Standing): number | null {
  return a && b ? oddsOf(a, b) : null;
}

/** What models are compared in: the kind of what they make, else what the workload asks of them, else altogether. */
export function domainFor(catalog: Catalog, models: readonly Model[], workload: Workload | null): string {
  const [task, ...others] = new Set(models.map((model) => model.task));
  const own = task === undefined || others.length > 0 ? null : domainOfTask(catalog, task);
  return own ?? workload?.domain ?? generalDomain;
}

/** Who is measured better, at odds of nine in ten or more; even where both are measured and it is closer. */
export function compareQuality(catalog: Catalog, models: readonly Model[], domain: string): QualityCategory {
  const standings = models.map((model) => standingOf(catalog, model, domain));
  const { shared, onlyIncomparable } = compareBenchmarks(
    catalog,
    models,
    domain === generalDomain ? null : [domain],
  );
  const result = decide(models.length, (a, b) => {
    const [own, other] = [standings[a]!, standings[b]!];
    const odds = oddsBetween(own, other);
    if (odds === null || own.basis !== 'measured' || other.basis !== 'measured') return 'unknown';
    if (odds >= sureOdds) return 'better';
    return odds <= 1 - sureOdds ? 'worse' : 'even';
  });
  return { id: 'quality', result, domain, standings, shared, allHaveScores: onlyIncomparable };
}

/** The two best of a set by their standings, and the odds between them; null where a standing is missing. */
export function leadOf({ standings }: Pick<QualityCategory, 'standings'>): {
  readonly better: number;
  readonly next: number;
  readonly odds: number;
} | null {
  if (standings.some(({ estimate }) => estimate === null)) return null;
  const order = standings
    .map((_, index) => index)
    .sort((a, b) => (standings[b]?.estimate?.mean ?? 0) - (standings[a]?.estimate?.mean ?? 0));
  const [better = 0, next = 0] = order;
  return { better, next, odds: oddsBetween(standings[better]!, standings[next]!) ?? 0.5 };
}
