import type { TableBlock } from '../../card/card.ts';
import { cleanText } from '../../card/clean-text.ts';
import { better } from '../../card/mark.ts';
import { bold, escapeText } from './markdown.ts';

/** Columns of letters that a phone shows of a code block without scrolling. */
const phone = 40;
/** Letters at which labels and cells are wrapped, and letters between columns, tried from the roomiest. */
const labelWidths = [16, 12, 10];
const cellWidths = [24, 18, 14, 12, 10, 8];
const gaps = [2, 1];
/** Lines that columns close together have to save. */
const costOfNarrow = 2;
/** Lines that a table in parts has to save for each further part: a row in one piece is read at a glance. */
const costOfPart = 4;
/** Letters, blanks counted, from which on a table is a list, whose rows are lines. */
const mostLetters = 1500;

/** Rows of cells with their heads: the first row is the head, the first cell of each is its label. */
type Grid = readonly (readonly string[])[];

/** Words on lines of at most `width` letters; a longer word is broken. */
function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text];
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

/** What stands in one column, on as many lines as it takes. */
type Column = { readonly cells: readonly (readonly string[])[]; readonly width: number };

function columnOf(texts: readonly string[], most: number): Column {
  const cells = texts.map((text) => wrapped(text, most));
  let width = 0;
  for (const lines of cells) for (const { length } of lines) if (length > width) width = length;
  return { cells, width };
}

/** Columns by how wide they may be, each made once however often it is tried. */
type Columns = (most: number) => Column;

function columnsOf(texts: readonly string[]): Columns {
  const made: Column[] = [];
  const longest = Math.max(...texts.map(({ length }) => length));
  return (most) => {
    // Where everything has room, more of it changes nothing.
    const width = Math.min(most, longest);
    const column = made[width] ?? columnOf(texts, width);
    made[width] = column;
    return column;
  };
}

/** A grid taken apart: its labels, and what stands under each head with the length of the longest word there. */
type Apart = {
  readonly labels: Columns;
  readonly others: readonly { readonly longest: number; readonly at: Columns }[];
};

/** Letters of the longest word. */
function longestWord(text: string): number {
  let [longest, start] = [0, 0];
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    if (end - start > longest) longest = end - start;
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}

function takenApart(grid: Grid): Apart {
  const [head = []] = grid;
  const textsAt = (at: number) => grid.map((row) => row[at] ?? '');
  return {
    labels: columnsOf(textsAt(0)),
    others: head.slice(1).map((_, at) => {
      const texts = textsAt(at + 1);
      return { longest: Math.max(...texts.map(longestWord)), at: columnsOf(texts) };
    }),
  };
}

/** Where everything of a table stands: in parts one below the other where its columns do not fit side by side. */
type Layout = {
  readonly gap: number;
  readonly labels: Column;
  readonly parts: readonly (readonly Column[])[];
};

function layoutOf(
  { labels: own, others }: Apart,
  widestLabel: number,
  cellWidth: number,
  gap: number,
): Layout {
  const labels = own(widestLabel);
  const room = phone - labels.width - gap;
  const parts: Column[][] = [];
  let taken = 0;
  for (const { longest, at } of others) {
    const column = at(Math.min(Math.max(cellWidth, longest), room));
    const last = parts.at(-1);
    if (last && taken + column.width <= room) last.push(column);
    else {
      parts.push([column]);
      taken = 0;
    }
    taken += column.width + gap;
  }
  return { gap, labels, parts };
}

/** Lines that a row of a part takes. */
function heightOf({ labels }: Layout, part: readonly Column[], row: number): number {
  let height = labels.cells[row]?.length ?? 0;
  for (const { cells } of part) height = Math.max(height, cells[row]?.length ?? 0);
  return height;
}

/** The lines that it takes, and what else speaks against it in lines; counted no further than to `most`. */
function costOf(layout: Layout, most: number): number {
  const { gap, labels, parts } = layout;
  const further = parts.length - 1;
  let cost = further * (1 + costOfPart) + (gap === 1 ? costOfNarrow : 0);
  for (const part of parts)
    for (let row = 0; row < labels.cells.length && cost < most; row += 1) cost += heightOf(layout, part, row);
  return cost;
}

/** The layout that costs least, the roomiest of them. */
function shortestOf(apart: Apart, widths: readonly number[]): Layout | null {
  let shortest: Layout | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const gap of gaps)
    for (const label of labelWidths)
      for (const cell of widths) {
        const layout = layoutOf(apart, label, cell, gap);
        const cost = costOf(layout, least);
        if (cost >= least) continue;
        least = cost;
        shortest = layout;
      }
  return shortest;
}

/** The lines themselves; each part has the labels. */
function linesOf(layout: Layout): string[] {
  const { gap, labels, parts } = layout;
  const between = ' '.repeat(gap);
  return parts.flatMap((part, number) => [
    ...(number > 0 ? [''] : []),
    ...labels.cells.flatMap((_, row) =>
      Array.from({ length: heightOf(layout, part, row) }, (_line, line) =>
        [labels, ...part]
          .map(({ cells, width }) => (cells[row]?.[line] ?? '').padEnd(width))
          .join(between)
          .replaceAll(noBreak, ' ')
          .trimEnd(),
      ),
    ),
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
  const shortest = shortestOf(takenApart(grid), widths)!;
  const text = ['```', ...linesOf(shortest), '```'].join('\n');
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
