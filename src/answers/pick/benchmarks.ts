import type { Catalog } from '../../catalog/catalog.ts';
import type { Said } from '../../language/match.ts';
import { createMemo } from '../../memo.ts';
import { independentScores } from '../../pick/judge.ts';
import type { Wish } from '../../pick/wish.ts';
import type { Misunderstood } from '../command.ts';
import { keysOf } from '../question/frames.ts';
import { misunderstood } from '../read-names.ts';
import { boundOf } from './limits.ts';
import { means, spanText, type WishWords } from './wish-words.ts';

/** How far from its benchmark a score may stand. */
const farAhead = 6;
const farBehind = 3;

/** Where the score of a benchmark stands; null where none is said. */
function scoreAt({ atoms, isUsed, saidAt }: WishWords, { from, to }: Said): number | null {
  const isScore = (at: number) => {
    const atom = atoms[at];
    if (!atom || isUsed(at) || (saidAt(at) !== null && atom.kind !== 'percent')) return false;
    return (
      atom.kind === 'percent' ||
      (atom.kind === 'count' && (atom.value ?? 0) < 10_000) ||
      /^\d+[.,]\d+$/.test(atom.text)
    );
  };
  for (let at = to; at < to + farAhead && at < atoms.length; at++) {
    // A name may end in a bracket: "MathVista (mini) at least 50".
    const isParted = atoms[at]?.before === 'break' && atoms[at - 1]?.kind !== 'sign';
    if (isParted && !(at === to && means(saidAt(at), 'bounds'))) break;
    if (isScore(at)) return at;
    if (atoms[at]?.kind !== 'word' && atoms[at]?.kind !== 'sign') break;
  }
  for (let at = from - 1; at >= 0 && at >= from - farBehind; at--) {
    if (isScore(at)) return at;
    if (atoms[at]?.before === 'break') break;
  }
  return null;
}

/** What those parts of a benchmark are called that are scored instead of the whole. */
const parts = ['verified', 'diamond'];

const kept = createMemo<{ readonly id: string }>(200);

/** The benchmark of this name, or the part of it in which more models are scored: "GPQA" is GPQA Diamond. */
function measuredAs(catalog: Catalog, benchmark: string): string {
  return kept(catalog, benchmark, () => {
    const scored = [benchmark, ...parts.map((own) => `${benchmark}-${own}`)].map((id) => ({
      id,
      count: [...catalog.models.values()].filter((model) => independentScores(model, id).length > 0).length,
    }));
    const [most] = scored.toSorted((a, b) => b.count - a.count);
    return { id: most?.id ?? benchmark };
  }).id;
}

/** Scores of benchmarks as limits; a benchmark without one is what makes the best. A mistake where a lower score would be no better. */
export function benchmarkWishes(
  catalog: Catalog,
  words: WishWords,
):
  | {
      readonly wishes: readonly Wish[];
      readonly goals: readonly { readonly goal: { readonly benchmark: string }; readonly said: Said }[];
    }
  | Misunderstood {
  const wishes: Wish[] = [];
  const goals: { readonly goal: { readonly benchmark: string }; readonly said: Said }[] = [];
  for (const said of words.left()) {
    const [benchmark] = keysOf(said, 'benchmarks');
    if (benchmark === undefined) continue;
    const at = scoreAt(words, said);
    words.use(said);
    if (at === null) {
      goals.push({ goal: { benchmark: measuredAs(catalog, benchmark) }, said });
      continue;
    }
    const bound = boundOf(words, at);
    const isLower = catalog.benchmarks[benchmark]?.better === 'lower';
    const span = { from: Math.min(said.from, at, bound.span.from), to: Math.max(said.to, at + 1) };
    if (bound.is !== null && (bound.is === 'under') !== isLower)
      return misunderstood('unknown-wish', spanText(words.atoms, span));
    words.use(span);
    const atom = words.atoms[at];
    const value = atom?.value ?? Number(atom?.text.replace(',', '.'));
    wishes.push({ kind: isLower ? 'benchmarkAtMost' : 'benchmarkAtLeast', value, benchmark });
  }
  return { wishes, goals };
}
