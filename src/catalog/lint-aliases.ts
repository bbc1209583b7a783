import { nameKey } from './name-key.ts';
import type { Problem, SourceFile } from './problem.ts';
import type { ModelsFile } from './schema.ts';
import type { AliasesFile } from './table-schemas.ts';

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
