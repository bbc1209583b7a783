import type { Catalog, Model, Offer } from '../../catalog/catalog.ts';
import { undatedOf } from '../../catalog/edition.ts';
import type { Change } from '../../catalog/imported-schema.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { isCallable, ownLifecycle } from '../../catalog/state.ts';
import { dayBefore, newestFirst, nextDay } from '../../dates.ts';
import { createCache } from '../../memo.ts';

/** ISO days, both included. */
export type Span = { readonly from: string; readonly to: string };

/** Something that happened to a model on an ISO day, or after one and up to it. */
export type Dated = { readonly model: Model; readonly on: string; readonly after: string | null };

/** A price that fell or rose, as changes of one offer. */
export type PriceMove = Dated & {
  readonly direction: 'cheaper' | 'dearer';
  readonly changes: readonly [Change, ...Change[]];
};

/** Of thousands of changes, which happened on some hundred days. */
const daysAfterwards = createCache<string, string>(1000);

const dayAfter = (day: string): string => daysAfterwards(day, () => nextDay(day));

/** Whether something may have happened within a span; a month holds all of its days. */
function isIn({ on, after }: Omit<Dated, 'model'>, { from, to }: Span): boolean {
  const first = after === null ? on : dayAfter(after);
  const isAfter = on.length < 10 ? on >= from.slice(0, on.length) : on >= from;
  return isAfter && (first.length < 10 ? first <= to.slice(0, first.length) : first <= to);
}

/** Whether a change may have happened on a day or later: not where all but the last day of its span lies before. */
export function mayBeSince({ after, date }: Change, since: string): boolean {
  return after === undefined ? date >= since : date > since || dayAfter(after) >= since;
}

const newest = (a: Dated, b: Dated) => newestFirst(a.on, b.on) || (a.model.id < b.model.id ? -1 : 1);

/** The part of all that lies within a span, and what lies next to it: the last before. */
export type Found<Own> = { readonly within: readonly Own[]; readonly nearest: Own | null };

function split<Own extends Dated>(all: readonly Own[], span: Span): Found<Own> {
  const within = all.filter((own) => isIn(own, span));
  return { within, nearest: all.find((own) => !within.includes(own) && own.on < span.from) ?? null };
}

/** The days on which models first stood in the lists, of those that came after the first lists. */
const listed = (catalog: Catalog) =>
  new Map(
    catalog
      .changes()
      .flatMap(({ field, model, date, after }) =>
        field === 'new model' && model !== null ? [[model, { on: date, after: after ?? null }] as const] : [],
      ),
  );

/** Models that came out, the newest first: by the day of their release, else by when lists had them first. No dated editions. */
export function newcomers(
  catalog: Catalog,
  models: readonly Model[],
  span: Span,
  today: string,
): Found<Dated> {
  const seen = listed(catalog);
  const all = models
    .filter((model) => isCallable(model, today) && undatedOf(catalog, model) === null)
    .flatMap((model): Dated[] => {
      const on = model.released?.chosen.value;
      if (on !== undefined) return on.slice(0, 10) > today ? [] : [{ model, on, after: null }];
      const first = seen.get(model.id);
      return first ? [{ model, ...first }] : [];
    });
  return split(all.toSorted(newest), span);
}

/** Whether what changed of a price makes it lower or higher, three parts input to one part output; null where it cannot be told. */
export function directionOf(changes: readonly Change[]): PriceMove['direction'] | null {
  const weights = { input: 3, output: 1 };
  const known = changes.flatMap(({ field, from, to }) =>
    (field === 'input' || field === 'output') && typeof from === 'number' && typeof to === 'number'
      ? [(to - from) * weights[field]]
      : [],
  );
  const moved = known.reduce((sum, own) => sum + own, 0);
  if (known.length < changes.length || moved === 0) return null;
  return moved < 0 ? 'cheaper' : 'dearer';
}

/** What a price that holds from a day on changes, as changes of its offer. */
function announced({ id }: Model, offer: Offer): Change[] {
  return (offer.price?.claims ?? []).flatMap(({ value }) => {
    const before = value.from === null ? null : priceOn(offer, dayBefore(value.from));
    if (value.from === null || !before) return [];
    const date = value.from;
    return (['input', 'output'] as const)
      .filter((field) => before.value[field] !== value[field])
      .map((field) => {
        const [from, to] = [before.value[field], value[field]];
        const percent = from > 0 ? Math.round((to / from - 1) * 1000) / 10 : null;
        return { date, model: id, provider: offer.provider, offer: offer.id, field, from, to, percent };
      });
  });
}

/** Prices that fell or rose, the newest first: those that stand for their model, by the lists or as they were announced. */
export function priceMoves(
  catalog: Catalog,
  models: readonly Model[],
  direction: PriceMove['direction'],
  span: Span,
  today: string,
): Found<PriceMove> {
  const byModel = Map.groupBy(
    catalog.changes().filter(({ field }) => field === 'input' || field === 'output'),
    ({ model }) => model,
  );
  const all = models.flatMap((model) => {
    const offer = referenceRoute(model, today)?.offer;
    if (!offer || !isCallable(model, today)) return [];
    const logged = byModel.get(model.id) ?? [];
    const own = [
      ...logged.filter((change) => change.provider === offer.provider && change.offer === offer.id),
      ...announced(model, offer),
    ];
    return [...Map.groupBy(own, ({ date }) => date)].flatMap(([on, [first, ...rest]]): PriceMove[] => {
      if (!first) return [];
      const changes = [first, ...rest] as const;
      return directionOf(changes) === direction
        ? [{ model, on, after: first.after ?? null, direction, changes }]
        : [];
    });
  });
  return split(all.toSorted(newest), span);
}

/** Models that their labs shut down, the first to end first; beside them the next after the span. */
export function endings(models: readonly Model[], span: Span): Found<Dated> {
  const all = models
    .flatMap((model): Dated[] => {
      const on = ownLifecycle(model)?.shutdown;
      return on ? [{ model, on, after: null }] : [];
    })
    .sort((a, b) => -newest(a, b));
  const within = all.filter((own) => isIn(own, span));
  return { within, nearest: all.find(({ on }) => on > span.to) ?? null };
}
