import { z } from 'zod';
import type { Localized } from '../localized.ts';
import { phrase } from './phrase-schema.ts';
import { inEachLanguage, key, languageTag, localized, modelId, stated, tokens } from './schema-parts.ts';

/** practice.yml: what comparisons take for granted. */
export const practiceFile = z.strictObject({
  /** Tokens left free for the question and the answer. */
  answer: tokens,
  /** Share of the traffic that goes to the cheaper of two models, 0 to 1. */
  hybridShare: z.number().gt(0).lt(1),
  /** Words of one page of text. */
  pageWords: z.int().positive(),
  /** Its tokens, in English. */
  pageTokens: z.int().positive(),
  /** Tokens of the answer whose whole time is told where speeds are published. */
  timedAnswer: tokens,
  /** By domain: the model whose standing is just good enough. */
  floors: z.record(key, modelId),
  /** What goes into a prompt, and how many tokens it takes. */
  documents: z.record(key, z.strictObject({ name: localized, tokens })),
});

const cacheBand = z
  .strictObject({
    /** Billions of parameters that the band reaches up to; left out in the last one. */
    upTo: z.number().positive().optional(),
    /** Kilobytes a token. */
    low: z.number().positive(),
    high: z.number().positive(),
  })
  .refine(({ low, high }) => low <= high, { message: 'low must not exceed high', path: ['low'] });

/** gpus.yml: memory of common cards, and what an estimate of self-hosting takes for granted. */
export const gpusFile = z.strictObject({
  assumptions: z.strictObject({
    /** Tokens that the context cache holds at once where nobody says how many. */
    context: tokens,
    /** Memory that the runtime needs beside weights and cache, as a share of both. */
    overhead: z.number().min(0).max(1),
    /** Cards that one server takes. */
    mostCards: z.int().positive(),
    /** Context cache by size of the model, the smallest first. */
    cache: z.array(cacheBand).refine(
      (bands) =>
        bands.length > 0 &&
        bands.every(({ upTo = Number.POSITIVE_INFINITY }, index) => {
          const next = bands[index + 1];
          return next ? upTo < (next.upTo ?? Number.POSITIVE_INFINITY) : upTo === Number.POSITIVE_INFINITY;
        }),
      { message: 'bands must rise, and only the last has no upTo' },
    ),
  }),
  cards: z.record(
    key,
    z.strictObject({
      ...stated,
      name: z.string().min(1),
      /** What people also call it. */
      aliases: z.array(z.string().min(1)).optional(),
      gigabytes: z.number().positive(),
      /** Known by its name, and not among those that are counted where nobody names one. */
      byName: z.literal(true).optional(),
    }),
  ),
});

/** Names of one glossary entry belong to it alone. */
function refuseSharedNames(
  terms: Readonly<Record<string, { readonly names: Localized<readonly string[]> }>>,
  context: z.RefinementCtx,
): void {
  const tags = new Set(Object.values(terms).flatMap(({ names }) => Object.keys(names)));
  for (const locale of tags) {
    const owners = new Map<string, string>();
    for (const [id, { names }] of Object.entries(terms)) {
      for (const [index, name] of (names[locale] ?? []).entries()) {
        const owner = owners.get(name.toLowerCase());
        if (owner !== undefined) {
          const message = `"${name}" already names ${owner}`;
          context.addIssue({ code: 'custom', message, path: [id, 'names', locale, index] });
        }
        owners.set(name.toLowerCase(), id);
      }
    }
  }
}

const explanation = z.string().min(40).max(500).regex(/\d/, 'needs a figure that makes it concrete');
const termNames = z.array(z.string().min(1).max(60)).min(1);

/** glossary.yml: words of the field, explained in each language. */
export const glossaryFile = z
  .record(
    key,
    z.strictObject({
      names: inEachLanguage(termNames),
      text: inEachLanguage(explanation),
    }),
  )
  .superRefine(refuseSharedNames);

export type PracticeFile = z.output<typeof practiceFile>;
export type GpusFile = z.output<typeof gpusFile>;
export type GlossaryFile = z.output<typeof glossaryFile>;

/** What a capability is called by in code and data: a word, as import files list them with blanks between. */
export const capabilityId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]*$/, 'must be one word of letters and digits, such as computerUse');

const byLanguage = <Schema extends z.ZodType>(schema: Schema) => z.partialRecord(languageTag, schema);

/** capabilities.yml: what models can do, each with all that is known of it. */
export const capabilitiesFile = z.record(
  capabilityId,
  z.strictObject({
    /** As it is printed; English stands in for a language that has none. */
    labels: byLanguage(z.string().min(1).max(80)).refine(({ en }) => en !== undefined, {
      message: 'needs a label in English',
    }),
    /** What people say beside the label. */
    phrases: byLanguage(z.array(phrase.regex(/^[^{]*$/, 'takes no values in braces')).min(1)).optional(),
    /** Whether a model that lacks it can take no place of one that has it. */
    needed: z.boolean().optional(),
    /** How price lists tell of it: a flag of models.dev, a parameter of OpenRouter, a kind of input, a price. */
    upstream: z
      .strictObject({
        flag: z.string().optional(),
        parameter: z.string().optional(),
        input: z.string().optional(),
        price: z.enum(['cache_read', 'cache_write']).optional(),
      })
      .optional(),
  }),
);

export type CapabilitiesFile = z.output<typeof capabilitiesFile>;
