/** Sorts ISO dates, the newest first. Plain comparison: asking for the locale's order is a hundred times slower. */
export function newestFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
