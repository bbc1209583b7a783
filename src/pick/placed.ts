import type { Catalog, Model } from '../catalog/catalog.ts';
import { type Standing, standingOf } from '../catalog/standings/standing.ts';
import type { Task } from '../catalog/words.ts';
import { createMemo } from '../memo.ts';
import { isOutOfReach, type Place, placeOf, setAside, standsIn } from './judge.ts';
import { domainIn, type Includable, isNeed, type Request, type Wish } from './wish.ts';

/** A model that somebody could take for a task, and why it is not current; null where it is. */
export type Takeable = { readonly model: Model; readonly aside: Includable | null };

const takeableKept = createMemo<readonly Takeable[]>(24);

/** The models for a task that can be taken at all, looked for once a day. */
export function takeableFor(catalog: Catalog, task: Task, today: string): readonly Takeable[] {
  return takeableKept(catalog, `${today} ${task}`, () =>
    [...catalog.models.values()].flatMap((model): Takeable[] => {
      const aside = setAside(catalog, model, task, today);
      return aside === 'never' ? [] : [{ model, aside }];
    }),
  );
}

/** How a model would be taken, and how good it is in what is asked for; null where that does not matter. */
export type Placed = Place & { readonly standing: Standing | null };

/** A place with the standing in a domain. */
export function placed(place: Place, domain: string | null): Placed {
  const standing = domain === null ? null : standingOf(place.catalog, place.model, domain);
  return { ...place, standing };
}

/** Whether a wish decides by which routes models are taken. */
const isOfRoutes = (wish: Wish) =>
  isNeed(wish) || ['provider', 'notProvider', 'region', 'memoryAtMost'].includes(wish.kind);

// People ask for few kinds of routes: any, those for pictures, those in a region.
const mostKept = 12;
const kept = createMemo<readonly Placed[]>(mostKept);

/** The models that a request is about, each as it would be taken, in the order of the catalog; the same for all whose wishes lead to the same routes. */
export function placedFor(catalog: Catalog, request: Request, today: string): readonly Placed[] {
  const { wishes, including, task } = request;
  const domain = domainIn(request);
  const routes = wishes.filter(isOfRoutes).map(({ kind, value }) => [kind, kind === 'memoryAtMost' || value]);
  return kept(catalog, JSON.stringify([today, task, domain, including, routes]), () =>
    takeableFor(catalog, task, today).flatMap(({ model, aside }): Placed[] => {
      const isIn = aside === null || including.includes(aside);
      if (!isIn && (domain === null || !standsIn(catalog, model, domain, today))) return [];
      const place = placeOf(catalog, model, wishes, today);
      return isOutOfReach(place) ? [] : [placed(place, domain)];
    }),
  );
}
