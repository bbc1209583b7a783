import { nameKey } from './name-key.ts';
import type { Problem } from './problem.ts';
import type { ModelEntry, ModelsFile } from './schema.ts';
import type { Tables } from './table-schemas.ts';
import type { Locate } from './yaml.ts';

/** Where a file's parts stand, for messages. */
export type SourceFile = {
  readonly file: string;
  readonly at: Locate;
};

type Lab = { readonly data: ModelsFile; readonly source: SourceFile };
type Report = (keys: readonly PropertyKey[], message: string, level?: Problem['level']) => void;

const has = (table: object, name: string) => Object.hasOwn(table, name);

function lintStatements(
  model: ModelEntry,
  path: readonly PropertyKey[],
  tables: Tables,
  report: Report,
): void {
  const statements = [
    ...model.claims.map((claim, index) => ({ claim, at: [...path, 'claims', index] })),
    ...(model.scores ?? []).map((claim, index) => ({ claim, at: [...path, 'scores', index] })),
    ...(model.lifecycle ?? []).map((claim, index) => ({ claim, at: [...path, 'lifecycle', index] })),
    ...(model.offers ?? []).flatMap((offer, number) =>
      offer.claims.map((claim, index) => ({ claim, at: [...path, 'offers', number, 'claims', index] })),
    ),
  ];
  for (const { claim, at } of statements) {
    if (!has(tables.sources, claim.source))
      report([...at, 'source'], `source "${claim.source}" is not in sources.yml`);
    if ('released' in claim && claim.released && claim.asOf < claim.released) {
      report([...at, 'asOf'], `stated on ${claim.asOf}, before the release it gives (${claim.released})`);
    }
    if (
      'maxOutput' in claim &&
      claim.maxOutput &&
      claim.contextWindow &&
      claim.maxOutput > claim.contextWindow
    ) {
      report(
        [...at, 'maxOutput'],
        `output limit ${claim.maxOutput} is above the context window ${claim.contextWindow}`,
      );
    }
    if ('licence' in claim && claim.licence && !has(tables.licences, claim.licence)) {
      report([...at, 'licence'], `licence "${claim.licence}" is not in licences.yml`);
    }
    if ('benchmark' in claim && !has(tables.benchmarks, claim.benchmark)) {
      report([...at, 'benchmark'], `benchmark "${claim.benchmark}" is not in benchmarks.yml`);
    }
    if ('tiers' in claim && claim.tiers) {
      claim.tiers.forEach((tier, index) => {
        const below = index > 0 ? (claim.tiers?.[index - 1]?.above ?? 0) : 0;
        if (tier.above <= below)
          report([...at, 'tiers', index, 'above'], 'tiers must rise: this one is never reached');
        if (claim.contextWindow && tier.above >= claim.contextWindow) {
          report(
            [...at, 'tiers', index, 'above'],
            `never reached: the context window is ${claim.contextWindow}`,
          );
        }
      });
    }
  }
}

function lintModel(
  model: ModelEntry,
  path: readonly PropertyKey[],
  tables: Tables,
  ids: ReadonlySet<string>,
  report: Report,
): void {
  lintStatements(model, path, tables, report);
  for (const [index, offer] of (model.offers ?? []).entries()) {
    if (!has(tables.providers, offer.provider)) {
      report([...path, 'offers', index, 'provider'], `provider "${offer.provider}" is not in providers.yml`);
    }
  }
  for (const [index, row] of (model.lifecycle ?? []).entries()) {
    if (!has(tables.providers, row.surface)) {
      report([...path, 'lifecycle', index, 'surface'], `surface "${row.surface}" is not in providers.yml`);
    }
    if (row.replacement?.includes('/') && !ids.has(row.replacement)) {
      report([...path, 'lifecycle', index, 'replacement'], `no model "${row.replacement}" in the catalog`);
    }
    if (row.deprecated && row.shutdown && row.shutdown < row.deprecated) {
      report([...path, 'lifecycle', index, 'shutdown'], 'shut down before it was deprecated');
    }
  }
}

/** A third party's price that differs from the lab's and equals a sibling's is probably the sibling's. */
function lintSiblingPrices(lab: Lab, report: Report): void {
  const labPrice = (model: ModelEntry) =>
    model.offers
      ?.find((offer) => offer.provider === lab.data.lab.provider && !offer.variant && !offer.region)
      ?.claims.find((claim) => claim.input !== undefined);
  for (const [number, model] of lab.data.models.entries()) {
    for (const [index, claim] of model.claims.entries()) {
      if (claim.inputPrice === undefined || claim.outputPrice === undefined) continue;
      const own = labPrice(model);
      if (own && own.input === claim.inputPrice && own.output === claim.outputPrice) continue;
      const sibling = lab.data.models.find((other) => {
        const price = other === model ? undefined : labPrice(other);
        return price?.input === claim.inputPrice && price?.output === claim.outputPrice;
      });
      if (!sibling) continue;
      const message = `$${claim.inputPrice}/$${claim.outputPrice} is the price of ${sibling.name}`;
      report(['models', number, 'claims', index, 'inputPrice'], message, 'warning');
    }
  }
}

/** Everything wrong in files that are well-formed: references, duplicates, impossible values (errors); doubtful prices (warnings). */
export function lint(labs: readonly Lab[], tables: Tables): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(labs.flatMap((lab) => lab.data.models.map((model) => model.id)));
  const seen = new Map<string, string>();
  const seenIds = new Set<string>();
  for (const lab of labs) {
    const report: Report = (keys, message, level = 'error') => {
      const [line, column] = lab.source.at(keys);
      problems.push({ level, file: lab.source.file, line, column, message });
    };
    const claimName = (name: string, owner: string, keys: readonly PropertyKey[]) => {
      const key = nameKey(name);
      const other = seen.get(key);
      if (other !== undefined && other !== owner) report(keys, `"${name}" already means ${other}`);
      seen.set(key, other ?? owner);
    };
    for (const [index, family] of (lab.data.families ?? []).entries()) {
      for (const name of [family.name, ...(family.aliases ?? [])])
        claimName(name, `the family ${family.id}`, ['families', index]);
      if (family.means && !ids.has(family.means))
        report(['families', index, 'means'], `no model "${family.means}" in the catalog`);
    }
    for (const [index, model] of lab.data.models.entries()) {
      if (seenIds.has(model.id)) report(['models', index, 'id'], `the id ${model.id} is used twice`);
      seenIds.add(model.id);
      for (const name of [model.id, model.name, ...(model.aliases ?? [])])
        claimName(name, model.id, ['models', index, 'name']);
      for (const family of model.families ?? []) {
        if (!labs.some((other) => other.data.families?.some((entry) => entry.id === family))) {
          report(['models', index, 'families'], `family "${family}" is not declared`);
        }
      }
      lintModel(model, ['models', index], tables, ids, report);
    }
    lintSiblingPrices(lab, report);
  }
  return problems;
}
