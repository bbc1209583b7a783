import { buildModel } from './build-model.ts';
import type { Catalog, Family } from './catalog.ts';
import type { ModelsFile } from './schema.ts';
import type { SourcesFile, Tables } from './table-schemas.ts';

/** The newest day of each price list; the oldest of those is the catalog's date. */
function oldestPriceList(labs: readonly ModelsFile[], sources: SourcesFile): string | null {
  const newest = new Map<string, string>();
  for (const model of labs.flatMap((lab) => lab.models)) {
    for (const row of (model.offers ?? []).flatMap((offer) => offer.claims)) {
      if (sources[row.source]?.priceList && row.asOf > (newest.get(row.source) ?? ''))
        newest.set(row.source, row.asOf);
    }
  }
  return [...newest.values()].sort()[0] ?? null;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Checked files -> one frozen catalog. */
export function buildCatalog(labs: readonly ModelsFile[], tables: Tables): Catalog {
  const models = labs.flatMap((lab) => lab.models.map((entry) => buildModel(entry, lab.lab, tables)));
  const families = labs.flatMap((lab) =>
    (lab.families ?? []).map(
      (family): Family => ({
        id: family.id,
        name: family.name,
        aliases: family.aliases ?? [],
        succession: family.succession,
        means: family.means ?? null,
      }),
    ),
  );
  return Object.freeze({
    ...deepFreeze({ ...tables }),
    models: new Map(models.map((model) => [model.id, deepFreeze(model)])),
    families: new Map(families.map((family) => [family.id, deepFreeze(family)])),
    asOf: oldestPriceList(labs, tables.sources),
  });
}
