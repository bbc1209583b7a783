import type { Catalog } from '../../catalog/catalog.ts';
import { domainOfTask, floorOf, isMeasuredDomain } from '../../catalog/standings/floor.ts';
import { generalDomain } from '../../catalog/standings/standing.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import type { Task } from '../../catalog/words.ts';
import { perMonth, type Volume, workloadVolume } from '../../cost/volume.ts';
import type { FactGoal, Wish } from '../../pick/wish.ts';

/** What somebody wants it to be good at. */
type Quality = {
  readonly task: Task;
  readonly work: string | null;
  readonly domains: readonly string[];
  /** Whether it is to take images. */
  readonly sees: boolean;
};

/** The domain in which what is asked for is measured; null where nobody measures the kind. */
export function domainOf(catalog: Catalog, { task, work, domains, sees }: Quality): string | null {
  const ofTask = domainOfTask(catalog, task);
  if (task !== 'chat') return ofTask !== null && isMeasuredDomain(catalog, ofTask) ? ofTask : null;
  const ofWork = work === null ? undefined : catalog.workloads[work]?.domain;
  // What is heard is no transcript alone: models that chat are measured by what they answer.
  const measured = ofWork !== undefined && isMeasuredDomain(catalog, ofWork) ? ofWork : undefined;
  return domains[0] ?? measured ?? (sees ? 'vision' : generalDomain);
}

/** How good it has to be at least: for each piece of work, and where nothing but the price decides. */
export function floorsOf(
  catalog: Catalog,
  quality: Quality,
  otherWorks: readonly string[],
  goal: FactGoal | { readonly benchmark: string } | null,
  isAnyQuality: boolean,
): Wish[] {
  const { task, work, domains } = quality;
  if (task !== 'chat' || isAnyQuality) return [];
  const isSaid = work !== null || domains.length > 0;
  const first = goal === 'price' || (goal !== null && isSaid) ? [quality] : [];
  const others = otherWorks.map((own) => ({ ...quality, work: own, domains: [] }));
  return [...first, ...others].flatMap((own): Wish[] => {
    const value = domainOf(catalog, own);
    const workload = own.work === null ? null : (catalog.workloads[own.work] ?? null);
    if (value === null || floorOf(catalog, workload, value) === null) return [];
    return [{ kind: 'goodEnough', value, work: own.work }];
  });
}

/** How many requests of a piece of work a price is of where nobody says it. */
const requestsPriced = 1000;

/** What a price of a workload is of: the volume that it states for a period, else 1,000 of its requests. */
export function volumeOf(workload: Workload): Volume | null {
  const { tokens } = workload;
  const own = workloadVolume(tokens ? { ...workload, requests: requestsPriced, per: 'once' } : workload);
  return tokens || perMonth(own.per) !== null ? own : timesOf(own, requestsPriced);
}

/** A conversation that is had once, so many times. */
function timesOf(volume: Volume, times: number): Volume {
  const { input, output, requests, cacheRead, cacheWrite } = volume;
  return {
    ...volume,
    input: input * times,
    output: output * times,
    requests: requests && requests * times,
    cacheRead: cacheRead * times,
    cacheWrite: cacheWrite * times,
  };
}
