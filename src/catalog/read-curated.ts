import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { type WrittenLocale, writtenLocales } from '../localized.ts';
import { checkOf } from './passed-checks.ts';
import { type Phrases, phrasesFile, productsFile } from './phrase-schema.ts';
import type { Problem, SourceFile, SourceOf } from './problem.ts';
import { readRegularFile, whyUnreadable } from './read-file.ts';
import { type ModelsFile, modelsFile } from './schema.ts';
import {
  aliasesFile,
  apisFile,
  benchmarksFile,
  criteriaFile,
  domainsFile,
  fitFile,
  labsFile,
  licencesFile,
  providersFile,
  sameFile,
  sourcesFile,
  type Tables,
  workloadsFile,
} from './table-schemas.ts';
import { capabilitiesFile, glossaryFile, gpusFile, practiceFile } from './work-schemas.ts';
import { type Locate, locator, readYamlTexts } from './yaml.ts';

type Checked<Data> = { readonly data: Data; readonly source: SourceFile };

export type Curated = {
  readonly labs: readonly Checked<ModelsFile>[];
  readonly tables: Tables;
  readonly sourceOf: SourceOf;
};

const tableSchemas = {
  apis: apisFile,
  capabilities: capabilitiesFile,
  practice: practiceFile,
  gpus: gpusFile,
  glossary: glossaryFile,
  sources: sourcesFile,
  labs: labsFile,
  same: sameFile,
  providers: providersFile,
  licences: licencesFile,
  workloads: workloadsFile,
  criteria: criteriaFile,
  domains: domainsFile,
  benchmarks: benchmarksFile,
  aliases: aliasesFile,
  products: productsFile,
  fit: fitFile,
};

const phrasesPath = (locale: WrittenLocale) => `phrases/${locale}.yml`;

/** The text of a file of a folder, or a problem in its place. */
export function readText(
  folder: string,
  file: string,
  problems: Problem[],
): { file: string; text: string }[] {
  try {
    return [{ file, text: readRegularFile(path.resolve(folder, file)).toString() }];
  } catch (error) {
    const message = whyUnreadable(error) ?? 'the file is missing';
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

type Files = {
  readonly byName: ReadonlyMap<string, { readonly data: unknown; readonly at: Locate }>;
  readonly check: ReturnType<typeof checkOf>;
};

function readFiles(folder: string, problems: Problem[]): Files {
  const tables = Object.keys(tableSchemas).map((name) => `${name}.yml`);
  const texts = [...tables, ...writtenLocales.map(phrasesPath), ...modelFiles(folder, problems)].flatMap(
    (file) => readText(folder, file, problems),
  );
  const parsed = readYamlTexts(texts.map(({ text }) => text));
  const files = new Map<string, { data: unknown; at: Locate }>();
  for (const [index, { file, text }] of texts.entries()) {
    const one = parsed[index];
    if (one && 'data' in one) files.set(file, { data: one.data, at: locator(text) });
    else problems.push(...(one?.errors ?? []).map((error) => ({ level: 'error' as const, file, ...error })));
  }
  return { byName: files, check: checkOf(texts.flatMap(({ file, text }) => [file, text])) };
}

/** Unknown keys are one issue of what holds them: each is a problem at its own place. */
function oneByOne(issue: z.core.$ZodIssue): { readonly path: PropertyKey[]; readonly message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }));
}

/** What a schema finds wrong in a file, each at its place. */
export function schemaProblems(error: z.core.$ZodError, { file, at }: SourceFile): Problem[] {
  return error.issues.flatMap(oneByOne).map(({ path: where, message }) => {
    const [line, column] = at(where);
    return { level: 'error', file, line, column, message: `${where.join('.')}: ${message}` };
  });
}

// For each schema by the value as it was read, which is the same for a file that did not change.
const passedBefore = new WeakMap<z.ZodType, WeakMap<object, unknown>>();

/** What people edit, checked against its schemas; null when a file is unusable, every problem is in `problems`. */
export function readCurated(folder: string, problems: Problem[]): Curated | null {
  const { byName: files, check: before } = readFiles(folder, problems);
  let passed = true;
  const check = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
  ): Checked<z.output<Schema>> | null => {
    const found = files.get(file);
    if (!found) return null;
    const source = { file, at: found.at };
    const key = Object(found.data) as object;
    const own = passedBefore.get(schema) ?? new WeakMap<object, unknown>();
    passedBefore.set(schema, own);
    const known = before.hasPassed ? found.data : own.get(key);
    if (known !== undefined) return { data: known as z.output<Schema>, source };
    const read = schema.safeParse(found.data);
    if (read.success) {
      own.set(key, read.data);
      return { data: read.data, source };
    }
    passed = false;
    problems.push(...schemaProblems(read.error, source));
    return null;
  };
  // Without a prototype, so that a provider that calls itself "constructor" is in none of them.
  const checked = Object.entries(tableSchemas).map(([name, schema]) => {
    const data = check<z.ZodType>(`${name}.yml`, schema)?.data;
    return [name, data && Object.assign(Object.create(null), data)] as const;
  });
  const labs = [...files.keys()]
    .filter((file) => file.startsWith('models/'))
    .flatMap((file) => check(file, modelsFile) ?? []);
  const [en, ru] = writtenLocales.map((locale) => check(phrasesPath(locale), phrasesFile)?.data);
  if (!en || !ru || checked.some(([, data]) => data === undefined)) return null;
  const phrases: Phrases = { en, ru };
  if (passed && !before.hasPassed) before.remember();
  return {
    labs,
    tables: { ...Object.fromEntries(checked), phrases } as Tables,
    sourceOf: (table) => {
      const file = `${table}.yml`;
      return { file, at: files.get(file)?.at ?? (() => [1, 1]) };
    },
  };
}
