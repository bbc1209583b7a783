import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { locales } from '../../language/locale.ts';
import { mostWords } from './address.ts';

/** Bytes of a request; a question of 10,000 characters fits. */
const mostBytes = 64 * 1024;

export const wordsRequest = z.object({
  text: z.string(),
  /** What was said before in this conversation, as the address of its answer has it. */
  before: z.array(z.string()).max(mostWords).default([]),
  session: z.string().regex(/^[\w-]{1,40}$/),
  locale: z.enum(locales),
});

const isPrivate = z.boolean().default(false);

export const clickRequest = z.object({
  locale: z.enum(locales),
  /** The words that the clicked message answers. */
  words: z.string().nullable().default(null),
  click: z.discriminatedUnion('platform', [
    z.object({ platform: z.literal('slack'), action: z.record(z.string(), z.unknown()), isPrivate }),
    z.object({
      platform: z.literal('discord'),
      data: z.object({ custom_id: z.string(), values: z.array(z.string()).optional() }),
      isPrivate,
    }),
  ]),
});

/** Texts of an answer, of which the first that names models says which it is about. */
export const namedRequest = z.object({ locale: z.enum(locales), texts: z.array(z.string()).max(4) });

export const suggestionsRequest = z.object({ locale: z.enum(locales), value: z.string() });

export const formRequest = z.object({
  locale: z.enum(locales),
  form: z.discriminatedUnion('platform', [
    z.object({
      platform: z.literal('slack'),
      view: z.object({
        private_metadata: z.string(),
        state: z.object({ values: z.record(z.string(), z.unknown()) }),
      }),
    }),
    z.object({
      platform: z.literal('discord'),
      data: z.object({ custom_id: z.string(), components: z.array(z.unknown()) }),
      message: z.object({ flags: z.int() }).optional(),
    }),
  ]),
});

/** What a request says, or the HTTP status that refuses it: 413 too long, 415 no JSON, 400 not as expected. */
export async function readRequest<Said>(
  request: IncomingMessage,
  schema: z.ZodType<Said, unknown>,
): Promise<Said | 400 | 413 | 415> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return 415;
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open, so that a request that is too long can still be told so.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return 413;
    chunks.push(chunk);
  }
  try {
    return schema.safeParse(JSON.parse(Buffer.concat(chunks).toString())).data ?? 400;
  } catch {
    return 400;
  }
}
