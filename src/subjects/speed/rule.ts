import type { Model } from '../../catalog/catalog.ts';
import { isIndependent } from '../../catalog/independent.ts';
import { type Speed, speedOf } from '../../catalog/speed.ts';

/** Lowest and highest. */
type Range = readonly [number, number];

export type SpeedComparison = {
  readonly speeds: readonly Speed[];
  /** Who timed all of them; null where that is not one independent party. */
  readonly runBy: string | null;
  /** The model that begins certainly first, and that is done certainly first; null where it cannot be told. */
  readonly begins: number | null;
  readonly done: number | null;
};

/** The range that lies wholly below all others. */
function lowest(ranges: readonly (Range | null)[]): number | null {
  const index = ranges.findIndex(
    (own) => own && ranges.every((other) => other === own || (other !== null && own[1] < other[0])),
  );
  return index === -1 ? null : index;
}

/** How fast models begin and finish an answer of so many tokens; they compare only when one independent party timed all. */
export function compareSpeed(models: readonly Model[], tokens: number): SpeedComparison {
  const speeds = models.map((model) => speedOf(model, tokens, null));
  const one = (parts: readonly ('first' | 'rate')[]): string | null => {
    const parties = models.flatMap((model, index) =>
      parts.map((part) => {
        const score = speeds[index]?.[part];
        return score && isIndependent(model, score) ? score.runBy : null;
      }),
    );
    const [party = null, ...others] = new Set(parties);
    return others.length === 0 ? party : null;
  };
  const byFirst = one(['first']);
  const byAll = one(['first', 'rate']);
  return {
    speeds,
    runBy: byAll ?? byFirst,
    begins: byFirst === null ? null : lowest(speeds.map(({ first }) => first?.value ?? null)),
    done: byAll === null ? null : lowest(speeds.map(({ total }) => total)),
  };
}
