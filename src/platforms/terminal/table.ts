import type { TableBlock } from '../../card/card.ts';
import { cleanText } from '../../card/clean-text.ts';
import { longestWord, padded, widthOf, wrap } from './wrap.ts';

const between = '  ';

/** Columns that a table rather takes for its cells than one word a line. */
const leastRoom = 14;

type Rows = readonly (readonly string[])[];

/** How wide each column of cells is; null where not even their words fit beside the labels. */
function columnWidths(rows: Rows, first: number, width: number, isBound: boolean): number[] | null {
  const columns = (rows[0] ?? []).slice(1).map((_, index) => rows.map((row) => row[index + 1] ?? ''));
  const widest = columns.map((cells) => Math.max(...cells.map(widthOf)));
  const words = columns.map((cells) => Math.max(...cells.map(longestWord)));
  const room = width - first - between.length * columns.length;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const equal = Math.max(leastRoom, Math.floor(room / columns.length));
  const alike = widest.map((own) => Math.min(own, equal));
  if (sum(alike) <= room && words.every((own, index) => own <= (alike[index] ?? 0))) return alike;
  if (!isBound) return alike.map((own, index) => Math.max(own, words[index] ?? 0));
  if (sum(words) > room) return null;
  // Each has room for its words; what is left goes to those that would need more lines.
  const widths = [...words];
  let left = room - sum(words);
  for (; left > 0; left -= 1) {
    const wanting = widths.map((own, index) => (widest[index] ?? 0) / own);
    const most = Math.max(...wanting);
    if (most <= 1) break;
    const at = wanting.indexOf(most);
    widths[at] = (widths[at] ?? 0) + 1;
  }
  return widths;
}

/** Each row as its label and a line for each cell: for more columns than there is room for. */
function turned(rows: Rows, width: number, heading: (text: string) => string) {
  const [[, ...heads] = [], ...others] = rows;
  return others.flatMap(([label = '', ...cells]) => [
    ...wrap(label, width).map(heading),
    ...cells.flatMap((cell, index) => wrap(`  ${heads[index]}: ${cell}`, width, 4)),
  ]);
}

/** How wide the labels are and each column of cells; null where there is no room for them side by side. */
function layout(rows: Rows, width: number, isBound: boolean) {
  const labels = rows.map(([label = '']) => label);
  const widest = Math.max(...labels.map(widthOf));
  const wrapped = Math.max(Math.floor(width / 3), ...labels.map(longestWord));
  for (const first of [widest, Math.min(widest, wrapped)]) {
    const widths = columnWidths(rows, first, width, isBound);
    if (widths) return { first, widths };
  }
  return null;
}

/**
 * A table as lines of words.
 * @param options.width columns that the lines should take
 * @param options.isBound whether they may take no more: then labels are wrapped too, or the table is turned
 * @param options.heading makes a heading of a text
 */
export function tableLines(
  own: TableBlock,
  options: { readonly width: number; readonly isBound: boolean; readonly heading: (text: string) => string },
): string[] {
  const { width, isBound, heading } = options;
  const rows = [[own.corner, ...own.columns], ...own.rows.map((row) => [row.label, ...row.cells])].map(
    (row) => row.map(cleanText),
  );
  const sizes = layout(rows, width, isBound);
  if (sizes === null) return turned(rows, width, heading);
  const { first, widths } = sizes;
  return rows.flatMap(([label = '', ...cells], number) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 0));
    const labels = wrap(label, first);
    const height = Math.max(labels.length, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const values = wrapped.map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0));
      const text = [padded(labels[line] ?? '', first), ...values].join(between).trimEnd();
      return number === 0 ? heading(text) : text;
    });
  });
}
