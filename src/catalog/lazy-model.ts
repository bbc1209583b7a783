import type { Model, ModelFacts, ModelIdentity } from './catalog.ts';

/** Every field of the facts: one that is left out here is an error of types. */
const factFields: Readonly<Record<keyof ModelFacts, true>> = {
  released: true,
  knowledgeCutoff: true,
  contextWindow: true,
  maxOutput: true,
  modalities: true,
  openWeights: true,
  licence: true,
  parameters: true,
  architecture: true,
  languages: true,
  volumeDiscount: true,
  freeTier: true,
  api: true,
  statedPrices: true,
  capabilities: true,
  capabilityClaims: true,
  scores: true,
  offers: true,
};
const factNames = Object.keys(factFields) as (keyof ModelFacts)[];

const merged = Symbol('merged facts');

type Lazy = { readonly [merged]: () => ModelFacts };

// Shared by all models: with getters of its own each would have another shape, which is slow to make and to read.
const factGetters: object = Object.create(
  Object.prototype,
  Object.fromEntries(
    factNames.map((name) => [
      name,
      {
        enumerable: true,
        get(this: Lazy) {
          return this[merged]()[name];
        },
      },
    ]),
  ),
);

/** A model whose facts are merged when one is first asked for: most models of the catalog never are on a given day. */
export function lazyModel(identity: ModelIdentity, merge: () => ModelFacts): Model {
  let facts: ModelFacts | undefined;
  const lazy: Lazy = { [merged]: () => (facts ??= merge()) };
  return Object.freeze(Object.assign(Object.create(factGetters), identity, lazy)) as Model;
}
