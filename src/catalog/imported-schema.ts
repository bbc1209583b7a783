import { z } from 'zod';
import { date, day, key, languageTag, modelId, price } from './schema-parts.ts';
import { sourceBases, tasks } from './words.ts';

/** Rows of one kind, counted before any is looked at: a file may hold millions that are none. */
const rows = <Row extends z.ZodType>(row: Row, most: number) =>
  z.array(z.unknown()).max(most).pipe(z.array(row));

const tokens = z.int().positive();
const words = z.string().optional();

/** What a route takes and can, as words parted by blanks. */
const traits = z.strictObject({
  /** Kinds that go in and come out. */
  takes: words,
  gives: words,
  /** Capabilities that the provider says it has, and has not. */
  can: words,
  cannot: words,
});

/** The fields of an imported offer that are prices. */
export const priceFields = [
  'input',
  'output',
  'reasoningOutput',
  'cacheRead',
  'cacheWrite',
  'audioInput',
  'audioOutput',
] as const;

/** One provider's route as an import found it; short, because there are thousands. Prices in USD per 1M tokens. */
const importedOffer = z.strictObject({
  provider: key,
  id: z.string().min(1).max(200),
  /** What the provider calls it, where that is not the model's name. */
  name: z.string().optional(),
  variant: z.string().optional(),
  region: z.string().optional(),
  effort: z.string().optional(),
  snapshot: day.optional(),
  input: price.optional(),
  output: price.optional(),
  reasoningOutput: price.optional(),
  cacheRead: price.optional(),
  cacheWrite: price.optional(),
  audioInput: price.optional(),
  audioOutput: price.optional(),
  tiers: z
    .array(
      z.strictObject({
        above: tokens,
        input: price,
        output: price,
        cacheRead: price.optional(),
        cacheWrite: price.optional(),
      }),
    )
    .optional(),
  /** Set where the price is not one per text token. */
  unit: z.literal('other').optional(),
  contextWindow: tokens.optional(),
  /** What goes in at most, where that is less than the window. */
  inputLimit: tokens.optional(),
  maxOutput: tokens.optional(),
  /** Left out where it is the model's usual. */
  traits: traits.optional(),
  status: z.enum(['alpha', 'beta', 'deprecated']).optional(),
});

/** What an import says of a model itself, and by whose word: its lab's own row or the majority of all. */
const importedFact = z.strictObject({
  basis: z.enum(sourceBases),
  released: date.optional(),
  knowledgeCutoff: date.optional(),
  openWeights: z.boolean().optional(),
});

const importedModel = z.strictObject({
  id: modelId,
  name: z.string().min(1),
  task: z.enum(tasks).optional(),
  facts: z.array(importedFact),
  /** What most of its offers take and can. */
  usual: traits,
  /** Not in the source any more since that day; its offers are the last ones seen. */
  gone: day.optional(),
  offers: rows(importedOffer, 5_000),
});

/** How an imported file came to be what it is. */
export const history = {
  /** What the upstream at an address calls this edition, to ask later whether there is another. */
  edition: z.strictObject({ from: z.string(), etag: z.string() }).optional(),
  /** Names of the files under `changes/` that say how it came to this, the oldest first. */
  changes: z.array(z.string().regex(/^[\w-]+$/)).optional(),
};

/** catalog/imported/*.json: what one source listed on one day. */
export const importedFile = z.strictObject({
  source: key,
  asOf: day,
  ...history,
  models: rows(importedModel, 20_000),
  /** Offers of nobody knows which model: found by name, never compared. */
  unplaced: rows(importedOffer, 50_000),
});

const figure = z.number().min(-1_000_000).max(1_000_000);
/**
 * A row of a board: the model, how it was run, its value, the ends of the interval round it, and votes; null where not
 * said. Last the day that the row itself was run on, where rows of its board have days of their own.
 */
const entry = z.tuple([
  modelId,
  z.string().max(100).nullable(),
  figure,
  figure.nullable(),
  figure.nullable(),
  z.int().min(0).nullable(),
  day.optional(),
]);

/** What one party measured of many models on one day. */
const board = z.strictObject({
  /** A benchmark of benchmarks.yml. */
  benchmark: key,
  asOf: day,
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Keys in sources.yml: by whose word, and who ran it, where the source of the file repeats what others ran. */
  cites: z.strictObject({ source: key, runBy: key }).optional(),
  entries: z.array(entry),
});

/** catalog/imported/arena.json and the like: the boards of one source, who ran them unless a board says otherwise. */
export const boardsFile = z.strictObject({ source: key, boards: z.array(board) });

export type BoardsFile = z.output<typeof boardsFile>;
export type Board = BoardsFile['boards'][number];

const share = z.number().min(-1e6).max(1e6);

/** catalog/imported/rulers.json: how scores are read as abilities, fitted over all scores of a catalog. */
export const rulersFile = z.strictObject({
  /** The day of the newest score that they rest on. */
  asOf: day,
  rulers: z.array(
    z.strictObject({
      benchmark: key,
      /** Who ran it: `lab` for what labs report of themselves. */
      party: z.string().min(1).max(100),
      offset: share,
      slope: share.positive(),
      noise: share.positive(),
      models: z.int().positive(),
      asOf: day,
    }),
  ),
  /** What is expected of a model before any score, by the ability that a domain has for itself; `shared` for that of all others. */
  trends: z.record(key, z.strictObject({ at: share, slope: share })),
  /** By domain: the standings of all that are measured, best first. */
  levels: z.record(
    key,
    z.array(share).refine((levels) => levels.every((level, at) => at === 0 || level <= levels[at - 1]!), {
      message: 'the best stands first',
    }),
  ),
});

export type RulersFile = z.output<typeof rulersFile>;

/** catalog/imported/text-tokens.json: how many tokens one text, written in several languages, is on single models. */
export const textTokensFile = z
  .strictObject({
    source: key,
    asOf: day,
    models: z.array(
      z.strictObject({
        id: modelId,
        /** By the tag of the language; those of the English text are what the others are held against. */
        tokens: z.record(languageTag, tokens),
        /** Set where its tokenizer is not that of its lab, so that it speaks for no other model. */
        alone: z.literal(true).optional(),
      }),
    ),
  })
  .refine(({ models }) => models.every((model) => model.tokens.en !== undefined), {
    message: 'each model needs the tokens of the English text',
    path: ['models'],
  });

export type TextTokensFile = z.output<typeof textTokensFile>;

const value = z.union([z.string(), z.number(), z.null()]);

/** One thing that changed between two imports. Prices in USD per 1M tokens; `percent` for numbers that went up or down. */
const change = z.strictObject({
  /** It happened after the day of the older import, and at the latest on that of the newer one. */
  after: day.optional(),
  date: day,
  model: modelId.nullable(),
  provider: key.nullable(),
  offer: z.string().nullable(),
  field: z.string(),
  from: value,
  to: value,
  percent: z.number().nullable(),
});

/** catalog/imported/changes/*.json: what changed from one import to the next. */
export const changesFile = rows(change, 200_000);

export type Change = z.output<typeof change>;
export type ImportedFile = z.output<typeof importedFile>;
export type Traits = z.output<typeof traits>;
export type ImportedModel = z.output<typeof importedModel>;
export type ImportedOffer = z.output<typeof importedOffer>;
