/** Marks the better value of a row. */
export const better = '●';

/** A cell whose value is the better one of its row. */
export function markBetter(cell: string): string {
  return `${cell} ${better}`;
}

/** The sign that stands before a short line under the advice; both platforms and terminals show these. */
export const signs = {
  /** A state of a model that matters. */
  state: '⚠',
  /** A name that was taken for a model. */
  taken: 'ℹ',
} as const;
