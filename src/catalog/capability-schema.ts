import { z } from 'zod';
import { phrase } from './phrase-schema.ts';
import { languageTag } from './schema-parts.ts';

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
