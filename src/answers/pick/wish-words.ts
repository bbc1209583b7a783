import type { Atom } from '../../language/atoms.ts';
import type { Said } from '../../language/match.ts';
import { keysOf } from '../question/frames.ts';
import type { Reading } from '../question/reading.ts';

/** Atoms `from` to `to` (not included). */
export type Span = { readonly from: number; readonly to: number };

/** What was read, and what of it has been made a wish so far. */
export type WishWords = {
  readonly atoms: readonly Atom[];
  /** Indexes of the atoms that something used. */
  readonly used: Set<number>;
  /** The phrase that an atom is part of. */
  readonly saidAt: (at: number) => Said | null;
  /** Phrases that nothing has used yet, from left to right. */
  readonly left: () => Said[];
  readonly use: (span: Span) => void;
  readonly isUsed: (at: number) => boolean;
};

/** Begins to read wishes: nothing is used. */
export function wishWordsOf({ atoms, said }: Reading): WishWords {
  const used = new Set<number>();
  const byAtom = new Map(
    said.flatMap((one) =>
      Array.from({ length: one.to - one.from }, (_, at) => [one.from + at, one] as const),
    ),
  );
  return {
    atoms,
    used,
    saidAt: (at) => byAtom.get(at) ?? null,
    left: () => said.filter(({ from }) => !used.has(from)),
    use: ({ from, to }) => {
      for (let at = from; at < to; at++) used.add(at);
    },
    isUsed: (at) => used.has(at),
  };
}

/** The words of a span as they were typed, in lower case. */
export function spanText(atoms: readonly Atom[], { from, to }: Span): string {
  const parts = atoms.slice(from, to).map(({ text, before, start }, index) => {
    const end = atoms[from + index - 1]?.end ?? start;
    return `${index > 0 && (before === 'space' || start > end) ? ' ' : ''}${text}`;
  });
  return parts.join('');
}

/** Whether a phrase has a meaning of one of these sections. */
export function means(said: Said | null, ...sections: readonly string[]): boolean {
  return said !== null && sections.some((section) => keysOf(said, section).length > 0);
}
