import { createAlike } from '../catalog/alike.ts';
import { capabilityPhrases } from '../catalog/capability-phrases.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Phrases, PhrasesFile } from '../catalog/phrase-schema.ts';
import { defineTable } from '../catalog/table.ts';
import { type LabelWord, labelForms } from './label.ts';
import { locales } from './locale.ts';

/** What a phrase says, as `section:key`: `topics:price`, `modalities:image`. */
export type Meaning = `${string}:${string}`;

/** One word of a phrase: a word, the beginning of one (`a*`), or a value in braces. */
type Part = {
  readonly text: string;
  readonly type: 'word' | 'start' | 'value';
  /** Whether a comma or a bracket may stand before it, as it does in the name of something. */
  readonly isParted?: boolean;
};
export type Pattern = {
  readonly parts: readonly Part[];
  readonly meanings: ReadonlySet<Meaning>;
  /** A whole word says more than the beginning of one, a longer beginning more than a shorter. */
  readonly weight: number;
  /** What names of the glossary are among its meanings: none, some or all. */
  readonly terms: 'none' | 'some' | 'all';
  /** Whether it is the name of a benchmark, a provider, a maker or a licence. */
  readonly isLabel: boolean;
};

/** A pattern while phrases are gathered. */
type Gathered = { -readonly [Key in keyof Omit<Pattern, 'meanings'>]: Pattern[Key] } & {
  readonly meanings: Set<Meaning>;
};

/** Phrases that begin alike. */
export type Patterns = {
  /** Those whose second word is a whole one, by that word: a thousand begin with "where". */
  readonly bySecond: ReadonlyMap<string, readonly Pattern[]>;
  readonly others: readonly Pattern[];
};

/** Phrases by how their first word begins. */
export type PhraseIndex = {
  readonly byWord: ReadonlyMap<string, Patterns>;
  readonly byStart: ReadonlyMap<string, Patterns>;
  readonly byValue: ReadonlyMap<string, Patterns>;
};

/** All phrases of both languages. */
export type Lexicon = PhraseIndex & {
  /** Those of `asideSections`, which are read apart from all others. */
  readonly asides: PhraseIndex;
  /** Those that are names of the glossary, whatever else they mean. */
  readonly terms: PhraseIndex;
  /** Names of benchmarks, providers, makers and licences. */
  readonly labels: PhraseIndex;
  /** Names of products, whose words are none of the language's. */
  readonly products: PhraseIndex;
  /** Every whole word of a phrase. */
  readonly words: ReadonlySet<string>;
  /** Those that may be misspelt, by `edgesOf`. */
  readonly byEdges: ReadonlyMap<string, readonly string[]>;
  /** Words that name a model only beside others. */
  readonly ordinary: ReadonlySet<string>;
};

/** Letters by which beginnings are found. */
export const startLength = 3;

/** Words of fewer letters are not taken for misspelt. */
export const shortestTypo = 5;

/** The first and the last letter of a word. */
export const edgesOf = (word: string): string => `${word[0]}${word.at(-1)}`;

/** All the ways that one phrase can be said. */
function waysOf(phrase: string): Part[][] {
  let ways: Part[][] = [[]];
  for (const word of phrase.split(' ')) {
    const isOptional = word.startsWith('[');
    const bare = isOptional ? word.slice(1, -1) : word;
    const parts = bare.startsWith('{')
      ? [{ text: bare.slice(1, -1), type: 'value' as const }]
      : bare
          .split('/')
          .map(
            (text): Part =>
              text.endsWith('*') ? { text: text.slice(0, -1), type: 'start' } : { text, type: 'word' },
          );
    const longer = ways.flatMap((way) => parts.map((part) => [...way, part]));
    ways = isOptional ? [...ways, ...longer] : longer;
  }
  return ways.filter((way) => way.length > 0);
}

/** Sections that narrow what a question is already known to be about: other phrases may share their words. */
const asideSections: ReadonlySet<string> = new Set(['changes', 'bot', 'judged', 'texts', 'counted']);

const isAside = (meaning: Meaning) => asideSections.has(meaning.slice(0, meaning.indexOf(':')));

function* phrasesIn(file: PhrasesFile): Generator<readonly [Meaning, string]> {
  for (const [section, content] of Object.entries(file)) {
    if (section === 'ordinary' || content === undefined) continue;
    if (Array.isArray(content)) for (const phrase of content) yield [`${section}:`, phrase];
    else {
      for (const [key, list] of Object.entries(content))
        for (const phrase of list ?? []) yield [`${section}:${key}`, phrase];
    }
  }
}

/** Names of the catalog's other tables; a word for makers or providers before a name says which of them is meant. */
function* namesIn(catalog: Catalog): Generator<readonly [Meaning, string]> {
  for (const [id, { names }] of Object.entries(catalog.glossary))
    for (const name of [...names.en, ...names.ru]) yield [`terms:${id}`, name];
  for (const [id, { name }] of Object.entries(catalog.benchmarks))
    for (const own of [id, name]) yield [`benchmarks:${id}`, own];
  for (const [id, { name, tier }] of Object.entries(catalog.providers))
    if (tier !== 'plan')
      for (const own of [name, `served by ${name}`, `провайдер ${name}`]) yield [`providers:${id}`, own];
  for (const [id, { name }] of Object.entries(catalog.labs))
    for (const own of new Set([id, name, `made by ${name}`, `разработчик ${name}`]))
      yield [`labs:${id}`, own];
  for (const [id, { name, aliases = [] }] of Object.entries(catalog.gpus.cards))
    for (const own of [name, ...aliases]) yield [`cards:${id}`, own];
  for (const [id, { name }] of Object.entries(catalog.licences))
    for (const own of new Set([id.replace('LicenseRef-', ''), name])) yield [`licences:${id}`, own];
  for (const [id, { name }] of Object.entries(catalog.domains))
    for (const own of [name.en, name.ru]) yield [`domains:${id}`, own];
  for (const [id, { name, aliases = [] }] of Object.entries(catalog.workloads))
    for (const own of [
      name.en,
      `for ${name.en}`,
      name.ru,
      ...aliases.map((alias) => `${/[а-я]/.test(alias) ? 'для' : 'for'} ${alias}`),
    ])
      yield [`workloads:${id}`, own];
}

const partsOf = (words: readonly LabelWord[]): Part[] =>
  words.map(({ text, before }) => ({ text, type: 'word', isParted: before === 'break' }));

/** Whether a phrase is said by these words. */
function reads({ parts }: Pattern, words: readonly Part[]): boolean {
  return (
    parts.length === words.length &&
    parts.every(({ text, type }, at) => {
      const word = words[at]?.text ?? '';
      return type === 'start' ? word.startsWith(text) : type === 'word' && word === text;
    })
  );
}

/** What phrases that the same words say have in common: how many words, and the first letter. */
const likenessOf = (parts: readonly Part[]): string => `${parts.length}${parts[0]?.text[0]}`;

/** Tasks are printed with what they are behind their names: "embedding (text to vectors)". */
const isLabelled = (meaning: Meaning) => meaning.startsWith('tasks:');
const parted = (part: Part): Part => ({ ...part, isParted: true });

function productPatterns(catalog: Catalog): Pattern[] {
  return Object.entries(catalog.products).flatMap(([product, { names }]) =>
    names.flatMap(waysOf).map((parts) => ({
      parts,
      meanings: new Set<Meaning>([`products:${product}`]),
      weight: 0,
      terms: 'none',
      isLabel: false,
    })),
  );
}

function grouped(patterns: readonly Pattern[]): Patterns {
  const isByWord = ({ parts: [, second] }: Pattern) => second?.type === 'word';
  return {
    bySecond: Map.groupBy(patterns.filter(isByWord), ({ parts }) => parts[1]?.text ?? ''),
    others: patterns.filter((own) => !isByWord(own)),
  };
}

function indexOf(patterns: readonly Pattern[]): PhraseIndex {
  const indexed = (type: Part['type'], keyOf: (text: string) => string) => {
    const own = patterns.filter(({ parts }) => parts[0]?.type === type);
    const groups = Map.groupBy(own, ({ parts }) => keyOf(parts[0]?.text ?? ''));
    return new Map([...groups].map(([key, group]) => [key, grouped(group)]));
  };
  return {
    byWord: indexed('word', (text) => text),
    byStart: indexed('start', (text) => text.slice(0, startLength)),
    byValue: indexed('value', (text) => text),
  };
}

function build(catalog: Catalog, phrases: Phrases): Lexicon {
  const all = new Map<string, Gathered>();
  const asides = new Map<string, Gathered>();
  const words = new Set<string>();
  const add = (meaning: Meaning, parts: readonly Part[], isLabel = false) => {
    const key = parts.map(({ text, type }) => `${type} ${text}`).join('|');
    const weight = parts.reduce((sum, { text, type }) => sum + (type === 'start' ? text.length : 100), 0);
    const own = isAside(meaning) ? asides : all;
    const known: Gathered = own.get(key) ?? {
      parts,
      meanings: new Set(),
      weight,
      terms: 'none',
      isLabel: false,
    };
    const isTerm = meaning.startsWith('terms:');
    if (known.meanings.size === 0) known.terms = isTerm ? 'all' : 'none';
    else if ((known.terms === 'all') !== isTerm)
      known.terms = isTerm || known.terms !== 'none' ? 'some' : 'none';
    known.isLabel ||= isLabel;
    // An id and a name of the same words: "mathvista-mini", "MathVista (mini)".
    if (parts.some(({ isParted }) => isParted))
      known.parts = known.parts.map((part, at) => (parts[at]?.isParted ? { ...part, isParted: true } : part));
    known.meanings.add(meaning);
    own.set(key, known);
    for (const { text, type } of parts) if (type === 'word') words.add(text);
  };
  for (const file of [phrases.en, phrases.ru])
    for (const [meaning, phrase] of phrasesIn(file))
      for (const way of waysOf(phrase)) add(meaning, isLabelled(meaning) ? way.map(parted) : way);
  for (const [id, capability] of Object.entries(catalog.capabilities))
    for (const phrase of locales.flatMap((locale) => capabilityPhrases(capability, locale)))
      for (const way of waysOf(phrase)) add(`capabilities:${id}`, way);
  // A provider or a licence whose name is an everyday word is not meant by it.
  const common = new Set(all.keys());
  const phrased = Map.groupBy([...all.values()], ({ parts }) => likenessOf(parts));
  const isSaid = (words: readonly Part[]) =>
    phrased.get(likenessOf(words))?.some((own) => reads(own, words)) ?? false;
  for (const [meaning, name] of namesIn(catalog))
    for (const words of labelForms(name)) {
      const parts = partsOf(words);
      const [first = ''] = words.map(({ text }) => text);
      const isTaken = /^(?:domains|workloads):/.test(meaning)
        ? isSaid(parts) || isSaid(parts.slice(first === 'for' || first === 'для' ? 1 : 0))
        : words.length === 1 && common.has(`word ${first}`) && !/^(?:terms|benchmarks):/.test(meaning);
      if ((words.length > 1 || first.length > 1) && !isTaken)
        add(meaning, parts, /^(?:benchmarks|providers|labs|licences):/.test(meaning));
    }
  const sets = new Map<string, ReadonlySet<Meaning>>();
  const alike = createAlike();
  // Thousands of phrases mean a few hundred things, and begin with the same words.
  const shared = (pattern: Pattern): Pattern => {
    const key = [...pattern.meanings].join(' ');
    const meanings = sets.get(key) ?? pattern.meanings;
    sets.set(key, meanings);
    return { ...pattern, parts: alike(pattern.parts), meanings };
  };
  const patterns = [...all.values()].map(shared);
  return {
    ...indexOf(patterns),
    asides: indexOf([...asides.values()].map(shared)),
    terms: indexOf(patterns.filter(({ terms }) => terms !== 'none')),
    labels: indexOf(patterns.filter(({ isLabel }) => isLabel)),
    products: indexOf(productPatterns(catalog)),
    words,
    byEdges: Map.groupBy(
      [...words].filter((word) => word.length >= shortestTypo),
      edgesOf,
    ),
    ordinary: new Set([...(phrases.en.ordinary ?? []), ...(phrases.ru.ordinary ?? [])]),
  };
}

/** All phrases, prepared to be read. */
export const lexicon = defineTable({
  name: 'lexicon',
  make: (catalog) => build(catalog, catalog.phrases),
  pack: (own: Lexicon) => own,
  unpack: (own) => own,
});

/** The phrases of a catalog, prepared once. */
export const lexiconOf = lexicon.of;

/** Whether a word stands in a phrase, in full or by its beginning. */
export function knows({ words, byStart }: Lexicon, word: string): boolean {
  if (words.has(word)) return true;
  return (byStart.get(word.slice(0, startLength))?.others ?? []).some(
    ({ parts }) => parts.length === 1 && word.startsWith(parts[0]?.text ?? word),
  );
}
