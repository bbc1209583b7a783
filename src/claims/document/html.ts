import { Parser } from 'htmlparser2';
import type { Piece } from '../piece.ts';
import { plainSigns } from '../plain-text.ts';
import { editsOf } from './edits.ts';
import { mostColumns } from './rows.ts';
import type { Marked, Row, TaggedTable } from './tree.ts';

/** What ends a line wherever it stands. */
const blockTags = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What nobody reads. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'del', 's', 'strike']);
const mostSpans = 20;
const firstTag =
  /^\s*<(?:!doctype|html|head|body|main|article|section|div|table|thead|tbody|tr|h[1-6]|ul|ol|dl|p)\b/i;

/** Whether a text is a page or a part of one, and no Markdown with a tag in it. */
export function isPage(text: string): boolean {
  return firstTag.test(text) && /<\/[a-z]/i.test(text) && !/^(?:#{1,6} |\|.*\|)/m.test(text);
}

/** The character of an entity, as long as that is; a sign that stands before a figure comes last. */
export function entityOf(text: string): string {
  let out = '';
  const parser = new Parser({ ontext: (part) => (out += part) });
  parser.end(text);
  return placed(plainSigns(out), text.length);
}

const leadingSign = /^[$€£<>≤≥~≈]$/;
const placed = (char: string, length: number) =>
  leadingSign.test(char) ? char.padStart(length) : char.padEnd(length);
type OpenCell = { from: number; to: number; rows: number; columns: number; isHead: boolean };

/** The rows of a table, each cell in every row and column that it spans. */
function gridOf(rows: readonly (readonly OpenCell[])[], plain: string): Row[] {
  const below: (readonly [left: number, piece: Piece] | undefined)[] = [];
  return rows.map((own) => {
    const cells: Piece[] = [];
    const heads: boolean[] = [];
    let column = 0;
    const fromAbove = () => {
      for (let above = below[column]; above && above[0] > 0; above = below[column]) {
        cells.push(above[1]);
        below[column] = [above[0] - 1, above[1]];
        column += 1;
      }
    };
    for (const { from, to, rows: down, columns, isHead } of own) {
      fromAbove();
      const piece = { text: plain.slice(from, to), start: from };
      heads.push(isHead);
      for (let more = 0; more < columns; more++) {
        cells.push(piece);
        below[column] = [down - 1, piece];
        column += 1;
      }
    }
    fromAbove();
    return { cells: cells.slice(0, mostColumns), isHead: heads.length > 0 && heads.every(Boolean) };
  });
}

const span = (said: string | undefined) =>
  Math.min(Math.max(Number.parseInt(said ?? '', 10) || 1, 1), mostSpans);

/**
 * Reads a page: tags become blanks and line breaks, entities their characters.
 * @param keepsLines whether a line break in it ends a line
 */
export function readHtml(source: string, keepsLines = false): Marked {
  const edits = editsOf(source);
  const headings = new Map<number, number>();
  const open: { start: number; rows: OpenCell[][]; cell: OpenCell | null }[] = [];
  const found: { start: number; end: number; rows: OpenCell[][] }[] = [];
  let hidden = 0;
  let isKept = keepsLines;
  let at = 0;
  /** Blanks from where the last text ended; a block's tag ends the line. */
  const skip = (to: number, breaks: boolean) => {
    if (to <= at) return;
    edits.put(at, to, breaks ? '\n' : '');
    at = to;
  };
  const closeCell = (to: number) => {
    const table = open.at(-1);
    if (table?.cell) table.cell.to = Math.max(table.cell.from, to);
    if (table) table.cell = null;
  };
  const parser = new Parser({
    onopentag: (name, { colspan, rowspan }) => {
      const end = parser.endIndex + 1;
      const table = open.at(-1);
      if (table && (name === 'td' || name === 'th' || name === 'tr')) closeCell(parser.startIndex);
      // Within a cell a line goes on.
      if (table?.cell && blockTags.has(name) && name !== 'table' && hidden === 0) {
        edits.put(Math.max(at, parser.startIndex), end, '; ');
        at = Math.max(at, end);
      } else skip(end, blockTags.has(name) && open.length === 0);
      if (unseen.has(name)) hidden += 1;
      if (name === 'pre') isKept = true;
      if (/^h[1-6]$/.test(name)) headings.set(end, Number(name[1]));
      if (name === 'li') edits.put(end - 1, end, '-');
      if (name === 'table') open.push({ start: end, rows: [], cell: null });
      const inner = open.at(-1);
      if (inner && name === 'tr') inner.rows.push([]);
      if (inner && (name === 'td' || name === 'th')) {
        if (inner.rows.length === 0) inner.rows.push([]);
        inner.cell = {
          from: end,
          to: end,
          rows: span(rowspan),
          columns: span(colspan),
          isHead: name === 'th',
        };
        inner.rows.at(-1)?.push(inner.cell);
      }
    },
    ontext: (data) => {
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      if (to <= at) return;
      skip(from, false);
      const raw = source.slice(from, to);
      const own =
        hidden > 0
          ? ''
          : data === raw || data.length > raw.length
            ? raw
            : placed(plainSigns(data), raw.length);
      const isOneLine = !isKept || open.length > 0;
      edits.put(from, to, isOneLine ? own.replaceAll('\n', ' ') : own);
      at = to;
    },
    onclosetag: (name, isImplied) => {
      const [from, end] = isImplied ? [at, at] : [parser.startIndex, parser.endIndex + 1];
      if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') closeCell(from);
      skip(end, blockTags.has(name) && open.length === 0);
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      if (name === 'pre') isKept = keepsLines;
      if (name !== 'table') return;
      const table = open.pop();
      if (table) found.push({ start: table.start, end: Math.max(from, table.start), rows: table.rows });
    },
  });
  parser.write(source);
  parser.end();
  for (const table of open) found.push({ start: table.start, end: source.length, rows: table.rows });
  skip(source.length, false);
  const plain = edits.text();
  const tables = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, rows }) => ({ kind: 'table' as const, start, end, rows: gridOf(rows, plain) }));
  return { plain, headings, tables: tables.filter(({ rows }) => rows.length > 0) };
}

const tableTag = /<table\b|<\/table\s*>/gi;

/** The tables in tags that stand in another text; their tags become blanks there. */
export function readTables(source: string): Pick<Marked, 'plain' | 'tables'> {
  if (!/<table\b/i.test(source)) return { plain: source, tables: [] };
  const tables: TaggedTable[] = [];
  let plain = '';
  let at = 0;
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of source.matchAll(tableTag)) {
    if (!tag.startsWith('</')) {
      if (depth === 0) start = index;
      depth += 1;
      continue;
    }
    if (depth === 0) continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = index + tag.length;
    const inner = readHtml(source.slice(start, end));
    plain += source.slice(at, start) + inner.plain;
    for (const own of inner.tables) tables.push(moved(own, start));
    at = end;
  }
  return { plain: plain + source.slice(at), tables };
}

function moved(table: TaggedTable, by: number): TaggedTable {
  const rows = table.rows.map(({ cells, isHead }) => ({
    isHead,
    cells: cells.map(({ text, start }) => ({ text, start: start + by })),
  }));
  return { kind: 'table', rows, start: table.start + by, end: table.end + by };
}
