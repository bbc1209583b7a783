import { pattern } from '../language/pattern.ts';
import { withoutAsides } from './asides.ts';
import { bullet } from './document/rows.ts';
import type { Break, Document, Table, TextLine } from './document/tree.ts';
import { fragmentsIn } from './fragments.ts';
import {
  type Cell,
  type Layout,
  type Line,
  type OuterBy,
  type Sentence,
  type Subject,
  subjectOf,
} from './layout.ts';
import { withoutNames } from './mask.ts';
import { type Named, type NamesIn, nobody } from './named.ts';
import type { Naming } from './naming.ts';
import { sentencesOf, type Words } from './plain-text.ts';
import { type Place, sectionsOf } from './sections.ts';
import { within } from './spots.ts';
import { namedSoFar, standInsIn } from './stand-ins.ts';
import { topicOf } from './subject-at.ts';
import { cellsIn } from './table.ts';

/** Models by how often they are named, the most often first. */
function counted(named: readonly Named[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { model } of named) if (model !== nobody) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What a sentence without a subject begins with: "Shuts down in May.", «Картинки не понимает», «Ответ 64к». */
const told =
  '{priced}|{costs}|{takes}|{writes}|{has}|{lacks}|{released}|{retires}|{retired}|{deprecated}|{supersededBy}|{replacement}|{insteadOfIt}|{runsOn}|{fitsIn}|{context}|{maxOutput}|{window}|{input}|{output}|{cutoff}|{openWeights}|{textOnly}|{multimodal}|{licence}|{knowledge}|{weightsWord}';
const toldOfThing = String.raw`(?:{image}|{video}|{audio})\s+(?:{unsupported}|{supported})|{answer}\s+(?:{upTo}\s+)?\d`;
/** A sentence that goes on about what the one before it named: "It costs $3.", "Priced at $3." */
const goesOn = pattern`^\s*(?:\d{1,2}\)\s*)?(?:{it}|{still}|(?:{the}\s+)?(?:${told}|${toldOfThing})(?!\p{L})|[~≈]?\$?\d)`;

/** A block with what of it can name models. */
type Prepared = { readonly block: TextLine | Table | Break; readonly pieces: readonly Words[] };

function prepared(block: TextLine | Table | Break): Prepared {
  if (block.kind === 'break') return { block, pieces: [] };
  if (block.kind === 'line') {
    const sign = bullet.exec(block.text)?.[0] ?? '';
    return {
      block,
      pieces: sentencesOf({ text: block.text.slice(sign.length), start: block.start + sign.length }),
    };
  }
  const seen = new Set<number>();
  const pieces = block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (seen.has(cell.start) || count.test(cell.text) || !/\p{L}/u.test(cell.text)) return [];
      seen.add(cell.start);
      return sentencesOf(cell);
    }),
  );
  return { block, pieces };
}

/** What names nobody: "$12.50", "128K". */
const count = /^[\s~≈<>]*\$?\d[\d.,]*\s?[km]?\s*$/i;
/** Words of a cell that make a sentence of it. */
const wordy = /\p{L}{2,}(?:[^\p{L}]+\p{L}{2,}){2}/u;

/** Reads a text by its parts: which sentence, bullet or cell is about which model. */
export function layoutOf({ plain, blocks }: Document, naming: Naming): Layout {
  const parts = blocks.map(prepared);
  const names = naming.namesIn(parts.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start));
  const { named } = names;
  const [first, second, third] = counted(named);
  const isPair = first && second && second[1] * 4 >= first[1] && !third;
  const pair = isPair ? ([first[0], second[0]] as const) : null;
  const only = first && (second?.[1] ?? 0) * 4 < first[1] ? first[0] : null;
  const guessed = new Map(named.map((own) => [own.model, own.guessed]));
  const onlyOne = only === null ? null : { model: only, guessed: guessed.get(only) ?? false };

  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  const cells: Cell[] = [];
  const sections = sectionsOf(names, naming);
  const soFar = namedSoFar();
  for (const [index, { block, pieces }] of parts.entries()) {
    if (block.kind === 'break') {
      sections.end();
      continue;
    }
    if (block.kind === 'table') {
      const next = parts[index + 1]?.block;
      const notes = next?.kind === 'line' ? next.text : '';
      const place = sections.ofTable(notes);
      const own = cellsIn(block, { ...place, names, table: index }, naming);
      cells.push(...own);
      addRows(block, own, place.around, names, lines, sentences, plain);
      continue;
    }
    const place = sections.enter(block);
    let before: Subject | null = null;
    let isBeforeFirst = false;
    // A short line of a list or of a sheet is about what it stands below.
    const isSheet = place.isLabelled && block.text.length <= longestItem;
    let label: Subject | null = null;
    for (const piece of pieces) {
      const full = withFragments(within(named, piece), fragmentsIn(piece, place, names, naming));
      const own = withFragments(full, standInsIn(piece, full, soFar, before));
      soFar.add(full);
      const fromBefore = goesOn.test(piece.text) ? before : null;
      // "A: $1 a million. Meet B! Priced at $2." leaves A for B.
      const isElsewhere = label !== null && before !== null && before.model !== label.model;
      const ofItem = isElsewhere ? fromBefore : (label ?? fromBefore ?? place.outer);
      const near: Subject | null = place.isLabelled ? ofItem : (fromBefore ?? place.outer);
      const outer = near ?? (isElsewhere && place.isLabelled ? null : onlyOne);
      const words = { ...piece, text: withoutAsides(piece.text) };
      const sentence = {
        ...words,
        line: lines.length,
        named: own,
        masked: withoutNames({ ...words, named: own }),
        outer,
        outerBy: outerBy({
          isBefore: near === fromBefore && isBeforeFirst,
          isHeading: near === place.outer && place.isOuterNear,
          isSheet,
        }),
        heading: place.heading,
        around: place.around,
      };
      sentences.push(sentence);
      const [one] = own;
      // "MODEL: it does this. It costs that."
      if (one && /^\s*$/.test(plain.slice(piece.start, one.start)) && plain[one.end] === ':') label = one;
      if (own.length > 0) {
        before = topicOf({ ...sentence, outer: outer ?? before });
        isBeforeFirst = own[0]?.model === before?.model;
      }
    }
    const pair = place.isLabelled ? labelledCell(block, names, { ...place, table: index }, label) : null;
    if (pair) cells.push(pair);
    lines.push({ text: block.text, start: block.start, isBullet: block.isBullet, sentences: pieces });
    sections.leave(block, sentences.slice(sentences.length - pieces.length));
  }
  return { title: titleOf(blocks), lines, sentences, cells, named, pair };
}

/** So far down a text its title stands, behind what a file says of itself. */
const longestPreface = 30;

const titleOf = (blocks: Document['blocks']): string => {
  const first = blocks
    .slice(0, longestPreface)
    .find((own): own is TextLine => own.kind === 'line' && own.level !== null);
  return first?.text.trim() ?? '';
};

const outerBy = (own: { isBefore: boolean; isHeading: boolean; isSheet: boolean }): OuterBy => {
  if (own.isBefore) return 'before';
  if (own.isHeading) return 'heading';
  return own.isSheet ? 'item' : 'afar';
};

/** A longer item of a list is prose, and no line of a sheet. */
const longestItem = 100;

const labelAndValue = /^(?<label>\s*\p{L}[^:=|]{0,60}?)\s*[:=]\s+(?<value>\S[^|]*)$/u;
const longestValue = 60;

/** A line "Label: value" about the model above it, as the cell that it is in a table. */
function labelledCell(
  { text, start }: TextLine,
  names: NamesIn,
  { outer, heading, around, table }: Place & Pick<Cell, 'table'>,
  label: Subject | null,
): Cell | null {
  const sign = bullet.exec(text)?.[0] ?? '';
  const said = labelAndValue.exec(text.slice(sign.length))?.groups;
  const isOwn = said?.label !== undefined && said.value !== undefined && said.value.length <= longestValue;
  if (!isOwn || !outer || label || outer.model === nobody || outer.guessed) return null;
  if (within(names.named, { text, start }).length > 0) return null;
  return {
    text: said.value ?? '',
    start: start + text.length - (said.value ?? '').length,
    label: (said.label ?? '').trim(),
    subject: subjectOf(outer),
    beside: [],
    around: around === '' ? heading : around,
    table,
    isPast: false,
  };
}

/** Names, with those that were read below their line in place of what they overlap. */
function withFragments(named: readonly Named[], fragments: readonly Named[]): readonly Named[] {
  if (fragments.length === 0) return named;
  const kept = named.filter((own) =>
    fragments.every(({ start, end }) => own.end <= start || own.start >= end),
  );
  return [...kept, ...fragments].sort((a, b) => a.start - b.start);
}

/** The rows of a table as lines, and what of its cells is said in sentences. */
function addRows(
  { rows }: Table,
  cells: readonly Cell[],
  around: string,
  { named }: NamesIn,
  lines: Line[],
  sentences: Sentence[],
  plain: string,
): void {
  const subjects = Map.groupBy(cells, ({ start }) => start);
  const seen = new Set<number>();
  for (const { cells: row } of rows) {
    const start = row[0]?.start ?? 0;
    const end = Math.max(start, ...row.map((own) => own.start + own.text.length));
    for (const cell of row) {
      if (count.test(cell.text) || !/\d/.test(cell.text) || !wordy.test(cell.text)) continue;
      if (seen.has(cell.start)) continue;
      seen.add(cell.start);
      const [about, ...more] = subjects.get(cell.start) ?? [];
      if (!about || more.length > 0) continue;
      for (const piece of sentencesOf(cell)) {
        const own = within(named, piece);
        sentences.push({
          ...piece,
          line: lines.length,
          named: own,
          masked: withoutNames({ ...piece, named: own }),
          outer: about.subject,
          outerBy: 'heading',
          heading: about.label,
          around: [about.label, around].filter((own) => own !== '').join('\n'),
        });
      }
    }
    lines.push({ text: plain.slice(start, end), start, isBullet: false, sentences: [] });
  }
}
