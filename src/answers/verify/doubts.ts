import type { Catalog, Model } from '../../catalog/catalog.ts';
import { changesWithTime, writtenAt } from '../../claims/dated.ts';
import type { Draft } from '../../claims/finding.ts';
import type { Layout } from '../../claims/layout.ts';
import type { Named } from '../../claims/named.ts';
import type { Piece } from '../../claims/piece.ts';
import { besides, providersNamed } from '../../claims/providers-named.ts';
import { holding } from '../../claims/spans.ts';
import { within } from '../../claims/spots.ts';
import { spanOf } from '../../claims/when.ts';
import { oncePerText, pattern } from '../../language/pattern.ts';
import { isLooser, leastTie, tieOf } from './ties.ts';

export type Doubts = {
  /** Whether a claim that is wrong of its model may well be about something else. */
  readonly isOpen: (own: Draft) => boolean;
  /** How many tables have prices most of which are other than ours. */
  readonly otherLists: number;
};

/** What is computed again, or said of a provider, is wrong whomever it is about. */
const ofItself: ReadonlySet<Draft['field']> = new Set([
  'difference',
  'cost',
  'benchmark_size',
  'data_policy',
  'authentication',
]);

const ofEnds: ReadonlySet<Draft['field']> = new Set(['shutdown_date', 'deprecation_date']);
const ofLimits: ReadonlySet<Draft['field']> = new Set(['context', 'max_input', 'max_output']);
/** Fields in which one who passes a model on has limits and days of its own, of which no list is sure. */
const ofRoute: ReadonlySet<Draft['field']> = new Set([...ofLimits, ...ofEnds, 'state']);
const ofPrices: ReadonlySet<Draft['field']> = new Set([
  'price',
  'input_price',
  'output_price',
  'cache_read_price',
  'cache_write_price',
  'batch_price',
]);
/** So many figures of a table tell whose list it is; where more than this share of them is wrong, it is another one. */
const leastFigures = 4;
const mostWrong = 2 / 3;

/**
 * Whether a figure stands in a table of which most of its kind are other than ours: whose they are, or of when, was not
 * understood then, and a good colleague calls none of them wrong.
 */
function otherLists({ cells }: Layout, drafts: readonly Draft[], kind: ReadonlySet<Draft['field']>) {
  const tables = new Map(cells.map((own) => [own.start, own.table]));
  const priced = cells.length === 0 ? [] : drafts.filter(({ field }) => kind.has(field));
  const cellAt = holding(
    cells
      .map((own) => ({ start: own.start, end: own.start + own.text.length }))
      .toSorted((a, b) => a.start - b.start),
  );
  const places = new Map<Draft, number>();
  for (const own of priced.toSorted((a, b) => a.start - b.start)) {
    const table = tables.get(cellAt(own.start)?.start ?? -1);
    if (table !== undefined) places.set(own, table);
  }
  // Windows differ by who hosts, who speaks of one in all of a text.
  const groups = Map.groupBy(places.keys(), (own) => (kind === ofLimits ? 0 : places.get(own)));
  const others = new Set(
    [...groups].flatMap(([table, all]) => {
      const judged = all.filter(({ verdict }) => verdict !== 'unknown');
      const wrong = judged.filter(({ verdict }) => verdict === 'contradicted');
      return judged.length >= leastFigures && wrong.length > judged.length * mostWrong ? [table] : [];
    }),
  );
  return {
    count: others.size,
    holds: (own: Draft) => {
      const table = places.get(own);
      return table !== undefined && others.has(kind === ofLimits ? 0 : table);
    },
  };
}

/** Words that make a name that of another edition than the one without them: the last one, whichever that was, or a trial. */
const latest = /(?<!\p{L})latest(?!\p{L})/iu;
const trial = pattern`(?<!\p{L})(?:{preview}|exp)(?!\p{L})`;
/** How far behind a name "preview" may stand: "2.5 Flash and Flash-Lite preview models". */
const longestRest = 30;
/** An id with whatever stands before and behind it. */
const ids = /[\p{L}\d][\p{L}\d.:/@_]*(?:-[\p{L}\d.:@_]+)+/gu;
const editionEnd = /-(?:latest|preview|exp)(?:-[\d-]+)?$/iu;

/** The ids in a line that are those of an edition, without what says so: a line is asked of once for each claim in it. */
const editionsIn = oncePerText((line) =>
  (line.match(ids) ?? [])
    .filter((own) => editionEnd.test(own))
    .map((own) =>
      own
        .slice(own.lastIndexOf('/') + 1)
        .replace(editionEnd, '')
        .toLowerCase(),
    ),
);

/** Whether a line names a model as another edition than the one that the catalog has: "-latest", "Preview". */
function isOtherEdition(
  { text, start }: Piece,
  named: readonly Named[],
  { id, name }: Model,
  isOfState: boolean,
): boolean {
  if (trial.test(id) || trial.test(name)) return false;
  const [first] = within(named, { text, start }).filter((own) => own.model === id);
  const rest = first ? text.slice(first.start - start, first.end - start + longestRest) : '';
  const word = /^[^,;:|]*/.exec(rest)?.[0] ?? '';
  const stem = id.slice(id.indexOf('/') + 1);
  return (
    (!isOfState && (latest.test(word) || trial.test(word))) ||
    editionsIn(text).some((bare) => bare.length > 4 && stem.includes(bare))
  );
}

const run = pattern`{measuredRun}`;
const nowOpen = pattern`{nowOpen}`;

/** What of a text leaves open whether a claim is wrong: asked in the order of the text. */
export function doubtsOf(catalog: Catalog, layout: Layout, drafts: readonly Draft[]): Doubts {
  const { sentences, lines, named, title } = layout;
  const otherPrices = otherLists(layout, drafts, ofPrices);
  const otherLimits = otherLists(layout, drafts, ofLimits);
  const spanned = <Own extends { readonly start: number; readonly text: string }>(all: readonly Own[]) =>
    holding(
      all
        .map((own) => ({ start: own.start, end: own.start + own.text.length, own }))
        .toSorted((a, b) => a.start - b.start),
    );
  const [sentenceAt, lineAt, cellAt] = [spanned(sentences), spanned(lines), spanned(layout.cells)];
  const dayAt = writtenAt(layout);
  const sentencesOf = (kind: ReadonlySet<Draft['field']>) => {
    const at = spanned(sentences);
    const open = drafts.filter(({ field, verdict }) => kind.has(field) && verdict === 'unknown');
    return new Set(open.toSorted((a, b) => a.start - b.start).flatMap(({ start }) => at(start)?.own ?? []));
  };
  const [ofOpenPrices, ofOpenEnds] = [sentencesOf(ofPrices), sentencesOf(ofEnds)];
  const isOpen = (own: Draft) => {
    // "At $0.60/$2.40 it is 5x cheaper": of a price that cannot be told no ratio can.
    const sentence = sentenceAt(own.start)?.own;
    if (own.field === 'ratio' && sentence && ofOpenPrices.has(sentence)) return true;
    // "It was shut down on 1 November": of an end whose day cannot be told nothing can.
    if (own.field === 'state' && sentence && ofOpenEnds.has(sentence)) return true;
    const model = own.model === null ? undefined : catalog.models.get(own.model);
    if (!model || ofItself.has(own.field)) return false;
    if (otherPrices.holds(own) || otherLimits.holds(own)) return true;
    const line = lineAt(own.start)?.own;
    if (sentence && isLooser(tieOf(sentence, own), leastTie(own.field))) return true;
    if (line && isOtherEdition(line, named, model, own.field === 'state')) return true;
    // "8K at Q4 in llama.cpp": a row of runs has windows of theirs.
    if (line && ofLimits.has(own.field) && run.test(line.text)) return true;
    // Weights that are open by now may have been closed when the list was made.
    const isOfOpenness = own.field === 'licence' || own.field === 'open_weights';
    if (isOfOpenness && own.ours?.kind === 'open-weights' && nowOpen.test(sentence?.text ?? '')) return true;
    // What was written before a model came out is about an earlier one.
    const day = dayAt(own.start);
    const isEarlier = day !== null && !changesWithTime(own.field) && model.released;
    if (isEarlier && spanOf(model.released.chosen.value).from > day) return true;
    if (!ofRoute.has(own.field)) return false;
    const cell = cellAt(own.start)?.own;
    const said = [title, line?.text, cell?.label, cell?.around, sentence?.around, sentence?.heading];
    return said.some((text) =>
      providersNamed(catalog, text ?? '').some(({ ids }) => besides(model, ids) !== null),
    );
  };
  return { isOpen, otherLists: otherPrices.count };
}
