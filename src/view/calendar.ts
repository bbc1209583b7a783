/** Whole months between two dates of any precision; null when one is missing. */
export function monthsBetween(earlier: string, later: string): number {
  const [year = 0, month = 0] = earlier.split('-').map(Number);
  const [laterYear = 0, laterMonth = 0] = later.split('-').map(Number);
  return (laterYear - year) * 12 + laterMonth - month;
}

/** Days from one ISO day to another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
