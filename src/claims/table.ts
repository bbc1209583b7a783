import { pattern } from '../language/pattern.ts';
import type { Table } from './document/tree.ts';
import type { Cell, Subject } from './layout.ts';
import { type NamesIn, nobody } from './named.ts';
import type { Naming } from './naming.ts';
import type { Piece } from './piece.ts';
import { modelsOf, namesAt } from './spots.ts';

/** What holds for a table by where it stands. */
export type TablePlace = {
  readonly names: NamesIn;
  /** Which one of the text it is. */
  readonly table: number;
  /** Lines and makers that the headings above name, the nearest first. */
  readonly scopes: readonly string[];
  /** The model of the section, where it is about one. */
  readonly subject: Subject | null;
  readonly around: string;
};

const modelHead = pattern`^(?:{modelColumn})(?![\p{L}\d])`;
const was = pattern`(?<![\p{L}\d])(?:{wasColumn})(?![\p{L}\d])`;
const now = pattern`(?<![\p{L}\d])(?:{nowColumn})(?![\p{L}\d])`;
const arrow = /\s*(?:-+>|=>|→|➜|⇒|➔)\s*/;
const isFigure = (text: string) => /^\s*[~≈<>≤≥]?\s*[$€£]?\s?\.?\d/.test(text);
const hasLetters = (text: string) => /\p{L}/u.test(text);
const isEmpty = (text: string) => /^[\s_.:|*-]*$/.test(text);

/** What a cell says of models: which, nothing, or one that nobody knows. */
type Said = { readonly models: readonly Subject[]; readonly isUnknown: boolean };

const nothing: Said = { models: [], isUnknown: false };
const nobodyKnown: Said = { models: [], isUnknown: true };
const known = (models: readonly string[]): Said => ({
  models: models.map((model) => ({ model, guessed: false })),
  isUnknown: false,
});

/** A name without what is said beside it: in brackets, behind a dash or a comma. */
const bare = (text: string) =>
  text
    .replace(/[([][^)\]]*[)\]]?/g, ' ')
    .replace(/\s[-:|].*$|[;≤≥<>*].*$/s, '')
    .trim();

const parted = /\s*(?:\/|,|&|\+|\s(?:and|or|и|или)\s)\s*/;
const longestName = 120;

/** Which models a cell of names names, parts of names read below their line. */
function saidIn(piece: Piece, scopes: readonly string[], { names }: TablePlace, naming: Naming): Said {
  const text = piece.text.trim();
  if (!/[\p{L}\d]/u.test(text) || text.length > longestName) return nothing;
  const { named, sure } = namesAt(names, piece);
  const part = bare(text);
  const startsWithin = /^v?\d/.test(text) && scopes.length > 0;
  // "(Reasoning)" may be a part of the name.
  const whole = part === text ? null : naming.exactly(text);
  const own =
    whole ??
    (sure.length === 0 || startsWithin ? (naming.within(scopes, text) ?? naming.within(scopes, part)) : null);
  if (own !== null) return known([own]);
  const parts = part.split(parted).filter((one) => hasLetters(one) || /\d/.test(one));
  // "Opus 4.6/4.7": the second leans on the line of the first.
  const listed = parts.length > 1 ? listOf(parts, naming) : null;
  if (listed) return known(listed);
  const [first] = sure;
  if (!first || (startsWithin && sure.length === 1 && !naming.isOf(first.model, scopes)))
    return named.length > 0 || naming.isUnknown(part) || (startsWithin && part === text)
      ? nobodyKnown
      : nothing;
  const isAnother = named.some(({ end }) => naming.makesAnother(piece.text.slice(end - piece.start)));
  return isAnother || named.length > sure.length ? nobodyKnown : known(modelsOf(sure));
}

/** The models of a list of names; null where one of them is none. */
function listOf(parts: readonly string[], naming: Naming): string[] | null {
  const models: string[] = [];
  let line = '';
  for (const own of parts) {
    const model = naming.exactly(own) ?? (line === '' ? null : naming.within([line], own));
    if (model === null) return null;
    models.push(model);
    const behind = own.search(/\d/);
    if (behind > 0) line = own.slice(0, behind).trim();
  }
  return [...new Set(models)];
}

/** Labels of columns from the rows of a head, those that span several read once. */
function labelsOf(head: readonly (readonly Piece[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const said: string[] = [];
    for (const [index, row] of head.entries()) {
      let text = row[column]?.text.trim() ?? '';
      // In Markdown a head over several columns stands above the first of them.
      if (
        isEmpty(text) &&
        index < head.length - 1 &&
        column > 1 &&
        !isEmpty(head[index + 1]?.[column]?.text ?? '')
      )
        text = said.at(-1) ?? leftOf(row, column);
      if (!isEmpty(text) && !said.includes(text)) said.push(text);
    }
    return said.join(' ');
  });
}

const leftOf = (row: readonly Piece[], column: number) =>
  row
    .slice(1, column)
    .map(({ text }) => text.trim())
    .findLast((text) => !isEmpty(text)) ?? '';

/** Columns whose figures were true before those of another column. */
function pastColumns(labels: readonly string[]): ReadonlySet<number> {
  const years = labels.map((label) => Number(/\b(20[12]\d)\b/.exec(label)?.[1] ?? 0));
  const newest = Math.max(...years);
  const past = new Set<number>();
  const hasNow = labels.some((label) => now.test(label));
  for (const [column, label] of labels.entries()) {
    const others = years.some((year, at) => at !== column && year === newest);
    if (was.test(label) && !now.test(label) && hasNow) past.add(column);
    if ((years[column] ?? 0) > 0 && (years[column] ?? 0) < newest && others) past.add(column);
  }
  return past;
}

type Grid = { readonly head: readonly (readonly Piece[])[]; readonly body: readonly (readonly Piece[])[] };

/** Parts the head of a table from its rows, where no rule did. */
function gridOf({ rows }: Table, names: NamesIn): Grid {
  let count = rows.findIndex(({ isHead }) => !isHead);
  if (count === -1) count = Math.max(0, rows.length - 1);
  if (count === 0) {
    const [first] = rows;
    const isHead =
      first !== undefined &&
      rows.length > 1 &&
      first.cells.slice(1).every(({ text }) => !isFigure(text)) &&
      first.cells.slice(1).some(({ text }) => hasLetters(text)) &&
      (first.cells.slice(1).some((own) => namesAt(names, own).sure.length > 0) ||
        namesAt(names, first.cells[0] ?? { text: '', start: 0 }).sure.length === 0);
    if (isHead) count = 1;
  }
  // A second line of labels: "| | Input | Output |".
  const second = rows[count];
  const isSecond =
    count === 1 &&
    second !== undefined &&
    rows.length > 2 &&
    isEmpty(second.cells[0]?.text ?? '') &&
    second.cells.slice(1).filter(({ text }) => hasLetters(text) && !isFigure(text)).length > 1 &&
    second.cells.every((own) => !isFigure(own.text) && namesAt(names, own).sure.length === 0);
  if (isSecond) count = 2;
  return {
    head: rows.slice(0, count).map(({ cells }) => cells),
    body: rows.slice(count).map(({ cells }) => cells),
  };
}

/** Which cells of a row of names hold one each, by their columns; null where it is no such row. */
function modelColumns(
  row: readonly Piece[],
  place: TablePlace,
  naming: Naming,
): (readonly Subject[])[] | null {
  const said = row.map((own, column) => (column === 0 ? nothing : saidIn(own, place.scopes, place, naming)));
  const filled = row.slice(1).filter(({ text }) => !isEmpty(text)).length;
  const named = said.filter(({ models }) => models.length > 0).length;
  const isHead =
    named > 0 &&
    named * 2 >= Math.min(filled, 3) &&
    !row.slice(1).some(({ text }) => isFigure(text) && /[$€£]/.test(text));
  return isHead ? said.map(({ models }) => models) : null;
}

/** The parts of a cell "A -> B": what was, and what is. */
function stepsOf(piece: Piece): { readonly piece: Piece; readonly isPast: boolean }[] {
  const match = arrow.exec(piece.text);
  if (!match) return [{ piece, isPast: false }];
  const behind = match.index + match[0].length;
  return [
    { piece: { text: piece.text.slice(0, match.index), start: piece.start }, isPast: true },
    { piece: { text: piece.text.slice(behind), start: piece.start + behind }, isPast: false },
  ];
}

/** A head of a word that may be a line without a name of its own: "Step". */
const shortLine = (text: string) =>
  /^\s*\p{L}[\p{L}-]*\s*$/u.test(text) && !modelHead.test(text.trim()) ? [text.trim()] : [];

/** The cells of a table, each with the model that it is about and with what its row, column and place say of it. */
export function cellsIn(table: Table, place: TablePlace, naming: Naming): Cell[] {
  const { names } = place;
  const { head, body } = gridOf(table, names);
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const labels = labelsOf(head, width);
  const cells: Cell[] = [];
  const add = (piece: Piece, own: OfCell, isPast: boolean) => {
    if (isEmpty(piece.text)) return;
    for (const step of stepsOf(piece))
      cells.push({
        ...step.piece,
        ...own,
        around: place.around,
        table: place.table,
        isPast: isPast || step.isPast,
      });
  };
  const headModels = head.map((row) => modelColumns(row, place, naming)).findLast((own) => own !== null);
  if (headModels) {
    addByColumns(body, headModels, head.length > 1 ? labels : [], add);
    return cells;
  }
  // A line that the head of the first column names: "Gemini" above "2.5 Flash".
  const inHead = head.flatMap(([first]) =>
    first ? [...namesAt(names, first).lines, ...shortLine(first.text)] : [],
  );
  addByRows(body, labels, inHead, place, naming, add);
  return cells;
}

/** What a cell says beside what holds for all of its table. */
type OfCell = Omit<Cell, keyof Piece | 'around' | 'table' | 'isPast'>;
type Add = (piece: Piece, own: OfCell, isPast: boolean) => void;

/** Rows of values below models. */
function addByColumns(
  body: Grid['body'],
  models: readonly (readonly Subject[])[],
  labels: readonly string[],
  add: Add,
): void {
  let section = '';
  for (const row of body) {
    const [label, ...values] = row;
    if (!label) continue;
    if (values.every(({ text }) => isEmpty(text))) section = label.text.trim();
    const said = label.text.trim();
    for (const [index, value] of values.entries())
      for (const subject of models[index + 1] ?? []) {
        const beside = section === '' || section === said ? [] : [{ label: '', text: section }];
        add(
          value,
          {
            label: said,
            subject,
            beside: [...beside, ...(labels[index + 1] ? [{ label: '', text: labels[index + 1] ?? '' }] : [])],
          },
          false,
        );
      }
  }
}

/** Rows that are about a model each, or all about the one of the section. */
function addByRows(
  body: Grid['body'],
  labels: readonly string[],
  inHead: readonly string[],
  place: TablePlace,
  naming: Naming,
  add: Add,
): void {
  const past = pastColumns(labels);
  const width = labels.length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const headed = columns.filter((column) => modelHead.test(labels[column] ?? ''));
  /** Of each row and column what it says, below the lines that its other cells name. */
  let section: { readonly text: string; readonly scopes: readonly string[] } = { text: '', scopes: [] };
  const above: string[][] = columns.map(() => []);
  const read = body.map((row) => {
    const filled = row.filter(({ text }) => !isEmpty(text));
    const [only] = filled;
    const isSection =
      only !== undefined &&
      new Set(filled.map(({ start }) => start)).size === 1 &&
      row.length > 1 &&
      !isFigure(only.text);
    const lines = row.map((own) => {
      const said = namesAt(place.names, own);
      return said.sure.length === 0 ? said.lines : [];
    });
    if (isSection && only) {
      const said = namesAt(place.names, only);
      if (said.sure.length === 0) {
        section = { text: only.text.trim(), scopes: said.lines };
        for (const own of above) own.length = 0;
        return null;
      }
    }
    for (const [column, own] of row.entries()) {
      const before = above[column];
      if (before && !isEmpty(own.text)) above[column] = lines[column] ?? [];
    }
    const said = row.map((own, column) => {
      // Beside a column of names a figure is no version.
      if (headed.length > 0 && column > 0 && !headed.includes(column) && isFigure(own.text)) return nothing;
      const beside = columns.filter((other) => other !== column).flatMap((other) => above[other] ?? []);
      return saidIn(
        own,
        [...beside, ...section.scopes, ...(column === 0 ? inHead : []), ...place.scopes],
        place,
        naming,
      );
    });
    return { row, said, section: section.text };
  });
  const rows = read.filter((own) => own !== null);
  const countOf = (column: number) =>
    rows.filter(({ said }) => (said[column]?.models.length ?? 0) > 0).length;
  const first = columns.find(
    (column) => countOf(column) > 0 && countOf(column) * 2 >= Math.max(...columns.map(countOf)),
  );
  const order = [...new Set([...headed, ...(first === undefined ? [] : [first])])];
  if (order.every((column) => countOf(column) === 0)) {
    const isOthers = rows.some(({ said }) =>
      columns.some((column) => (headed.includes(column) || column === 0) && said[column]?.isUnknown),
    );
    if (isOthers) return;
    addOfSection(
      rows.map(({ row }) => row),
      labels,
      past,
      place,
      add,
    );
    return;
  }
  let last: Said = nothing;
  for (const { row, said, section: remark } of rows) {
    const own = order.flatMap((column) =>
      said[column] && said[column].models.length > 0 ? [{ column, ...said[column] }] : [],
    );
    const isBlank = order.every((column) => isEmpty(row[column]?.text ?? ''));
    const isUnknown = own.length === 0 && order.some((column) => said[column]?.isUnknown);
    const [chosen] = own;
    const differs = own.some(
      ({ models }) =>
        models.length === 1 && chosen?.models.length === 1 && models[0]?.model !== chosen.models[0]?.model,
    );
    // "Google | veo-9": whom another column names is not the one of the row.
    const isOther =
      chosen !== undefined &&
      !headed.includes(chosen.column) &&
      headed.some((column) => said[column]?.isUnknown);
    const subject: Said = isOther
      ? nothing
      : chosen && !differs
        ? chosen
        : isBlank && !isUnknown && !differs
          ? last
          : nothing;
    if (!isBlank) last = chosen && !differs ? chosen : nothing;
    for (const [column, piece] of row.entries()) {
      if (order.includes(column) && (headed.includes(column) || column === chosen?.column)) continue;
      const beside = row.flatMap(({ text }, at) =>
        at === column || isEmpty(text) ? [] : [{ label: labels[at] ?? '', text }],
      );
      if (remark !== '') beside.push({ label: '', text: remark });
      for (const model of subject.models)
        add(piece, { label: labels[column] ?? '', subject: model, beside }, past.has(column));
    }
  }
}

/** Rows about the model of the section: labels in the first column, else in the head. */
function addOfSection(
  rows: Grid['body'],
  labels: readonly string[],
  past: ReadonlySet<number>,
  { subject }: TablePlace,
  add: Add,
): void {
  if (!subject || subject.guessed || subject.model === nobody) return;
  for (const row of rows) {
    const [first, ...values] = row;
    if (!first) continue;
    const isLabel = !isFigure(first.text) && hasLetters(first.text);
    const from = isLabel ? 1 : 0;
    for (const [index, piece] of (isLabel ? values : row).entries()) {
      const column = labels[index + from] ?? '';
      const isPlain = isLabel && values.length === 1;
      const label = isLabel
        ? isPlain || column === ''
          ? first.text.trim()
          : `${first.text.trim()} ${column}`
        : column;
      const beside = row.flatMap(({ text }, at) =>
        at === index + from || at < from || isEmpty(text) ? [] : [{ label: labels[at] ?? '', text }],
      );
      add(piece, { label, subject, beside }, past.has(index + from));
    }
  }
}
