import { z } from 'zod';
import { key } from './schema-parts.ts';
import { aspects, modalities, tasks, topics } from './words.ts';

/** What a question is asked for beside its topic. */
const frames = [
  'define',
  'fits',
  'available',
  'how-many-tokens',
  'pronoun',
  'noun',
  'something',
  'than',
  'which',
  'does-it',
  'how-much',
  'when',
  'list',
  'recommend',
  'article',
  'definite',
  'first',
  'about',
  'aside',
] as const;

const part = String.raw`(?:[\p{L}\p{N}]+\*?(?:/[\p{L}\p{N}]+\*?)*|\{(?:count|money|memory|size|date|bits|percent)\})`;
const syntax = new RegExp(String.raw`^(?:${part}|\[${part}\])(?: (?:${part}|\[${part}\]))*$`, 'u');
/** A phrase as people say it, with its alternatives. */
export const phrase = z
  .string()
  .max(200)
  .regex(
    syntax,
    'words in lower case: a/b for either, [a] for what may be left out, a* for any ending, {count}',
  );
const phrases = z.array(phrase).min(1);
const of = <const Keys extends readonly string[]>(keys: Keys) => z.partialRecord(z.enum(keys), phrases);

/** phrases/<language>.yml: what people say in questions and wishes, by what it means. */
export const phrasesFile = z.strictObject({
  /** Words that are also names of models: they name one with a version or a size, beside their lab or the word model, or in a longer name. */
  ordinary: z.array(z.string()).optional(),
  topics: of(topics),
  /** Narrower ways to ask about a topic. */
  aspects: of(aspects),
  frames: of(frames),
  modalities: of(modalities),
  /** Languages that people write to models in. */
  languages: phrases,
  sides: of(['input', 'output', 'cached', 'batch']),
  /** What is best. */
  goals: of([
    'cheapest',
    'newest',
    'largest context',
    'best',
    'strongest',
    'smallest',
    'largest',
    'fastest',
    'best value',
    'good enough',
    'of all',
  ]),
  /** How something should differ from a model that is named. */
  comparatives: of(['price', 'context', 'newer']),
  bounds: of(['at least', 'under', 'since']),
  /** Wishes that no other section gives. */
  wishes: of([
    'free',
    'self-hosted',
    'open-weights',
    'closed-weights',
    'commercial-use',
    'osi-approved',
    'production',
    'current',
  ]),
  /** What a model is for where that is not chat. */
  tasks: of(tasks),
  /** States that are left out unless they are said. */
  including: of(['superseded', 'deprecated', 'preview']),
  /** What stands behind one of these is not wanted. */
  exclusions: phrases,
  /** Words for making what stands beside them. */
  making: phrases,
  /** What a model is to give out beside text. */
  gives: of(modalities),
  workloads: z.record(key, phrases),
  domains: z.record(key, phrases),
  regions: of(['eu', 'us', 'japan', 'australia', 'india', 'canada', 'china', 'asia', 'turkey']),
  providers: z.record(key, phrases).optional(),
  labs: z.record(key, phrases).optional(),
  volume: of(['input', 'output', 'total', 'requests', 'each', 'unit', 'context', 'pages']),
  periods: of(['day', 'week', 'month', 'year', 'request']),
  /** What became of models and prices; "retired" where it is of what is past. */
  changes: of(['new', 'cheaper', 'dearer', 'retiring', 'retired']),
  /** What is asked of the bot itself. */
  bot: of(['sources', 'freshness', 'ai', 'how', 'coverage']),
  /** Whether a price is called low or high. */
  judged: of(['cheap', 'dear']),
  /** Texts whose tokens follow from what a page is taken for. */
  texts: of(['word', 'page', 'book']),
  /** What work is counted in, and how often it comes. */
  counted: of(['items', 'people', 'workday', 'each', 'back']),
});

/** products.yml: apps, plans and tools that bear the name of a model and are none, as people call them. */
export const productsFile = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['app', 'plan', 'tool']),
    maker: key.optional(),
    names: phrases,
  }),
);

export type ProductsFile = z.output<typeof productsFile>;
export type PhrasesFile = z.output<typeof phrasesFile>;
/** Phrases by language. */
export type Phrases = { readonly en: PhrasesFile; readonly ru: PhrasesFile };
