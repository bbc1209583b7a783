import { z } from 'zod';

// Each schema is used once a start: compiling them would take longer than it saves.
z.config({ jitless: true });

export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, dots and dashes');
export const modelId = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be lab/model, such as mistral/pixtral-12b');
export const day = z.iso.date('must be a day, YYYY-MM-DD');
/** A month is kept as a month. */
export const date = z.union(
  [day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)],
  'must be YYYY-MM-DD or YYYY-MM',
);
export const price = z.number().min(0, 'must not be negative').max(100_000);
export const tokens = z.int().positive('must be a whole number of tokens above 0; leave it out when unknown');
export const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

const tag = /^[a-z]{2,3}$/;
/** What a language is called by as a key: "en". */
export const languageTag = z.string().regex(tag, 'must be the tag of a language, such as de');

/** The same in each written language, and in any further one by its tag. */
export const inEachLanguage = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .object({ en: schema, ru: schema })
    .catchall(schema)
    .superRefine((words, context) => {
      for (const own of Object.keys(words)) {
        if (tag.test(own)) continue;
        context.addIssue({ code: 'unrecognized_keys', keys: [own], input: words });
      }
    })
    .meta({ propertyNames: { pattern: tag.source } });

/** Words that people read, in each language. */
export const localized = inEachLanguage(z.string().min(1));

/** Who stated something and on which day; `url` where the statement has an address of its own. */
export const stated = { source: key, asOf: day, url: address.optional() };
