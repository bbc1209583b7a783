import type { Chance } from './random.ts';

/** A number as people would write it: so many significant digits. */
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** Half a unit of the last digit that a number is written with at its shortest. */
function halfUnit(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const zeros = decimals === 0 ? (/0*$/.exec(String(value))?.[0].length ?? 0) : 0;
  return 0.5 * 10 ** (decimals > 0 ? -decimals : zeros);
}

/** Whether a value can be taken for none of others, however it was rounded. */
export function isClear(value: number, others: readonly number[], share = 0.06): boolean {
  return others.every((own) => {
    const away = Math.abs(value - own);
    return away > Math.max(Math.abs(own), Math.abs(value)) * share && away > halfUnit(value) * 1.01;
  });
}

const factors = [0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9, 1.1, 1.2, 1.25, 1.4, 1.5, 2, 2.5, 3, 4];

/**
 * A wrong value that is plausible: another one's, or some part or multiple of the right one.
 * @param others values that are those of other things
 * @param excluded all that it must not be taken for
 */
export function wrong(
  chance: Chance,
  right: number,
  others: readonly number[],
  excluded: readonly number[],
  shape: (value: number) => number = (value) => rounded(value, chance.pick([1, 2, 2, 3])),
): number | null {
  for (let attempt = 0; attempt < 40; attempt++) {
    const value =
      others.length > 0 && chance.percent(40) ? chance.pick(others) : shape(right * chance.pick(factors));
    if (value > 0 && isClear(value, [right, ...excluded])) return value;
  }
  return null;
}
