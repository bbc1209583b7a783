import type { Model, ModelFacts, ModelIdentity } from './catalog.ts';

const factNames = [
  'released',
  'knowledgeCutoff',
  'contextWindow',
  'maxOutput',
  'modalities',
  'openWeights',
  'licence',
  'parameters',
  'api',
  'statedPrices',
  'capabilities',
  'scores',
  'offers',
] as const satisfies readonly (keyof ModelFacts)[];

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
