import type { Wording } from '../language/wording.ts';

/** What one model certainly has over all the others, with its figures. */
export type Advantage = {
  /** A criterion's id, or another fact. */
  readonly kind: string;
  /** What it is: "A takes 1M tokens against 128K". */
  readonly sentence: (name: string, words: Wording) => string;
  /** When it decides: what follows "choose it when". */
  readonly clause: (words: Wording) => string;
  /** A question that a yes to leads to the model; null where these figures make none. */
  readonly question?: (name: string, words: Wording) => string | null;
  /** Whether it says nothing between models of different tasks, such as a price per token of text and of vectors. */
  readonly ofOneTask: boolean;
  /** Whether it is worth using the model for, beside a cheaper one. */
  readonly isWorthMore: boolean;
};
