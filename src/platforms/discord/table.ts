import type { TableBlock } from '../../card/card.ts';
import { cleanText } from '../../card/clean-text.ts';
import { better } from '../../card/mark.ts';
import { bold, escapeText } from './markdown.ts';

/** Columns of letters that a phone shows of a code block without scrolling. */
const phone = 40;
/** Letters at which labels and cells are wrapped, and letters between columns, tried from the roomiest. */
const labelWidths = [16, 12];
const cellWidths = [24, 18, 14, 12, 10, 8];
const gaps = [2, 1];
/** Lines that columns close together have to save. */
const costOfNarrow = 2;
/** Letters, blanks counted, from which on a table is a list, whose rows are lines. */
const mostLetters = 1500;

/** Rows of cells with their heads: the first row is the head, the first cell of each is its label. */
type Grid = readonly (readonly string[])[];

/** Words on lines of at most `width` letters; a longer word is broken. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    for (let rest = word; ; rest = rest.slice(width)) {
      const line = lines.at(-1) ?? '';
      const joined = line === '' ? rest : `${line} ${rest}`;
      if (joined.length <= width) {
        lines[lines.length - 1] = joined;
        break;
      }
      const part = rest.slice(0, width);
      if (line === '') lines[lines.length - 1] = part;
      else lines.push(part);
      if (rest.length <= width) break;
    }
  }
  return lines;
}

const widthOf = (cells: readonly (readonly string[])[]) =>
  Math.max(0, ...cells.flatMap((lines) => lines.map(({ length }) => length)));

/** The grid as lines, in parts one below the other where its columns do not fit side by side; each part has the labels. */
function laidOut(grid: Grid, widestLabel: number, cellWidth: number, gap: number): string[] {
  const labels = grid.map(([label = '']) => wrapped(label, widestLabel));
  const labelWidth = widthOf(labels);
  const room = phone - labelWidth - gap;
  const columns = (grid[0] ?? []).slice(1).map((_, at) => {
    const longest = Math.max(
      ...grid.flatMap((row) => (row[at + 1] ?? '').split(' ').map(({ length }) => length)),
    );
    const width = Math.min(Math.max(cellWidth, longest), room);
    const cells = grid.map((row) => wrapped(row[at + 1] ?? '', width));
    return { cells, width: widthOf(cells) };
  });
  const parts: (typeof columns)[] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    const taken = (last ?? []).reduce((sum, own) => sum + own.width + gap, 0);
    if (last && taken + column.width <= room) last.push(column);
    else parts.push([column]);
  }
  return parts.flatMap((part, number) => [
    ...(number > 0 ? [''] : []),
    ...grid.flatMap((_, row) => {
      const height = Math.max(labels[row]?.length ?? 0, ...part.map(({ cells }) => cells[row]?.length ?? 0));
      return Array.from({ length: height }, (_line, line) =>
        [
          (labels[row]?.[line] ?? '').padEnd(labelWidth),
          ...part.map((column) => (column.cells[row]?.[line] ?? '').padEnd(column.width)),
        ]
          .join(' '.repeat(gap))
          .replaceAll(noBreak, ' ')
          .trimEnd(),
      );
    }),
  ]);
}

const noBreak = '\u00a0';

/** A cell without letters that would end the block of code; its mark stays with its value. */
const plainCell = (text: string) =>
  cleanText(text).replaceAll('`', "'").trim().replaceAll(` ${better}`, `${noBreak}${better}`);

/**
 * A table as a block of code that fits a phone, at the widths that take the fewest lines, a long one as a list; empty
 * where it has no rows.
 */
export function tableText({ corner, columns, rows }: TableBlock): string {
  if (rows.length === 0) return '';
  const grid = [[corner, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])].map((row) =>
    row.map(plainCell),
  );
  const cells = grid.flat();
  if (cells.reduce((sum, { length }) => sum + length, 0) > mostLetters) return list(grid);
  const longest = Math.max(...cells.map(({ length }) => length));
  // Wider than the longest cell changes nothing.
  const widths = cellWidths.filter(
    (_, at) => at === cellWidths.length - 1 || (cellWidths[at + 1] ?? 0) < longest,
  );
  const layouts = gaps.flatMap((gap) =>
    labelWidths.flatMap((label) =>
      widths.map((cell) => {
        const lines = laidOut(grid, label, cell, gap);
        return { lines, cost: lines.length + (gap === 1 ? costOfNarrow : 0) };
      }),
    ),
  );
  const { lines: shortest } = layouts.reduce((best, next) => (next.cost < best.cost ? next : best));
  const text = ['```', ...shortest, '```'].join('\n');
  return text.length > mostLetters ? list(grid) : text;
}

/** A long table as a line a row, which takes fewer letters and wraps as the phone is wide. */
function list(grid: Grid): string {
  return grid
    .map(([label = '', ...cells]) =>
      [bold(label), cells.map(escapeText).join(' · ')].filter(Boolean).join(' '),
    )
    .join('\n');
}
