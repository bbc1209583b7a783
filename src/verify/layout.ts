import { type Named, nobody } from './named.ts';
import { type Line, linesOf, type Piece } from './plain-text.ts';

/** A model that a claim is about. */
export type Subject = Pick<Named, 'model' | 'guessed'>;

/** A sentence with the models that its claims can be about. */
export type Sentence = Piece & {
  readonly line: number;
  readonly named: readonly Named[];
  /** Where it names none: the model of its heading, or the only one of the text. */
  readonly outer: Subject | null;
  /** The heading it stands below, of a bullet or a `label: value`. */
  readonly heading: string;
};

/** A cell of a table with the label of its row. */
export type Cell = Piece & { readonly label: string; readonly subject: Subject };

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
const goesOn = /^\s*(?:it|its|this|the model|the same)\b/i;

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
      if (isHeader) {
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
              subject: { model: about.model, guessed: about.guessed },
            });
        }
      }
      continue;
    }
    columns = [];
    const words = line.text.trim();
    const isLabelled = line.isBullet || labelled.test(words);
    let before: Subject | null = null;
    let label: Subject | null = null;
    for (const sentence of line.sentences) {
      const own = upTo(sentence.start + sentence.text.length);
      const fromBefore = goesOn.test(sentence.text) ? before : null;
      const outer = isLabelled ? (label ?? block ?? subject(only)) : (fromBefore ?? subject(only));
      sentences.push({ ...sentence, line: number, named: own, outer, heading });
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

/** Words after which another model is named only to be compared with. */
const comparing = /\b(?:vs|versus|than|as|against|unlike|like|compared)\b/i;
const other =
  /(?:\bvs\.?|\bversus|\bthan|\bagainst|\bcompared (?:to|with)|\bunlike)\s+(?:an?\s+|the\s+)?[~$]?\s*$/i;

const compared = /\b(?:than|vs\.?|versus|unlike|like|as|over|against|compared (?:to|with))\s+(?:the\s+)?$/i;
const others = /\b(?:than|unlike|instead of|others?|competitors?|rivals?|industry)\b/i;
/** Words that speak of no model in particular: "most models have 128K, A has ...". */
const crowd =
  /\b(?:models|most|many|some|among|typical|usual|average|unlike|than|compared|others?|competitors?|rivals?|industry)\b/i;
/** Words that make a statement another one: denied, past, supposed. */
const hedged =
  /\b(?:not|never|no longer|used to|previously|formerly|originally|from|if|would|could|might|expected|rumou?red)\b|n't\b/i;

/** Whom a claim from `start` to `end` (within the sentence) is about: the nearest name before it, else the only one after it. */
export function subjectAt(sentence: Sentence, start: number, end: number): Subject | null {
  const found = nearestName(sentence, start, end);
  return found && { model: found.model, guessed: found.guessed };
}

function nearestName(
  { text, start: offset, named, outer }: Sentence,
  start: number,
  end: number,
): Subject | null {
  if (other.test(text.slice(Math.max(0, start - 30), start))) {
    const after = /^\s*(?:tokens\s+)?for\s+$/i.exec(text.slice(end, end + 16).replace(/\S*$/, ''));
    const next = named.find((own) => own.start >= offset + end);
    return after && next && next.start - offset - end < 16 ? next : null;
  }
  if (hedged.test(text.slice(Math.max(0, start - 40), start))) return null;
  const before = named.findLast((own) => own.end <= offset + start);
  if (before) {
    const isObject = compared.test(
      text.slice(Math.max(0, before.start - offset - 20), before.start - offset),
    );
    const after = text.slice(before.end - offset, start);
    // "cheaper than B at $1" may be said of either; "than B's $1" and "than B ($1)" may not.
    const isUnclear = (isObject && !/^\s*(?:'s\b|\(|which\b)/.test(after)) || others.test(after);
    return isUnclear ? null : before;
  }
  const models = new Set(named.map(({ model }) => model));
  const [first] = named;
  if (first && crowd.test(text.slice(0, start))) return null;
  if (!first || comparing.test(text.slice(end, first.start - offset))) return outer;
  return models.size === 1 ? first : null;
}
