import type { Log } from '../../log.ts';

/** A figure that somebody taps to be wrong: of which models, of which field and where; `person` is null where nobody knows. */
export type Reported = {
  readonly models: readonly string[];
  readonly field: string;
  readonly platform: string;
  readonly person: string | null;
};

/** Notes for the operator that a figure may be wrong. */
export type Reports = { add(reported: Reported): void };

/** Reports that are told apart on one day. */
const mostTold = 10_000;

/**
 * Writes a line for each report with how many there were since the start; the same of the same person counts once a day,
 * which is known in memory alone.
 */
export function createReports(log: Log, clock: () => Date): Reports {
  const counts = new Map<string, number>();
  let day = '';
  let told = new Set<string>();
  return {
    add({ models, field, platform, person }) {
      const today = clock().toISOString().slice(0, 10);
      if (today !== day) told = new Set();
      day = today;
      const what = `${models.toSorted().join(' ')} ${field}`;
      const who = `${platform} ${person ?? ''} ${what}`;
      if (told.has(who) || told.size >= mostTold) return;
      told.add(who);
      const count = (counts.get(what) ?? 0) + 1;
      counts.set(what, count);
      log.info('report', { models: models.join(','), field, platform, count });
    },
  };
}
