import type { Catalog, Model } from '../../catalog/catalog.ts';
import { newestOf } from '../../catalog/state.ts';
import { createMemo } from '../../memo.ts';
import { amountOf, isCurrent } from '../alternatives/candidates.ts';

/** The top of what there is, the middle, or the small ones. */
export type ModelClass = 'top' | 'middle' | 'small';

/** Where a model stands in a line-up; `second` from the top where there are more than three. */
export type LineUpPlace = ModelClass | 'second';

const fewestForSecond = 4;

/** Where a model stands in its lab's line-up, among the lines that have a model today; null where its line is of none. */
export function placeInLineUp(catalog: Catalog, { lab, families }: Model, today: string): LineUpPlace | null {
  const isOf = (line: string) => families.includes(line);
  const tiers = catalog.labs[lab.id]?.tiers?.find((lines) => lines.some(isOf)) ?? [];
  const lines = tiers.filter((line) => isOf(line) || newestOf(catalog, line, today) !== null);
  const at = lines.findIndex(isOf);
  if (at < 0) return null;
  if (at === 0) return 'top';
  if (at === lines.length - 1) return 'small';
  return at === 1 && lines.length >= fewestForSecond ? 'second' : 'middle';
}

const kept = createMemo<{ readonly bounds: readonly [number, number] | null }>(20);

/** The prices, of current models for a task in one unit, between which the middle third lies; null where too few have one. */
function middleOf(catalog: Catalog, task: string, unit: string | null, today: string) {
  return kept(catalog, `${today} ${task} ${unit}`, () => {
    const prices = [...catalog.models.values()]
      .filter((model) => model.task === task && isCurrent(catalog, model, today))
      .flatMap((model) => {
        const amount = amountOf(model, [], today);
        return amount?.unit === unit ? [amount.usd] : [];
      })
      .sort((a, b) => a - b);
    const third = Math.floor(prices.length / 3);
    return { bounds: third === 0 ? null : ([prices[third]!, prices[2 * third]!] as const) };
  }).bounds;
}

/** The class of a model: by its lab's line-up, else by the third of all prices for its task that its own is in; null where neither is known. */
export function classOf(catalog: Catalog, model: Model, today: string): ModelClass | null {
  const place = placeInLineUp(catalog, model, today);
  if (place !== null) return place === 'second' ? 'top' : place;
  const amount = amountOf(model, [], today);
  const bounds = amount && middleOf(catalog, model.task, amount.unit, today);
  if (!amount || !bounds) return null;
  if (amount.usd >= bounds[1]) return 'top';
  return amount.usd < bounds[0] ? 'small' : 'middle';
}
