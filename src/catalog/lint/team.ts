import { nameKey } from '../../names/key.ts';
import type { CatalogFiles } from '../build.ts';
import type { Problem, Report, SourceFile } from '../problem.ts';
import type { TeamFile } from '../schema.ts';
import type { Tables } from '../table-schemas.ts';
import { ownersOfNames } from './aliases.ts';
import { lintStatements } from './statements.ts';

type TeamEntry = NonNullable<TeamFile['models']>[number];

/** A model that no other file has must say what it is called and whose it is. */
function lintOwnModel({ id, name }: TeamEntry, at: readonly PropertyKey[], tables: Tables, report: Report) {
  const lab = id.slice(0, id.indexOf('/'));
  if (!Object.hasOwn(tables.labs, lab)) {
    report([...at, 'id'], `lab "${lab}" is neither under labs here nor in labs.yml`);
  }
  if (name === undefined) report([...at, 'id'], `the catalog has no ${id}: a model of your own needs a name`);
}

/** An offer by a provider that the file itself does not allow would never be used. */
function lintAllowed(team: TeamFile, { offers = [] }: TeamEntry, at: readonly PropertyKey[], report: Report) {
  for (const [number, { provider }] of offers.entries()) {
    if (team.allowedProviders && !team.allowedProviders.includes(provider)) {
      report([...at, 'offers', number, 'provider'], `"${provider}" is not among allowedProviders`);
    }
  }
}

/** Everything wrong in a team's file that is well-formed, by the tables with its own rows in them. */
export function lintTeam(
  team: TeamFile,
  { file, at: place }: SourceFile,
  { labs, facts, prices }: Pick<CatalogFiles, 'labs' | 'facts' | 'prices'>,
  tables: Tables,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (keys, message, level = 'error') => {
    const [line, column] = place(keys);
    problems.push({ level, file, line, column, message });
  };
  for (const [index, provider] of (team.allowedProviders ?? []).entries()) {
    if (!Object.hasOwn(tables.providers, provider)) {
      report(
        ['allowedProviders', index],
        `provider "${provider}" is neither under providers here nor in providers.yml`,
      );
    }
  }
  const models = team.models ?? [];
  const families = new Set(labs.flatMap((lab) => (lab.families ?? []).map((family) => family.id)));
  const others = new Set([...labs, ...facts, ...prices].flatMap((list) => list.models.map(({ id }) => id)));
  const known = new Set([...others, ...models.map(({ id }) => id)]);
  const owners = ownersOfNames(labs);
  for (const [alias, id] of Object.entries(tables.aliases)) owners.set(nameKey(alias), id);
  const seen = new Set<string>();
  for (const [index, model] of models.entries()) {
    const at = ['models', index];
    const { id, name, aliases = [] } = model;
    const kept = Object.hasOwn(tables.same, id) ? tables.same[id]?.is : undefined;
    if (kept) report([...at, 'id'], `same.yml joins ${id} to ${kept}: write that id`);
    else if (!others.has(id)) lintOwnModel(model, at, tables, report);
    if (seen.has(id)) report([...at, 'id'], `the id ${id} is used twice`);
    seen.add(id);
    const names = [
      ...(name === undefined ? [] : [{ text: name, keys: ['name'] }]),
      ...aliases.map((text, number) => ({ text, keys: ['aliases', number] })),
    ];
    for (const { text, keys } of names) {
      const owner = owners.get(nameKey(text)) ?? id;
      if (owner !== id) report([...at, ...keys], `"${text}" already means ${owner}`);
      owners.set(nameKey(text), owner);
    }
    for (const [number, family] of (model.families ?? []).entries()) {
      if (!families.has(family)) report([...at, 'families', number], `family "${family}" is not declared`);
    }
    lintAllowed(team, model, at, report);
    lintStatements({ ...model, claims: model.claims ?? [] }, at, tables, known, report);
  }
  return problems;
}
