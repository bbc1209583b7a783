// Plain JavaScript, since it is needed before the one file is read.
// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const digits = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (digit, value) => [
    digit,
    value,
  ]),
);

/**
 * Where in the sources a place of the one file comes from, by the mappings of a source map, which are read as far as that
 * place and kept nowhere: as a table they take a hundred megabytes.
 * @param {string} mappings
 * @param {number} line from 0
 * @param {number} column from 0
 * @returns {{ source: number, line: number, column: number } | null} from 0
 */
export function originOf(mappings, line, column) {
  let at = 0;
  /** The next number of a segment: five bits a digit, the lowest ones first, and of all the lowest bit is the sign. */
  const next = () => {
    let number = 0;
    for (let shift = 0; ; shift += 5) {
      const value = digits.get(mappings[at++] ?? '') ?? 0;
      number += (value & 31) << shift;
      if (value < 32) return number & 1 ? -(number >> 1) : number >> 1;
    }
  };
  const hasMore = () => at < mappings.length && mappings[at] !== ',' && mappings[at] !== ';';
  const origin = { source: 0, line: 0, column: 0 };
  for (let row = 0; row < line + 1; row += 1) {
    let generated = 0;
    let found = null;
    for (; at < mappings.length && mappings[at] !== ';'; at += mappings[at] === ',' ? 1 : 0) {
      generated += next();
      const isMapped = hasMore();
      if (isMapped) {
        origin.source += next();
        origin.line += next();
        origin.column += next();
        if (hasMore()) next();
      }
      if (generated <= column) found = isMapped ? { ...origin } : null;
    }
    if (row === line) return found;
    at += 1;
  }
  return null;
}

/** Places that are remembered, so that the same fault a thousand times reads the map once. */
const mostPlaces = 1000;

/**
 * Has stack traces name the sources of the one file; the map is read when the first trace is.
 * @param {string} file
 */
export function mapTraces(file) {
  const own = pathToFileURL(file).href;
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {NodeJS.CallSite} frame */
  const describe = (frame) => {
    const text = String(frame);
    if (frame.getFileName() !== own) return text;
    const [line, column] = [frame.getLineNumber() ?? 1, frame.getColumnNumber() ?? 1];
    const place = `${own}:${line}:${column}`;
    let origin = known.get(place);
    if (origin === undefined) {
      const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
      const found = originOf(map.mappings, line - 1, column - 1);
      const source = found && pathToFileURL(path.resolve(path.dirname(file), map.sources[found.source]));
      origin = found && source ? `${source.href}:${found.line + 1}:${found.column + 1}` : place;
      if (known.size >= mostPlaces) known.clear();
      known.set(place, origin);
    }
    return text.replace(place, origin);
  };
  Error.prepareStackTrace = (error, frames) => {
    const described = frames.map((frame) => {
      try {
        return describe(frame);
      } catch {
        // Without its map the one file is named as it is.
        return String(frame);
      }
    });
    return [String(error), ...described.map((frame) => `    at ${frame}`)].join('\n');
  };
}
