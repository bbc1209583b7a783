import type { TableBlock } from '../../card/card.ts';
import { better } from '../../card/mark.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';
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
  const shown = rows.filter(({ cells, same }) => same === null && cells.some((cell) => cell !== null));
  const parts = rows.flatMap(({ same }) => same ?? []);
  const same = parts.length > 0 ? say.same(parts) : null;
  const columns = names(comparison.models);
  const own = shown.map(({ label, cells }) => ({ label, cells: cells.map((cell) => cell ?? say.notKnown) }));
  const isMarked = own.some(({ cells }) => cells.some((cell) => cell.includes(better)));
  const table: TableBlock = { kind: 'table', corner: isMarked ? say.corner : '', columns, rows: own };
  if (columns.length <= mostColumns) return { table, same };
  const turned = orderOf(comparison).map((index) => ({
    label: columns[index] ?? '',
    cells: shown.map(({ cells }) => cells[index] ?? say.notKnown),
  }));
  return { table: { ...table, columns: shown.map(({ label, head }) => head ?? label), rows: turned }, same };
}

/** Among how many the places in the table are, and since when both were measured, in one sentence; null where there are none. */
export function rankText(catalog: Catalog, comparison: Comparison, words: Wording): string | null {
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  if (!quality) return null;
  const { standings, shared, domain } = quality;
  let since: string | null = null;
  for (const { scores } of shared)
    for (const { claim } of scores) if (since === null || claim.asOf < since) since = claim.asOf;
  const known = standings.filter(({ estimate }) => estimate !== null);
  const of = known.map((standing) => rankOf(catalog, standing)?.of ?? 0)[0];
  const has = (own: string) => known.some(({ basis }) => basis === own);
  return of
    ? words
        .of(sideBySideMessages)
        .rank(domainName(domain, catalog.domains[domain]), of, since, has('expected'), has('thin'))
    : null;
}
