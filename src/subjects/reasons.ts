import type { Catalog, Model } from '../catalog/catalog.ts';
import type { CriterionId } from '../catalog/criteria.ts';
import type { Wording } from '../language/wording.ts';
import { benchmarksReason } from './benchmarks/reason.ts';
import type { Comparison } from './comparison.ts';
import { contextReason } from './context/reason.ts';
import type { Category, CategoryOf } from './criteria.ts';
import { modalitiesReason } from './modalities/reason.ts';
import { opennessReason } from './openness/reason.ts';
import { priceReason } from './price/reason.ts';

type Reason<Own extends Category> = (
  catalog: Catalog,
  models: readonly Model[],
  category: Own,
  words: Wording,
) => string;

const reasons: { readonly [Id in CriterionId]: Reason<CategoryOf<Id>> } = {
  price: priceReason,
  context: contextReason,
  benchmarks: benchmarksReason,
  modalities: modalitiesReason,
  openness: opennessReason,
};

/** One line with the figures behind a category. */
export function reasonOf(
  catalog: Catalog,
  { models }: Comparison,
  category: Category,
  words: Wording,
): string {
  return (reasons[category.id] as Reason<Category>)(catalog, models, category, words);
}
