import type { Match } from '../catalog/find.ts';

/** Why words could not be turned into a command that can be answered. A closed list, worded in `view/`. */
export type MistakeReason =
  | 'no-models'
  | 'one-model'
  | 'too-many-models'
  | 'same-model'
  | 'unknown-model'
  | 'ambiguous-model'
  | 'unknown-workload'
  | 'too-long';

/** A person's mistake, as a value: `text` is the part that was not understood, `candidates` are model ids or workload ids. */
export type Misunderstood = {
  readonly kind: 'misunderstood';
  readonly reason: MistakeReason;
  readonly text: string;
  readonly candidates: readonly string[];
};

/** Two to five models, each with how its name was matched. */
export type CompareCommand = {
  readonly kind: 'compare';
  readonly models: readonly Match[];
  readonly workload: string | null;
  readonly private: boolean;
};

export type HelpCommand = { readonly kind: 'help' };

export type Command = CompareCommand | HelpCommand | Misunderstood;
