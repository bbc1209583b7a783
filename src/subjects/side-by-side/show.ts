import type { TableBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import { daysBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { PriceCategory } from '../price/rule.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { rowsOf } from './rows.ts';
import { sideBySideMessages } from './say.ts';

/** Models beyond this many are rows, since columns of so many fit no phone. */
const mostColumns = 2;

/** What is advised first, then the better by quality; what has ended last. */
function orderOf({ models, advice, categories }: Comparison): readonly number[] {
  const quality = categoryOf<QualityCategory>({ categories }, 'quality');
  const value = (index: number) =>
    (index === advice.use ? 1e6 : 0) -
    (advice.endings[index] ? 1e6 : 0) +
    (quality?.standings[index]?.estimate?.mean ?? -1e3);
  return models.map((_, index) => index).toSorted((a, b) => value(b) - value(a));
}

/** The rows in which models differ, and what is the same of all in one sentence; null where nothing is. */
export function sideBySide(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
  words: Wording,
): { readonly table: TableBlock; readonly same: string | null } {
  const say = words.of(sideBySideMessages);
  const rows = rowsOf({ catalog, comparison, today, words });
  const shown = rows
    .filter(({ cells, same }) => same === null && cells.some((cell) => cell !== null))
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? say.notKnown) }));
  const parts = rows.flatMap(({ same }) => same ?? []);
  const same = parts.length > 0 ? say.same(parts) : null;
  const columns = names(comparison.models);
  const own = shown.map(({ label, cells }) => ({ label, cells }));
  const table: TableBlock = { kind: 'table', corner: '', columns, rows: own };
  if (columns.length <= mostColumns) return { table, same };
  const turned = orderOf(comparison).map((index) => ({
    label: columns[index] ?? '',
    cells: shown.map(({ cells }) => cells[index] ?? say.notKnown),
  }));
  return { table: { ...table, columns: shown.map(({ label, head }) => head ?? label), rows: turned }, same };
}

/** Among how many the places in the table are, and since when both were measured, in one sentence; null where there are none. */
export function rankText(catalog: Catalog, comparison: Comparison, words: Wording): string | null {
  const { standings = [], shared = [] } = categoryOf<QualityCategory>(comparison, 'quality') ?? {};
  const [since = null] = shared.flatMap(({ scores }) => scores.map(({ claim }) => claim.asOf)).toSorted();
  const known = standings.filter(({ estimate }) => estimate !== null);
  const of = known.map((standing) => rankOf(catalog, standing)?.of ?? 0)[0];
  const hasAbout = known.some(({ basis }) => basis !== 'measured');
  return of ? words.of(sideBySideMessages).rank(of, since, hasAbout) : null;
}

/** Days from which on a price is said to be old. */
const old = 30;

/** Whose prices these are and of which day, in one sentence; null where none is known. */
export function pricesText(
  catalog: Catalog,
  comparison: Comparison,
  today: string,
  words: Wording,
): string | null {
  const routes = categoryOf<PriceCategory>(comparison, 'price')?.routes ?? [];
  const known = routes.filter((route) => route !== null);
  if (known.length === 0) return null;
  const byDay = Map.groupBy(known, ({ claim }) => claim.asOf);
  const each = [...byDay]
    .map(([on, own]) => {
      const days = daysBetween(on, today);
      const providers = own.map(({ offer }) => providerName(catalog, offer.provider));
      return { providers: [...new Set(providers)], on, days: days > old ? days : null };
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  // The age is said of the oldest alone.
  const aged = each.map((own, at) => (at === each.length - 1 ? own : { ...own, days: null }));
  return words.of(sideBySideMessages).prices(aged);
}
