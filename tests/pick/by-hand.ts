import type { Modalities, Model, Offer, Price } from '../../src/catalog/catalog.ts';
import { stateOf } from '../../src/catalog/state.ts';
import { isPreview } from '../../src/names/families.ts';
import type { Request, Wish } from '../../src/pick/wish.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** The search again, said as plainly as can be from offers and facts; only states are taken over. */

const rank = ['lab', 'hyperscaler', 'host'];
type Priced = { offer: Offer; price: Price };

type Need = Extract<Wish, { kind: 'takes' | 'gives' | 'can' }>;
type Says = boolean | 'host' | '?';

/** What a model, or one row of a list, says of a need. */
function says(
  of: { modalities: Modalities | null | undefined; capabilities: Model['capabilities'] },
  need: Need,
): Says {
  if (need.kind === 'can') {
    const said = of.capabilities[need.value];
    return said === 'host' ? 'host' : said === undefined ? '?' : said === 'yes';
  }
  const side = of.modalities?.[need.kind === 'takes' ? 'input' : 'output'];
  if (!side || side.unknown.includes(need.value)) return '?';
  return side.host?.includes(need.value) ? 'host' : side.yes.includes(need.value);
}

const ofModel = (model: Model, need: Need): Says =>
  says({ modalities: model.modalities?.chosen.value, capabilities: model.capabilities }, need);

/** A price for batches or for what is read from the cache says that there are such. */
const isSold = (price: Price, { value }: Need) =>
  (value === 'batch' && price.batch !== null) || (value === 'promptCaching' && price.cacheRead !== null);

/** Where hosts split a row must say yes; else it must not say no. */
function isServed(model: Model, { offer, price }: Priced, need: Need): boolean | '?' {
  if (isSold(price, need)) return true;
  const row = says(offer, need);
  if (['batch', 'promptCaching'].includes(need.value) && ofModel(model, need) === '?')
    return row === false ? false : '?';
  if (ofModel(model, need) !== 'host') return row !== false;
  return row === 'host' ? '?' : row;
}

/** On an own card no route decides what a model takes and can. */
const isOwn = (wishes: readonly Wish[]) =>
  wishes.some(({ kind }) => kind === 'memoryAtMost') && !wishes.some(({ kind }) => kind === 'provider');

/** The routes that give what is wished, those that may where none does for certain. */
function routes(model: Model, wishes: readonly Wish[]): Priced[] {
  const needs = isOwn(wishes)
    ? []
    : wishes.filter((wish): wish is Need => ['takes', 'gives', 'can'].includes(wish.kind));
  const all = offered(model, wishes).map((route) => ({
    route,
    answers: needs
      .filter((need) => ofModel(model, need) !== false)
      .map((need) => isServed(model, route, need)),
  }));
  const possible = all.filter(({ answers }) => !answers.includes(false));
  const certain = possible.filter(({ answers }) => !answers.includes('?'));
  return (certain.length > 0 ? certain : possible).map(({ route }) => route);
}

const known = new Map<string, Priced[]>();

function offered(model: Model, wishes: readonly Wish[]): Priced[] {
  const named = wishes.find(({ kind }) => kind === 'provider')?.value;
  const left = wishes.find(({ kind }) => kind === 'notProvider')?.value;
  const key = [model.id, named, left].join(' ');
  const found = known.get(key) ?? routesOf(model, named).filter(({ offer }) => offer.provider !== left);
  known.set(key, found);
  return found;
}

function routesOf(model: Model, named: Wish['value'] | undefined): Priced[] {
  const open = model.offers.filter(
    (offer) =>
      offer.variant === null &&
      offer.deprecated === null &&
      (named === undefined ? rank.includes(offer.tier) : offer.provider === named) &&
      !model.lifecycle.some(
        (row) =>
          row.surface === offer.provider &&
          row.shutdown !== null &&
          row.shutdown <= today &&
          (row.snapshot === null || row.snapshot === offer.snapshot),
      ),
  );
  const priced = open.flatMap((offer): Priced[] => {
    const price = offer.price?.chosen.value;
    return price?.unit === 'tokens' ? [{ offer, price }] : [];
  });
  const keys = ({ offer, price }: Priced) => [
    offer.tier === 'lab' ? 0 : rank.indexOf(offer.tier),
    offer.tier === 'lab' && offer.region ? 1 : 0,
    offer.tier === 'lab' && offer.snapshot ? 1 : 0,
    3 * price.input + price.output,
  ];
  return priced.toSorted((a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const at = left.findIndex((key, index) => key !== right[index]);
    return at === -1 ? (a.offer.provider < b.offer.provider ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

const region = ({ offer }: Priced) => offer.region ?? catalog.providers[offer.provider]?.region;

function taken(model: Model, wishes: readonly Wish[]): Price | undefined {
  const wanted = wishes.find(({ kind }) => kind === 'region')?.value;
  return routes(model, wishes).find((own) => wanted === undefined || region(own) === wanted)?.price;
}

const tierOf = (price: Price, size: number) => price.tiers.findLast(({ above }) => size > above) ?? price;
const blended = (price: Price) => {
  const rate = tierOf(price, 3000);
  return (3 * rate.input + rate.output) / 4;
};
const monthly = (price: Price, { input, output }: { input: number; output: number }) =>
  (30 * (input * price.input + output * price.output)) / 1e6;
const near = 1e-9;

/** Billions of parameters, and kilobytes that a token of context takes at least and at most. */
const cacheBands = [
  [4, 20, 150],
  [15, 60, 210],
  [50, 40, 270],
  [150, 40, 370],
  [Number.POSITIVE_INFINITY, 70, 520],
] as const;

/** yes, no, or "?" */
export function meets(model: Model, wish: Wish, wishes: readonly Wish[]): boolean | '?' {
  const price = () => taken(model, wishes);
  const when = <Value>(value: Value | null | undefined, test: (value: Value) => boolean | '?') =>
    value == null ? '?' : test(value);
  const licence = catalog.licences[model.licence?.chosen.value ?? ''];
  switch (wish.kind) {
    case 'takes':
    case 'gives':
    case 'can': {
      const own = ofModel(model, wish);
      if (own === false) return own;
      if (own === '?')
        return (!isOwn(wishes) && routes(model, wishes).some(({ price }) => isSold(price, wish))) || '?';
      if (isOwn(wishes) || offered(model, wishes).length === 0) return own === 'host' ? '?' : own;
      const left = routes(model, wishes);
      if (left.length === 0) return false;
      return left.some((route) => isServed(model, route, wish) === true) || '?';
    }
    case 'contextAtLeast':
      return when(model.contextWindow, ({ chosen }) => chosen.value >= wish.value);
    case 'priceAtMost':
      return when(price(), (own) => blended(own) <= wish.value + near);
    case 'inputAtMost':
      return when(price(), ({ input }) => input <= wish.value);
    case 'outputAtMost':
      return when(price(), ({ output }) => output <= wish.value);
    case 'monthlyAtMost':
      return when(price(), (own) => monthly(own, wish.volume) <= wish.value + near);
    case 'parametersAtMost':
      return when(model.parameters, ({ chosen }) => chosen.value.total <= wish.value);
    case 'memoryAtMost':
      if (model.openWeights?.chosen.value !== true) return false;
      return when(model.parameters, ({ chosen: { value } }) => {
        const gigabytes = (cache: number) => 1.1 * ((value.total * wish.bits) / 8 + 8000 * cache * 1e-6);
        const [low, high] = cacheBands
          .find(([upTo]) => value.total <= upTo)!
          .slice(1)
          .map(gigabytes);
        return high! <= wish.value ? true : low! > wish.value ? false : '?';
      });
    case 'openWeights':
      return when(model.openWeights, ({ chosen }) => chosen.value === wish.value);
    case 'commercialUse':
      return licence?.commercialUse === 'conditional'
        ? '?'
        : when(licence, ({ commercialUse }) => commercialUse === 'yes');
    case 'osiApproved':
      return when(licence, ({ osiApproved }) => osiApproved);
    case 'licence':
      return when(model.licence, ({ chosen }) => chosen.value === wish.value);
    case 'lab':
      return model.lab.id === wish.value;
    case 'notLab':
      return model.lab.id !== wish.value;
    case 'family':
      return model.families.includes(wish.value);
    case 'notFamily':
      return !model.families.includes(wish.value);
    case 'families':
      return model.families.some((own) => wish.value.includes(own));
    case 'lacks': {
      const own = model.capabilities[wish.value];
      return own === 'yes' ? false : own === 'no' || '?';
    }
    case 'answerAtLeast':
      return when(model.maxOutput, ({ chosen }) => chosen.value >= wish.value);
    case 'notProvider':
      return offered(model, wishes).length > 0 || '?';
    case 'provider':
      return offered(model, wishes).length > 0;
    case 'region': {
      const found = routes(model, wishes).map(region);
      if (found.includes(wish.value)) return true;
      return found.length === 0 || found.includes(undefined) ? '?' : false;
    }
    case 'releasedSince': {
      const on = model.released?.chosen.value;
      if (on === undefined) return '?';
      const length = Math.min(on.length, wish.value.length);
      if (on.slice(0, length) !== wish.value.slice(0, length)) return on > wish.value;
      return on.length >= wish.value.length || wish.value.endsWith('-01') ? true : '?';
    }
    case 'benchmarkAtLeast': {
      const own = model.scores.filter(
        (score) =>
          score.benchmark === wish.benchmark && ![null, 'lab', '', model.lab.id].includes(score.runBy),
      );
      if (own.length === 0) return '?';
      if (own.some(({ value }) => value[0] >= wish.value)) return true;
      return own.every(({ value }) => value[1] < wish.value) ? false : '?';
    }
    default:
      throw new Error(wish.kind);
  }
}

/** Models that may be picked, with the state that would have to be included. */
export const candidates = [...catalog.models.values()].flatMap((model) => {
  const { state } = stateOf(catalog, model, today);
  if (model.task !== 'chat' || ['retired', 'gone', 'unconfirmed'].includes(state)) return [];
  // A preview that something newer has replaced is not worth naming.
  const own = model.lifecycle.find((row) => row.surface === model.lab.provider && row.snapshot === null);
  if (state !== 'preview' && (own?.preview || isPreview(model.id))) return [];
  return [{ model, state: state === 'retiring' ? 'deprecated' : state }];
});

export function scoreOf(model: Model, { goal, volume, wishes }: Request): number | null {
  const price = taken(model, wishes);
  if (goal === 'price') return price ? -(volume ? monthly(price, volume) : blended(price)) : null;
  if (goal === 'context') return model.contextWindow?.chosen.value ?? null;
  if (goal === 'newest') return model.released ? Date.parse(model.released.chosen.value) : null;
  const size = model.parameters?.chosen.value.total ?? null;
  if (goal === 'largest' || goal === 'smallest') return size && (goal === 'largest' ? size : -size);
  if (goal === 'speed') return null;
  throw new Error('by quality nobody picks by hand');
}
