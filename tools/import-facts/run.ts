import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { boardsText } from '../../src/catalog/boards/text.ts';
import { type Entry, factsText, merged } from '../../src/catalog/fact-entries.ts';
import { boardsFile, textTokensFile } from '../../src/catalog/imported-schema.ts';
import { type KnownModel, knownModels } from '../../src/catalog/known-models.ts';
import { importLifecycle } from '../../src/catalog/lifecycle/table.ts';
import { importedFactsFile, modelsFile } from '../../src/catalog/schema.ts';
import { refitRulers } from '../../src/catalog/standings/refit.ts';
import { benchmarksFile, labsFile, sameFile } from '../../src/catalog/table-schemas.ts';
import { gpusFile } from '../../src/catalog/work-schemas.ts';
import { readYaml } from '../../src/catalog/yaml.ts';
import { importArena } from './arena.ts';
import { importArenaLicences } from './arena-licences.ts';
import { cardsMarker, importCards } from './cards.ts';
import { importLabPackages } from './lab-packages.ts';
import { importLicences, namesReadOn } from './licences.ts';
import { importNameSizes, type OpenModel } from './name-sizes.ts';
import { readAll, readNewest, readNewestDated } from './read.ts';
import { importScores } from './scores.ts';
import { importStatedLicences } from './stated-licences.ts';
import { importStatedSizes } from './stated-sizes.ts';
import { importTextTokens, textTokensText } from './text-tokens.ts';
import { importUnitPrices } from './unit-prices.ts';

/**
 * Writes catalog/imported/{arena,lab-packages,licences,lifecycle,rulers,scores,text-tokens,unit-prices}.json, and the cards of catalog/gpus.yml that are
 * known by name only, from a folder with the upstream files.
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
      facts: z.array(z.looseObject({ openWeights: z.boolean().optional() })),
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

/** Models whose weights are open as price lists say. */
function openModels(): OpenModel[] {
  const open = new Map<string, OpenModel>();
  for (const { text } of readAll(path.join(catalog, 'imported'), '.json')) {
    const read = priceList.safeParse(JSON.parse(text));
    if (!read.success) continue;
    for (const { id, name, facts } of read.data.models)
      if (facts.some(({ openWeights }) => openWeights === true)) open.set(id, { id, name });
  }
  return [...open.values()];
}

const known = knownModels(listedModels(), readTable('labs.yml', labsFile), readTable('same.yml', sameFile));
const today = new Date().toISOString().slice(0, 10);
const { entries: lifecycle } = importLifecycle(JSON.parse(readNewest(folder, 'lifecycle-')), known, today);
const labPackages = importLabPackages(JSON.parse(readNewest(folder, 'lab-sdk-facts')), known);
const licences = merged(
  importLicences(JSON.parse(readNewest(folder, 'licence-and-parameters')), known),
  importArenaLicences(JSON.parse(readNewest(folder, 'lmarena-text-by-category-')), known),
  importStatedLicences(known),
  importStatedSizes(known),
  importNameSizes(openModels(), namesReadOn),
);
const benchmarks = readTable('benchmarks.yml', benchmarksFile);
const scores = importScores(readNewest(folder, 'benchmark-scores'), known, benchmarks);

/** The newest file of a list with the day in its name. */
function readDated(start: string): { readonly data: unknown; readonly day: string } {
  const { text, day } = readNewestDated(folder ?? '', start);
  return { data: JSON.parse(text), day };
}

const unitPrices = importUnitPrices(readDated('genai-prices-'), readDated('llmgateway-models-'), known);

function write(name: string, models: readonly Entry[]): void {
  importedFactsFile.parse({ models });
  mkdirSync(path.join(catalog, 'imported'), { recursive: true });
  const text = factsText(models);
  writeFileSync(path.join(catalog, 'imported', name), text);
  console.log(`${name}: ${models.length} models, ${Math.ceil(text.length / 1024)} KB`);
}

/** The cards that people keep stay as they are written; those below the marker are written anew. */
function writeCards(): void {
  const file = path.join(catalog, 'gpus.yml');
  const [kept = ''] = readFileSync(file, 'utf8').split(cardsMarker);
  const { cards } = readTable('gpus.yml', gpusFile);
  const byHand = Object.values(cards).filter(({ byName }) => !byName);
  const { text, day } = readNewestDated(folder ?? '', 'huggingface-hardware-');
  const lines = importCards(JSON.parse(text), byHand, day);
  writeFileSync(file, `${kept.trimEnd()}\n${cardsMarker}\n${lines.join('\n')}\n`);
  console.log(`gpus.yml: ${lines.length} cards by name`);
}

writeCards();
write('lifecycle.json', lifecycle);
write('lab-packages.json', labPackages);
write('licences.json', licences);
write('scores.json', scores);
write('unit-prices.json', unitPrices);

const { unplaced, ...arena } = importArena(
  ['arena-leaderboards', 'arena-media-leaderboards'].map((start) => JSON.parse(readNewest(folder, start))),
  JSON.parse(readNewest(folder, 'lmarena-text-by-category')),
  known,
);
const arenaText = boardsText(boardsFile.parse(arena));
writeFileSync(path.join(catalog, 'imported', 'arena.json'), arenaText);
const entries = arena.boards.reduce((sum, board) => sum + board.entries.length, 0);
console.log(
  `arena.json: ${arena.boards.length} boards, ${entries} entries (${unplaced} rows of models that are not here left out), ${Math.ceil(arenaText.length / 1024)} KB`,
);

const textTokens = importTextTokens(JSON.parse(readNewest(folder, 'tokens-by-language-')), known);
const tokensText = textTokensText(textTokensFile.parse(textTokens.file));
writeFileSync(path.join(catalog, 'imported', 'text-tokens.json'), tokensText);
console.log(`text-tokens.json: ${textTokens.file.models.length} models`);
for (const reason of textTokens.leftOut) console.log(`  left out: ${reason}`);
console.log(`rulers.json: ${await refitRulers(catalog, null)} rulers`);
