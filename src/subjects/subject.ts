import type { Catalog } from '../catalog/catalog.ts';
import type { Draft } from '../claims/finding.ts';
import type { Layout } from '../claims/layout.ts';
import type { Wording } from '../language/wording.ts';
import type { Criterion } from './criterion.ts';
import type { PageInput, SectionInput, SectionView } from './part.ts';
import type { Topic } from './query.ts';
import type { QuestionInput, Reply } from './reply.ts';

/** A part of an answer that can be shown alone: what menus call it, and what it shows. */
export type Part<Input> = {
  readonly label: (words: Wording) => string;
  readonly show: (input: Input) => SectionView;
};

/** Parts by what they are asked by, in the order of menus. */
export type Parts<Input> = Readonly<Record<string, Part<Input>>>;

/** Finds what a text says of its subject, each claim with what the catalog says of it; `today` is an ISO day. */
export type ClaimReader = (catalog: Catalog, layout: Layout, today: string) => readonly Draft[];

/** One subject: whichever it has of what answers are put together from. */
export type Subject = {
  /** What comparisons are decided by. */
  readonly criterion?: Criterion;
  /** Of a comparison. */
  readonly parts?: Parts<SectionInput>;
  /** Of a model's page. */
  readonly pageParts?: Parts<PageInput>;
  /** How questions about it are answered, by topic. */
  readonly replies?: Readonly<Partial<Record<Topic, (input: QuestionInput) => Reply>>>;
  /** Topics of those that can be answered without naming a model. */
  readonly withoutModels?: readonly Topic[];
  readonly claims?: readonly ClaimReader[];
};
