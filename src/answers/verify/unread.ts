import type { Draft } from '../../claims/finding.ts';
import type { Layout } from '../../claims/layout.ts';
import { type Named, nobody } from '../../claims/named.ts';
import { holding, type Span } from '../../claims/spans.ts';
import { pattern } from '../../language/pattern.ts';
import type { UnreadWhy } from './count-say.ts';

/** A figure that was seen and that no finding is about; `model` is an id, `name` what the text calls what it is said of. */
export type Unread = {
  readonly start: number;
  readonly end: number;
  readonly model: string | null;
  readonly name: string;
  readonly why: UnreadWhy;
};

/**
 * Money, shares, factors, dates, pairs and sides of a price, and numbers with a scale or a unit, which is no price's: never a
 * bare number, which may count anything.
 */
const figures = pattern`(?=[\d.$€£₽¥])(?<![\p{L}\d.,_#-])(?:{date}|{money}(?:\s?{scale})?|[€£₽¥]\s?{number}|(?:{number}\s?\/\s?\d+[.,]\d+|\d*[.,]\d+\s?\/\s?{number})(?![\p{L}\d])|\d*[.,]\d{1,2}\s+(?:{input}|{output})(?!\p{L})|{number}\s?(?:%|[€£₽¥]|{times}(?![\p{L}\d])|{milliseconds}|{seconds}|{perSecond}|{points}|(?:{scale}\s)?{foreignMoney}(?!\p{L}))|(?<!(?:\/|{per})\s?){number}\s?(?:{scale}|{token}))`;
/** What begins with a word. */
const worded = pattern`(?<![\p{L}\d.,_#-])(?:{date}|{dollars}\s?{number})`;
const mayBeWorded = pattern`(?<!\d)20[12]\d(?!\d)|{dollars}`;
const digit = /\d/;
/** All of a cell: "5", "0.80 / 4", "~3.5". */
const bareCell = /^[\s~≈<>≤≥*]*\d[\d.,]*(?:\s*\/\s*\d[\d.,]*)*[\s*]*$/;
/** What numbers its rows says nothing of models. */
const labelled = /\p{L}{2}/u;

const spanOf = ({ start, text }: { readonly start: number; readonly text: string }): Span => ({
  start,
  end: start + text.length,
});

/** Asks of ever later spans whether any of the sorted ones overlaps. */
function overlapping(sorted: readonly Span[]): (own: Span) => boolean {
  let next = 0;
  let reached = 0;
  return ({ start, end }) => {
    for (let at = sorted[next]; at && at.start < end; at = sorted[++next])
      reached = Math.max(reached, at.end);
    return reached > start;
  };
}

/** The last of the sorted spans that ends no later than a place; asked for ever later places. */
function lastBefore<Own extends Span>(sorted: readonly Own[]): (at: number) => Own | null {
  let next = 0;
  return (at) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return sorted[next - 1] ?? null;
  };
}

const inOrder = <Own extends Span>(spans: readonly Own[]): Own[] =>
  spans.toSorted((a, b) => a.start - b.start || b.end - a.end);

/** Of sorted spans that overlap, the first. */
function withoutOverlap(sorted: readonly Span[]): Span[] {
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** A text with a sign as long in place of each name, so that a version is no figure. */
function withoutNames(plain: string, named: readonly Named[]): string {
  let text = '';
  for (const { start, end } of named)
    if (start >= text.length) text += plain.slice(text.length, start) + '_'.repeat(end - start);
  return text + plain.slice(text.length);
}

/** Whom the words around a figure are about: a model, `nobody` for a name that was not understood, or null. */
type Whom = Pick<Unread, 'model' | 'name'> | null;

/**
 * The figures of a text that no finding is about, in its order.
 * @param told what is said of the text
 */
export function unreadIn(
  plain: string,
  { lines, sentences, cells, named: all }: Layout,
  told: readonly Pick<Draft, 'start' | 'end'>[],
): Unread[] {
  // A version that leans on a name above it is known to its sentence alone.
  const named = inOrder([...all, ...sentences.flatMap((own) => own.named)]);
  const text = withoutNames(plain, named);
  const isTold = overlapping(inOrder(told));
  const sentenceAt = holding(inOrder(sentences.map((own) => ({ ...spanOf(own), own }))));
  const cellAt = holding(inOrder(cells.map((own) => ({ ...spanOf(own), own }))));
  const called = ({ start, end, model }: Named): Whom => ({ model, name: plain.slice(start, end) });
  const nameBefore = lastBefore(named);
  const whom = (figure: Span): Whom => {
    const before = nameBefore(figure.start);
    const cell = cellAt(figure.start)?.own;
    if (cell) {
      const isOfRow = before?.model === cell.subject.model;
      return {
        model: cell.subject.model,
        name: isOfRow ? plain.slice(before.start, before.end) : cell.label,
      };
    }
    const sentence = sentenceAt(figure.start)?.own;
    if (!sentence) return null;
    const nearest =
      sentence.named.findLast(({ end }) => end <= figure.start) ??
      sentence.named.find(({ start }) => start >= figure.end);
    return nearest ? called(nearest) : sentence.outer && { model: sentence.outer.model, name: '' };
  };
  const inLine = ({ start, text: own }: Layout['lines'][number]): Span[] => {
    const line = text.slice(start, start + own.length);
    if (!digit.test(line)) return [];
    const found = [...figures.all(line), ...(mayBeWorded.test(line) ? worded.all(line) : [])];
    return found.map(({ 0: said, index }) => ({ start: start + index, end: start + index + said.length }));
  };
  const bare = cells.flatMap((own): Span[] => {
    const start = own.start + own.text.length - own.text.trimStart().length;
    return bareCell.test(own.text) && labelled.test(own.label)
      ? [{ start, end: own.start + own.text.trimEnd().length }]
      : [];
  });
  const seen = withoutOverlap(inOrder([...bare, ...lines.flatMap(inLine)]));
  return seen.flatMap((figure): Unread[] => {
    if (isTold(figure)) return [];
    const { model = null, name = '' } = whom(figure) ?? {};
    if (model === null) return [{ ...figure, model, name, why: 'no-model' }];
    return model === nobody
      ? [{ ...figure, model: null, name, why: 'unknown-model' }]
      : [{ ...figure, model, name, why: 'not-understood' }];
  });
}
