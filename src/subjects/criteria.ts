import type { CriterionId } from '../catalog/criteria.ts';
import type { Outcome } from '../comparison/outcome.ts';
import { benchmarks } from './benchmarks/rule.ts';
import { context } from './context/rule.ts';
import type { Criterion } from './criterion.ts';
import { modalitiesCriterion } from './modalities/rule.ts';
import { openness } from './openness/rule.ts';
import { price } from './price/rule.ts';

/** All that a comparison is decided by. */
export const criteria = { price, context, benchmarks, modalities: modalitiesCriterion, openness } satisfies {
  readonly [Id in CriterionId]: Criterion<{ readonly id: Id; readonly result: Outcome }>;
};

/** What came of one criterion. */
export type Category = ReturnType<(typeof criteria)[CriterionId]['compare']>;

/** What came of the criterion of that id. */
export type CategoryOf<Id extends CriterionId> = Extract<Category, { readonly id: Id }>;
