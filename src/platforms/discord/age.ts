import { limits } from './limits.ts';

/** Milliseconds for which what was seen of Discord's clock holds. */
const remember = 10 * 60_000;

/** When Discord's clock begins, in milliseconds of ours. */
const epoch = 1_420_070_400_000;

/** When Discord made an id, in milliseconds of its clock: all but the lowest 22 bits of it. */
function madeAt(id: string): number {
  return /^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + epoch : Number.NaN;
}

/**
 * Tells how many milliseconds ago interactions were sent. Discord's clock and ours are never quite the same: of the last
 * minutes the interaction that seems the youngest counts as new. One that seems older than any that can be answered tells
 * of a clock that is wrong, and counts as new too.
 * @param now the clock in milliseconds, which must not jump
 */
export function createAges(
  now: () => number = () => performance.timeOrigin + performance.now(),
): (id: string) => number {
  /** The youngest that came since the one before it, so that the first is the youngest of all. */
  const youngest: { readonly at: number; readonly age: number }[] = [];
  return (id) => {
    const at = now();
    const age = at - madeAt(id);
    if (!(Math.abs(age) <= limits.tokenLife)) return 0;
    while ((youngest.at(-1)?.age ?? Number.NEGATIVE_INFINITY) >= age) youngest.pop();
    youngest.push({ at, age });
    while (at - (youngest[0]?.at ?? at) > remember) youngest.shift();
    return age - (youngest[0]?.age ?? age);
  };
}
