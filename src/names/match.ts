import type { Qualifiers } from './qualifiers.ts';

/** How a name was understood. `candidates` are the other models it could have meant, or the nearest that exist. */
export type Match = {
  readonly query: string;
  readonly outcome: 'found' | 'ambiguous' | 'unknown';
  readonly model: string | null;
  readonly candidates: readonly string[];
  readonly how: 'id' | 'name' | 'alias' | 'family' | 'typo' | null;
  readonly qualifiers: Qualifiers;
  /** A provider that lists this name although nobody knows which model it is. */
  readonly listedBy: string | null;
};
