import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { ModelState } from '../../catalog/state.ts';
import type { FitFacts } from '../../fit/facts.ts';
import type { Wording } from '../../language/wording.ts';

/** What a part of a model's page is made from; `facts` are those of one provider where one was named. */
export type PageInput = {
  readonly catalog: Catalog;
  readonly model: Model;
  readonly state: ModelState;
  readonly facts: FitFacts;
  readonly today: string;
  readonly words: Wording;
};
