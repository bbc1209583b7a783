import type { Catalog, Model } from '../catalog/catalog.ts';
import type { ModelState } from '../catalog/state.ts';
import type { Verdict } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';
import type { Wording } from '../language/wording.ts';
import { type Category, type Criterion, oneSource } from './criterion.ts';
import { reasonsMessages } from './say.ts';

/** A comparison as figures, without words. */
export type Comparison = {
  readonly models: readonly Model[];
  readonly states: readonly ModelState[];
  /** False for a model that is retired, gone or unconfirmed, in the order asked. */
  readonly callable: readonly boolean[];
  readonly workload: string | null;
  readonly volume: Volume | null;
  /** What it is decided by. */
  readonly criteria: readonly Criterion[];
  /** What came of each of those. */
  readonly categories: readonly Category[];
  /** What each category counts; 1 without a workload, 0 for what does not matter to it. */
  readonly weights: readonly number[];
  readonly verdict: Verdict;
};

/** What came of the criterion of that id, with its figures; undefined where it decides nothing here. */
export function categoryOf<Own extends Category>(
  { categories }: Pick<Comparison, 'categories'>,
  id: Own['id'],
): Own | undefined {
  return categories.find((own): own is Own => own.id === id);
}

/** One line with the figures behind a category, and on whom it rests where that is one source alone. */
export function reasonOf(
  catalog: Catalog,
  { models, criteria }: Comparison,
  category: Category,
  words: Wording,
): string {
  const criterion = criteria.find(({ id }) => id === category.id);
  if (!criterion) return '';
  const reason = criterion.reason(catalog, models, category, words);
  const rests = category.result.outcome === 'win' ? (criterion.rests?.(models, category) ?? []) : [];
  const lone = [...new Set(rests.flatMap((claims) => oneSource(claims) ?? []))];
  return lone.length > 0 ? `${reason} ${words.of(reasonsMessages).oneSource(lone)}` : reason;
}
