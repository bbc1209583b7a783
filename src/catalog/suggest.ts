import { newestFirst } from '../dates.ts';
import { nameKey } from '../names/key.ts';
import { nameParts } from '../names/parts.ts';
import { originOf } from './allowing.ts';
import type { Catalog, Model } from './catalog.ts';
import { currencyOf, livenessOf } from './state.ts';

type Start = {
  readonly key: string;
  readonly model: number;
  /** The name that is shown, another name of the model, or what only stands within one. */
  readonly of: 'name' | 'alias' | 'part';
};
type Prepared = {
  readonly today: string;
  /** Best first: what is offered before anything is typed. */
  readonly models: readonly Model[];
  /** By model. */
  readonly standings: readonly (0 | 1 | 2)[];
  readonly words: readonly (readonly string[])[];
  /** Every name, and every name from a later word on, sorted. */
  readonly starts: readonly Start[];
};

const preparedFor = new WeakMap<Catalog, Prepared>();
/** A lab with as many offers as this is known to most people. */
const knownLab = 60;

/** Every model in the order in which equals are offered: live, with no successor, of a lab that many serve, newest. */
function inOrder(catalog: Catalog, today: string): Model[] {
  const offers = new Map<string, number>();
  for (const { lab, offers: own } of catalog.models.values())
    offers.set(lab.id, (offers.get(lab.id) ?? 0) + own.length);
  const rank = (model: Model) =>
    2 * currencyOf(catalog, model, today) + ((offers.get(model.lab.id) ?? 0) < knownLab ? 1 : 0);
  const models = [...catalog.models.values()].filter((model) => !model.absentFrom);
  const ranked = models.map((model) => ({
    model,
    rank: rank(model),
    released: model.released?.chosen.value ?? '',
  }));
  ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.released, b.released));
  return ranked.map(({ model }) => model);
}

function prepare(catalog: Catalog, today: string): Prepared {
  const known = preparedFor.get(catalog);
  if (known?.today === today) return known;
  const models = inOrder(catalog, today);
  const starts: Start[] = [];
  const words = models.map((model, index) => {
    const own = new Set<string>();
    starts.push({ key: nameKey(model.id), model: index, of: 'part' });
    for (const name of [model.name, model.id.slice(model.id.indexOf('/') + 1), ...model.aliases]) {
      const parts = nameParts(name.toLowerCase()).map(({ text }) => text);
      const of = name === model.name ? 'name' : name.includes('/') ? 'part' : 'alias';
      starts.push({ key: nameKey(name), model: index, of });
      for (let from = 1; from < parts.length; from++)
        starts.push({ key: nameKey(parts.slice(from).join(' ')), model: index, of: 'part' });
      for (const part of parts) own.add(part);
    }
    for (const id of model.families) {
      const family = catalog.families.get(id);
      for (const name of family ? [family.id, family.name, ...family.aliases] : [])
        starts.push({ key: nameKey(name), model: index, of: 'part' });
    }
    return [...own];
  });
  starts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const standings = models.map((model) => livenessOf(model, today));
  const prepared = { today, models, standings, words, starts };
  preparedFor.set(catalog, prepared);
  return prepared;
}

/** The index of the first start that is not before `key`. */
function firstFrom(starts: readonly Start[], key: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Models for what was typed so far: those of exactly that name, then names that begin with it, then those that have it
 * later, then those with words that begin so. In each of the last three live ones come first and closed ones last.
 */
export function suggestModels(catalog: Catalog, text: string, limit: number, today: string): Model[] {
  const { models, standings, words, starts } = prepare(originOf(catalog), today);
  const key = nameKey(text.slice(0, 100));
  if (!key) return models.slice(0, limit);
  const endsInNumber = /\d$/.test(key);
  // The name itself; for each standing names that go on, then names whose number goes on (4 in 4.1); other names and
  // those with it later.
  const classes = Array.from({ length: 8 }, () => new Set<number>());
  for (let index = firstFrom(starts, key); starts[index]?.key.startsWith(key); index++) {
    const start = starts[index]!;
    const goesOn = endsInNumber && /^[\d.]/.test(start.key.slice(key.length));
    const isExact = start.key.length === key.length && start.of !== 'part';
    const goingOn = 1 + 2 * (standings[start.model] ?? 0) + (goesOn ? 1 : 0);
    classes[isExact ? 0 : start.of === 'name' ? goingOn : 7]?.add(start.model);
  }
  const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  const order = new Set(classes.flatMap(ascending));
  if (order.size < limit) {
    const typed = nameParts(text.slice(0, 100).toLowerCase()).map((part) => part.text);
    for (const [index, own] of words.entries()) {
      if (typed.every((part) => own.some((word) => word.startsWith(part)))) order.add(index);
    }
  }
  return [...order].slice(0, limit).flatMap((index) => models[index] ?? []);
}
