import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { type Checked, mostFindings } from './verify.ts';
import { answerWords, trueOfWords } from './words.ts';

/** Line and column of an offset, from 1, in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** Says line and column of any offset of a text. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** A figure that was not read, as the others are told to scripts. */
function unreadResult({ text, start, end, model, context }: Checked['unread'][number]) {
  return {
    text,
    start,
    end,
    model,
    field: 'figure',
    verdict: 'unknown',
    detail: 'not-read',
    trueOf: null,
    ours: null,
    source: null,
    arithmetic: null,
    context,
    guessed: false,
  } as const;
}

/** All claims of a text for JSON, the figures that were not read behind them, each with its place in the text. */
export function verifyResult(
  catalog: Catalog,
  text: string,
  { findings, unread }: Checked,
  words: Wording,
): object[] {
  const positionOf = positionsIn(text);
  return [
    ...findings.slice(0, mostFindings).map((finding) => ({
      ...finding,
      ours: answerWords(catalog, finding, words),
      trueOf: trueOfWords(catalog, finding, words),
    })),
    ...unread.slice(0, mostFindings).map(unreadResult),
  ].map((own) => ({ ...own, ...positionOf(own.start) }));
}
