import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { buildCatalog } from './build.ts';
import type { Catalog } from './catalog.ts';
import { lint, type SourceFile } from './lint.ts';
import { CatalogError, type Problem } from './problem.ts';
import {
  benchmarksFile,
  licencesFile,
  type ModelsFile,
  modelsFile,
  providersFile,
  sourcesFile,
  workloadsFile,
} from './schema.ts';

/** Path inside a document -> line and column, of the nearest node that exists. */
function locate(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): [number, number] {
  for (let length = keys.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return [line, col];
    }
  }
  return [1, 1];
}

function readFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): { data: z.output<Schema>; source: SourceFile } | null {
  const lines = new LineCounter();
  let text: string;
  try {
    text = readFileSync(path.join(folder, file), 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'the file is missing' : 'cannot be read';
    problems.push({ level: 'error', file, line: 1, column: 1, message: reason });
    return null;
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({ level: 'error', file, line, column: col, message: error.message });
  }
  if (document.errors.length > 0) return null;
  const at = (keys: readonly PropertyKey[]) => locate(document, lines, keys);
  const read = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (read.success) return { data: read.data, source: { file, at } };
  for (const issue of read.error.issues) {
    const [line, column] = at(issue.path);
    problems.push({
      level: 'error',
      file,
      line,
      column,
      message: `${issue.path.join('.')}: ${issue.message}`,
    });
  }
  return null;
}

/** Everything that `tiebreak check` needs: the catalog when there is no error, and every error and warning. */
export function inspectCatalog(folder: string): { catalog: Catalog | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const sources = readFile(folder, 'sources.yml', sourcesFile, problems);
  const providers = readFile(folder, 'providers.yml', providersFile, problems);
  const licences = readFile(folder, 'licences.yml', licencesFile, problems);
  const workloads = readFile(folder, 'workloads.yml', workloadsFile, problems);
  const benchmarks = readFile(folder, 'benchmarks.yml', benchmarksFile, problems);
  const labs: { data: ModelsFile; source: SourceFile }[] = [];
  let names: string[] = [];
  try {
    names = readdirSync(path.join(folder, 'models'))
      .filter((name) => name.endsWith('.yml'))
      .sort();
  } catch {
    problems.push({ level: 'error', file: 'models', line: 1, column: 1, message: 'the folder is missing' });
  }
  for (const name of names) {
    const lab = readFile(folder, `models/${name}`, modelsFile, problems);
    if (lab) labs.push(lab);
  }
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
  return {
    catalog: buildCatalog(
      labs.map((lab) => lab.data),
      tables,
    ),
    problems,
  };
}

/** The catalog in `folder`. @throws CatalogError listing every problem as file:line:column. */
export function loadCatalog(folder: string): Catalog {
  const { catalog, problems } = inspectCatalog(folder);
  if (!catalog) throw new CatalogError(problems.filter((problem) => problem.level === 'error'));
  return catalog;
}
