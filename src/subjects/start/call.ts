import type { Catalog, Model, Offer } from '../../catalog/catalog.ts';

/** A first call of a model: lines for a shell, and a program of a few lines in Python, null where no package is known. */
export type Call = {
  readonly provider: string;
  readonly id: string;
  /** The environment variable that holds the key. */
  readonly key: string;
  readonly curl: readonly string[];
  readonly python: { readonly install: string; readonly lines: readonly string[] } | null;
};

/** Where a call goes and what it says. */
type Target = { readonly base: string; readonly id: string; readonly key: string; readonly isOwn: boolean };

// What comes out is run by who copies it, and ids come from lists of others: nothing that a shell or a program could read otherwise.
const plainId = /^[A-Za-z0-9][\w.:@/+-]{0,150}$/;
const plainAddress = /^https:\/\/[A-Za-z0-9.-]+(?:\/[\w.-]+)*$/;

const bearer = (key: string) => [`-H "Authorization: Bearer $${key}"`];

/** A call of curl, each argument on its own line. */
function curl(url: string, ...options: readonly string[]): string[] {
  return [`curl ${url}`, ...options]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .map((line, index, all) => (index < all.length - 1 ? `${line} \\` : line))
    .flatMap((line) => line.split('\n'));
}

const json = 'Content-Type: application/json';

/** A body as JSON, a field a line. */
const data = (fields: Readonly<Record<string, unknown>>) => {
  const each = Object.entries(fields).map(([name, value]) => `    ${JSON.stringify(name)}: ${spaced(value)}`);
  return `-d '{\n${each.join(',\n')}\n  }'`;
};

/** JSON on one line, with a blank after each colon and comma. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, own]) => `${JSON.stringify(name)}: ${spaced(own)}`)
    .join(', ')}}`;
}

const hello = [{ role: 'user', content: 'Hello' }];
const words = 'A cat on a sofa';

/** The client of OpenAI's package, for OpenAI itself or for who speaks its language. */
const openAiClient = ({ base, key, isOwn }: Target): string[] =>
  isOwn
    ? ['from openai import OpenAI', '', 'client = OpenAI()']
    : [
        'import os',
        'from openai import OpenAI',
        '',
        'client = OpenAI(',
        `    base_url="${base}",`,
        `    api_key=os.environ["${key}"],`,
        ')',
      ];

type Made = Pick<Call, 'curl' | 'python'>;

function inOpenAiStyle(
  target: Target,
  path: string,
  body: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): Made {
  return {
    curl: curl(`${target.base}/${path}`, ...bearer(target.key), `-H "${json}"`, data(body)),
    python: { install: 'openai', lines: [...openAiClient(target), ...lines] },
  };
}

const completions = (target: Target): Made =>
  inOpenAiStyle(target, 'chat/completions', { model: target.id, messages: hello }, [
    'answer = client.chat.completions.create(',
    `    model="${target.id}",`,
    '    messages=[{"role": "user", "content": "Hello"}],',
    ')',
    'print(answer.choices[0].message.content)',
  ]);

const responses = (target: Target): Made =>
  inOpenAiStyle(target, 'responses', { model: target.id, input: 'Hello' }, [
    `answer = client.responses.create(model="${target.id}", input="Hello")`,
    'print(answer.output_text)',
  ]);

const embeddings = (target: Target): Made =>
  inOpenAiStyle(target, 'embeddings', { model: target.id, input: words }, [
    `answer = client.embeddings.create(model="${target.id}", input="${words}")`,
    'print(answer.data[0].embedding)',
  ]);

const images = (target: Target): Made =>
  inOpenAiStyle(target, 'images/generations', { model: target.id, prompt: words }, [
    `answer = client.images.generate(model="${target.id}", prompt="${words}")`,
    'print(answer.data[0])',
  ]);

const speech = (target: Target): Made => ({
  curl: curl(
    `${target.base}/audio/speech`,
    ...bearer(target.key),
    `-H "${json}"`,
    data({ model: target.id, input: words, voice: 'alloy' }),
    '-o speech.mp3',
  ),
  python: null,
});

const transcription = (target: Target): Made => ({
  curl: curl(
    `${target.base}/audio/transcriptions`,
    ...bearer(target.key),
    `-F model="${target.id}"`,
    '-F file=@speech.mp3',
  ),
  python: {
    install: 'openai',
    lines: [
      ...openAiClient(target),
      'with open("speech.mp3", "rb") as file:',
      `    answer = client.audio.transcriptions.create(model="${target.id}", file=file)`,
      'print(answer.text)',
    ],
  },
});

/** Anthropic's own API, or one that speaks its language; its package adds the version to the address itself. */
const messages = (target: Target): Made => ({
  curl: curl(
    `${target.base}/messages`,
    `-H "x-api-key: $${target.key}"`,
    '-H "anthropic-version: 2023-06-01"',
    `-H "${json}"`,
    data({ model: target.id, max_tokens: 1024, messages: hello }),
  ),
  python: {
    install: 'anthropic',
    lines: [
      ...(target.isOwn
        ? ['from anthropic import Anthropic', '', 'client = Anthropic()']
        : [
            'import os',
            'from anthropic import Anthropic',
            '',
            'client = Anthropic(',
            `    base_url="${target.base.replace(/\/v1$/, '')}",`,
            `    api_key=os.environ["${target.key}"],`,
            ')',
          ]),
      'answer = client.messages.create(',
      `    model="${target.id}",`,
      '    max_tokens=1024,',
      '    messages=[{"role": "user", "content": "Hello"}],',
      ')',
      'print(answer.content)',
    ],
  },
});

const gemini = (target: Target): Made => ({
  curl: curl(
    `${target.base}/models/${target.id}:generateContent`,
    `-H "x-goog-api-key: $${target.key}"`,
    `-H "${json}"`,
    data({ contents: [{ parts: [{ text: 'Hello' }] }] }),
  ),
  python: {
    install: 'google-genai',
    lines: [
      'from google import genai',
      '',
      'client = genai.Client()',
      `answer = client.models.generate_content(model="${target.id}", contents="Hello")`,
      'print(answer.text)',
    ],
  },
});

const geminiEmbedding = (target: Target): Made => ({
  curl: curl(
    `${target.base}/models/${target.id}:embedContent`,
    `-H "x-goog-api-key: $${target.key}"`,
    `-H "${json}"`,
    data({ content: { parts: [{ text: words }] } }),
  ),
  python: {
    install: 'google-genai',
    lines: [
      'from google import genai',
      '',
      'client = genai.Client()',
      `answer = client.models.embed_content(model="${target.id}", contents="${words}")`,
      'print(answer.embeddings)',
    ],
  },
});

const mistral = (target: Target): Made => ({
  ...completions(target),
  python: {
    install: 'mistralai',
    lines: [
      'import os',
      'from mistralai.client import Mistral',
      '',
      `client = Mistral(api_key=os.environ["${target.key}"])`,
      'answer = client.chat.complete(',
      `    model="${target.id}",`,
      '    messages=[{"role": "user", "content": "Hello"}],',
      ')',
      'print(answer.choices[0].message.content)',
    ],
  },
});

const cohere = (target: Target): Made => ({
  curl: curl(
    `${target.base}/chat`,
    ...bearer(target.key),
    `-H "${json}"`,
    data({ model: target.id, messages: hello }),
  ),
  python: {
    install: 'cohere',
    lines: [
      'import os',
      'import cohere',
      '',
      `client = cohere.ClientV2(api_key=os.environ["${target.key}"])`,
      'answer = client.chat(',
      `    model="${target.id}",`,
      '    messages=[{"role": "user", "content": "Hello"}],',
      ')',
      'print(answer.message.content)',
    ],
  },
});

/** How each task is called, by the JavaScript package that talks to the provider: it says whose language that speaks. */
type Tasks = Readonly<Partial<Record<string, (target: Target) => Made>>>;

const alike: Tasks = { chat: completions, embedding: embeddings };

const byPackage: Readonly<Partial<Record<string, Tasks>>> = {
  '@ai-sdk/anthropic': { chat: messages },
  '@ai-sdk/openai': { chat: responses, embedding: embeddings, image: images, speech, transcription },
  '@ai-sdk/openai-compatible': alike,
  '@ai-sdk/google': { chat: gemini, embedding: geminiEmbedding },
  '@ai-sdk/mistral': { chat: mistral, embedding: embeddings },
  '@ai-sdk/cohere': { chat: cohere },
  '@ai-sdk/xai': { chat: completions },
  '@ai-sdk/groq': { chat: completions, transcription },
  '@ai-sdk/togetherai': alike,
  '@ai-sdk/deepinfra': alike,
  '@ai-sdk/cerebras': { chat: completions },
  '@ai-sdk/perplexity': { chat: completions },
};

/** Providers whose own packages know their address and key. */
const own = ['openai', 'anthropic'];

/** A first call of a model by one of its offers; null where it is not known how, or could not be said safely. */
export function callOf({ apis }: Pick<Catalog, 'apis'>, model: Model, { provider, id }: Offer): Call | null {
  const api = apis[provider];
  const base = (api?.address ?? api?.endpoint?.address)?.replace(/\/+$/, '');
  const make = api && byPackage[api.package]?.[model.task];
  if (!api?.key || !base || !make || !plainId.test(id) || !plainAddress.test(base)) return null;
  return { provider, id, key: api.key, ...make({ base, id, key: api.key, isOwn: own.includes(provider) }) };
}

/** Where weights lie on Hugging Face, as "owner/name"; null where that is another place. */
export function repositoryOf(address: string | null): string | null {
  return (
    /^https:\/\/huggingface\.co\/([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)\/?$/.exec(address ?? '')?.[1] ??
    null
  );
}
