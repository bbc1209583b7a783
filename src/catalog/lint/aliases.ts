import { nameKey } from '../../names/key.ts';
import type { Catalog } from '../catalog.ts';
import type { Problem, SourceFile } from '../problem.ts';
import type { ModelsFile } from '../schema.ts';
import { familyMembers } from '../state.ts';
import type { AliasesFile } from '../table-schemas.ts';

/** What each name of a lab's file means, by its key. */
export function ownersOfNames(labs: readonly ModelsFile[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { families = [], models } of labs) {
    for (const { id, name, aliases: own = [] } of families)
      for (const each of [id, name, ...own]) owners.set(nameKey(each), `the family ${id}`);
    for (const { id, name, aliases: own = [] } of models)
      for (const each of [id, name, ...own]) owners.set(nameKey(each), id);
  }
  return owners;
}

/** What is wrong in aliases.yml: a model that does not exist, a name that means something already. */
export function lintAliases(
  aliases: AliasesFile,
  source: SourceFile,
  labs: readonly ModelsFile[],
  ids: ReadonlySet<string>,
): Problem[] {
  const owners = ownersOfNames(labs);
  const problems: Problem[] = [];
  for (const [alias, id] of Object.entries(aliases)) {
    const report = (message: string) => {
      const [line, column] = source.at([alias]);
      problems.push({ level: 'error', file: source.file, line, column, message });
    };
    const owner = owners.get(nameKey(alias));
    if (!ids.has(id)) report(`no model "${id}" in the catalog`);
    if (owner) report(`"${alias}" already means ${owner}`);
    owners.set(nameKey(alias), id);
  }
  return problems;
}

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
