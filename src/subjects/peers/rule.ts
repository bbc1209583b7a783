import type { Catalog, Model } from '../../catalog/catalog.ts';
import { standingOf } from '../../catalog/standings/standing.ts';
import type { ModelState } from '../../catalog/state.ts';
import { createMemo } from '../../memo.ts';
import { type Amount, amountOf, isCurrent } from '../alternatives/candidates.ts';
import { classOf, type ModelClass } from '../line-up/class.ts';
import { domainFor } from '../quality/rule.ts';

const mostPeers = 5;

/** Logits of ability, the ratio of prices, and places in a line-up that are as far apart as each other. */
const step = { standing: 0.5, price: 2, class: 1 };

const order: readonly ModelClass[] = ['small', 'middle', 'top'];

/** What models are near each other by; null where nothing is known of one. */
export type Nearness = 'standing-price' | 'standing' | 'price' | 'context';

type Measured = {
  readonly mean: number | null;
  readonly amount: Amount | null;
  readonly context: number | null;
  readonly class: ModelClass | null;
};

/** How many places two are apart by class; null where one has none. */
function classesApart(a: Measured, b: Measured): number | null {
  if (a.class === null || b.class === null) return null;
  return Math.abs(order.indexOf(a.class) - order.indexOf(b.class));
}

function apart(first: number, second: number): number {
  if (first === second) return 0;
  return first > 0 && second > 0 ? Math.abs(Math.log(first / second)) : Number.POSITIVE_INFINITY;
}

/** How far two are from each other; null where one of both lacks what is measured. */
function distance(by: Nearness, a: Measured, b: Measured): number | null {
  if (by === 'context') return a.context === null || b.context === null ? null : apart(a.context, b.context);
  const isPriced = by !== 'standing';
  if (isPriced && (!a.amount || !b.amount || a.amount.unit !== b.amount.unit)) return null;
  const price = isPriced ? apart(a.amount!.usd, b.amount!.usd) / Math.log(step.price) : 0;
  const classes = (classesApart(a, b) ?? 0) / step.class;
  if (by === 'price') return Math.hypot(price, classes);
  if (a.mean === null || b.mean === null) return null;
  return Math.hypot(price, classes, (a.mean - b.mean) / step.standing);
}

/** What a model's peers are near by: its standing and price as far as they are known, else its context window. */
export function nearnessOf(catalog: Catalog, model: Model, today: string): Nearness | null {
  const { mean, amount, context } = measured(catalog, model, today);
  if (mean !== null) return amount ? 'standing-price' : 'standing';
  if (amount) return 'price';
  return context === null ? null : 'context';
}

function measured(catalog: Catalog, model: Model, today: string): Measured {
  return {
    mean: standingOf(catalog, model, domainFor(catalog, [model], null)).estimate?.mean ?? null,
    amount: amountOf(model, [], today),
    context: model.contextWindow?.chosen.value ?? null,
    class: classOf(catalog, model, today),
  };
}

/** Current models of the same task with a price, nearest by standing, class and price, the nearest first. */
export function peersOf(catalog: Catalog, model: Model, today: string): readonly Model[] {
  return near(catalog, model, today).peers;
}

/** What people weigh a model against: its replacement where it has one, else the nearest of another lab; null where there is none. */
export function rivalOf(
  catalog: Catalog,
  model: Model,
  { replacement }: Pick<ModelState, 'replacement'>,
  today: string,
): Model | null {
  const next = replacement === null ? undefined : catalog.models.get(replacement);
  return next ?? near(catalog, model, today).rival;
}

const kept = createMemo<{ readonly peers: readonly Model[]; readonly rival: Model | null }>(4);

function near(catalog: Catalog, model: Model, today: string) {
  return kept(model, today, () => {
    const all = byDistance(catalog, model, today);
    const rival = all.find(({ lab }) => lab.id !== model.lab.id) ?? all[0] ?? null;
    return { peers: all.slice(0, mostPeers), rival };
  });
}

type Sold = { readonly one: Model; readonly its: Measured };

const sold = createMemo<readonly Sold[]>(40);

/** Current models of a task with a price. */
function soldFor(catalog: Catalog, task: string, today: string): readonly Sold[] {
  return sold(catalog, `${today} ${task}`, () =>
    [...catalog.models.values()]
      .filter((one) => one.task === task && isCurrent(catalog, one, today))
      .map((one) => ({ one, its: measured(catalog, one, today) }))
      .filter(({ its }) => its.amount !== null),
  );
}

function byDistance(catalog: Catalog, model: Model, today: string): Model[] {
  const by = nearnessOf(catalog, model, today);
  if (by === null) return [];
  const own = measured(catalog, model, today);
  return soldFor(catalog, model.task, today)
    .flatMap(({ one, its }) => {
      const far = one === model ? null : distance(by, own, its);
      return far === null ? [] : [{ one, far }];
    })
    .sort((a, b) => (a.far === b.far ? (a.one.id < b.one.id ? -1 : 1) : a.far - b.far))
    .map(({ one }) => one);
}
