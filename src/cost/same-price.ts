/** Prices within a tenth are about the same price: so small a lead decides nothing. */
export const samePrice = 1.1;

/** Whether the dearer of two sums, in the same unit, is so close to the cheaper one; nothing is close to zero but itself. */
export function isSamePrice(low: number, high: number): boolean {
  return low === high || (low > 0 && high / low <= samePrice);
}

/** Whether one price over another is such a small step, up or down. */
export function isSameRatio(ratio: number): boolean {
  return ratio <= samePrice && ratio >= 1 / samePrice;
}
