const monthsSinceZero = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));

/** Months from one date to another, both of at least a month's precision. */
export function monthsBetween(earlier: string, later: string): number {
  return monthsSinceZero(later) - monthsSinceZero(earlier);
}

/** Days from one ISO day to another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
