import type { Catalog } from './catalog.ts';
import type { Problem } from './problem.ts';
import { familyMembers } from './state.ts';

/** A month such as 2512 is no higher version than 4, though it is the larger number. */
const isMonth = (version: string): boolean => /^\d{4}$/.test(version);

/** Lines in which the newest cannot be told, since some versions are months and others numbers; `file` is where the catalog stands. */
export function lintVersions(catalog: Catalog, file: string): Problem[] {
  return [...catalog.families.values()].flatMap(({ id, succession }): Problem[] => {
    const versioned = familyMembers(catalog, id).filter(({ version }) => version !== null);
    const months = versioned.filter(({ version }) => isMonth(version ?? ''));
    const [one] = months;
    const other = versioned.find((model) => !months.includes(model));
    if (!succession || !one || !other) return [];
    const message = `${one.id} has the month ${one.version} for a version and ${other.id} the number ${other.version}: give every member of ${id} a version of one kind`;
    return [{ level: 'error', file, line: 1, column: 1, message }];
  });
}
