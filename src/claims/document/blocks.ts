import type { Piece } from '../piece.ts';
import { alignedRows, partedLines, separatedRows } from './columns.ts';
import { barredRows, barsOf, bullet, isRule } from './rows.ts';
import type { Break, Document, Marked, Table, TextLine } from './tree.ts';

/** A line, and how it is written where that tells columns: marks that became blanks part none. */
type TextPiece = Piece & { readonly isBlank: boolean; readonly written: string };

function linesOf(plain: string, written: string | null, tables: Marked['tables']): (TextPiece | Table)[] {
  const found: (TextPiece | Table)[] = [];
  let start = 0;
  let next = 0;
  for (const text of plain.split('\n')) {
    const end = start + text.length;
    let own: (typeof tables)[number] | undefined;
    for (let table = tables[next]; table && table.start <= end; table = tables[++next]) {
      own = table;
      found.push({ kind: 'table', rows: slicedRows(table, plain) });
    }
    const isWithin = own || tables.slice(Math.max(0, next - 1), next).some((table) => table.end > start);
    if (!isWithin)
      found.push({ text, start, isBlank: text.trim() === '', written: written?.slice(start, end) ?? '' });
    start = end + 1;
  }
  return found;
}

const slicedRows = ({ rows }: Table, plain: string) =>
  rows.map(({ cells, isHead }) => ({
    isHead,
    cells: cells.map(({ text, start }) => ({ text: plain.slice(start, start + text.length), start })),
  }));

const isText = (own: TextPiece | Table | undefined): own is TextPiece =>
  own !== undefined && !('kind' in own);

/** The lines from one on that are rows with bars, and how many lines they take. */
function barred(lines: readonly (TextPiece | Table)[], from: number, plain: string): [Piece[], number] {
  const rows: Piece[] = [];
  let at = from;
  const isRow = (line: TextPiece, least: number) =>
    barsOf(line.text) >= least || (rows.length > 0 && isRule(line.text) && !line.isBlank);
  // One bar alone makes a row where a rule or more such lines say so.
  const single = [0, 1, 2].map((more) => lines[from + more]).filter(isText);
  const isNarrow =
    single.length > 1 &&
    barsOf(single[0]?.text ?? '') === 1 &&
    (single.slice(0, 2).some(({ text }) => isRule(text)) ||
      (single.length > 2 && single.every(({ text }) => barsOf(text) === 1)));
  const least = isNarrow ? 1 : 2;
  const closes = (text: string) => /\|\s*$/.test(text);
  const isClosed = isText(lines[from]) && /^\s*\|/.test(lines[from].text) && closes(lines[from].text);
  while (at < lines.length) {
    const line = lines[at];
    if (!isText(line)) break;
    if (line.isBlank) {
      const below = lines[at + 1];
      // Some pastes put an empty line between two rows.
      if (rows.length === 0 || !isClosed || !isText(below) || !/^\s*\|/.test(below.text)) break;
      if (
        barsOf(below.text) !== barsOf(rows.at(-1)?.text ?? '') ||
        isRule(lines[at + 2] && isText(lines[at + 2]) ? (lines[at + 2] as TextPiece).text : '')
      )
        break;
      at += 1;
      continue;
    }
    const before = rows.at(-1);
    const rule = isRule(line.text) ? rows.find(({ text }) => isRule(text)) : undefined;
    // A rule of other columns makes a head of the row above it: of the next table.
    if (rule && rows.length > 2 && barsOf(rule.text) !== barsOf(line.text)) {
      rows.pop();
      at -= 1;
      break;
    }
    const isBroken =
      before && isClosed && !closes(before.text) && closes(line.text) && !/^\s*\|/.test(line.text);
    if (!isBroken && isRow(line, least)) {
      rows.push(line);
      at += 1;
      continue;
    }
    if (!before || !isBroken) break;
    rows[rows.length - 1] = {
      start: before.start,
      text: plain.slice(before.start, line.start + line.text.length).replaceAll('\n', ' '),
    };
    at += 1;
  }
  return rows.length > 1 || (rows.length === 1 && barsOf(rows[0]?.text ?? '') > 1)
    ? [rows, at - from]
    : [[], 0];
}

/** Three to five signs; longer ones frame tables of plain text. */
const acrossText = /^ {0,3}([-*_])(?: ?\1){2,4}\s*$/;
/** Right below a line dashes make a heading of it. */
const underlines = /^ {0,3}-/;

/** Whether a line ends a section, whose marks are gone from the plain copy. */
function isBreak({ isBlank, written }: TextPiece, above: TextPiece | Table | undefined): boolean {
  if (!isBlank || !acrossText.test(written)) return false;
  return !underlines.test(written) || (isText(above) && above.isBlank);
}

/**
 * The lines and the tables of a plain copy.
 * @param written the text before its marks became blanks; null where its blanks mean nothing
 */
export function blocksOf(
  plain: string,
  written: string | null,
  headings: Marked['headings'],
  tables: Marked['tables'],
): Document['blocks'] {
  const lines = linesOf(plain, written, tables);
  const blocks: (TextLine | Table | Break)[] = [];
  let indents: number[] = [];
  const marks = [...headings].sort((a, b) => a[0] - b[0]);
  let mark = 0;
  /** Lines before it were tried as columns, to no end. */
  let tried = 0;
  let isAgain = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!isText(line)) {
      if (line) blocks.push(line);
      at += 1;
      continue;
    }
    const end = line.start + line.text.length;
    let level: number | null = null;
    for (let own = marks[mark]; own && own[0] <= end; own = marks[++mark])
      level = Math.min(level ?? own[1], own[1]);
    if (line.isBlank) {
      if (isBreak(line, lines[at - 1])) blocks.push({ kind: 'break' });
      at += 1;
      continue;
    }
    const [rows, count] = line.text.includes('|') ? barred(lines, at, plain) : [[], 0];
    if (count > 0) {
      blocks.push({ kind: 'table', rows: barredRows(rows) });
      at += count;
      continue;
    }
    const lineAt = (more: number) => {
      const own = lines[at + more];
      const isLine = isText(own) && (!own.isBlank || isRule(own.written)) && barsOf(own.text) < 2;
      return isLine ? own : null;
    };
    const separated = separatedRows(lineAt);
    const run = separated.length > 0 || at < tried ? null : partedLines(lineAt);
    const aligned = run && run.lines.length > 1 ? alignedRows(run) : [];
    if (separated.length > 0 || aligned.length > 0) {
      blocks.push({ kind: 'table', rows: separated.length > 0 ? separated : aligned });
      at += separated.length > 0 ? separated.length : (run?.taken ?? 1);
      continue;
    }
    // The first of them may be a caption, so the others are tried once more.
    if (run && run.lines.length > 1) {
      tried = isAgain ? at + run.taken : at + 1;
      isAgain = !isAgain;
    }
    const indent = line.text.length - line.text.trimStart().length;
    const isBullet = bullet.test(line.text);
    if (isBullet) indents = [...indents.filter((own) => own < indent), indent];
    else indents = indents.filter((own) => own < indent);
    blocks.push({ kind: 'line', text: line.text, start: line.start, level, depth: indents.length, isBullet });
    at += 1;
  }
  return blocks;
}
