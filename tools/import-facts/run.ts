import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Entry, factsText } from '../../src/catalog/fact-entries.ts';
import { type KnownModel, knownModels } from '../../src/catalog/known-models.ts';
import { importLifecycle } from '../../src/catalog/lifecycle/table.ts';
import { importedFactsFile, modelsFile } from '../../src/catalog/schema.ts';
import { benchmarksFile, labsFile, sameFile } from '../../src/catalog/table-schemas.ts';
import { readYaml } from '../../src/catalog/yaml.ts';
import { importLabPackages } from './lab-packages.ts';
import { importLicences } from './licences.ts';
import { readAll, readNewest } from './read.ts';
import { importScores } from './scores.ts';

/**
 * Writes catalog/imported/{lab-packages,licences,lifecycle,scores}.json from a folder with the upstream files.
 * Usage: node tools/import-facts/run.ts FOLDER [CATALOG]
 */
const [folder, catalog = path.join(import.meta.dirname, '..', '..', 'catalog')] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node tools/import-facts/run.ts FOLDER_WITH_THE_DATA_FILES [CATALOG]');
  process.exit(2);
}

function readTable<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const [found] = readAll(path.dirname(path.join(catalog, file)), path.basename(file));
  const read = readYaml(found?.text ?? '');
  if ('errors' in read) throw new Error(`${file} is no YAML`);
  return schema.parse(read.data);
}

const priceList = z.looseObject({
  models: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      offers: z.array(
        z.looseObject({ provider: z.string(), id: z.string(), snapshot: z.string().optional() }),
      ),
    }),
  ),
});

/** Models by hand and of price lists; facts that were imported before do not make a model known. */
function listedModels(): KnownModel[] {
  const curated = readAll(path.join(catalog, 'models'), '.yml').flatMap(
    ({ name }) => readTable(`models/${name}`, modelsFile).models,
  );
  const lists = readAll(path.join(catalog, 'imported'), '.json').flatMap(({ text }) => {
    const read = priceList.safeParse(JSON.parse(text));
    return read.success ? read.data.models : [];
  });
  // What people type may mean another model of the line: aliases are no proof.
  return [...curated.map(({ id, name, offers }) => ({ id, name, offers })), ...lists];
}

const known = knownModels(listedModels(), readTable('labs.yml', labsFile), readTable('same.yml', sameFile));
const today = new Date().toISOString().slice(0, 10);
const { entries: lifecycle } = importLifecycle(JSON.parse(readNewest(folder, 'lifecycle-')), known, today);
const labPackages = importLabPackages(JSON.parse(readNewest(folder, 'lab-sdk-facts')), known);
const licences = importLicences(JSON.parse(readNewest(folder, 'licence-and-parameters')), known);
const benchmarks = readTable('benchmarks.yml', benchmarksFile);
const scores = importScores(readNewest(folder, 'benchmark-scores'), known, benchmarks);

function write(name: string, models: readonly Entry[]): void {
  importedFactsFile.parse({ models });
  mkdirSync(path.join(catalog, 'imported'), { recursive: true });
  const text = factsText(models);
  writeFileSync(path.join(catalog, 'imported', name), text);
  console.log(`${name}: ${models.length} models, ${Math.ceil(text.length / 1024)} KB`);
}

write('lifecycle.json', lifecycle);
write('lab-packages.json', labPackages);
write('licences.json', licences);
write('scores.json', scores);
