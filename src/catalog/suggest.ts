import { newestFirst } from '../dates.ts';
import { nameKey } from '../names/key.ts';
import { nameParts } from '../names/parts.ts';
import { originOf } from './allowing.ts';
import type { Catalog, Model } from './catalog.ts';
import { currencyOf, livenessOf } from './state.ts';

type Start = { readonly key: string; readonly model: number };

/** Keys in order, each with a model; the best model of each block of them tells whether a block has to be looked into. */
type Starts = {
  readonly keys: readonly string[];
  readonly models: Int32Array;
  /** The first of the models in each block of keys. */
  readonly best: Int32Array;
};
const blockBits = 6;

type Prepared = {
  readonly today: string;
  /** Best first: what is offered before anything is typed. */
  readonly models: readonly Model[];
  readonly words: readonly (readonly string[])[];
  /** Names and other names of models, whole. */
  readonly whole: Starts;
  /** Names, by the standing of their models. */
  readonly names: readonly [live: Starts, ending: Starts, closed: Starts];
  /** Other names, and every name from a later word on. */
  readonly parts: Starts;
  /** Words of names. */
  readonly byWord: Starts;
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
  const standings = models.map((model) => livenessOf(model, today));
  const whole: Start[] = [];
  const names: readonly [Start[], Start[], Start[]] = [[], [], []];
  const parts: Start[] = [];
  const byWord: Start[] = [];
  const words = models.map((model, index) => {
    const own = new Set<string>();
    const start = (key: string) => ({ key, model: index });
    parts.push(start(nameKey(model.id)));
    for (const name of [model.name, model.id.slice(model.id.indexOf('/') + 1), ...model.aliases]) {
      const texts = nameParts(name.toLowerCase()).map(({ text }) => text);
      const key = nameKey(name);
      const isName = name === model.name;
      (isName ? names[standings[index] ?? 0] : parts).push(start(key));
      if (isName || !name.includes('/')) whole.push(start(key));
      for (let from = 1; from < texts.length; from++) parts.push(start(nameKey(texts.slice(from).join(' '))));
      for (const text of texts) own.add(text);
    }
    for (const id of model.families) {
      const family = catalog.families.get(id);
      for (const name of family ? [family.id, family.name, ...family.aliases] : [])
        parts.push(start(nameKey(name)));
    }
    for (const word of own) byWord.push({ key: word, model: index });
    return [...own];
  });
  const [live, ending, closed] = names;
  const prepared: Prepared = {
    today,
    models,
    words,
    whole: startsOf(whole),
    names: [startsOf(live), startsOf(ending), startsOf(closed)],
    parts: startsOf(parts),
    byWord: startsOf(byWord),
  };
  preparedFor.set(catalog, prepared);
  return prepared;
}

function startsOf(list: Start[]): Starts {
  list.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.model - b.model));
  const best = new Int32Array(Math.ceil(list.length / 2 ** blockBits)).fill(list.length);
  for (const [at, { model }] of list.entries()) {
    const block = at >> blockBits;
    best[block] = Math.min(best[block] ?? model, model);
  }
  return { keys: list.map(({ key }) => key), models: Int32Array.from(list, ({ model }) => model), best };
}

/** The index of the first key that is not before `key`. */
function firstFrom(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind every key that begins so, before all that follow. */
const last = '\uffff';

/**
 * Adds the best models of some keys that are not yet in `order`, until it has `limit`.
 * @param isMeant whether a model is added; all are where nothing is said
 */
function addBest(
  order: Set<number>,
  limit: number,
  { models, best }: Starts,
  from: number,
  to: number,
  isMeant: (model: number) => boolean = () => true,
): void {
  const room = limit - order.size;
  const found: number[] = [];
  for (let at = from; at < to && room > 0; at++) {
    // Until as many are found as there is room for, any is better than none.
    const worst = found.length < room ? Number.POSITIVE_INFINITY : found[room - 1]!;
    if (best[at >> blockBits]! >= worst) {
      at |= 2 ** blockBits - 1;
      continue;
    }
    const model = models[at]!;
    if (model >= worst || order.has(model) || found.includes(model) || !isMeant(model)) continue;
    let place = found.length;
    while (place > 0 && found[place - 1]! > model) place -= 1;
    found.splice(place, 0, model);
    found.length = Math.min(found.length, room);
  }
  for (const model of found) order.add(model);
}

/** Adds models with words that begin as each that was typed. */
function addByWords(order: Set<number>, limit: number, { words, byWord }: Prepared, text: string): void {
  const typed = nameParts(text.toLowerCase()).map((part) => part.text);
  const ranges = typed.map(
    (part) => [firstFrom(byWord.keys, part), firstFrom(byWord.keys, part + last)] as const,
  );
  const [[from, to] = [0, byWord.keys.length]] = ranges.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]));
  addBest(order, limit, byWord, from, to, (model) =>
    typed.every((part) => words[model]?.some((word) => word.startsWith(part))),
  );
}

/**
 * Models for what was typed so far: those of exactly that name, then names that begin with it, then those that have it
 * later, then those with words that begin so. In each of the last three live ones come first and closed ones last.
 */
export function suggestModels(catalog: Catalog, text: string, limit: number, today: string): Model[] {
  const prepared = prepare(originOf(catalog), today);
  const { models, whole, names, parts } = prepared;
  const said = text.slice(0, 100);
  const key = nameKey(said);
  if (!key) return models.slice(0, limit);
  const order = new Set<number>();
  addBest(order, limit, whole, firstFrom(whole.keys, key), firstFrom(whole.keys, `${key}\0`));
  for (const starts of names) {
    const [begin, end] = [key, key + last].map((own) => firstFrom(starts.keys, own)) as [number, number];
    // Names whose number goes on (4 in 4.1) come after those that go on otherwise.
    const goesOn = /\d$/.test(key) ? firstFrom(starts.keys, `${key}:`) : begin;
    addBest(order, limit, starts, goesOn, end);
    addBest(order, limit, starts, begin, goesOn);
  }
  addBest(order, limit, parts, firstFrom(parts.keys, key), firstFrom(parts.keys, key + last));
  addByWords(order, limit, prepared, said);
  return [...order].flatMap((index) => models[index] ?? []);
}
