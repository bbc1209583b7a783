import type { Piece } from '../piece.ts';
import { bullet, isRule, mostColumns } from './rows.ts';
import type { Row } from './tree.ts';

/** A line with how it is written, before its marks became blanks. */
export type Written = Piece & { readonly written: string };

const longestCell = 80;
/** Two blanks, or the dots that lead the eye from a label to its figure. */
const gap = /\s*(?:\.{3,}|…+|(?:\s[.·]){3,})\s*|\s{2,}/g;

function segmentsOf({ text, start, written }: Written): Piece[] {
  const found: Piece[] = [];
  let from = written.length - written.trimStart().length;
  const end = written.trimEnd().length;
  const add = (to: number) => {
    if (to > from) found.push({ text: text.slice(from, to), start: start + from });
  };
  for (const { 0: all, index } of written.slice(0, end).matchAll(gap)) {
    if (index < from) continue;
    add(index);
    from = index + all.length;
  }
  add(end);
  return found;
}

const isFigure = ({ text }: Piece) => /^[^\p{L}\d]*(?:USD?|EUR)?[^\p{L}\d]*\d/iu.test(text);
/** What stands in a table and seldom elsewhere between wide blanks. */
const isValue = (own: Piece) =>
  isFigure(own) || /^[^\p{L}\d]*(?:n\/a|yes|no|да|нет|есть)?[^\p{L}\d]*$/iu.test(own.text);
const isCell = ({ text }: Piece) => text.length <= longestCell && !/[.!?]\s+\p{Lu}/u.test(text);

/** How far two spans share columns of the screen; below nought: how far they are apart. */
const shared = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** Rows of columns that blanks or dots part; none where the lines are no table. Those above a rule are its head. */
export function alignedRows({ lines, head }: Run): Row[] {
  const rows = lines.map(segmentsOf);
  const most = Math.max(...rows.map(({ length }) => length));
  const withValues = rows.filter((row) => row.slice(1).some(isValue)).length;
  if (
    most < 2 ||
    most > mostColumns ||
    (head === 0 && withValues * 2 < rows.length) ||
    !rows.every((row) => row.every(isCell))
  )
    return [];
  const spanOf = (line: Piece | undefined, { text, start }: Piece): [number, number] => [
    start - (line?.start ?? 0),
    start - (line?.start ?? 0) + text.length,
  ];
  const widest = rows.findIndex(({ length }) => length === most);
  const columns = (rows[widest] ?? []).map((own) => spanOf(lines[widest], own));
  for (const [index, row] of rows.entries())
    if (row.length === most)
      for (const [at, own] of row.entries()) {
        const [column, [from, to]] = [columns[at], spanOf(lines[index], own)];
        if (column) columns[at] = [Math.min(column[0], from), Math.max(column[1], to)];
      }
  return rows.map((row, index) => {
    if (row.length === most) return { cells: row, isHead: index < head };
    const cells: Piece[] = columns.map(() => ({ text: '', start: lines[index]?.start ?? 0 }));
    for (const own of row) {
      const span = spanOf(lines[index], own);
      const best = columns
        .map((column, at) => [shared(span, column), at] as const)
        .sort((a, b) => b[0] - a[0])[0];
      if (best) cells[best[1]] = own;
    }
    return { cells, isHead: index < head };
  });
}

/** The fields of a line of CSV; those in quotes may hold the sign. */
function fieldsOf({ text, start }: Piece, sign: string): Piece[] {
  const fields: Piece[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (isQuoted || text[at] !== sign)) continue;
    const field = text.slice(from, at);
    const own = /^\s*"?/.exec(field)?.[0].length ?? 0;
    const said = field.slice(own).replace(/"?\s*$/, '');
    fields.push({ text: said, start: start + from + own });
    from = at + 1;
  }
  return fields;
}

/** A line of a run by its number; null behind its end. */
export type LineAt = (index: number) => Written | null;

/** Rows of comma- or semicolon-separated values below a line of their names; none where the lines are no such table. */
export function separatedRows(lineAt: LineAt): Row[] {
  const first = lineAt(0);
  for (const sign of first ? [';', ','] : []) {
    if (!first?.text.includes(sign)) continue;
    const head = fieldsOf(first, sign);
    const isHead =
      head.length >= 3 &&
      head.length <= mostColumns &&
      head.every((own, at) => isCell(own) && (at === 0 || !isValue(own)) && !isFigure(own));
    if (!isHead) continue;
    const rows: Row[] = [{ cells: head, isHead: true }];
    for (let line = lineAt(1); line; line = lineAt(rows.length)) {
      const cells = fieldsOf(line, sign);
      const isCompact = !line.written.includes(`${sign} `);
      if (cells.length !== head.length || !(isCompact || cells.slice(1).some(isFigure))) break;
      rows.push({ cells, isHead: false });
    }
    if (rows.length > 1) return rows;
  }
  return [];
}

const leaders = /\.{3,}|…/;
const parts = /\S(?:\s{2,}|\s*\.{3,}\s*|\s*…+\s*)\S/;

/** Lines that wide blanks or dots part, how many of them stand above a rule, and how many lines that takes. */
export type Run = { readonly lines: readonly Written[]; readonly head: number; readonly taken: number };

/** The lines of a run up to the first that nothing parts, rules left out. */
export function partedLines(lineAt: LineAt): Run {
  const lines: Written[] = [];
  let [head, taken] = [0, 0];
  const isParted = ({ written }: Written) =>
    parts.test(written.replace(bullet, '')) && (leaders.test(written) || !bullet.test(written));
  for (let line = lineAt(0); line; line = lineAt(taken)) {
    const isBetween = taken > 0 && isRule(line.written);
    if (!isBetween && !isParted(line)) break;
    if (isBetween && head === 0 && lines.length < 3) head = lines.length;
    if (!isBetween) lines.push(line);
    taken += 1;
  }
  return { lines, head, taken };
}
