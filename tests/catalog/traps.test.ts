import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog, Model, Offer } from '../../src/catalog/catalog.ts';
import { liveRoutes, referenceRoute } from '../../src/catalog/routes.ts';
import { toOffer } from '../../src/catalog/sync/offer.ts';
import { bundled } from '../bundled-catalog.ts';
import { today } from '../catalog-for-tests.ts';
import { places } from './sync/places.ts';
import { type List, listOf, plainRow } from './sync/upstream-list.ts';

const day = '2026-09-30';
const endings: (() => void | Promise<void>)[] = [];

/** The catalog of that list alone. */
async function catalogOf(list: List): Promise<Catalog> {
  const { sync, catalog } = places((work) => endings.push(work));
  const result = await sync(list, day);
  if (result.outcome !== 'written') throw new Error(JSON.stringify(result));
  const loaded = catalog();
  // Facts are merged when they are first asked for, from what was read already.
  for (const end of endings.splice(0)) await end();
  return loaded;
}

const rowsOf = (provider: string, ...rows: { id: string }[]): List => ({
  [provider]: { models: Object.fromEntries(rows.map((row) => [row.id, row])) },
});

let real: Catalog;
beforeAll(async () => {
  real = await catalogOf(listOf(day));
});

const model = (id: string, from = real): Model => {
  const found = from.models.get(id);
  if (!found) throw new Error(`no ${id} among ${[...from.models.keys()].join(', ')}`);
  return found;
};
const offer = (from: Model, provider: string, id?: string): Offer | undefined =>
  from.offers.find((own) => own.provider === provider && (id === undefined || own.id === id));
const money = (own: Offer | undefined) =>
  own?.price && [own.price.chosen.value.input, own.price.chosen.value.output];

describe('prices that are none', () => {
  it('0/0 is a plan, not free', async () => {
    const free = { canonical_model_id: 'openai/gpt-x', cost: { input: 0, output: 0 } };
    const catalog = await catalogOf({
      ...rowsOf('groq', plainRow('gpt-x', free)),
      ...rowsOf('openai', plainRow('gpt-x')),
    });
    expect(offer(model('openai/gpt-x', catalog), 'groq')?.price).toBeNull();
    expect(referenceRoute(model('openai/gpt-x', catalog), today)?.offer.provider).toBe('openai');
    expect(liveRoutes(model('openai/gpt-x', catalog), today)).toHaveLength(1);
  });

  it('a price of sound is not one per token', async () => {
    const row = listOf(day).scaleway?.models['whisper-large-v3'];
    const catalog = await catalogOf(
      rowsOf('scaleway', { ...row, canonical_model_id: 'openai/whisper-large-v3' }),
    );
    const whisper = model('openai/whisper-large-v3', catalog);
    expect(whisper.task).toBe('transcription');
    expect(offer(whisper, 'scaleway')?.price?.chosen.value).toMatchObject({ input: 0.003, unit: 'other' });
    expect(liveRoutes(whisper, today)).toEqual([]);
  });

  it('nor is one beside a price of sound that does not come out', () => {
    const modalities = { input: ['text', 'audio'], output: ['text'] };
    const unitOf = (cost: object) =>
      toOffer(
        {
          provider: 'evroc',
          row: plainRow('voxtral', { modalities, cost: { input: 0.0023, output: 0.0023, ...cost } }),
        },
        'mistral/voxtral-small-24b-2507',
        'Voxtral Small 24B',
        {},
      ).unit;
    expect(unitOf({ output_audio: 2.3 })).toBe('other');
    expect(unitOf({})).toBeUndefined();
  });

  it('a release a year before the month in the id is that of an older model', async () => {
    const rows = (release_date: string, id: string) =>
      rowsOf('mistral', plainRow(id, { release_date, canonical_model_id: `mistral/${id}` }));
    const released = async (date: string, id: string) =>
      model(`mistral/${id}`, await catalogOf(rows(date, id))).released?.chosen.value;
    expect(await released('2024-11-01', 'mistral-x-2512')).toBeUndefined();
    expect(await released('2025-12-02', 'mistral-x-2512')).toBe('2025-12-02');
    expect(await released('2025-02-14', 'mistral-x-250415')).toBe('2025-02-14');
    expect(await released('2024-04-16', 'mistral-x-2025-04-16')).toBeUndefined();
  });

  it('a price that may be in yuan is never used', async () => {
    const glm = model('zhipuai/glm-5v-turbo');
    expect(money(offer(glm, 'zhipuai'))).toEqual([5, 22]);
    expect(referenceRoute(glm, today)).toMatchObject({ offer: { provider: 'zai' }, price: { input: 1.2 } });
    const chinese = await catalogOf(
      rowsOf('alibaba-cn', plainRow('qwen-x', { cost: { input: 0.1, output: 0.2 } })),
    );
    expect(money(offer(model('alibaba/qwen-x', chinese), 'alibaba-cn'))).toEqual([0.1, 0.2]);
    expect(liveRoutes(model('alibaba/qwen-x', chinese), today)).toEqual([]);
  });

  it('no reseller, gateway or plan sets the price, however cheap', async () => {
    const cheap = { canonical_model_id: 'openai/gpt-x', cost: { input: 0.01, output: 0.02 } };
    const catalog = await catalogOf({
      ...rowsOf('nobody-knows', plainRow('gpt-x', cheap)),
      ...rowsOf('openrouter', plainRow('openai/gpt-x', cheap)),
      ...rowsOf('amazon-bedrock', plainRow('openai.gpt-x', { ...cheap, cost: { input: 3, output: 4 } })),
    });
    expect(liveRoutes(model('openai/gpt-x', catalog), today).map((route) => route.offer.provider)).toEqual([
      'amazon-bedrock',
    ]);
  });

  it('holds for the whole bundled catalog', () => {
    const references = [...bundled.models.values()].flatMap((one) => referenceRoute(one, today) ?? []);
    expect(references.length).toBeGreaterThan(300);
    for (const { offer: own, price } of references) {
      expect(['lab', 'hyperscaler', 'host']).toContain(own.tier);
      expect(bundled.providers[own.provider]?.region).not.toBe('cn');
      expect(price.unit).toBe('tokens');
      expect(price.input + price.output).toBeGreaterThan(0);
      expect(own.variant).toBeNull();
    }
  });
});

describe('limits', () => {
  it.for([
    ['0 is unknown', { context: 0, output: 0 }, null, null],
    ['as much out as in is a placeholder', { context: 1000, output: 1000 }, 1000, null],
    ['more out than in is wrong', { context: 1000, output: 2000 }, 1000, null],
    ['less out than in is a limit', { context: 1000, output: 999 }, 1000, 999],
  ] as const)('%s', async ([, limit, context, output]) => {
    const catalog = await catalogOf(rowsOf('openai', plainRow('gpt-x', { limit })));
    const { contextWindow, maxOutput } = model('openai/gpt-x', catalog);
    expect([contextWindow?.chosen.value ?? null, maxOutput?.chosen.value ?? null]).toEqual([context, output]);
  });

  it("the lab's own window stands against a larger one elsewhere, and a route keeps its own", async () => {
    const larger = { canonical_model_id: 'openai/gpt-x', limit: { context: 900_000, output: 9 } };
    const catalog = await catalogOf({
      ...rowsOf('groq', plainRow('gpt-x', larger)),
      ...rowsOf('openai', plainRow('gpt-x')),
    });
    const gpt = model('openai/gpt-x', catalog);
    expect(gpt.contextWindow?.chosen).toMatchObject({ value: 128_000, basis: 'lab-offer' });
    expect(offer(gpt, 'groq')?.contextWindow?.chosen.value).toBe(900_000);
  });

  it('prices of long requests begin where the tier says', async () => {
    const tiersOf = (id: string, provider: string) =>
      offer(model(id), provider)?.price?.chosen.value.tiers.map(({ above, input }) => [above, input]);
    expect(tiersOf('google/gemini-2.5-pro', 'google')).toEqual([[200_000, 2.5]]);
    expect(tiersOf('openai/gpt-5.6-luna', 'openai')).toEqual([[272_000, 0.4]]);
    const misnamed = { cost: { input: 1, output: 2, context_over_200k: { input: 9, output: 9 } } };
    const catalog = await catalogOf(rowsOf('openai', plainRow('gpt-x', misnamed)));
    expect(offer(model('openai/gpt-x', catalog), 'openai')?.price?.chosen.value.tiers).toEqual([]);
  });
});

describe('dates', () => {
  it.for([
    ['2024-09', '2024-09'],
    ['2024-09-01', '2024-09'],
    ['2024-09-17', '2024-09-17'],
    ['2024-13-01', null],
    ['2026-02-31', null],
    ['soon', null],
  ] as const)('%s is %s', async ([release_date, released]) => {
    const catalog = await catalogOf(
      rowsOf('openai', plainRow('gpt-x', { release_date, knowledge: release_date })),
    );
    expect(model('openai/gpt-x', catalog).released?.chosen.value ?? null).toBe(released);
    expect(model('openai/gpt-x', catalog).knowledgeCutoff?.chosen.value ?? null).toBe(released);
  });

  it.for(['2025-10-17', '2025-10-01'])(
    "%s in the id is the edition's, not the launch",
    async (release_date) => {
      const id = `gpt-x-${release_date.replaceAll('-', '')}`;
      const catalog = await catalogOf(rowsOf('openai', plainRow(id, { release_date })));
      expect(model(`openai/${id}`, catalog).released).toBeNull();
    },
  );

  it('the lab says when it was released, the majority where it says nothing', async () => {
    const on = (release_date: string) =>
      plainRow('gpt-x', { release_date, canonical_model_id: 'openai/gpt-x' });
    const hosts = { ...rowsOf('groq', on('2025-05-05')), ...rowsOf('cerebras', on('2025-05-05')) };
    const alone = await catalogOf({ ...hosts, ...rowsOf('nebius', on('2025-06-06')) });
    expect(model('openai/gpt-x', alone).released?.chosen).toMatchObject({
      value: '2025-05-05',
      basis: 'offers',
    });
    const own = await catalogOf({ ...hosts, ...rowsOf('openai', on('2025-06-06')) });
    expect(model('openai/gpt-x', own).released?.chosen).toMatchObject({
      value: '2025-06-06',
      basis: 'lab-offer',
    });
  });
});

describe('which rows are one model', () => {
  it('an alias, its snapshot and every route to them', () => {
    const haiku = model('anthropic/claude-haiku-4-5');
    expect(haiku.name).toBe('Claude Haiku 4.5');
    expect([...real.models.keys()].filter((id) => id.includes('haiku'))).toEqual([haiku.id]);
    const form = (provider: string, id: string) => {
      const { snapshot, region, variant } = offer(haiku, provider, id) ?? {};
      return { snapshot, region, variant };
    };
    const plain = { snapshot: null, region: null, variant: null };
    expect(form('anthropic', 'claude-haiku-4-5')).toEqual(plain);
    expect(form('anthropic', 'claude-haiku-4-5-20251001')).toEqual({ ...plain, snapshot: '2025-10-01' });
    expect(form('amazon-bedrock', 'eu.anthropic.claude-haiku-4-5-20251001-v1:0')).toEqual({
      ...plain,
      snapshot: '2025-10-01',
      region: 'eu',
    });
    expect(form('requesty', 'claude-haiku-4-5@eu')).toEqual({ ...plain, region: 'eu' });
    expect(form('nano-gpt', 'anthropic/claude-haiku-4.5:thinking')).toEqual({
      ...plain,
      variant: 'thinking',
    });
    expect(referenceRoute(haiku, today)?.offer).toMatchObject({ provider: 'anthropic', ...plain });
  });

  it('a snapshot keeps its own price', () => {
    const gpt = model('openai/gpt-4o');
    expect(money(offer(gpt, 'openai', 'gpt-4o-2024-05-13'))).toEqual([5, 15]);
    expect(referenceRoute(gpt, today)).toMatchObject({
      offer: { id: 'gpt-4o' },
      price: { input: 2.5, output: 10 },
    });
  });

  it('a four-digit suffix is another model', () => {
    expect(model('mistral/mistral-small-2506').name).not.toBe(model('mistral/mistral-small-2603').name);
  });

  it("upstream's doubles are joined, and -latest is its newest model", () => {
    const ministral = model('mistral/ministral-3-14b-instruct-2512');
    expect(ministral.offers.map(({ provider }) => provider).sort()).toEqual([
      'amazon-bedrock',
      'edenai',
      'pioneer',
      'vercel',
    ]);
    expect(real.models.has('mistral/ministral-14b')).toBe(false);
    expect(real.models.has('mistral/mistral-large-latest')).toBe(false);
    const large = model('mistral/mistral-large-2512');
    expect(large.offers.map(({ id }) => id).sort()).toEqual(['mistral-large-2512', 'mistral-large-latest']);
  });

  it('a variant never stands for the plain model', async () => {
    const fast = { canonical_model_id: 'openai/gpt-x', cost: { input: 0.1, output: 0.1 } };
    const catalog = await catalogOf(rowsOf('openai', plainRow('gpt-x-fast', fast), plainRow('gpt-x')));
    const gpt = model('openai/gpt-x', catalog);
    expect(offer(gpt, 'openai', 'gpt-x-fast')?.variant).toBe('fast');
    expect(referenceRoute(gpt, today)?.offer.id).toBe('gpt-x');
  });

  it('a row of which nobody knows the model is kept, and compared with nothing', async () => {
    const catalog = await catalogOf({
      ...rowsOf('openai', plainRow('gpt-x')),
      ...rowsOf('nobody-knows', plainRow('dolphin-9')),
    });
    expect([...catalog.models.keys()]).toEqual(['openai/gpt-x']);
    expect(catalog.unplaced).toMatchObject([
      { provider: 'nobody-knows', id: 'dolphin-9', name: 'Model dolphin-9' },
    ]);
  });
});

describe('OpenRouter', () => {
  it('is a gateway: its offers are shown with their models, and set no price', async () => {
    const { write, run, sync, catalog } = places((work) => endings.push(work));
    await sync(listOf(day), day);
    const file = write('list.json', {
      data: [
        {
          id: 'anthropic/claude-haiku-4.5',
          name: 'Anthropic: Claude Haiku 4.5',
          context_length: 200_000,
          architecture: { input_modalities: ['image', 'text', 'file'], output_modalities: ['text'] },
          pricing: { prompt: '0.000001', completion: '0.000005', input_cache_read: '0.0000001' },
          top_provider: { max_completion_tokens: 64_000 },
          supported_parameters: ['tools', 'temperature'],
        },
      ],
    });
    expect(await run('sync', '--from', `openrouter=${file}`, '--as-of', '2026-08-01')).toMatchObject({
      code: 0,
      err: '',
    });
    const haiku = model('anthropic/claude-haiku-4-5', catalog());
    expect(offer(haiku, 'openrouter')).toMatchObject({
      tier: 'gateway',
      price: { chosen: { value: { input: 1, output: 5, cacheRead: 0.1 } } },
    });
    expect(catalog().asOf).toBe('2026-08-01');
    for (const end of endings.splice(0)) await end();
  });
});
