import type { Catalog } from '../catalog/catalog.ts';
import { pattern } from '../language/pattern.ts';
import { createMemo } from '../memo.ts';
import type { VerifiedField } from './finding.ts';
import type { Layout } from './layout.ts';
import { spansOf, when } from './when.ts';

const ofDay = pattern`(?<![\p{L}])(?:{asOfDay})[\s:*_(-]{1,6}(${when})`;
/** Where a text begins a line may be its date alone. */
const dateLine = pattern`^\W*(?:{dateLine})\s*[:*_]+\s*["']?(${when})`;
const longestHead = 12;
/** Where no list was seen to change, what was so a year ago is taken to be known. */
const daysKnown = 365;

const begun = createMemo<{ readonly day: string | null }>(1);

/** The day from which on it is known what lists have changed; null where none was seen to. */
const firstChange = (catalog: Catalog) =>
  begun(catalog, '', () => ({
    day: catalog
      .changes()
      .map(({ date, after = date }) => after)
      .reduce<string | null>((first, day) => (first && first < day ? first : day), null),
  })).day;

/** The head of an entry in a log: "## [1.2.0] - 2026-05-12". */
const entryHead = pattern`^[^\p{L}\d]*(?:v?\d+(?:\.\d+)+)?[^\p{L}\d]*(${when})[^\p{L}\d]*$`;
const longestEntryHead = 60;
/** One day alone on a line makes no log. */
const leastEntries = 2;

/** Where a log has its entries, each with its day. */
function entriesOf({ lines }: Layout): readonly { readonly start: number; readonly day: string }[] {
  const entries = lines.flatMap(({ text, start }) => {
    const [, said = ''] = text.length <= longestEntryHead ? (entryHead.exec(text) ?? []) : [];
    return spansOf(said).flatMap(({ from, to }) => (from === to ? [{ start, day: to }] : []));
  });
  return entries.length < leastEntries ? [] : entries;
}

/**
 * Where a text says that what stands at a place speaks of a time of whose prices and states nothing is known: the ISO day
 * on which what is known begins. Null where it says no such thing.
 */
export function knownSince(catalog: Catalog, layout: Layout, today: string): (at: number) => string | null {
  const from = knownFrom(catalog, today);
  const dayAt = writtenAt(layout);
  return (at) => ((dayAt(at) ?? from) < from ? from : null);
}

/** The last ISO day on which what stands at a place can have been written, by what the text says of itself; null where it does not. */
export function writtenAt(layout: Layout): (at: number) => string | null {
  const last = daysOf(layout).reduce<string | null>((most, day) => (most && most > day ? most : day), null);
  const entries = entriesOf(layout);
  return (at) => {
    const entry = entries.findLast(({ start }) => start <= at)?.day ?? null;
    return entry !== null && (last === null || entry < last) ? entry : last;
  };
}

/** The day from which on it is known what prices were. */
function knownFrom(catalog: Catalog, today: string): string {
  const yearAgo = new Date(Date.parse(today) - daysKnown * 86_400_000).toISOString().slice(0, 10);
  return firstChange(catalog) ?? yearAgo;
}

/** The days of which a text says that it is of them. */
const daysOf = ({ lines }: Layout): readonly string[] =>
  lines.flatMap(({ text }, at) => {
    if (!text.includes('20')) return [];
    const said = at < longestHead ? [...ofDay.all(text), ...dateLine.all(text)] : ofDay.all(text);
    return said.flatMap(({ 1: own = '' }) => spansOf(own).map(({ to }) => to));
  });

const changing: ReadonlySet<VerifiedField> = new Set([
  'input_price',
  'output_price',
  'price',
  'cache_read_price',
  'cache_write_price',
  'batch_price',
  'unit_price',
  'discount',
  'ratio',
  'difference',
  'comparison',
  'state',
  'providers',
]);

/** Whether what is claimed of a field may have been so once. */
export const changesWithTime = (field: VerifiedField): boolean => changing.has(field);
