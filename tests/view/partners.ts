import type { Catalog, Model } from '../../src/catalog/catalog.ts';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { stateOf } from '../../src/catalog/state.ts';

/** Twelve models of different kinds, by what they are: the first of the catalog that is so. */
export function partnersByKind(catalog: Catalog, today: string): ReadonlyMap<string, Model> {
  const models = [...catalog.models.values()];
  const state = (model: Model) => stateOf(catalog, model, today).state;
  const size = (model: Model) => model.parameters?.chosen.value.total ?? null;
  const kinds: Readonly<Record<string, (model: Model) => boolean>> = {
    small: (model) => (size(model) ?? 99) <= 4,
    large: (model) => (size(model) ?? 0) >= 400,
    open: (model) => model.openWeights?.chosen.value === true && state(model) === 'active',
    closed: (model) => model.openWeights?.chosen.value === false && state(model) === 'active',
    transcription: (model) => model.task === 'transcription',
    speech: (model) => model.task === 'speech',
    embedding: (model) => model.task === 'embedding',
    image: (model) => model.task === 'image',
    retired: (model) => state(model) === 'retired',
    unconfirmed: (model) => state(model) === 'unconfirmed',
    'no price': (model) =>
      referenceRoute(model, today) === null && model.task === 'chat' && state(model) === 'active',
    'no context': (model) => model.contextWindow === null && model.task === 'chat',
  };
  return new Map(
    Object.entries(kinds).map(([kind, test]) => {
      const found = models.find(test);
      if (!found) throw new Error(`the catalog has no model that is ${kind}`);
      return [kind, found];
    }),
  );
}
