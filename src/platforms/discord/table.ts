import type { TableBlock } from '../../card/card.ts';
import { cleanText } from '../../card/clean-text.ts';
import { better } from '../../card/mark.ts';

/** Columns of letters that a phone shows of a code block without scrolling. */
const phone = 40;
/** Between two columns. */
const gap = 2;
/** Of the labels before a row. */
const widestLabel = 16;
/** Widths at which cells are wrapped, tried from the widest. */
const cellWidths = [24, 18, 14, 12, 10, 8];

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
function laidOut(grid: Grid, cellWidth: number): string[] {
  const labels = grid.map(([label = '']) => wrapped(label, widestLabel));
  const labelWidth = widthOf(labels);
  const room = phone - labelWidth - gap;
  const width = Math.min(cellWidth, room);
  const columns = (grid[0] ?? []).slice(1).map((_, at) => {
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

function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? ''));
}

const noBreak = '\u00a0';

/** A cell without letters that would end the block of code; its mark stays with its value. */
const plainCell = (text: string) =>
  cleanText(text).replaceAll('`', "'").trim().replaceAll(` ${better}`, `${noBreak}${better}`);

/**
 * A table as a block of code that fits a phone: as it stands or with rows as columns, whichever has fewer lines; empty
 * where it has no rows.
 */
export function tableText({ corner, columns, rows }: TableBlock): string {
  if (rows.length === 0) return '';
  const grid = [[corner, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])].map((row) =>
    row.map(plainCell),
  );
  const layouts = [grid, turned(grid)].flatMap((own) => cellWidths.map((width) => laidOut(own, width)));
  const shortest = layouts.reduce((best, next) => (next.length < best.length ? next : best));
  return ['```', ...shortest, '```'].join('\n');
}
