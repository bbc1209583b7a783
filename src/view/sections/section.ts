import type { Catalog } from '../../catalog/catalog.ts';
import type { Comparison } from '../../comparison/compare.ts';
import type { Wording } from '../../language/wording.ts';
import type { Block } from '../card.ts';

/** What a part of a comparison is made from. */
export type SectionInput = {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly today: string;
  readonly words: Wording;
};

/** A part of a comparison or of a model's page, for scripts and for people. */
export type SectionView = { readonly json: object; readonly blocks: readonly Block[] };
