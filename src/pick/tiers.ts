import { reachesFloor } from '../catalog/standings/floor.ts';
import type { Standing } from '../catalog/standings/standing.ts';
import { measuredSure, type Pick } from './candidate.ts';
import type { PickTier } from './wish.ts';

/** How far below the top one is nearly as good, in logits. */
const nearly = 0.5;

/** The cheapest of those that have a price; of equal prices the better one. */
function cheapestOf(picks: readonly Pick[]): Pick | null {
  const [first = null] = picks
    .filter((own) => own.price !== null)
    .toSorted(
      (a, b) =>
        (a.price ?? 0) - (b.price ?? 0) || (measuredSure(b) ?? 0) - (measuredSure(a) ?? 0) || byId(a, b),
    );
  return first;
}

const byId = (a: Pick, b: Pick) => (a.model.id < b.model.id ? -1 : 1);

export type Tiers = Readonly<Record<PickTier, Pick | null>> & {
  /** The best by its mean, which more scores might confirm; null where that is the top. */
  readonly bestMean: Pick | null;
};

/**
 * The best of what fits by what is surely measured, the cheapest nearly as good, and the cheapest that reaches the floor
 * of the work, where it costs no more; none of them below that floor where the top reaches it.
 * @param floor the standing that is just good enough; null where none is set
 */
export function tiersOf(picks: readonly Pick[], floor: Standing | null): Tiers {
  const measured = picks.filter((own) => measuredSure(own) !== null);
  const priceOf = ({ price }: Pick) => price ?? Number.POSITIVE_INFINITY;
  const [top = null] = measured.toSorted(
    (a, b) => (measuredSure(b) ?? 0) - (measuredSure(a) ?? 0) || priceOf(a) - priceOf(b) || byId(a, b),
  );
  const [mean = null] = measured.toSorted(
    (a, b) => (b.standing?.estimate?.mean ?? 0) - (a.standing?.estimate?.mean ?? 0) || byId(a, b),
  );
  if (!top) return { top: null, balanced: null, cheap: null, bestMean: null };
  const least = (measuredSure(top) ?? 0) - nearly;
  const isNear = (own: Pick) => (measuredSure(own) ?? Number.NEGATIVE_INFINITY) >= least;
  const reaches = ({ standing }: Pick) => standing !== null && reachesFloor(standing, floor) === true;
  const good = measured.filter(reaches);
  const balanced = cheapestOf((reaches(top) ? good : measured).filter(isNear));
  const cheap = cheapestOf(good);
  // Where the top is not sure to reach the floor, the one that sets it may be all that does, and dearer.
  const isDearer = cheap !== null && balanced !== null && priceOf(cheap) > priceOf(balanced);
  return {
    top,
    balanced,
    cheap: isDearer ? null : cheap,
    bestMean: mean === top ? null : mean,
  };
}
