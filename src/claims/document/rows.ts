import type { Piece } from '../piece.ts';
import type { Row } from './tree.ts';

/** Signs before an item. */
export const bullet = /^\s*(?:[-*+•‣▪◦●–·>]|\d{1,2}[.)])\s+/;

/** A row of more cells is none that anybody reads. */
export const mostColumns = 60;

/** How many bars part a line; none where it would be a row of more than anybody reads. */
export function barsOf(text: string): number {
  const bars = text.split('|').length - 1;
  return bars > mostColumns ? 0 : bars;
}

/** A line of dashes under the head of a table or between its rows. */
export const isRule = (text: string): boolean => /^[\s|:+=-]+$/.test(text) && /[-=]{2}|\|\s*:?-/.test(text);

/** Cuts a line at its bars. What stands before the first or behind the last of them is a cell only where `isOpen`. */
function cellsOf({ text, start }: Piece, isOpen: boolean): Piece[] {
  const first = text.indexOf('|');
  const hasLead = text.slice(0, first).trim() !== '';
  const cells: Piece[] = [];
  let from = hasLead && isOpen ? 0 : first + 1;
  for (let at = from; at <= text.length; at++)
    if (at === text.length || text[at] === '|') {
      cells.push({ text: text.slice(from, at), start: start + from });
      from = at + 1;
    }
  if (cells.at(-1)?.text.trim() === '' && text.trimEnd().endsWith('|')) cells.pop();
  return cells;
}

/** How many cells most rows have. */
function usualWidth(rows: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The rows of lines with bars; those above the first rule are its head. */
export function barredRows(lines: readonly Piece[]): Row[] {
  const rule = lines.findIndex(({ text }) => isRule(text));
  const said = lines.flatMap((line, index) =>
    isRule(line.text) ? [] : [{ line, isHead: index < rule && rule <= 3 }],
  );
  // "Model | Input |": where no row begins with a bar, what stands before the first one is a cell.
  const isLeadless = said.length > 1 && said.every(({ line }) => !/^\s*\|/.test(line.text));
  const isOpen = ({ text }: Piece) => isLeadless || !text.trimEnd().endsWith('|');
  const below = said.filter(({ isHead }) => !isHead);
  const isBelowLeadless = below.length > 0 && below.every(({ line }) => !/^\s*\|/.test(line.text));
  const width = usualWidth(said.map(({ line }) => cellsOf(line, isOpen(line))));
  const head = said.find(({ isHead }) => isHead);
  const labels = head ? cellsOf(head.line, true).length : 0;
  return said.map(({ line, isHead }) => {
    const open = cellsOf(line, true);
    // Flattened pages put words of the page before a row: "Local evidence| A | B |".
    const closed = cellsOf(line, false);
    const isClosed = line.text.trimEnd().endsWith('|') && closed.length === width && open.length > width;
    // A first cell that is empty, where no bar begins the other rows.
    const isShort =
      /^\s*\|/.test(line.text) &&
      !line.text.trimEnd().endsWith('|') &&
      (open.length === width - 1 || (isHead && isBelowLeadless));
    const cells = isShort ? [{ text: '', start: line.start }, ...open] : isClosed ? closed : open;
    // Of a row that lacks several cells nobody knows which.
    const isTorn = !isHead && cells.length > 1 && cells.length < labels - 1;
    return { cells: isTorn ? cells.slice(0, 1) : cells, isHead };
  });
}
