import { z } from 'zod';
import { phrasesFile, productsFile } from './phrase-schema.ts';
import { modelsFile, teamFile } from './schema.ts';
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
  workloadsFile,
} from './table-schemas.ts';
import { capabilitiesFile, glossaryFile, gpusFile, practiceFile } from './work-schemas.ts';

/** JSON Schemas that editors read from the first line of each catalog file, by file name under `catalog/schema`. */
export function editorSchemas(): Record<string, string> {
  const files = {
    apis: apisFile,
    capabilities: capabilitiesFile,
    practice: practiceFile,
    gpus: gpusFile,
    glossary: glossaryFile,
    phrases: phrasesFile,
    sources: sourcesFile,
    providers: providersFile,
    licences: licencesFile,
    workloads: workloadsFile,
    criteria: criteriaFile,
    domains: domainsFile,
    benchmarks: benchmarksFile,
    models: modelsFile,
    labs: labsFile,
    same: sameFile,
    aliases: aliasesFile,
    products: productsFile,
    fit: fitFile,
    team: teamFile,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
