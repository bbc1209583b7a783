import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import { readYamlTexts } from './kept-yaml.ts';
import { lint, type SourceFile } from './lint.ts';
import { CatalogError, type Problem } from './problem.ts';
import { modelsFile } from './schema.ts';
import { benchmarksFile, licencesFile, providersFile, sourcesFile, workloadsFile } from './table-schemas.ts';
import { type Locate, locator } from './yaml.ts';

type Checked<Data> = { readonly data: Data; readonly source: SourceFile };

const tableFiles = ['sources', 'providers', 'licences', 'workloads', 'benchmarks'] as const;

/** The text of a file, or a problem in its place. */
function readText(folder: string, file: string, problems: Problem[]): { file: string; text: string }[] {
  try {
    return [{ file, text: readFileSync(path.join(folder, file), 'utf8') }];
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? 'the file is missing' : 'cannot be read';
    problems.push({ level: 'error', file, line: 1, column: 1, message });
    return [];
  }
}

function modelFiles(folder: string, problems: Problem[]): string[] {
  try {
    const names = readdirSync(path.join(folder, 'models')).filter((name) => name.endsWith('.yml'));
    return names.sort().map((name) => `models/${name}`);
  } catch {
    problems.push({ level: 'error', file: 'models', line: 1, column: 1, message: 'the folder is missing' });
    return [];
  }
}

function readFiles(folder: string, problems: Problem[]): Map<string, { data: unknown; at: Locate }> {
  const names = [...tableFiles.map((name) => `${name}.yml`), ...modelFiles(folder, problems)];
  const texts = names.flatMap((file) => readText(folder, file, problems));
  const parsed = readYamlTexts(texts.map(({ text }) => text));
  const files = new Map<string, { data: unknown; at: Locate }>();
  for (const [index, { file, text }] of texts.entries()) {
    const one = parsed[index];
    if (one && 'data' in one) files.set(file, { data: one.data, at: locator(text) });
    else problems.push(...(one?.errors ?? []).map((error) => ({ level: 'error' as const, file, ...error })));
  }
  return files;
}

/** Everything that `tiebreak check` needs: the catalog when there is no error, and every error and warning. */
export function inspectCatalog(folder: string): { catalog: Catalog | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = readFiles(folder, problems);
  const check = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
  ): Checked<z.output<Schema>> | undefined => {
    const found = files.get(file);
    if (!found) return undefined;
    const read = schema.safeParse(found.data);
    if (read.success) return { data: read.data, source: { file, at: found.at } };
    for (const issue of read.error.issues) {
      const [line, column] = found.at(issue.path);
      const message = `${issue.path.join('.')}: ${issue.message}`;
      problems.push({ level: 'error', file, line, column, message });
    }
    return undefined;
  };
  const sources = check('sources.yml', sourcesFile);
  const providers = check('providers.yml', providersFile);
  const licences = check('licences.yml', licencesFile);
  const workloads = check('workloads.yml', workloadsFile);
  const benchmarks = check('benchmarks.yml', benchmarksFile);
  const labs = [...files.keys()]
    .filter((file) => file.startsWith('models/'))
    .flatMap((file) => check(file, modelsFile) ?? []);
  if (!sources || !providers || !licences || !workloads || !benchmarks) return { catalog: null, problems };
  const tables = {
    sources: sources.data,
    providers: providers.data,
    licences: licences.data,
    workloads: workloads.data,
    benchmarks: benchmarks.data,
  };
  problems.push(...lint(labs, tables));
  if (problems.some((problem) => problem.level === 'error')) return { catalog: null, problems };
  const checked = labs.map((lab) => lab.data);
  return { catalog: buildCatalog(checked, tables), problems };
}

/** The catalog in `folder`. @throws CatalogError listing every problem as file:line:column. */
export function loadCatalog(folder: string): Catalog {
  const { catalog, problems } = inspectCatalog(folder);
  if (!catalog) throw new CatalogError(problems.filter((problem) => problem.level === 'error'));
  return catalog;
}
