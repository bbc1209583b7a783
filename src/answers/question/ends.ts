import type { Topic } from '../../catalog/words.ts';
import type { Choice, Details, Query, Understood } from '../../subjects/query.ts';
import type { Stop } from './leftovers.ts';

type Ask = Extract<Understood, { kind: 'clarify' }>;
export type Topics = readonly [Topic, ...Topic[]];

/** The ends that a question can come to, with what is common to all of them filled in. */
export type Ends = {
  readonly query: (
    topics: Topics,
    rest?: Partial<Pick<Query, 'subjects' | 'request' | 'volume'>> & {
      /** What is known of them beside what the words say. */
      readonly details?: Partial<Details>;
      readonly aspect?: Details['aspect'];
    },
  ) => Understood;
  readonly clarify: (
    reason: Ask['reason'],
    candidates: readonly string[],
    text?: string,
    choices?: readonly Choice[],
    topics?: readonly Topic[],
  ) => Understood;
  readonly refuse: (words?: readonly string[]) => Understood;
  readonly guide: () => Understood;
  /** What may change the sense of the question is asked about. */
  readonly stop: (stop: Stop) => Understood;
};
