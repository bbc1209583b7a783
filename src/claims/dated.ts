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

/**
 * Where a text says that it speaks of a time of whose prices and states nothing is known: the ISO day on which what is
 * known begins. Null where it says no such thing.
 */
export function knownSince(catalog: Catalog, { lines }: Layout, today: string): string | null {
  const days = lines.flatMap(({ text }, at) => {
    if (!text.includes('20')) return [];
    const said = at < longestHead ? [...ofDay.all(text), ...dateLine.all(text)] : ofDay.all(text);
    return said.flatMap(({ 1: own = '' }) => spansOf(own).map(({ to }) => to));
  });
  if (days.length === 0) return null;
  const yearAgo = new Date(Date.parse(today) - daysKnown * 86_400_000).toISOString().slice(0, 10);
  const from = firstChange(catalog) ?? yearAgo;
  return days.every((day) => day < from) ? from : null;
}

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
