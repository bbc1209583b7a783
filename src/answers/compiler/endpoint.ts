import { z } from 'zod';
import { collect } from '../../catalog/sync/fetch.ts';
import { planSchema } from './plan.ts';

export const readerApis = ['openai', 'anthropic'] as const;
/** How an endpoint is spoken to: OpenAI's chat completions, which many serve, or Anthropic's messages. */
export type ReaderApi = (typeof readerApis)[number];

/** A language model somewhere else. */
export type Endpoint = {
  /** The whole address that is posted to. */
  readonly url: string;
  readonly api: ReaderApi;
  readonly model: string;
  /** Null where it asks for none. */
  readonly key: string | null;
};

/** What a language model is asked. */
type Asked = { readonly instructions: string; readonly question: string };

const mostTokens = 200;
/** A plan is some hundred characters. */
const mostBytes = 64 * 1024;
const name = 'plan';

/** How an address is spoken to, by its path; null where that does not tell. */
export function apiOf(url: string): ReaderApi | null {
  const path = URL.parse(url)?.pathname ?? '';
  if (/\/chat\/completions\/?$/.test(path)) return 'openai';
  return /\/v1\/messages\/?$/.test(path) ? 'anthropic' : null;
}

type Api = {
  readonly headers: (key: string) => Record<string, string>;
  readonly body: (model: string, asked: Asked) => object;
  /** What was answered, as a value; null where the answer has another shape. */
  readonly answerIn: (body: unknown) => unknown;
};

const completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
});
const message = z.object({
  content: z.array(z.object({ type: z.string(), name: z.string().optional(), input: z.unknown() })),
});

/** The value of a JSON text; null where it is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const apis: Readonly<Record<ReaderApi, Api>> = {
  openai: {
    headers: (key) => ({ authorization: `Bearer ${key}` }),
    body: (model, { instructions, question }) => ({
      model,
      temperature: 0,
      max_tokens: mostTokens,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: question },
      ],
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: planSchema } },
    }),
    answerIn: (body) => {
      const read = completion.safeParse(body);
      return read.success ? jsonIn(read.data.choices[0].message.content) : null;
    },
  },
  anthropic: {
    headers: (key) => ({ 'x-api-key': key }),
    body: (model, { instructions, question }) => ({
      model,
      temperature: 0,
      max_tokens: mostTokens,
      system: instructions,
      messages: [{ role: 'user', content: question }],
      tools: [{ name, description: 'Takes the plan of the question.', input_schema: planSchema }],
      tool_choice: { type: 'tool', name },
    }),
    answerIn: (body) => {
      const read = message.safeParse(body);
      if (!read.success) return null;
      return read.data.content.find((part) => part.type === 'tool_use' && part.name === name)?.input ?? null;
    },
  },
};

/**
 * What an endpoint answers, read as JSON but not checked; null where the answer is none in its shape.
 * @throws where it cannot be reached, answers with another status than 200 or too much, or `signal` aborts; what is
 * thrown may hold the key and is for nobody's eyes
 */
export async function answerOf(endpoint: Endpoint, asked: Asked, signal: AbortSignal): Promise<unknown> {
  const { url, model, key } = endpoint;
  const api = apis[endpoint.api];
  const response = await fetch(url, {
    method: 'POST',
    // A key is for this address and none that it leads to.
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(endpoint.api === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {}),
      ...(key === null ? {} : api.headers(key)),
    },
    body: JSON.stringify(api.body(model, asked)),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`status ${response.status}`);
  }
  const bytes = await collect(response.body ?? new ReadableStream(), mostBytes);
  if (!bytes) throw new Error('too much');
  return api.answerIn(jsonIn(bytes.toString('utf8')));
}
