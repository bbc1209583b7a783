import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { opennessMessages } from './say.ts';

/** A licence with what people ask of it: "Apache License 2.0, OSI-approved, commercial use allowed"; null where none is published. */
export function licenceWords(catalog: Catalog, model: Model, words: Wording): string | null {
  const specs = words.of(opennessMessages);
  const id = model.licence?.chosen.value;
  if (id === undefined) return null;
  const licence = catalog.licences[id];
  return licence ? specs.specsLicence(licence.name, licence.osiApproved, licence.commercialUse) : id;
}

/** Where the open weights lie, where a source that states them is that page; else null. */
export function weightsAddress(model: Model): string | null {
  if (model.openWeights?.chosen.value !== true) return null;
  const claims = [
    ...(model.openWeights?.claims ?? []),
    ...(model.licence?.claims ?? []),
    ...(model.parameters?.claims ?? []),
  ];
  const urls = claims.flatMap(({ source }) => source.url ?? []);
  return urls.find((url) => /^https:\/\/huggingface\.co\/[^/]+\/[^/]+\/?$/.test(url)) ?? null;
}
