/** A copy of a text of which parts are overwritten: as long as before. */
export type Edits = {
  /** Overwrites with blanks; line breaks stay, so that lines stay lines. */
  readonly blank: (from: number, to: number) => void;
  /** Overwrites with a text, and with blanks up to the end. */
  readonly put: (from: number, to: number, text: string) => void;
  readonly text: () => string;
};

/** @param source what is to be overwritten */
export function editsOf(source: string): Edits {
  const edits: (readonly [from: number, to: number, by: string])[] = [];
  const put = (from: number, to: number, text: string) => {
    if (to > from) edits.push([from, to, text.slice(0, to - from).padEnd(to - from)]);
  };
  return {
    put,
    blank: (from, to) => put(from, to, source.slice(from, to).replaceAll(/[^\n]/g, ' ')),
    text: () => {
      let out = '';
      let at = 0;
      for (const [from, to, by] of edits.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
        // A part within one that is overwritten already.
        if (to <= at) continue;
        const cut = Math.max(at, from);
        out += source.slice(at, cut) + by.slice(cut - from);
        at = to;
      }
      return out + source.slice(at);
    },
  };
}
