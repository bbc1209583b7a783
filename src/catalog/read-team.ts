import path from 'node:path';
import type { CatalogFiles } from './build.ts';
import { lintTeam } from './lint/team.ts';
import type { Problem } from './problem.ts';
import { readText, schemaProblems } from './read-curated.ts';
import { type TeamFile, teamFile } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import { locator, readYaml } from './yaml.ts';

/** Who states what the team's file says, as its statements name it. */
const teamSource = { team: { name: 'your team', url: null, basis: 'team' } } as const;

/** One table over another; without a prototype, so that a provider that calls itself "constructor" is in none of them. */
function over<Table extends object>(below: Table, above: Table | undefined): Table {
  return Object.assign(Object.create(null), below, above);
}

/**
 * A team's file, checked against everything that it is laid over.
 * @returns what it says and the tables with it; null when it is unusable, every problem is in `problems`
 */
export function readTeam(
  file: string,
  listed: Pick<CatalogFiles, 'labs' | 'facts' | 'prices'>,
  tables: Tables,
  problems: Problem[],
): { readonly file: string; readonly data: TeamFile; readonly tables: Tables } | null {
  const [found] = readText('', file, problems);
  if (!found) return null;
  const parsed = readYaml(found.text);
  if ('errors' in parsed) {
    problems.push(...parsed.errors.map((error) => ({ level: 'error' as const, file, ...error })));
    return null;
  }
  const source = { file, at: locator(found.text) };
  // An empty file says nothing.
  const read = teamFile.safeParse(parsed.data ?? {});
  if (!read.success) {
    problems.push(...schemaProblems(read.error, source));
    return null;
  }
  const { data } = read;
  const merged: Tables = {
    ...tables,
    sources: over<Tables['sources']>(tables.sources, teamSource),
    labs: over(tables.labs, data.labs),
    providers: over(tables.providers, data.providers),
    allowedProviders: data.allowedProviders,
  };
  problems.push(...lintTeam(data, source, listed, merged));
  return { file: path.basename(file), data, tables: merged };
}
