import { familyFinder } from '../names/families.ts';
import { withBoardScores } from './boards/boards.ts';
import { buildModel, type Layers, toListing } from './build-model.ts';
import type { Catalog, Family, Model, Team } from './catalog.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Change, ImportedFile, ImportedModel, RulersFile, TextTokensFile } from './imported-schema.ts';
import { claimer } from './merge.ts';
import { isPlaceholder, placeholderCutoffs } from './placeholders.ts';
import type { ImportedFactsFile, ModelEntry, ModelsFile, TeamFile } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import { textTokensOf } from './text-tokens.ts';

/** All files of a catalog, checked. `prices` are the imports in force; none for a catalog that is curated alone. */
export type CatalogFiles = {
  readonly labs: readonly ModelsFile[];
  readonly facts: readonly ImportedFactsFile[];
  readonly prices: readonly ImportedFile[];
  /** Scores of boards, of models that the other files have. */
  readonly boards?: readonly ModelEntry[];
  readonly rulers?: RulersFile | null;
  /** Tokens of one text by language. */
  readonly textTokens?: TextTokensFile | null;
  readonly changes: () => readonly Change[];
  readonly leftOut: readonly string[];
  readonly tables: Tables;
  readonly team?: { readonly file: string; readonly data: TeamFile } | null;
};

/** An imported entry under the id that is kept, and with the kept ids of what replaces it. */
function settledEntry(entry: ModelEntry, settle: (id: string) => string): ModelEntry {
  const lifecycle = entry.lifecycle?.map((row) =>
    row.replacement ? { ...row, replacement: settle(row.replacement) } : row,
  );
  return { ...entry, id: settle(entry.id), lifecycle };
}

/** Models of a list without the cut-offs that somebody only filled in. */
function withoutPlaceholders(list: ImportedFile): (model: ImportedModel) => ImportedModel {
  const placeholders = placeholderCutoffs(list);
  const isFilledIn = (id: string, cutoff: string | undefined) => isPlaceholder(placeholders, id, cutoff);
  return (model) => {
    if (!model.facts.some(({ knowledgeCutoff }) => isFilledIn(model.id, knowledgeCutoff))) return model;
    const facts = model.facts.map(({ knowledgeCutoff, ...fact }) =>
      knowledgeCutoff === undefined || isFilledIn(model.id, knowledgeCutoff)
        ? fact
        : { ...fact, knowledgeCutoff },
    );
    return { ...model, facts };
  };
}

/** What all files say of each model. Facts of ids that `same.yml` joins come after those of the id that is kept. */
function layersById({ labs, facts, prices, boards = [], tables, team }: CatalogFiles): Map<string, Layers> {
  const { same } = tables;
  const settle = (id: string) => (Object.hasOwn(same, id) ? (same[id]?.is ?? id) : id);
  const keptFirst = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
    ...items.filter(({ id }) => !Object.hasOwn(same, id)),
    ...items.filter(({ id }) => Object.hasOwn(same, id)),
  ];
  const layers = new Map<string, { entries: ModelEntry[]; imported: Layers['imported'][number][] }>();
  const of = (id: string) => {
    const known = layers.get(id) ?? { entries: [], imported: [] };
    layers.set(id, known);
    return known;
  };
  const teamEntries = (team?.data.models ?? []).map((entry) => ({ ...entry, claims: entry.claims ?? [] }));
  for (const entry of teamEntries) of(entry.id).entries.push(entry);
  for (const { models } of labs) for (const entry of models) of(entry.id).entries.push(entry);
  for (const entry of keptFirst(facts.flatMap(({ models }) => models)))
    of(settle(entry.id)).entries.push(settledEntry(entry, settle));
  for (const entry of keptFirst(boards)) {
    const known = of(settle(entry.id));
    known.entries = withBoardScores(known.entries, { ...entry, id: settle(entry.id) });
  }
  for (const list of prices) {
    const stamp = { source: list.source, asOf: list.asOf };
    const stated = withoutPlaceholders(list);
    for (const model of keptFirst(list.models)) {
      const id = settle(model.id);
      const own = stated(model);
      of(id).imported.push({ model: id === own.id ? own : { ...own, id }, stamp });
    }
  }
  return layers;
}

/** What answers have to say of a team's file. */
function teamOf(
  { labs, facts, prices }: CatalogFiles,
  { file, data }: NonNullable<CatalogFiles['team']>,
): Team {
  const others = new Set([...labs, ...facts, ...prices].flatMap((list) => list.models.map(({ id }) => id)));
  const own = (data.models ?? []).filter(({ id }) => !others.has(id)).map(({ id }) => id);
  const offers = (data.models ?? []).flatMap((model) => model.offers ?? []);
  return {
    file,
    allowedProviders: data.allowedProviders ?? null,
    allowedBy: 'file',
    ownModels: own,
    regions: offers.flatMap(({ region }) => region ?? []),
  };
}

function familiesOf(labs: readonly ModelsFile[]): Family[] {
  return labs.flatMap((lab) =>
    (lab.families ?? []).map((family) => ({
      id: family.id,
      name: family.name,
      aliases: family.aliases ?? [],
      succession: family.succession,
      main: family.main ?? null,
    })),
  );
}

/** Checked files -> one frozen catalog. */
export function buildCatalog(files: CatalogFiles): Catalog {
  const { labs, prices, tables, team } = files;
  const claim = claimer(tables.sources);
  const owners = new Map<string, Model['lab']>(
    Object.entries(tables.labs).map(([id, lab]) => [
      id,
      { id, name: lab.name, provider: lab.provider ?? null },
    ]),
  );
  const lineOf = familyFinder(labs.flatMap((lab) => lab.families ?? []));
  const layersOf = layersById(files);
  const nameOf = (id: string) => {
    const { entries = [], imported = [] } = layersOf.get(id) ?? {};
    return entries.find(({ name }) => name !== undefined)?.name ?? imported[0]?.model.name ?? id;
  };
  const counted = textTokensOf(files.textTokens ?? null, nameOf, claim);
  const models = [...layersOf].map(([id, layers]): [string, Model] => {
    const labId = id.slice(0, id.indexOf('/'));
    const lab = owners.get(labId) ?? { id: labId, name: labId, provider: null };
    return [id, buildModel(layers, lab, lineOf(id), counted.of(id, labId), tables, claim)];
  });
  return Object.freeze({
    ...deepFreeze({ ...tables }),
    models: new Map(models),
    families: new Map(familiesOf(labs).map((family) => [family.id, deepFreeze(family)])),
    unplaced: deepFreeze(prices.flatMap((list) => list.unplaced).map(toListing)),
    rulers: files.rulers ? deepFreeze(files.rulers) : null,
    textTokens: deepFreeze(counted.all),
    changes: files.changes,
    leftOut: files.leftOut,
    team: team ? deepFreeze(teamOf(files, team)) : null,
    asOf: prices.map(({ asOf }) => asOf).sort()[0] ?? null,
  });
}
