import type { Catalog } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { nobody } from '../../claims/named.ts';
import { besides, providersNamed } from '../../claims/providers-named.ts';
import { holding } from '../../claims/spans.ts';
import { pattern } from '../../language/pattern.ts';

/** Asks of a claim that is wrong of its model whether it may well be about something else. */
export type Doubts = (own: Draft) => boolean;

/** Where a name behind a claim has a clause of its own: "57% on MMLU, and parity with A". */
const newClause = pattern`[,;:!?.]\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})|\s-\s`;
/** A claim right at the beginning, or behind "with": "With a window of 128K, A is ..." */
const opens = pattern`^[^\p{L}\d]*(?:{byModel}\s+(?:{the}\s+)?)?$`;

/** What is said of anything, far from the name that it stands behind. */
const ofKind: ReadonlySet<Draft['field']> = new Set([
  'licence',
  'open_weights',
  'parameters',
  'architecture',
]);
const longestWay = 60;
/** A longer item without a name is prose. */
const longestItem = 40;
const pronoun = pattern`^[^\p{L}]*(?:{it})(?!\p{L})`;
const otherSentence = /[;!?]\s/;

/** Whether it is too uncertain that a claim from `start` to `end` is about a model. */
function isOfAnother(sentence: Sentence, { start, end, model, field }: Draft): boolean {
  const { named, outer, isOuterFar, text, start: offset } = sentence;
  const own = named.filter((name) => name.model === model || name.denies?.some((one) => one === model));
  // What a text or a section is about need not be what a sentence is about that names nobody.
  if (own.length === 0) {
    const isProse = ofKind.has(field) && text.length > longestItem && !pronoun.test(text);
    return (isOuterFar || isProse) && (outer === null || outer.model === model);
  }
  const next = own.find((name) => name.start >= end);
  const before = own.findLast((name) => name.start < end);
  if (before) {
    const between = text.slice(before.end - offset, Math.max(start, before.end) - offset);
    return ofKind.has(field) && (between.length > longestWay || otherSentence.test(between));
  }
  if (!next) return false;
  // Below a heading of one model another may be named only beside it.
  if (outer !== null && outer.model !== model && outer.model !== nobody && !isOuterFar) return true;
  return (
    newClause.test(text.slice(end - offset, next.start - offset)) &&
    !opens.test(text.slice(0, start - offset))
  );
}

/** What is computed again, or said of a provider, is wrong whomever it is about. */
const ofItself: ReadonlySet<Draft['field']> = new Set([
  'difference',
  'cost',
  'benchmark_size',
  'data_policy',
  'authentication',
]);

/** Fields in which one who passes a model on has days of its own. */
const ofSurface: ReadonlySet<Draft['field']> = new Set(['shutdown_date', 'deprecation_date', 'state']);

const ofLimits: ReadonlySet<Draft['field']> = new Set(['context', 'max_input', 'max_output']);
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
function otherLists({ cells }: Layout, drafts: readonly Draft[], kind: ReadonlySet<Draft['field']>): Doubts {
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
  return (own) => {
    const table = places.get(own);
    return table !== undefined && others.has(kind === ofLimits ? 0 : table);
  };
}

/** What of a text leaves open whether a claim is wrong: asked in the order of the text. */
export function doubtsOf(catalog: Catalog, layout: Layout, drafts: readonly Draft[]): Doubts {
  const { sentences, lines } = layout;
  const [ofOtherPrices, ofOtherLimits] = [ofPrices, ofLimits].map((kind) => otherLists(layout, drafts, kind));
  const spanned = <Own extends { readonly start: number; readonly text: string }>(all: readonly Own[]) =>
    holding(
      all
        .map((own) => ({ start: own.start, end: own.start + own.text.length, own }))
        .toSorted((a, b) => a.start - b.start),
    );
  const [sentenceAt, lineAt] = [spanned(sentences), spanned(lines)];
  const open = drafts.filter(({ field, verdict }) => ofPrices.has(field) && verdict === 'unknown');
  const openSentenceAt = spanned(sentences);
  const openAt = new Set(
    open.toSorted((a, b) => a.start - b.start).flatMap(({ start }) => openSentenceAt(start)?.own ?? []),
  );
  return (own) => {
    // "At $0.60/$2.40 it is 5x cheaper": of a price that cannot be told no ratio can.
    const sentence = sentenceAt(own.start)?.own;
    if (own.field === 'ratio' && sentence && openAt.has(sentence)) return true;
    if (own.model === null || ofItself.has(own.field)) return false;
    if (ofOtherPrices?.(own) || ofOtherLimits?.(own)) return true;
    const line = lineAt(own.start)?.own;
    if (sentence && isOfAnother(sentence, own)) return true;
    if (!ofSurface.has(own.field)) return false;
    const model = catalog.models.get(own.model);
    const said = [line?.text ?? '', sentence?.around ?? '', sentence?.heading ?? ''].join('\n');
    return (
      model !== undefined && providersNamed(catalog, said).some(({ ids }) => besides(model, ids) !== null)
    );
  };
}
