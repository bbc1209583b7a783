import { allowing } from '../../catalog/allowing.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { createCache, createMemo } from '../../memo.ts';
import type { Answerer } from '../answerer.ts';

/** What of a team's settings changes answers. */
export type AnswerSettings = {
  /** Providers whose routes alone count; none for the usual policy. */
  readonly providers: readonly string[];
  /** What models are for where nobody says it. */
  readonly workload: string | null;
  /** Who sees the answers to commands that do not say it. */
  readonly audience: 'everyone' | 'asker';
};

/** How answers are where nobody has chosen anything. */
export const usualAnswers: AnswerSettings = { providers: [], workload: null, audience: 'everyone' };

/** Answerers that are kept at a time; one that is asked for again after longer is made anew. */
const mostAnswerers = 24;

/**
 * An answerer for each combination of settings that is asked for.
 * @param make one that answers from a catalog with these settings
 * @param usual answers where nobody has chosen anything
 */
export function createAnswerers(
  current: () => Catalog,
  make: (current: () => Catalog, settings: AnswerSettings) => Answerer,
  usual: Answerer,
): (settings: AnswerSettings) => Answerer {
  const limited = createMemo<Catalog>(mostAnswerers);
  const made = createCache<string, Answerer>(mostAnswerers);
  return ({ providers, workload, audience }) => {
    if (providers.length === 0 && workload === null && audience === 'everyone') return usual;
    const own = { providers: providers.toSorted(), workload, audience };
    const key = JSON.stringify(own.providers);
    const catalog = () => limited(current(), key, () => allowing(current(), own.providers));
    return made(JSON.stringify(own), () => make(own.providers.length === 0 ? current : catalog, own));
  };
}
