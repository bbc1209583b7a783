/** A part of a text by its offsets. */
export type Span = { readonly start: number; readonly end: number };

/** The last of the sorted spans that begins no later, where it holds the place; asked for ever later places. */
export function holding<Own extends Span>(sorted: readonly Own[]): (at: number) => Own | null {
  let next = 0;
  return (at) => {
    while ((sorted[next + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const own = sorted[next];
    return own && own.start <= at && at < own.end ? own : null;
  };
}
