import { compareVersions } from './families.ts';
import { type Names, rarestList } from './name-index.ts';
import { productWords } from './parts.ts';
import { type Kind, type NameRead, signature, type Word } from './read.ts';

/** Models that words mean: the first where it is `chosen`, else all equally. */
export type Meaning = {
  readonly models: readonly number[];
  readonly chosen: boolean;
  /** Whether words were added that another model might not have. */
  readonly isGuess: boolean;
  readonly how: 'alias' | 'family';
  /** The kinds of words that were taken as qualifiers. */
  readonly dropped: ReadonlySet<Kind>;
};

/** Kinds of words that are left out of a name. */
const kinds = (...list: Kind[]): ReadonlySet<Kind> => new Set(list);
export const nothing = kinds();
export const qualifying = kinds('revision', 'region', 'variant', 'effort');

/** Brands whose previews carry the name of the model that they become. */
const previewedBrands = new Set(['gemini', 'nano']);

const thoughtful = new Set(['thinking', 'think', 'reasoning']);

/** Whether the words left out can be qualifiers of this model, and not the name of a sibling. */
export function mayDrop(
  names: Names,
  model: number,
  { words, date }: NameRead,
  dropped: ReadonlySet<Kind>,
): boolean {
  const bearer = names.bearers[model];
  if (!bearer) return false;
  if (date && bearer.date && !bearer.date.startsWith(date)) return false;
  const siblings = names.siblings.get(bearer.brand);
  const isNegated = words.some(({ text, kind }) => kind === 'effort' && (text === 'no' || text === 'non'));
  for (const { text, kind, marked } of words) {
    if (!dropped.has(kind)) continue;
    if (kind === 'preview' && !previewedBrands.has(bearer.brand)) return false;
    if (thoughtful.has(text) && !isNegated && /instruct|non-reasoning/.test(bearer.id)) return false;
    if ((kind === 'effort' || kind === 'variant') && !marked && siblings?.has(text)) return false;
  }
  return true;
}

/** The words without those of labs, and which those were. */
function withoutLabs(
  names: Names,
  words: readonly Word[],
): { rest: readonly Word[]; labs: readonly string[] } {
  const isLab = ({ text, kind }: Word) => kind === 'own' && names.lexicon.labs.has(text);
  if (!words.some(isLab)) return { rest: words, labs: [] };
  const labs = words.filter(isLab);
  return { rest: words.filter((word) => !labs.includes(word)), labs: labs.map(({ text }) => text) };
}

/** What may be no part of the model's name, tried in this order: the more is kept the better. */
const attempts = [
  nothing,
  kinds('revision', 'region'),
  kinds('revision', 'region', 'variant'),
  kinds('revision', 'region', 'effort'),
  qualifying,
  kinds('revision', 'region', 'preview'),
  kinds('revision', 'region', 'preview', 'variant', 'effort'),
];
const activeParameters = /^(?:a\d+(?:\.\d+)?b|\d+e)$/;

function exactly(names: Names, read: NameRead, dropped: ReadonlySet<Kind>): readonly number[] {
  const look = (words: readonly Word[]) => {
    const key = signature(words, dropped);
    return key === '' ? [] : (names.full.get(key) ?? names.reduced.get(key) ?? []);
  };
  const own = look(read.words).filter((model) => mayDrop(names, model, read, dropped));
  if (own.length > 0) return own;
  const { rest, labs } = withoutLabs(names, read.words);
  if (labs.length === 0 || rest.length === 0) return [];
  return look(rest).filter((model) => {
    const bearer = names.bearers[model];
    return labs.every((lab) => bearer?.labWords.has(lab)) && mayDrop(names, model, read, dropped);
  });
}

/** Of models with one name, those that say instruct as the query does, and of those the ones that are no preview. */
function plainest(names: Names, models: readonly number[], read: NameRead): readonly number[] {
  const id = (model: number) => names.bearers[model]?.id ?? '';
  const instructed = read.words.some(({ text }) => text === 'instruct');
  const alike = models.filter((model) => id(model).includes('instruct') === instructed);
  const left = alike.length > 0 ? alike : models;
  const plain = left.filter((model) => !names.bearers[model]?.isPreview);
  return plain.length > 0 ? plain : left;
}

/** A day as the four digits that some labs write for it: 0731, 2607. */
function taggedReads(read: NameRead): NameRead[] {
  const [year = '', month = '', day] = read.date?.split('-') ?? [];
  if (!day) return [];
  return [`${month}${day}`, `${year.slice(2)}${month}`].map((text) => ({
    ...read,
    words: [...read.words, { text, kind: 'own' as const, marked: false }],
  }));
}

/** Models whose words are those of the query, in any order, without what qualifies them. */
export function findByWords(names: Names, read: NameRead): Meaning | null {
  for (const tagged of taggedReads(read)) {
    const models = exactly(names, tagged, nothing);
    if (models.length === 1) return { models, chosen: true, isGuess: false, how: 'alias', dropped: nothing };
  }
  for (const dropped of attempts) {
    if (dropped !== nothing && !read.words.some(({ kind }) => dropped.has(kind))) continue;
    const models = exactly(names, read, dropped);
    if (models.length === 0) continue;
    const plain = plainest(names, models, read);
    return { models: plain, chosen: plain.length === 1, isGuess: false, how: 'alias', dropped };
  }
  return null;
}

/** A model whose several names are all said at once: "Mistral Large 3 2512", "Nano Banana Pro (Gemini 3 Pro Image)". */
export function findByAllNames(names: Names, read: NameRead): Meaning | null {
  const own = read.words.filter(({ kind }) => kind === 'own' || kind === 'preview').map(({ text }) => text);
  if (own.length < 3) return null;
  const said = new Set(own);
  const models = new Set<number>();
  for (const indexes of own.slice(0, 2).map((word) => names.byWord.get(word) ?? [])) {
    for (const index of indexes) {
      const spelling = names.spellings[index];
      const bearer = spelling && names.bearers[spelling.model];
      if (!bearer || models.has(spelling.model) || spelling.words.size < 2) continue;
      if (!own.every((text) => bearer.words.has(text) || bearer.labWords.has(text))) continue;
      if (![...spelling.words].every((text) => said.has(text) || activeParameters.test(text))) continue;
      if (mayDrop(names, spelling.model, read, qualifying)) models.add(spelling.model);
    }
  }
  const plain = plainest(names, [...models], read);
  return plain.length === 1
    ? { models: plain, chosen: true, isGuess: false, how: 'alias', dropped: qualifying }
    : null;
}

/** A model with all words of a query, and what its name says beyond them. */
type Candidate = {
  readonly model: number;
  /** Numbers that say a version, sizes, other words that the query does not have. */
  readonly versions: readonly string[];
  readonly sizes: readonly string[];
  readonly others: readonly string[];
};

const size = /^\d+(?:\.\d+)?[bmtek]$|^\d+x\d/;
const version = /^[a-z]?\d+(?:\.\d+)*$/;
const soft = /^(?:preview|a\d+(?:\.\d+)?b|\d+e)$/;

/** How much more a name says than the query; an own word weighs more than any numbers. */
function extraWords({ others, sizes, versions }: Candidate): number {
  return others.length * 10 + sizes.length + versions.length;
}

/** The models with a spelling that has all the words, and whose lab is meant by the words of labs. */
function candidatesOf(names: Names, texts: readonly string[], labs: readonly string[]): Candidate[] {
  const isBranded = labs.some((lab) => names.siblings.has(lab));
  const best = new Map<number, Candidate>();
  for (const index of rarestList(names.byWord, texts)) {
    const spelling = names.spellings[index];
    const bearer = spelling && names.bearers[spelling.model];
    if (!bearer || !texts.every((text) => spelling.words.has(text))) continue;
    if (!labs.every((lab) => spelling.words.has(lab) || bearer.labWords.has(lab))) continue;
    // "mistral small 2" names the brand Mistral: no Devstral.
    if (isBranded && !texts.includes(bearer.brand) && !labs.includes(bearer.brand)) continue;
    const extra = [...spelling.words].filter(
      (word) =>
        !texts.includes(word) && !soft.test(word) && word !== bearer.brand && !bearer.labWords.has(word),
    );
    const sizes = extra.filter((word) => size.test(word));
    const versions = extra.filter((word) => version.test(word));
    const others = extra.filter((word) => !sizes.includes(word) && !versions.includes(word));
    const known = best.get(spelling.model);
    const candidate = { model: spelling.model, versions, sizes, others };
    if (!known || extraWords(candidate) < extraWords(known)) best.set(spelling.model, candidate);
  }
  return [...best.values()];
}

/** By version, then by the four digits that date a release. */
function newestFirst(a: Candidate, b: Candidate): number {
  const numbers = (own: Candidate, isTag: boolean) =>
    own.versions
      .filter((text) => /^\d{4}$/.test(text) === isTag)
      .map((text) => text.replace(/^[a-z]/, ''))
      .join('.');
  const compared = compareVersions(numbers(b, false), numbers(a, false));
  return compared || compareVersions(numbers(b, true) || '9999', numbers(a, true) || '9999');
}

/** The brand of each. */
function brandsOf(names: Names, candidates: readonly Candidate[]): (string | undefined)[] {
  return candidates.map(({ model }) => names.bearers[model]?.brand);
}

/** Whether members of a line differ by their version alone, and none of the brand beside it is newer. */
function isLine(names: Names, close: readonly Candidate[], fitting: readonly Candidate[]): boolean {
  const brands = new Set(brandsOf(names, close));
  const sizes = new Set(close.map((own) => own.sizes.join(' ')));
  const [newest] = [...close].sort(newestFirst);
  if (!newest || brands.size > 1 || sizes.size > 1) return false;
  return fitting.every(
    (own) => close.includes(own) || isProduct(names, own) || newestFirst(newest, own) <= 0,
  );
}

/** Whether its name has a word such as search or image beyond the query, or it is a preview. */
function isProduct(names: Names, { model, others }: Candidate): boolean {
  return names.bearers[model]?.isPreview === true || others.some((word) => productWords.has(word));
}

/** A number alone: without a letter it names no model. */
const bareVersion = /^\d+(?:\.\d+)*$/;

/** The newest of a line that can be had, a preview only where nothing else can. */
function newestOfLine(
  names: Names,
  close: readonly Candidate[],
  isAvailable: (id: string) => boolean,
): number[] {
  const line = [...close].sort(newestFirst).map(({ model }) => model);
  const available = line.filter((model) => isAvailable(names.bearers[model]?.id ?? ''));
  const chosen = available.find((model) => !names.bearers[model]?.isPreview) ?? available[0] ?? line[0];
  return [...(chosen === undefined ? [] : [chosen]), ...line.filter((model) => model !== chosen)];
}

/** The models that have all words of the query, and those words. */
function fittingModels(names: Names, read: NameRead, dropped: ReadonlySet<Kind>) {
  const { rest, labs } = withoutLabs(names, read.words);
  const look = (words: readonly Word[], left: readonly string[]) => {
    const texts = signature(words, dropped).split(' ');
    const isBare = texts.every((text) => bareVersion.test(text) || size.test(text));
    const found = isBare ? [] : candidatesOf(names, texts, left);
    return { texts, fitting: found.filter(({ model }) => mayDrop(names, model, read, dropped)) };
  };
  const all = look(read.words, []);
  return all.fitting.length === 0 && labs.length > 0 ? look(rest, labs) : all;
}

/** What fewer words than a name has can mean: a line's newest, the only model with them, or several. */
export function findByFewerWords(
  names: Names,
  read: NameRead,
  dropped: ReadonlySet<Kind>,
  isAvailable: (id: string) => boolean,
): Meaning | null {
  const { texts, fitting } = fittingModels(names, read, dropped);
  if (fitting.length === 0) return null;
  const hasVersion = texts.some((text) => version.test(text));
  const hasProduct = texts.some((text) => productWords.has(text));
  const mean = (own: readonly Candidate[], isGuess: boolean): Meaning => ({
    models: own.map(({ model }) => model),
    chosen: own.length === 1,
    isGuess,
    how: 'family',
    dropped,
  });
  const same = fitting.filter((own) => extraWords(own) === 0);
  // One word that several brands share, such as flash, is nobody's name.
  const isShared = !hasVersion && texts.length === 1 && new Set(brandsOf(names, fitting)).size > 1;
  if (same.length > 0 && !isShared) return { ...mean(same, false), how: 'alias' };
  const close = fitting.filter(({ others }) => others.length === 0);
  const [only] = close;
  const isTagged = texts.every((text) => !version.test(text) || /^\d{4}$/.test(text));
  if (hasVersion && only && close.length === 1 && (isTagged || only.versions.length === 0))
    return mean([only], false);
  if (!hasVersion && !hasProduct && isLine(names, close, fitting))
    return { ...mean(close, false), models: newestOfLine(names, close, isAvailable), chosen: true };
  const plain = fitting.filter((own) => !isProduct(names, own));
  if (plain.length === 0 && hasVersion && !hasProduct) return null;
  const several = [...(plain.length > 0 ? plain : fitting)].sort(
    (a, b) => extraWords(a) - extraWords(b) || newestFirst(a, b),
  );
  return {
    ...mean(several, hasVersion || hasProduct),
    chosen: several.length === 1 && several.every((own) => !isProduct(names, own)),
  };
}
