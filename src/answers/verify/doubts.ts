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
const newClause = pattern`[;:!?.]\s|(?<!\p{L})(?:{and}|{but})(?!\p{L})|\s-\s`;
/** A claim right at the beginning, or behind "with": "With a window of 128K, A is ..." */
const opens = pattern`^[^\p{L}\d]*(?:{byModel}\s+(?:{the}\s+)?)?$`;

/** Whether it is too uncertain that a claim from `start` to `end` is about a model. */
function isOfAnother(sentence: Sentence, { start, end, model }: Draft): boolean {
  const { named, outer, isOuterFar, text, start: offset } = sentence;
  const own = named.filter((name) => name.model === model || name.denies?.some((one) => one === model));
  // What a text or a section is about need not be what a sentence is about that names nobody.
  if (own.length === 0) return isOuterFar && (outer === null || outer.model === model);
  const next = own.find((name) => name.start >= end);
  if (!next || own.some((name) => name.start < end)) return false;
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
  'ratio',
  'benchmark_size',
  'data_policy',
  'authentication',
]);

/** Fields in which one who passes a model on has days of its own. */
const ofSurface: ReadonlySet<Draft['field']> = new Set(['shutdown_date', 'deprecation_date', 'state']);

const ofPrices: ReadonlySet<Draft['field']> = new Set([
  'price',
  'input_price',
  'output_price',
  'cache_read_price',
  'cache_write_price',
  'batch_price',
]);
/** So many prices of a table tell whose list it is; where more than this share of them is wrong, it is another one. */
const leastPrices = 4;
const mostWrong = 2 / 3;

/**
 * Whether a price stands in a table of which most prices are other than ours: who asks them, or when, was not understood
 * then, and a good colleague calls none of them wrong.
 */
function otherLists({ cells }: Layout, drafts: readonly Draft[]): Doubts {
  const tables = new Map(cells.map((own) => [own.start, own.table]));
  const priced = cells.length === 0 ? [] : drafts.filter(({ field }) => ofPrices.has(field));
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
  const groups = Map.groupBy(places.keys(), (own) => places.get(own));
  const others = new Set(
    [...groups].flatMap(([table, all]) => {
      const judged = all.filter(({ verdict }) => verdict !== 'unknown');
      const wrong = judged.filter(({ verdict }) => verdict === 'contradicted');
      return judged.length >= leastPrices && wrong.length > judged.length * mostWrong ? [table] : [];
    }),
  );
  return (own) => others.has(places.get(own));
}

/** What of a text leaves open whether a claim is wrong: asked in the order of the text. */
export function doubtsOf(catalog: Catalog, layout: Layout, drafts: readonly Draft[]): Doubts {
  const { sentences, lines } = layout;
  const isOfOtherList = otherLists(layout, drafts);
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
    if (isOfOtherList(own)) return true;
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
