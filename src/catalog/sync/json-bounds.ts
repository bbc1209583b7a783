/** What no upstream list comes near: levels of nesting, and values in it. */
const most = { depth: 60, values: 1_500_000 } as const;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const openings: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closings: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Why JSON bytes are not to be parsed, or null: nested or split up as no list is, they would take seconds and
 * gigabytes. Looks at each byte once and needs no memory.
 */
export function beyondBounds(bytes: Uint8Array): string | null {
  let depth = 0;
  let values = 1;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isText) {
      if (byte === backslash) at++;
      else if (byte === quote) isText = false;
    } else if (byte === quote) {
      isText = true;
    } else if (openings.has(byte)) {
      depth++;
      values++;
      if (depth > most.depth) return `it is nested more than ${most.depth} levels deep`;
    } else if (closings.has(byte)) {
      depth--;
    } else if (byte === comma) {
      values++;
    }
    if (values > most.values) return `it holds more than ${most.values / 1_000_000} million values`;
  }
  return null;
}
