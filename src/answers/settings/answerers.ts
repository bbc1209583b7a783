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

/**
 * What is kept at a time; what is asked for again after longer is made anew. A catalog takes a millisecond, and with all
 * that its answers need up to 12 MB.
 */
const most = { answerers: 64, catalogs: 8 } as const;

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
  const limited = createMemo<Catalog>(most.catalogs);
  const made = createCache<string, Answerer>(most.answerers);
  return ({ providers, workload, audience }) => {
    if (providers.length === 0 && workload === null && audience === 'everyone') return usual;
    const own = { providers: providers.toSorted(), workload, audience };
    const key = JSON.stringify(own.providers);
    const catalog = () => limited(current(), key, () => allowing(current(), own.providers));
    return made(JSON.stringify(own), () => make(own.providers.length === 0 ? current : catalog, own));
  };
}
