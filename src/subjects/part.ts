import type { Block } from '../card/card.ts';
import type { Catalog, Model } from '../catalog/catalog.ts';
import type { ModelState } from '../catalog/state.ts';
import type { FitFacts } from '../fit/facts.ts';
import type { Wording } from '../language/wording.ts';
import type { Comparison } from './comparison.ts';

/** What a part of a comparison is made from. */
export type SectionInput = {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly today: string;
  readonly words: Wording;
};

/** A part of a comparison or of a model's page, for scripts and for people. */
export type SectionView = {
  readonly json: object;
  readonly blocks: readonly Block[];
  /** Whether the blocks say the advice, and how old its figures are, themselves. */
  readonly isWhole?: true;
};

/** What a part of a model's page is made from; `facts` are those of one provider where one was named. */
export type PageInput = {
  readonly catalog: Catalog;
  readonly model: Model;
  readonly state: ModelState;
  readonly facts: FitFacts;
  /** The provider whose offer alone counts; null for all. */
  readonly offer: string | null;
  readonly today: string;
  readonly words: Wording;
};
