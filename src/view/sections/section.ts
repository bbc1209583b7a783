import type { Catalog } from '../../catalog/catalog.ts';
import type { Comparison } from '../../comparison/compare.ts';
import type { Block } from '../card.ts';
import type { Messages } from '../messages/messages.ts';

/** What a part of a comparison is made from. */
export type SectionInput = {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly today: string;
  readonly words: Messages;
};

/** A part of a comparison or of a model's page, for scripts and for people. */
export type SectionView = { readonly json: object; readonly blocks: readonly Block[] };
