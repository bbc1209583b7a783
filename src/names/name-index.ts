import { nameKey } from './key.ts';
import { idleWords, nameParts, productWords } from './parts.ts';
import { type Qualifiers, takeDate, unqualified } from './qualifiers.ts';
import { type Kind, type Lexicon, readName, signature, type Word } from './read.ts';

/** What is needed of a model to find it by name. */
type NamedModel = {
  readonly id: string;
  readonly name: string;
  readonly lab: { readonly id: string; readonly name: string };
  readonly aliases: readonly string[];
  readonly listings: Iterable<NamedOffer>;
};

type NamedOffer = {
  readonly provider: string;
  readonly id: string;
  readonly qualifiers: Qualifiers;
};

/** A bare name for several models; `members` newest first. */
export type NamedFamily = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of a brand, those of its members that its name stands for, newest first. */
  readonly main: readonly string[] | null;
  readonly succession: boolean;
  readonly members: readonly string[];
};

type NameSources = {
  readonly models: Iterable<NamedModel>;
  readonly families: Iterable<NamedFamily>;
  /** Further names, each of one model. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Offers that belong to no model anybody knows. */
  readonly unplaced: Iterable<{
    readonly provider: string;
    readonly id: string;
    readonly name: string | null;
  }>;
};

/** A name that is one model's and no other's; `model` is an index into `bearers`. */
export type Known = {
  readonly model: number;
  readonly how: 'id' | 'name' | 'alias';
  readonly qualifiers: Qualifiers;
};

/** One model, with what a match needs to know of it. */
type Bearer = {
  readonly id: string;
  /** The first word of its name: claude, gpt. */
  readonly brand: string;
  readonly labWords: ReadonlySet<string>;
  /** The day in its own id: it is that snapshot and no other. */
  readonly date: string | null;
  readonly isPreview: boolean;
  /** Words of its own names, and those of them that hold a digit: no provider may add one. */
  readonly words: Set<string>;
  readonly numbers: Set<string>;
};

/** One way to write a model, as a set of words. */
type Spelling = { readonly model: number; readonly words: ReadonlySet<string> };

/** Names that are listed although nobody knows which model they are: their first provider, and their words. */
type Listed = { readonly providers: ReadonlyMap<string, string>; readonly words: ReadonlySet<string> };

/** All names of a catalog, prepared to be looked up. Grows while it is built, then stays as it is. */
export type Names = {
  readonly bearers: Bearer[];
  /** Indexes into `bearers`. */
  readonly byId: Map<string, number>;
  readonly lexicon: Lexicon;
  readonly keys: Map<string, Known>;
  readonly families: Map<string, NamedFamily>;
  /** Providers' ids as they are written, in lower case. */
  readonly offers: Map<string, Known>;
  readonly offerKeys: Map<string, Known>;
  /** Models by their words in any order: all words, and those without the ones that people leave out. */
  readonly full: Map<string, number[]>;
  readonly reduced: Map<string, number[]>;
  readonly spellings: Spelling[];
  /** Indexes into `spellings`. */
  readonly byWord: Map<string, number[]>;
  /** Every word of `full`. */
  readonly vocabulary: Set<string>;
  /** Words that tell the models of one brand apart. */
  readonly siblings: Map<string, Set<string>>;
  /** Providers of ids that contradict the model they are sold as, by name key. */
  readonly apart: Map<string, string>;
  /** Prepared when it is first asked for. */
  readonly listed: () => Listed;
};

/** An id without the folders before it. */
function bareId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Adds a signature of a model. */
function addSignature({ full, vocabulary }: Names, key: string, model: number): void {
  addTo(full, key, model);
  for (const word of key.split(' ')) vocabulary.add(word);
}

/** Adds to the list of a key. */
function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

const tag = /^\d{4}$/;
const size = /^\d+(?:\.\d+)?[bt]$/;

/** Whether an id names a number that its model does not have: 4.2 for 4.20. Tags, sizes and joined digits (56) are none. */
function isOtherNumber(text: string, own: ReadonlySet<string>): boolean {
  if (!/\d/.test(text) || own.has(text) || tag.test(text)) return false;
  if (size.test(text)) return [...own].some((number) => size.test(number));
  return ![...own].some((number) => number.replace('.', '') === text);
}

/** The shortest of the lists of spellings that words stand in: what has all the words is in it. Empty where one stands in none. */
export function rarestList(byWord: Names['byWord'], words: readonly string[]): readonly number[] {
  let shortest: readonly number[] | null = null;
  for (const word of words) {
    const list = byWord.get(word);
    if (!list) return [];
    if (!shortest || list.length < shortest.length) shortest = list;
  }
  return shortest ?? [];
}

/** Whether fewer words than any other model's name has are left, as in a reseller's "gemma-4" for one Gemma 4 of many. */
function fitsOthers({ spellings, byWord }: Names, full: string, model: number): boolean {
  const words = full.split(' ');
  return rarestList(byWord, words).some((index) => {
    const spelling = spellings[index];
    return spelling && spelling.model !== model && words.every((word) => spelling.words.has(word));
  });
}

/** A provider's id: as it is written, and by its words where they are the model's. What contradicts its model is kept apart. */
function addOffer(names: Names, model: number, offer: NamedOffer): void {
  const bearer = names.bearers[model];
  if (!bearer) return;
  const key = nameKey(bareId(offer.id));
  // Most are the model's own id, which is known.
  if (names.keys.get(key)?.model === model) return;
  const { numbers } = bearer;
  const written = offer.id.toLowerCase();
  const bare = bareId(written);
  const isVague = numbers.size > 0 && !/\d/.test(bare);
  // A reseller's "kimi" for one Kimi of many is no name of that model.
  if (names.offers.has(written) || (isVague && bare === written)) return;
  const known: Known = { model, how: 'id', qualifiers: offer.qualifiers };
  if (names.offerKeys.get(key)?.model === model) {
    names.offers.set(written, known);
    return;
  }
  const read = readName(bare, names.lexicon);
  const own = read.words.filter(({ kind }) => kind === 'own');
  const full = signature(read.words, nothing);
  const others = names.full.get(full);
  const isOther =
    own.some(
      ({ text }) => (productWords.has(text) && !bearer.words.has(text)) || isOtherNumber(text, numbers),
    ) ||
    (others && !others.includes(model) && !written.includes(':'));
  if (isOther) {
    if (!names.apart.has(key)) names.apart.set(key, offer.provider);
    return;
  }
  names.offers.set(written, known);
  if (
    isVague ||
    (offer.provider !== bearer.id.slice(0, bearer.id.indexOf('/')) && fitsOthers(names, full, model)) ||
    own.some(({ text }) => /\d/.test(text) && !numbers.has(text) && !tag.test(text) && !size.test(text))
  )
    return;
  if (names.offerKeys.has(key)) return;
  names.offerKeys.set(key, known);
  for (const { text } of own) if (tag.test(text) || size.test(text)) bearer.words.add(text);
  if (full && !others && !offer.qualifiers.variant && !offer.qualifiers.effort)
    addSignature(names, full, model);
}

const nothing: ReadonlySet<Kind> = new Set();
const activeParameters = /^(?:a\d+(?:\.\d+)?b|\d+e)$/;
const inFewerBits = /^(?:fp\d+|bf16|int\d)$/;
const moving = /\blatest$/i;

/** Whether people leave a word of a name out: preview, v1, active parameters. */
function isLeftOut({ text, kind }: Word): boolean {
  return kind === 'preview' || (kind === 'revision' && text === '1') || activeParameters.test(text);
}

/** Whether a word of a name only says the lab: Perplexity Sonar. */
function isStrayLab(word: string | undefined, id: string, labWords: ReadonlySet<string>): boolean {
  return word !== undefined && labWords.has(word) && !bareId(id).toLowerCase().includes(word);
}

/** One way to write a model; its id goes before what other models are called. */
function addSpelling(names: Names, model: number, text: string, ofIds: Map<string, number> | null): void {
  const bearer = names.bearers[model];
  if (!bearer) return;
  const words = readName(text, names.lexicon).words.filter(
    (word) => !inFewerBits.test(word.text) && !isStrayLab(word.text, bearer.id, bearer.labWords),
  );
  const full = signature(words, nothing);
  if (!full) return;
  const isNew = !names.full.get(full)?.includes(model);
  const owner = ofIds?.get(full);
  if (isNew && (owner === undefined || owner === model)) addSignature(names, full, model);
  const kept = words.filter((word) => !isLeftOut(word));
  addTo(names.reduced, kept.length < words.length ? signature(kept, nothing) : full, model);
  for (const { text: word } of words) if (/\d/.test(word)) bearer.numbers.add(word);
  if (!isNew) return;
  const own = new Set(full.split(' '));
  const index = names.spellings.push({ model, words: own }) - 1;
  for (const word of own) {
    const indexes = names.byWord.get(word);
    if (indexes) indexes.push(index);
    else names.byWord.set(word, [index]);
  }
}

/** A model read once: the words of its own names, and its offers with each id once. */
type Prepared = { readonly model: NamedModel; readonly words: Set<string>; readonly offers: NamedOffer[] };

const textsOf = (text: string) => nameParts(text.toLowerCase()).map((part) => part.text);

function prepare(model: NamedModel): Prepared {
  const ids = new Set<string>();
  const offers: NamedOffer[] = [];
  for (const offer of model.listings) {
    if (ids.has(offer.id)) continue;
    ids.add(offer.id);
    offers.push(offer);
  }
  const names = [bareId(model.id), model.name, ...model.aliases.map(bareId)];
  return { model, words: new Set(names.flatMap(textsOf)), offers };
}

/** The words of models, of labs and of the folders before names. */
function readLexicon(prepared: readonly Prepared[], labWords: Map<string, Set<string>>): Lexicon {
  const words = new Set(productWords);
  const vendors = new Set<string>();
  const paths = new Set<string>();
  for (const { model, words: ownWords, offers } of prepared) {
    const { lab } = model;
    if (!labWords.has(lab.id)) {
      const own = textsOf(`${lab.id} ${lab.name}`).filter((word) => !idleWords.has(word));
      labWords.set(lab.id, new Set(own));
    }
    for (const word of ownWords) words.add(word);
    for (const { id } of offers) {
      const end = id.lastIndexOf('/');
      if (end > 0) paths.add(id.slice(0, end));
    }
    for (const { provider } of model.listings) vendors.add(provider);
  }
  for (const path of paths) for (const folder of path.toLowerCase().split('/')) vendors.add(folder);
  const labs = new Set([...labWords.values()].flatMap((own) => [...own]));
  for (const word of labs) vendors.add(word);
  return { words, vendors, labs };
}

function readUnplaced({ lexicon, apart }: Names, unplaced: NameSources['unplaced']): Listed {
  const providers = new Map(apart);
  const words = new Set<string>();
  for (const { provider, id, name } of unplaced) {
    for (const text of [id, name ?? id]) {
      const read = readName(text, lexicon);
      for (const word of read.words) words.add(word.text);
      for (const key of [nameKey(text), nameKey(bareId(text)), signature(read.words, nothing)])
        if (key && !providers.has(key)) providers.set(key, provider);
    }
  }
  return { providers, words };
}

function addKeys(
  { keys, byId }: Names,
  models: readonly NamedModel[],
  aliases: NameSources['aliases'],
): void {
  const add = (key: string, name: string, model: number, how: Known['how']) => {
    if (!key || keys.has(key)) return;
    const { date } = how === 'id' ? takeDate(name) : unqualified;
    keys.set(key, { model, how, qualifiers: date ? { ...unqualified, date } : unqualified });
  };
  const ownKeys = models.map(({ name }) => nameKey(name));
  for (const [index, { id }] of models.entries()) add(nameKey(id), id, index, 'id');
  for (const [index, { id }] of models.entries()) {
    const key = nameKey(bareId(id));
    add(key, bareId(id), index, key === ownKeys[index] ? 'name' : 'id');
  }
  for (const [index, { name }] of models.entries()) add(ownKeys[index] ?? '', name, index, 'name');
  for (const [index, model] of models.entries())
    for (const alias of model.aliases) add(nameKey(alias), alias, index, 'alias');
  for (const [alias, id] of Object.entries(aliases)) {
    const index = byId.get(id);
    if (index !== undefined) add(nameKey(alias), alias, index, 'alias');
  }
  for (const [index, { lab, name }] of models.entries())
    add(nameKey(`${lab.name} ${name}`), name, index, 'name');
}

function addModel(names: Names, { model, words }: Prepared, labWords: ReadonlySet<string>): void {
  const { id, name } = model;
  const [first, second] = textsOf(name.split(' ', 2).join(' '));
  const brand = (isStrayLab(first, id, labWords) ? second : first) ?? '';
  const siblings = names.siblings.get(brand) ?? new Set();
  names.siblings.set(brand, siblings);
  for (const word of words) if (!inFewerBits.test(word)) siblings.add(word);
  const isPreview = id.toLowerCase().includes('preview');
  names.bearers.push({ id, brand, labWords, date: takeDate(id).date, isPreview, words, numbers: new Set() });
}

/** Everything by which models are found, prepared once for a catalog. */
export function buildNames(sources: NameSources): Names {
  const models = [...sources.models];
  const prepared = models.map(prepare);
  const labWords = new Map<string, Set<string>>();
  let listed: Listed | null = null;
  const names: Names = {
    bearers: [],
    byId: new Map(models.map(({ id }, index) => [id, index])),
    lexicon: readLexicon(prepared, labWords),
    keys: new Map(),
    families: new Map(),
    offers: new Map(),
    offerKeys: new Map(),
    full: new Map(),
    reduced: new Map(),
    spellings: [],
    byWord: new Map(),
    vocabulary: new Set(),
    siblings: new Map(),
    apart: new Map(),
    listed: () => {
      listed ??= readUnplaced(names, sources.unplaced);
      return listed;
    },
  };
  addKeys(names, models, sources.aliases);
  for (const own of prepared) addModel(names, own, labWords.get(own.model.lab.id) ?? new Set());
  // A name such as "Gemini Flash Latest" moves from model to model: found as it is written only.
  const steady = [...models.entries()].filter(([, { name }]) => !moving.test(name));
  for (const [index, { id }] of steady) addSpelling(names, index, bareId(id), null);
  const ofIds = new Map([...names.full].map(([key, [first = -1]]) => [key, first]));
  for (const [index, { name, aliases }] of steady)
    for (const text of [name, ...aliases]) addSpelling(names, index, text, ofIds);
  for (const [index, { offers }] of prepared.entries())
    for (const offer of offers) addOffer(names, index, offer);
  for (const family of sources.families)
    for (const name of [family.name, ...family.aliases]) names.families.set(nameKey(name), family);
  return names;
}
