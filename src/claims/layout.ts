import { pattern } from '../language/pattern.ts';
import { type Named, nobody } from './named.ts';
import { type Line, linesOf, type Piece, type Words } from './plain-text.ts';

/** A model that a claim is about. */
export type Subject = Pick<Named, 'model' | 'guessed'>;

/** A sentence with the models that its claims can be about. */
export type Sentence = Words & {
  readonly line: number;
  readonly named: readonly Named[];
  /** Where it names none: the model of its heading, or the only one of the text. */
  readonly outer: Subject | null;
  /** The heading it stands below, of a bullet or a `label: value`. */
  readonly heading: string;
  /** What holds for it besides: the headings above it and a unit stated once for a list or a section. */
  readonly around: string;
};

/** A cell of a table, with what else of the text says what it means. */
export type Cell = Piece & {
  /** The head of its column where a row is about a model, else the label of its row. */
  readonly label: string;
  readonly subject: Subject;
  /** The other cells about the same model, with their labels: a provider, a tier, a unit. */
  readonly beside: readonly { readonly label: string; readonly text: string }[];
  /** What holds for the whole table: headings, the sentence above it, notes below it: units, sides, period, route. */
  readonly around: string;
  /** What was before, by its column: "Was | Now". */
  readonly isPast: boolean;
};

export type Layout = {
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly cells: readonly Cell[];
  /** The two models that the text is about, where it is about two. */
  readonly pair: readonly [string, string] | null;
};

/** Models by how often they are named, the most often first. */
function counted(named: readonly Named[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { model } of named) if (model !== nobody) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const labelled = /^\s*[\p{L}][\p{L}\d. /()+·-]{0,48}:\s*\S/u;
const longestHeading = 100;
/** A sentence that goes on about what the one before it named. */
const goesOn = pattern`^\s*{it}`;

function cellsOf(line: Piece): Piece[] {
  // A row without outer bars begins with its label; what stands before the first of them belongs to no row.
  const isOpen = !/^\s*\|/.test(line.text) && !/\|\s*$/.test(line.text);
  const cells: Piece[] = [];
  let start = isOpen ? 0 : line.text.indexOf('|') + 1;
  for (let at = start; at <= line.text.length; at++)
    if (at === line.text.length || line.text[at] === '|') {
      cells.push({ text: line.text.slice(start, at), start: line.start + start });
      start = at + 1;
    }
  if (cells.at(-1)?.text.trim() === '') cells.pop();
  return cells;
}

/** A model without its place. */
export const subjectOf = ({ model, guessed }: Subject): Subject => ({ model, guessed });
const isWords = (cells: readonly Piece[]) =>
  cells.every(({ text }) => /\p{L}/u.test(text) && !/^\s*[$\d]/.test(text));
const isRow = ({ text }: Line) => (text.match(/\|/g)?.length ?? 0) >= 2;
const isRule = ({ text }: Line) => /^[\s|:-]+$/.test(text);

/** Reads a plain copy: which sentence, bullet or cell is about which model. */
export function layoutOf(plain: string, name: (lines: readonly Line[]) => readonly Named[]): Layout {
  const lines = linesOf(plain);
  const named = name(lines);
  const [first, second, third] = counted(named);
  const isPair = first && second && second[1] * 4 >= first[1] && (third?.[1] ?? 0) * 3 <= second[1];
  const pair = isPair ? ([first[0], second[0]] as const) : null;
  const only = first && (second?.[1] ?? 0) * 4 < first[1] ? first[0] : null;
  const guessed = new Map(named.map((own) => [own.model, own.guessed]));
  const subject = (model: string | null): Subject | null =>
    model === null ? null : { model, guessed: guessed.get(model) ?? false };

  let next = 0;
  /** Mentions are taken from left to right, so that each is looked at once. */
  const upTo = (end: number): Named[] => {
    const own: Named[] = [];
    for (let at = named[next]; at && at.start < end; at = named[++next]) own.push(at);
    return own;
  };
  const sentences: Sentence[] = [];
  const cells: Cell[] = [];
  let columns: (Subject | null)[] = [];
  let lastColumns: (Subject | null)[] = [];
  /** What the columns are about, in a table with a model a row. */
  let labels: readonly string[] = [];
  let block: Subject | null = null;
  let heading = '';
  for (const [number, line] of lines.entries()) {
    if (isRow(line)) {
      if (isRule(line)) continue;
      const own = upTo(line.start + line.text.length);
      const [label, ...values] = cellsOf(line);
      const models = values.map(({ start, text }) => {
        const [one, ...rest] = own.filter((at) => at.start >= start && at.end <= start + text.length);
        return one && rest.length === 0 && one.end - one.start > text.trim().length * 0.6 ? one : null;
      });
      const isHeader =
        models.some((model) => model !== null) && !values.some(({ text }) => /^\s*[$\d]/.test(text));
      const [rowModel, ...others] = label
        ? own.filter((at) => at.start >= label.start && at.end <= label.start + label.text.length)
        : [];
      if (labels.length > 0 && rowModel && others.length === 0) {
        for (const [index, value] of values.entries())
          if (labels[index])
            cells.push({
              ...value,
              label: labels[index],
              subject: subjectOf(rowModel),
              beside: values.flatMap(({ text }, at) =>
                at === index ? [] : [{ label: labels[at] ?? '', text }],
              ),
              around: heading,
              isPast: false,
            });
      } else if (columns.length === 0 && labels.length === 0 && own.length === 0 && isWords(values)) {
        labels = values.map(({ text }) => text.trim());
        lastColumns = [];
      } else if (isHeader) {
        columns = models;
        lastColumns = models;
      } else if (label && columns.length === 0 && values.every(({ text }) => text.trim() === '')) {
        // A header whose names were lost: the columns are those of the table before.
        columns = lastColumns;
      } else if (label) {
        for (const [index, value] of values.entries()) {
          const about = (
            columns.length > 0 ? columns : values.length === lastColumns.length ? lastColumns : []
          )[index];
          if (about)
            cells.push({
              ...value,
              label: label.text.trim(),
              subject: subjectOf(about),
              beside: [],
              around: heading,
              isPast: false,
            });
        }
      }
      continue;
    }
    columns = [];
    labels = [];
    const words = line.text.trim();
    const isLabelled = line.isBullet || labelled.test(words);
    let before: Subject | null = null;
    let label: Subject | null = null;
    for (const sentence of line.sentences) {
      const own = upTo(sentence.start + sentence.text.length);
      const fromBefore = goesOn.test(sentence.text) ? before : null;
      const outer = isLabelled ? (label ?? block ?? subject(only)) : (fromBefore ?? subject(only));
      sentences.push({ ...sentence, line: number, named: own, outer, heading, around: heading });
      const models = [...new Set(own.map(({ model }) => model))];
      const [first] = own;
      // "MODEL: it does this. It costs that."
      if (first && /^\s*$/.test(plain.slice(sentence.start, first.start)) && plain[first.end] === ':')
        label = first;
      if (models.length > 0) before = models.length === 1 ? (own[0] ?? null) : null;
    }
    if (line.isBullet) continue;
    const inLine = sentences.slice(-line.sentences.length).flatMap((own) => own.named);
    const models = new Set(inLine.map(({ model }) => model));
    const isHeading = words.length <= longestHeading && (words.endsWith(':') || !/[.?!]$/.test(words));
    if (isHeading && (!isLabelled || words.endsWith(':'))) {
      heading = words;
      block = models.size === 1 ? (inLine[0] ?? null) : null;
    } else if (!isLabelled) {
      heading = words;
      block = null;
    }
  }
  return { lines, sentences, cells, pair };
}
