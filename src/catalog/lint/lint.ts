import { nameKey } from '../../names/key.ts';
import type { ImportedFile } from '../imported-schema.ts';
import type { Problem, Report, SourceFile, SourceOf } from '../problem.ts';
import type { ImportedFactsFile, ModelsFile } from '../schema.ts';
import type { Tables } from '../table-schemas.ts';
import { lintAliases } from './aliases.ts';
import { labPrices, lintSiblingPrices } from './prices.ts';
import { lintDomains, lintProviders, lintStatements } from './statements.ts';
import { lintCriteria, lintFit, lintProducts } from './tables.ts';

type Lab = { readonly data: ModelsFile; readonly source: SourceFile };

type Named = { readonly name: string; readonly aliases?: readonly string[] | undefined };

/** Every name of a model or family, with its place below it. */
function namesOf({ name, aliases = [] }: Named): { name: string; at: PropertyKey[] }[] {
  return [
    { name, at: ['name'] },
    ...aliases.map((alias, index) => ({ name: alias, at: ['aliases', index] })),
  ];
}

/** Everything wrong in files that are well-formed: references, duplicates, impossible values (errors); doubtful prices (warnings). */
export function lint(
  labs: readonly Lab[],
  tables: Tables,
  sourceOf: SourceOf,
  imported: { readonly prices: readonly ImportedFile[]; readonly facts: readonly ImportedFactsFile[] },
  { warnings, judged }: { readonly warnings: boolean; readonly judged: readonly string[] | null },
): Problem[] {
  const files = labs.map((lab) => lab.data);
  const listed = [...files, ...imported.facts, ...imported.prices].flatMap(
    (file): readonly { id: string }[] => file.models,
  );
  const ids = new Set(listed.map(({ id }) => id).filter((id) => !Object.hasOwn(tables.same, id)));
  const problems: Problem[] = [
    ...lintAliases(tables.aliases, sourceOf('aliases'), files, ids),
    ...lintProducts(tables, sourceOf),
    ...lintCriteria(tables, sourceOf, judged),
    ...lintDomains(tables, sourceOf),
    ...lintProviders(tables, sourceOf),
    ...lintFit(tables, sourceOf),
  ];
  // Doubtful prices take longer than all the rest, most of it to find their lines, and stop nothing.
  const ofLab = warnings ? labPrices(files, imported.prices, tables.labs) : null;
  const declared = labs.flatMap((lab) => lab.data.families ?? []);
  const families = new Set(declared.map(({ id }) => id));
  const lines = new Set(declared.filter(({ succession }) => succession).map(({ id }) => id));
  const meanings = new Map<string, string>();
  const seen = new Set<string>();
  for (const { data, source } of labs) {
    const report: Report = (keys, message, level = 'error') => {
      const [line, column] = source.at(keys);
      problems.push({ level, file: source.file, line, column, message });
    };
    const lintId = (id: string, what: string, keys: readonly PropertyKey[]) => {
      if (seen.has(what)) report(keys, `the id ${id} is used twice`);
      seen.add(what);
    };
    const lintName = (name: string, owner: string, keys: readonly PropertyKey[]) => {
      const key = nameKey(name);
      const other = meanings.get(key);
      if (other !== undefined && other !== owner) report(keys, `"${name}" already means ${other}`);
      meanings.set(key, other ?? owner);
    };
    if (!Object.hasOwn(tables.labs, data.lab)) {
      report(['lab'], `lab "${data.lab}" is not in labs.yml`);
    }
    for (const [index, family] of (data.families ?? []).entries()) {
      const path = ['families', index];
      const owner = `the family ${family.id}`;
      lintId(family.id, owner, [...path, 'id']);
      for (const { name, at } of namesOf(family)) lintName(name, owner, [...path, ...at]);
      if (family.main && !lines.has(family.main)) {
        report([...path, 'main'], `no line "${family.main}": a family with "succession: true"`);
      }
    }
    for (const [index, model] of data.models.entries()) {
      const path = ['models', index];
      lintId(model.id, model.id, [...path, 'id']);
      const kept = Object.hasOwn(tables.same, model.id) ? tables.same[model.id]?.is : undefined;
      if (kept) report([...path, 'id'], `same.yml joins ${model.id} to ${kept}: write it down there`);
      lintName(model.id, model.id, [...path, 'id']);
      for (const { name, at } of namesOf(model)) lintName(name, model.id, [...path, ...at]);
      for (const [at, family] of (model.families ?? []).entries()) {
        if (!families.has(family)) report([...path, 'families', at], `family "${family}" is not declared`);
      }
      if (model.successor && !ids.has(model.successor)) {
        report([...path, 'successor'], `no model "${model.successor}" in the catalog`);
      }
      lintStatements(model, path, tables, ids, report);
    }
    if (ofLab) lintSiblingPrices(data, ofLab, tables.labs[data.lab]?.provider, report);
  }
  return problems;
}
