import type { Model } from '../../src/catalog/catalog.ts';
import { liveRoutes, providerName } from '../../src/catalog/routes.ts';
import { dataPolicy } from '../../src/subjects/policy/rule.ts';
import type { Kind } from './kinds.ts';
import type { Known } from './known.ts';
import { about, type Maker, type Making, named } from './making.ts';
import { pickModel } from './names.ts';

/** Providers that people name, each by names that mean it alone. */
const wellKnown = [
  'Amazon Bedrock',
  'Bedrock',
  'Vertex AI',
  'Azure',
  'OpenRouter',
  'DeepInfra',
  'Groq',
  'Fireworks AI',
  'Together AI',
  'Novita AI',
  'Cerebras',
] as const;

const idOf: Readonly<Partial<Record<string, RegExp>>> = {
  Bedrock: /^amazon-bedrock$/,
  'Vertex AI': /^google-vertex/,
  Azure: /^azure/,
};

const isOf = ({ catalog }: Known, name: string, id: string): boolean =>
  idOf[name]?.test(id) ?? providerName(catalog, id) === name;

const sells = (known: Known, model: Model, name: string): boolean =>
  liveRoutes(model, known.today).some(({ offer }) => isOf(known, name, offer.provider));

/** Whether a provider has none of the closed models of a lab, by any list. */
function neverSells(known: Known, model: Model, name: string): boolean {
  return [...known.catalog.models.values()]
    .filter((own) => own.lab.id === model.lab.id && own.openWeights?.chosen.value !== true)
    .every((own) => own.listings.every(({ provider }) => !isOf(known, name, provider)));
}

const isClosed = (model: Model) => model.openWeights?.chosen.value === false;

const soldBy: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const model = pickModel(chance, known.priced);
  if (chance.percent(25)) return onlyThere(making, model, isTrue);
  const [first, second] = chance.some(
    wellKnown.filter((name) => sells(known, model, name)),
    2,
  );
  if (chance.percent(20)) {
    const none = chance.some(
      wellKnown.filter((name) => isClosed(model) && neverSells(known, model, name)),
      1,
    )[0];
    const P = isTrue ? none : first;
    return P === undefined
      ? null
      : { frames: 'sold-not', slots: { A: named(making, model), P }, whole: about('sold-by', model, isTrue) };
  }
  const wrong = chance.some(
    wellKnown.filter((name) => isClosed(model) && neverSells(known, model, name)),
    1,
  )[0];
  const [P, Q] = isTrue ? [first, second] : chance.percent(50) ? [first, wrong] : [wrong, first];
  if (P === undefined || Q === undefined || P.includes(Q) || Q.includes(P)) return null;
  const mark = (name: string) => making.mark(about('sold-by', model, isTrue || name !== wrong), name);
  return { frames: 'sold-by', slots: { A: named(making, model), P: mark(P), Q: mark(Q) } };
};

function onlyThere(making: Making, model: Model, isTrue: boolean) {
  const { known } = making;
  const others = liveRoutes(model, known.today).filter(
    ({ offer }) => offer.provider !== model.lab.provider && offer.tier === 'hyperscaler',
  );
  const isAlone =
    model.lab.provider !== null &&
    liveRoutes(model, known.today).length > 0 &&
    liveRoutes(model, known.today).every(({ offer }) => offer.provider === model.lab.provider) &&
    model.listings.every(({ provider }) => provider === model.lab.provider);
  if (isTrue ? !isAlone : others.length === 0 || model.lab.provider === null) return null;
  return {
    frames: 'sold-only',
    slots: { A: named(making, model), Lab: model.lab.name },
    whole: about('sold-by', model, isTrue),
  };
}

const policy: Maker = (making, isTrue) => {
  const { known, chance } = making;
  const model = pickModel(chance, known.priced);
  const { provider } = model.lab;
  const own = provider === null ? null : dataPolicy(known.catalog, provider);
  if (!own?.trains || own.trains === 'opt-out' || (!isTrue && own.exceptions.length > 0)) return null;
  return {
    frames: (own.trains === 'no') === isTrue ? 'policy-no' : 'policy-yes',
    slots: { A: named(making, model), Lab: model.lab.name },
    whole: { ...about('data-policy', model, isTrue), model: null },
  };
};

/** What no list has a price of: whatever is said, it is never wrong for certain. */
const unlisted: Maker = (making, isTrue) => {
  const { known, chance, hand } = making;
  if (!isTrue) return null;
  const model = pickModel(chance, known.priced);
  const usd = chance.pick([0.0005, 0.002, 0.01, 0.02, 0.05, 1, 2.5, 7, 10, 12.5]);
  const x = making.mark(about('unlisted', model, true), hand.money(usd));
  return { frames: usd < 1 ? 'unlisted-request' : 'unlisted', slots: { A: named(making, model), x } };
};

export const routeMakers: Readonly<Partial<Record<Kind, Maker>>> = {
  'sold-by': soldBy,
  'data-policy': policy,
  unlisted,
};
