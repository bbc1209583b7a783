import type { Catalog, Model } from '../../catalog/catalog.ts';
import { usualMix } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { type ModelState, stateOf } from '../../catalog/state.ts';
import { mixPrice } from '../../cost/bill.ts';
import { daysBetween } from '../../dates.ts';
import { createDayMemo } from '../../memo.ts';

/** Why nobody should begin with a model: it cannot be called, or not for long. */
export type Ending = {
  readonly why: 'retired' | 'gone' | 'unconfirmed' | 'retiring' | 'overdue';
  /** ISO day; null where no source gives one. */
  readonly on: string | null;
  /** The newest that follows it and does not end itself; null where none is known. */
  readonly successor: Model | null;
};

/** What ends within so many days is not begun with. */
const soon = 90;

/** A model's blended reference price, USD per 1M tokens; null where none is known. */
export function blendedPrice(model: Model, today: string): number | null {
  const route = referenceRoute(model, today);
  return route && mixPrice(route.price, usualMix(model));
}

function closes(catalog: Catalog, model: Model, today: string, state: ModelState): Ending['why'] | null {
  const { closed, on, anyNotice, replacement } = state;
  if (closed) return closed;
  if (state.state === 'retiring' && on !== null && daysBetween(today, on) <= soon) return 'retiring';
  const next = replacement === null ? undefined : catalog.models.get(replacement);
  if (!anyNotice || !next) return null;
  const [own, its] = [blendedPrice(model, today), blendedPrice(next, today)];
  return own !== null && its !== null && its <= own ? 'overdue' : null;
}

/** The newest that follows a model: what replaces it, what replaces that, as long as it does not end or is superseded itself. */
export const newestSuccessor: (catalog: Catalog, model: Model, today: string) => Model | null =
  createDayMemo(lastInLine);

function lastInLine(catalog: Catalog, model: Model, today: string): Model | null {
  const seen = new Set([model.id]);
  let found: Model | null = null;
  for (let at = model; ; ) {
    const { replacement } = stateOf(catalog, at, today);
    const next = replacement === null ? undefined : catalog.models.get(replacement);
    if (!next || seen.has(next.id)) return found;
    seen.add(next.id);
    at = next;
    if (closes(catalog, next, today, stateOf(catalog, next, today)) === null) found = next;
  }
}

/** Whether and why a model ends; null where it can be begun with. */
export function endingOf(catalog: Catalog, model: Model, state: ModelState, today: string): Ending | null {
  const why = closes(catalog, model, today, state);
  if (why === null) return null;
  const on = why === 'overdue' ? state.anyNotice : state.on;
  return { why, on, successor: newestSuccessor(catalog, model, today) };
}
