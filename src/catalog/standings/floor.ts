import { createMemo } from '../../memo.ts';
import type { Catalog } from '../catalog.ts';
import type { Workload } from '../table-schemas.ts';
import { generalDomain, type Standing, standingOf, sureOf } from './standing.ts';

/** More tasks than there are. */
const ofTasks = createMemo<{ readonly id: string | null }>(100);

/** The domain that models of a kind are measured in, such as those that make images; null where it is what they know, or nobody measures them. */
export function domainOfTask({ domains }: Pick<Catalog, 'domains'>, task: string): string | null {
  return ofTasks(domains, task, () => ({
    id: Object.keys(domains).find((id) => domains[id]?.task === task) ?? null,
  })).id;
}

/** Whether models are measured in a domain, so that one of them can be the best. */
export function isMeasuredDomain({ rulers }: Pick<Catalog, 'rulers'>, domain: string): boolean {
  return (rulers?.levels[domain] ?? []).length > 0;
}

/** The standing that is just good enough for the work; null where none is set. */
export function floorOf(catalog: Catalog, workload: Workload | null, domain: string): Standing | null {
  const id = workload?.floor ?? catalog.practice.floors[domain] ?? catalog.practice.floors[generalDomain];
  const anchor = id === undefined ? undefined : catalog.models.get(id);
  const standing = anchor && standingOf(catalog, anchor, domain);
  return standing?.estimate ? standing : null;
}

/** Whether a model certainly reaches a floor, as the one that sets it does; null where one of both is not known. */
export function reachesFloor(standing: Standing, floor: Standing | null): boolean | null {
  const sure = sureOf(standing);
  if (sure === null || !floor?.estimate) return null;
  return standing.model.id === floor.model.id || sure >= floor.estimate.mean;
}
