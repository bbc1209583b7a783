import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import type { Catalog, Model, Offer } from '../../src/catalog/catalog.ts';
import { callOf, repositoryOf } from '../../src/subjects/start/call.ts';
import { bundled } from '../bundled-catalog.ts';
import { page } from '../view/asked.ts';

type Shown = { show: { start: { call: { provider: string; curl: string; python: string | null } | null } } };

const call = (name: string, offer: string | null = null) =>
  (page(name, 'start', offer).json as Shown).show.start.call;

describe('a first call', () => {
  it('goes to the lab, with its own header and version and the id that it has there', () => {
    const { curl, python } = call('claude haiku 4.5') ?? {};
    expect(curl).toContain('curl https://api.anthropic.com/v1/messages');
    expect(curl).toContain('"x-api-key: $ANTHROPIC_API_KEY"');
    expect(curl).toContain('"anthropic-version: 2023-06-01"');
    expect(curl).toContain('"model": "claude-haiku-4-5"');
    expect(python).toContain('client = Anthropic()');
    expect(python).toContain('model="claude-haiku-4-5"');
  });

  it('goes to the provider that was named, in whose style it speaks', () => {
    const { provider, curl, python } = call('pixtral 12b', 'scaleway') ?? {};
    expect(provider).toBe('scaleway');
    expect(curl).toContain('"Authorization: Bearer $SCALEWAY_API_KEY"');
    expect(python).toContain('base_url="https://api.scaleway.ai/v1"');
    expect(python).toContain('api_key=os.environ["SCALEWAY_API_KEY"]');
  });

  it('is that of what the model does', () => {
    expect(call('text-embedding-3-small')?.curl).toContain('https://api.openai.com/v1/embeddings');
    expect(call('google/gemini-embedding-001')?.curl).toContain(':embedContent');
  });

  it('is not made up where nobody says how', () => {
    expect(call('claude haiku 4')).toBeNull();
  });
});

const offerOf = (id: string, provider = 'openai') => ({ id, provider }) as Offer;
const chat = { task: 'chat' } as Model;

test.each([
  'x"; rm -rf ~; "',
  'x$(id)',
  'x`id`',
  "x' -d @/etc/passwd '",
  'x\n- y',
  '../../x y',
  '-o/etc/x',
  'x\\',
])('an id that a shell could read otherwise gives no call: %j', (id) => {
  expect(callOf(bundled, chat, offerOf('gpt-6-luna'))).not.toBeNull();
  expect(callOf(bundled, chat, offerOf(id))).toBeNull();
});

test.each(['http://a.example/v1', 'https://a.example/$(id)', 'https://a.example/v1?x=`y`', 'https://a"b'])(
  'nor does an address: %s',
  (address) => {
    const own = { ...bundled.apis.deepseek!, address };
    expect(callOf({ apis: { deepseek: own } }, chat, offerOf('x', 'deepseek'))).toBeNull();
  },
);

/** Every first call of a catalog, one for each provider and task. */
function* callsOf(catalog: Catalog) {
  const seen = new Set<string>();
  for (const model of catalog.models.values())
    for (const offer of model.offers) {
      const key = `${offer.provider} ${model.task}`;
      const made = seen.has(key) ? null : callOf(catalog, model, offer);
      if (!made) continue;
      seen.add(key);
      yield made;
    }
}

test('every call is one command that a shell takes, its body JSON', () => {
  let count = 0;
  for (const { curl, key, id } of callsOf(bundled)) {
    count += 1;
    const text = curl.join('\n');
    execFileSync('bash', ['-n', '-c', text]);
    const body = /-d '([^']*)'/.exec(text)?.[1];
    if (body !== undefined) expect(JSON.parse(body)).toBeTypeOf('object');
    expect(text).toContain(`$${key}`);
    expect(text).toContain(id);
  }
  expect(count).toBeGreaterThan(30);
});

test('weights are those of a page of Hugging Face alone', () => {
  expect(repositoryOf('https://huggingface.co/mistralai/Pixtral-12B-2409')).toBe(
    'mistralai/Pixtral-12B-2409',
  );
  expect(repositoryOf('https://huggingface.co/a/b;id')).toBeNull();
  expect(repositoryOf('https://example.com/a/b')).toBeNull();
  expect(repositoryOf(null)).toBeNull();
});
