import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardsFile, textTokensFile } from '../../src/catalog/imported-schema.ts';
import { importedFactsFile } from '../../src/catalog/schema.ts';
import { gpusFile } from '../../src/catalog/work-schemas.ts';
import { readYaml } from '../../src/catalog/yaml.ts';

const root = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'facts-'));
const catalog = path.join(folder, 'catalog');
const outputs = [
  'lab-packages.json',
  'licences.json',
  'lifecycle.json',
  'scores.json',
  'arena.json',
  'unit-prices.json',
  'text-tokens.json',
];

const listed = (id: string, ...offers: object[]) => ({
  id,
  name: id.slice(id.indexOf('/') + 1),
  facts: [] as object[],
  offers,
});
const open = (id: string) => ({ ...listed(id), facts: [{ openWeights: true }] });
const priceList = {
  models: [
    listed('openai/gpt-4o', { provider: 'openai', id: 'gpt-4o-2024-11-20', snapshot: '2024-11-20' }),
    listed('openai/gpt-3.5-turbo'),
    listed('anthropic/claude-haiku-4-5'),
    listed('google/gemini-2.0-flash'),
    listed('mistral/codestral-latest'),
    listed('deepseek/deepseek-v3.2'),
    listed('nvidia/nemotron-nano-9b-v2'),
    listed('alibaba/qwen2-5-72b-instruct'),
    listed('openai/whisper-large-v3'),
    listed('openai/sora-2'),
    listed('mistral/mistral-ocr-4-0'),
    listed('xai/grok-imagine-image-2.0'),
    listed('google/gemini-3.1-flash-image'),
    listed('openai/gpt-oss-120b'),
    listed('xai/grok-code-fast-1'),
    listed('alibaba/qwen3-235b-a22b-instruct-2507'),
    open('alibaba/qwen3-next-80b-a3b-instruct'),
    open('alibaba/qwen3.8-2.4t-a95b'),
    open('zhipuai/glm-5'),
    open('alibaba/qwen3-8b'),
  ],
};

const genaiFile = [
  {
    id: 'groq',
    models: [
      { id: 'whisper-large-v3', prices: { audio_hours: 0.111, input_audio_hours: 0.111 } },
      { id: 'unheard-of', prices: { input_audio_hours: 1 } },
    ],
  },
  {
    id: 'mistral',
    models: [
      { id: 'mistral-ocr-4-0', prices: { input_document_kpages: 4, input_annotated_document_kpages: 5 } },
      { id: 'mistral-ocr-latest', prices: [{ prices: { input_document_kpages: 1 } }] },
      { id: 'codestral-latest', prices: { input_mtok: 0.3, output_mtok: 0.9 } },
    ],
  },
];
const gatewayFile = [
  {
    id: 'gemini-3.1-flash-image',
    providers: [
      {
        providerId: 'google-ai-studio',
        externalId: 'gemini-3.1-flash-image',
        inputPrice: '0.5e-6',
        imageOutputPrice: '60e-6',
        imageOutputTokensByResolution: { '0.5K': 747, '1K': 1120, default: 1120 },
      },
      // Nobody knows who that is.
      { providerId: 'glacier', externalId: 'gemini-3.1-flash-image', perImagePrice: { default: '9' } },
    ],
  },
  {
    id: 'grok-imagine-image-2-0',
    providers: [
      {
        providerId: 'xai',
        externalId: 'grok-imagine-image-2.0',
        perImagePrice: { 'low/1k': '0.04', 'low/2k': '0.06', 'medium/1k': '0.06', default: '0.06' },
      },
    ],
  },
  {
    id: 'sora-2',
    providers: [
      {
        providerId: 'openai',
        externalId: 'sora-2',
        perSecondPrice: { default_audio: '0.2', default_video: '0.1' },
      },
    ],
  },
];

const source = [{ url: 'https://example.com/deprecations' }];
const life = (provider: string, model: string, rest: object) => ({
  provider,
  model,
  name: model,
  sources: source,
  last_verified: '2026-08-03',
  ...rest,
});
const lifecycle = [
  life('openai', 'gpt-4o-2024-05-13', { status: 'deprecated', shutdown_on: '2026-10-23' }),
  life('openai', 'gpt-4o', { status: 'active', released_on: '2024-05-13' }),
  life('anthropic', 'claude-haiku-4-5-20251001', {
    aliases: ['claude-haiku-4-5'],
    status: 'active',
    released_on: '2025-10-01',
    earliest_shutdown_on: '2026-10-15',
  }),
  life('anthropic', 'claude-old-20240101', {
    status: 'retired',
    shutdown_on: '2025-01-01',
    replacements: [
      { provider: 'anthropic', model: 'unheard-of' },
      { provider: 'anthropic', model: 'claude-haiku-4-5-20251001', recommended: true },
    ],
  }),
  life('google', 'gemini-2.0-flash', { status: 'active' }),
  life('vertex', 'gemini-2.0-flash', { status: 'deprecated', shutdown_on: '2026-10-20' }),
  life('google', 'gemini-9-pro-preview', { status: 'active', released_on: '2026-05-01' }),
  life('xai', 'grok-0', { status: 'retired' }),
  life('cohere', 'rerank-9', { status: 'active' }),
];

const labPackages = {
  openai: {
    published: '2026-11-17',
    chatModels: ['gpt-4o', 'gpt-3.5-turbo', 'gpt-9'],
    responsesModels: [],
    shutdown: {
      'gpt-4o': '2027-01-14',
      'gpt-4o-2024-05-13': '2026-10-23',
      'tts-0-2024-01-01': '2026-05-07',
      'tts-0': '2027-01-06',
    },
  },
  anthropic: {
    published: '2026-11-24',
    models: ['claude-haiku-4-5', 'claude-haiku-4-5-20251001'],
    endOfLifeByRelease: {
      '2026-11-24': { 'claude-haiku-4-5': '2027-03-01', 'claude-haiku-4-5-20251001': '2027-03-01' },
      '2026-07-17': { 'claude-haiku-4-5': '2027-02-01', 'claude-old-20240101': '2025-01-02' },
    },
  },
};

const said = (rest: object) => ({
  source: 'llm-stats',
  url: 'https://example.com/card',
  date: '2025-07-19',
  ...rest,
});
const facts = {
  license: {
    'deepseek/deepseek-v3.2': [
      said({ license: 'Apache 2.0', source: 'LMArena catalog' }),
      said({ license: 'open', source: 'arena.ai leaderboard' }),
      said({ license: 'mit' }),
    ],
    'anthropic/claude-haiku-4-5-20251001': [said({ license: 'Propretary' })],
    'nobody/unknown': [said({ license: 'mit' })],
  },
  params: {
    'nvidia/nemotron-nano-9b-v2': [
      said({ total: 88.9e9, active: null }),
      said({ total: 9e9, active: null, source: 'size in model name', url: '', date: '' }),
    ],
    'alibaba/qwen2-5-72b-instruct': [
      said({ total: 72.7e9, active: null }),
      said({ total: 73e9, active: null, source: 'HELM', date: '2026-06-05' }),
    ],
  },
};

const score = (model_raw: string, benchmark: string, value: number, rest: object = {}) => ({
  model_raw,
  modelsdev: null,
  benchmark,
  metric: null,
  score: value,
  unit: 'fraction',
  variant: null,
  source: 'llm-stats',
  source_url: 'https://example.com/scores',
  as_of: '2025-07-19',
  ...rest,
});
const epoch = { source: 'Epoch AI', as_of: '7 November 2025 4:28pm' };
const aider = { source: 'Aider leaderboard', unit: 'percent', variant: 'diff' };
const scores = [
  score('gpt-4o-2024-05-13', 'GPQA diamond', 0.5, epoch),
  score('gpt-4o-2024-11-20_high', 'GPQA diamond', 0.612, epoch),
  score('gpt-4o-2024-11-20', 'FrontierMath-2025-02-28-Public', 0, { ...epoch, as_of: '' }),
  score('gpt-3.5-turbo', 'MMMU', 0),
  score('gpt-3.5-turbo', 'CFEval', 2071),
  score('gpt-3.5-turbo', 'DROP', 0.7, { metric: 'Measured with 3-shot F1 by a long sentence.' }),
  score('Codestral 25.01', 'Aider polyglot', 11.1, { ...aider, modelsdev: 'mistral/codestral-latest' }),
  score('gpt-4o', 'Aider polyglot', 45.3, aider),
  score('openai/gpt-4o', 'Aider-Polyglot', 45.3, {
    modelsdev: 'openai/gpt-4o',
    source: 'models.dev',
    unit: null,
    source_url: 'https://aider.chat/docs/leaderboards/',
    as_of: null,
  }),
  score('DeepSeek V3.2 + gpt-4o', 'Aider polyglot', 60, { ...aider, modelsdev: 'openai/gpt-4o' }),
  score('gemini-2.0-flash-thinking', 'GPQA', 0.7, { modelsdev: 'google/gemini-2.0-flash' }),
  score('qwen-2.5-72b-instruct', 'HumanEval', 0.866),
  score('qwen-2.5-72b-instruct', 'HumanEval+', 0.8),
  score('qwen-2.5-72b-instruct', 'A test that nobody knows', 0.8),
  score('openai/whisper-large', 'Open ASR avg WER', 7.94, {
    source: 'Open ASR Leaderboard',
    unit: 'percent',
  }),
  score('openai/whisper-large-v3', 'Open ASR avg WER', 7.44, {
    source: 'Open ASR Leaderboard',
    unit: 'percent',
  }),
];

const row = (model: string, vendor: string, score: number | null, rest: object = {}) => ({
  model,
  vendor,
  votes: 1000,
  score,
  ci_low: 5,
  ci_high: 6,
  signals: null,
  ...rest,
});
const board = (name: string, updated: string, models: object[]) => ({
  meta: {
    source_url: `https://arena.ai/leaderboard/${name}`,
    fetched_at: '2026-08-22T17:52:37+00:00',
    last_updated: updated,
  },
  models,
});
const arenaFile = {
  text: board('text', 'Aug 21, 2026', [
    row('gpt-4o-2024-05-13', 'OpenAI', 1345),
    row('gpt-4o-2024-08-06', 'OpenAI', 1334),
    row('claude-haiku-4-5-20251001', 'Anthropic', 1400),
    row('claude-haiku-4-5-20251001-high-32k', 'Anthropic', 1410),
    row('mistral-medium', 'Mistral', 1200),
    row('gpt-4o-huge', 'OpenAI', 1200),
    row('vicuna-7b', 'Nobody', 1100),
    row('gemini-2.0-flash', 'Google', null),
  ]),
  agent: board('agent', 'Aug 19, 2026', [
    row('Claude Haiku 4.5 (High)', 'Anthropic', null, {
      ci_low: null,
      ci_high: null,
      signals: { net_improvement: { value: -2.5, ci: 1.25 } },
    }),
  ]),
  unheard: board('unheard-of', 'Aug 19, 2026', [row('gpt-4o', 'OpenAI', 1)]),
};
const mediaFile = {
  video: board('text-to-video', 'Aug 14, 2026', [
    row('sora-2', 'OpenAI', 1300),
    row('sora-3', 'OpenAI', 1310),
  ]),
};
const licensed = (model: string, organization: string, licence: string) => [
  'overall',
  model,
  organization,
  licence,
  1300,
  1290,
  1310,
  80,
];
const categoryFile = {
  meta: {
    source_url:
      'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset/resolve/main/text/latest.parquet',
    leaderboard_publish_date: '2026-08-19',
  },
  columns: ['category', 'model', 'organization', 'license', 'rating', 'lower', 'upper', 'votes'],
  rows: [
    ['overall', 'claude-haiku-4-5-20251001', 'anthropic', 'Proprietary', 1390.4, 1385.2, 1395.6, 900],
    ['russian', 'claude-haiku-4-5-20251001', 'anthropic', 'Proprietary', 1420.4, 1400.2, 1440.6, 90],
    licensed('glm-5-high', 'zai', 'MIT'),
    licensed('glm-5', 'zai', 'Apache 2.0'),
    licensed('claude-haiku-4-5', 'anthropic', 'Proprietary'),
    licensed('qwen3-next-80b-a3b-instruct', 'alibaba', 'Some licence'),
    licensed('unheard-of', 'nobody', 'MIT'),
    ['industry_legal_and_government', 'gpt-4o-2024-08-06', 'openai', 'Proprietary', 1300, 1290, 1310, 80],
  ],
};

async function importAll(): Promise<string[]> {
  const tool = path.join(root, 'tools', 'import-facts', 'run.ts');
  await promisify(execFile)(process.execPath, [tool, folder, catalog]);
  return outputs.map((name) => readFileSync(path.join(catalog, 'imported', name), 'utf8'));
}

const written: string[] = [];
const models = (name: string) => {
  const { models: all } = importedFactsFile.parse(JSON.parse(written[outputs.indexOf(name)] ?? ''));
  return new Map(all.map((model) => [model.id, model]));
};

const hardware = {
  GPU: {
    NVIDIA: {
      H100: { memory: [80] },
      'RTX 3080': { memory: [12, 10] },
      'Jetson Orin NX 16GB': { memory: [16] },
    },
    AMD: { 'RX 7900 XTX': { memory: [24] }, 'Radeon 780M': { memory: [16] } },
    QUALCOMM: { 'Snapdragon X Elite': { tflops: 4 } },
  },
  CPU: { Intel: { Xeon: { memory: [512] } } },
  'Apple Silicon': { '-': { 'Apple M3': { memory: [8] }, 'Apple M4 Max': { memory: [64, 36] } } },
};

beforeAll(async () => {
  mkdirSync(path.join(catalog, 'imported'), { recursive: true });
  // The tables, without any model: rulers are fitted over what is imported.
  for (const name of readdirSync(path.join(root, 'catalog')).filter((own) => own.endsWith('.yml')))
    cpSync(path.join(root, 'catalog', name), path.join(catalog, name));
  writeFileSync(path.join(catalog, 'aliases.yml'), '{}\n');
  cpSync(path.join(root, 'catalog', 'phrases'), path.join(catalog, 'phrases'), { recursive: true });
  mkdirSync(path.join(catalog, 'models'));
  writeFileSync(path.join(catalog, 'imported', 'models-dev.json'), JSON.stringify(priceList));
  writeFileSync(path.join(folder, 'lifecycle-2026-01-01.json'), '[]');
  writeFileSync(path.join(folder, 'lifecycle-2026-08-21.json'), JSON.stringify(lifecycle));
  writeFileSync(path.join(folder, 'lab-sdk-facts-2026-11-24.json.gz'), gzipSync(JSON.stringify(labPackages)));
  writeFileSync(path.join(folder, 'licence-and-parameters.json'), JSON.stringify(facts));
  writeFileSync(path.join(folder, 'arena-leaderboards-2026-08-22.json'), JSON.stringify(arenaFile));
  writeFileSync(
    path.join(folder, 'arena-media-leaderboards-2026-08-22.json.gz'),
    gzipSync(JSON.stringify(mediaFile)),
  );
  writeFileSync(path.join(folder, 'lmarena-text-by-category-2026-08-19.json'), JSON.stringify(categoryFile));
  writeFileSync(path.join(folder, 'huggingface-hardware-2026-09-29.json'), JSON.stringify(hardware));
  writeFileSync(path.join(folder, 'genai-prices-2026-09-23.json.gz'), gzipSync(JSON.stringify(genaiFile)));
  writeFileSync(path.join(folder, 'llmgateway-models-2026-09-24.json'), JSON.stringify(gatewayFile));
  writeFileSync(path.join(folder, 'tokens-by-language-2025-10-26.json'), JSON.stringify(tokensFile));
  const lines = scores.map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(path.join(folder, 'benchmark-scores.jsonl.gz'), gzipSync(lines));
  written.push(...(await importAll()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const counted = (model: string, english: number, russian: number) => [
  { model, language: 'English', characters: 1106, tokens: english },
  { model, language: 'Russian', characters: 1196, tokens: russian },
];
const tokensFile = {
  asOf: '2025-10-26',
  rows: [
    ...counted('anthropic/claude-haiku-4.5', 275, 472),
    ...counted('openai/gpt-oss-120b', 321, 393),
    ...counted('x-ai/grok-code-fast-1', 254, 326),
    ...counted('qwen/qwen3-235b-a22b-2507', 254, 402),
    ...counted('nobody/nothing-1', 254, 402),
  ],
};

describe('tokens by language', () => {
  it('are those of models that are here for certain, counted without a template', () => {
    const text = readFileSync(path.join(catalog, 'imported', 'text-tokens.json'), 'utf8');
    expect(textTokensFile.parse(JSON.parse(text))).toEqual({
      source: 'tldr',
      asOf: '2025-10-26',
      models: [
        { id: 'anthropic/claude-haiku-4-5', tokens: { en: 275, ru: 472 } },
        { id: 'alibaba/qwen3-235b-a22b-instruct-2507', tokens: { en: 254, ru: 402 } },
      ],
    });
  });
});

it('writes the same again when run again', async () => {
  expect(await importAll()).toEqual(written);
});

describe('lifecycles', () => {
  it('of an edition are its own, unless the plain name is an alias of it', () => {
    const all = models('lifecycle.json');
    const [edition, plain] = all.get('openai/gpt-4o')?.lifecycle ?? [];
    expect(edition).toMatchObject({ snapshot: '2024-05-13', shutdown: '2026-10-23' });
    expect(plain).toMatchObject({ surface: 'openai', asOf: '2026-08-03', url: source[0]?.url });
    expect(plain?.snapshot ?? plain?.shutdown).toBeUndefined();
    const haiku = all.get('anthropic/claude-haiku-4-5');
    expect(haiku?.lifecycle).toEqual([expect.not.objectContaining({ snapshot: expect.anything() })]);
    expect(haiku?.claims).toEqual([]);
  });

  it('make a model of what only they know, and name its replacement by our id', () => {
    expect(models('lifecycle.json').get('anthropic/claude-old-20240101')?.lifecycle).toEqual([
      expect.objectContaining({ shutdown: '2025-01-01', replacement: 'anthropic/claude-haiku-4-5' }),
    ]);
    expect(models('lifecycle.json').has('cohere/rerank-9')).toBe(true);
  });

  it('belong to a surface', () => {
    const rows = models('lifecycle.json').get('google/gemini-2.0-flash')?.lifecycle;
    expect(rows?.map((row) => [row.surface, row.shutdown])).toEqual([
      ['google', undefined],
      ['google-vertex', '2026-10-20'],
    ]);
  });

  it('take a first of the month as a month, and no stored word without a day', () => {
    const preview = models('lifecycle.json').get('google/gemini-9-pro-preview');
    expect(preview?.claims[0]?.released).toBe('2026-05');
    expect(preview?.lifecycle?.[0]?.preview).toBe(true);
    const grok = models('lifecycle.json').get('xai/grok-0');
    expect(grok).toMatchObject({ gone: { on: '2026-08-03', source: 'xai-docs' } });
    expect(grok?.lifecycle).toBeUndefined();
  });
});

describe("what labs' own packages say", () => {
  const rows = (id: string) =>
    models('lab-packages.json')
      .get(id)
      ?.lifecycle?.map(({ snapshot, shutdown, asOf }) => [snapshot, shutdown, asOf]);

  it('is of the model and of its editions', () => {
    expect(rows('openai/gpt-4o')).toEqual([
      [undefined, '2027-01-14', '2026-11-17'],
      ['2024-05-13', '2026-10-23', '2026-11-17'],
    ]);
    expect(rows('openai/tts-0')).toEqual([
      ['2024-01-01', '2026-05-07', '2026-11-17'],
      [undefined, '2027-01-06', '2026-11-17'],
    ]);
  });

  it('is of the model itself where no other name is in the package, as of the release that said it last', () => {
    expect(rows('anthropic/claude-old-20240101')).toEqual([[undefined, '2025-01-02', '2026-07-17']]);
    expect(rows('anthropic/claude-haiku-4-5')).toContainEqual([undefined, '2027-03-01', '2026-11-24']);
  });

  it('is also that a model that we know has no day, and nothing of one that we do not', () => {
    expect(rows('openai/gpt-3.5-turbo')).toEqual([[undefined, undefined, '2026-11-17']]);
    expect(rows('openai/gpt-9')).toBeUndefined();
  });
});

describe('licences and parameters', () => {
  it('leave out what is wrong, says nothing, or is of nobody', () => {
    const all = models('licences.json');
    const licences = all.get('deepseek/deepseek-v3.2')?.claims.flatMap(({ licence }) => licence ?? []);
    expect(licences).toEqual(['MIT']);
    expect(all.get('anthropic/claude-haiku-4-5')?.claims[0]?.licence).toBe('LicenseRef-Proprietary');
    expect(all.has('nobody/unknown')).toBe(false);
    expect(all.get('nvidia/nemotron-nano-9b-v2')?.claims).toEqual([
      { source: 'model-name', asOf: '2026-09-30', parameters: { total: 9 } },
    ]);
  });

  it('rank a count of files below a stated one', () => {
    const claims = models('licences.json').get('alibaba/qwen2-5-72b-instruct')?.claims ?? [];
    expect(claims.map(({ basis, parameters }) => [basis, parameters?.total])).toEqual([
      [undefined, 72.7],
      ['page', 73],
    ]);
  });
});

describe('licences of boards, of whole lines and sizes in names', () => {
  it('a board speaks of the model without the effort that it gave, once, and not with vague words', () => {
    const all = models('licences.json');
    expect(all.get('zhipuai/glm-5')?.claims.filter(({ licence }) => licence)).toEqual([
      {
        source: 'lmarena',
        asOf: '2026-08-19',
        url: 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset',
        licence: 'MIT',
      },
    ]);
    const ofBoard = all.get('anthropic/claude-haiku-4-5')?.claims.filter(({ asOf }) => asOf === '2026-08-19');
    expect(ofBoard).toEqual([]);
  });

  it('what a lab says of a line goes to each of its models, with the address', () => {
    const claims = models('licences.json').get('alibaba/qwen3-8b')?.claims ?? [];
    expect(claims.find(({ licence }) => licence)).toMatchObject({
      source: 'qwen-readme',
      url: 'https://github.com/QwenLM/Qwen3#license-agreement',
      licence: 'Apache-2.0',
    });
  });

  it('what pages state of sizes goes to each model, with the address and the day', () => {
    const claims = models('licences.json').get('zhipuai/glm-5')?.claims ?? [];
    expect(claims.filter(({ parameters }) => parameters)).toEqual([
      {
        source: 'zai-readme',
        asOf: '2026-04-09',
        url: 'https://github.com/zai-org/GLM-5#download-model',
        parameters: { total: 744, active: 40 },
      },
    ]);
  });

  it('a name gives the size with the active part, except where it is known to mean something else', () => {
    const sizes = (id: string) =>
      models('licences.json')
        .get(id)
        ?.claims.flatMap(({ parameters }) => parameters ?? []);
    expect(sizes('alibaba/qwen3-next-80b-a3b-instruct')).toEqual([{ total: 80, active: 3 }]);
    // A recipe says 2400, of which the 95 of its name are active.
    expect(sizes('alibaba/qwen3.8-2.4t-a95b')).toEqual([{ total: 2400, active: 95 }]);
    expect(sizes('openai/gpt-4o')).toBeUndefined();
  });
});

describe('cards', () => {
  const cards = () => {
    const read = readYaml(readFileSync(path.join(catalog, 'gpus.yml'), 'utf8'));
    return 'data' in read ? gpusFile.parse(read.data).cards : {};
  };

  it('are one a size of memory, the bare name the smallest; those that people keep stay', () => {
    expect(cards()['rtx-3080-10gb']).toMatchObject({
      name: 'RTX 3080 10GB',
      gigabytes: 10,
      byName: true,
      source: 'huggingface-hardware',
      asOf: '2026-09-29',
    });
    expect(cards()['rtx-3080-10gb']?.aliases).toEqual(expect.arrayContaining(['RTX 3080', '3080']));
    expect(cards()['rtx-3080-12gb']?.aliases).not.toContain('RTX 3080');
    expect(cards()['apple-m4-max-36gb']?.aliases).toContain('M4 Max');
    expect(cards()['apple-m4-max-64gb']?.aliases).toContain('M4 Max 64GB');
    expect(cards()['jetson-orin-nx-16gb']?.name).toBe('Jetson Orin NX 16GB');
    expect(cards().h100).toMatchObject({ source: 'nvidia-products' });
    expect(Object.keys(cards()).filter((id) => id.includes('h100'))).toEqual(['h100']);
  });

  it('a short name that is a model too is taken with its maker alone; what has no memory is left out', () => {
    expect(cards()['apple-m3']?.aliases).toBeUndefined();
    expect(cards()['radeon-780m']?.aliases).toBeUndefined();
    expect(Object.keys(cards()).some((id) => /snapdragon|xeon/.test(id))).toBe(false);
  });
});

describe('scores', () => {
  const of = (id: string) => models('scores.json').get(id)?.scores ?? [];

  it('of an older edition are compared with nothing else', () => {
    expect(of('openai/gpt-4o').filter(({ benchmark }) => benchmark === 'gpqa-diamond')).toEqual([
      expect.objectContaining({ variant: 'edition 2024-05-13', value: 50, runBy: 'epoch-ai' }),
      expect.objectContaining({ variant: 'high', value: 61.2, asOf: '2025-11-07' }),
    ]);
  });

  it('keep a measured zero, and the day of the file where a row has none', () => {
    expect(of('openai/gpt-4o')).toContainEqual(
      expect.objectContaining({ benchmark: 'frontiermath-2025-02-28-public', value: 0, asOf: '2026-08-21' }),
    );
    expect(of('openai/gpt-3.5-turbo').map(({ benchmark }) => benchmark)).toEqual(['cfeval', 'drop']);
  });

  it('carry over settings and units, no sentences', () => {
    const [elo, drop] = of('openai/gpt-3.5-turbo');
    expect(elo).toMatchObject({ value: 2071, runBy: 'lab' });
    expect(drop).toMatchObject({ value: 70, variant: '3-shot, F1' });
    expect(written.join()).not.toContain('sentence');
  });

  it('are one where two lists tell of one run', () => {
    const runs = of('openai/gpt-4o').filter(({ benchmark }) => benchmark === 'aider-polyglot');
    expect(runs).toEqual([expect.objectContaining({ source: 'aider', variant: 'diff', value: 45.3 })]);
  });

  it('go to the model of that very name or to none', () => {
    expect(of('mistral/codestral-latest')).toEqual([]);
    expect(of('google/gemini-2.0-flash')).toEqual([]);
    expect(of('deepseek/deepseek-v3.2')).toEqual([]);
    expect(of('alibaba/qwen2-5-72b-instruct').map(({ benchmark }) => benchmark)).toEqual(['humaneval']);
    expect(of('openai/whisper-large-v3').map(({ value }) => value)).toEqual([7.44]);
  });
});

describe('boards of Arena', () => {
  const boards = () => boardsFile.parse(JSON.parse(written[outputs.indexOf('arena.json')] ?? '')).boards;
  const of = (benchmark: string) => boards().find((own) => own.benchmark === benchmark);

  it('are those that are known, each once, with its own day and address', () => {
    expect(boards().map(({ benchmark, asOf, url }) => [benchmark, asOf, url])).toEqual([
      ['arena-agent', '2026-08-19', 'https://arena.ai/leaderboard/agent'],
      ['arena-text', '2026-08-21', 'https://arena.ai/leaderboard/text'],
      ['arena-text-russian', '2026-08-19', 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset'],
      ['arena-text-to-video', '2026-08-14', 'https://arena.ai/leaderboard/text-to-video'],
    ]);
  });

  it('keep interval, votes and effort, and of several editions the newest on the board', () => {
    expect(of('arena-text')?.entries).toEqual([
      ['anthropic/claude-haiku-4-5', 'high 32k', 1410, 1405, 1416, 1000],
      ['anthropic/claude-haiku-4-5', null, 1400, 1395, 1406, 1000],
      ['openai/gpt-4o', 'edition 2024-08-06', 1334, 1329, 1340, 1000],
    ]);
    expect(of('arena-text-russian')?.entries).toEqual([
      ['anthropic/claude-haiku-4-5', null, 1420, 1400, 1441, 90],
    ]);
  });

  it('take what the agent board measures for a score, and a row without any for none', () => {
    expect(of('arena-agent')?.entries).toEqual([
      ['anthropic/claude-haiku-4-5', 'high', -2.5, -3.75, -1.25, 1000],
    ]);
  });

  it('leave out what names no model for certain', () => {
    expect(of('arena-text-to-video')?.entries.map(([model]) => model)).toEqual(['openai/sora-2']);
  });
});

describe('prices in what people buy', () => {
  const unitsOf = (id: string) => {
    const file = readFileSync(path.join(catalog, 'imported', 'unit-prices.json'), 'utf8');
    const found = importedFactsFile.parse(JSON.parse(file)).models.find((own) => own.id === id);
    return (found?.offers ?? []).map(({ provider, claims }) => [
      provider,
      claims[0]?.asOf,
      claims[0]?.unitPrices,
    ]);
  };

  it.each([
    ['openai/whisper-large-v3', ['groq', '2026-09-23', [{ unit: 'audio-minute', usd: 0.00185 }]]],
    [
      'mistral/mistral-ocr-4-0',
      [
        'mistral',
        '2026-09-23',
        [
          { unit: 'thousand-pages', usd: 4 },
          { unit: 'thousand-pages', usd: 5, with: 'annotations' },
        ],
      ],
    ],
    // Tokens of an image x the price of one; what the gateway takes by itself comes first.
    [
      'google/gemini-3.1-flash-image',
      [
        'google',
        '2026-09-24',
        [
          { unit: 'image', usd: 0.0672, size: '1K' },
          { unit: 'image', usd: 0.04482, size: '0.5K' },
        ],
      ],
    ],
    [
      'xai/grok-imagine-image-2.0',
      [
        'xai',
        '2026-09-24',
        [
          { unit: 'image', usd: 0.06, quality: 'medium', size: '1K' },
          { unit: 'image', usd: 0.04, quality: 'low', size: '1K' },
          { unit: 'image', usd: 0.06, quality: 'low', size: '2K' },
        ],
      ],
    ],
    [
      'openai/sora-2',
      [
        'openai',
        '2026-09-24',
        [
          { unit: 'video-second', usd: 0.2, with: 'sound' },
          { unit: 'video-second', usd: 0.1 },
        ],
      ],
    ],
  ])('%s', (id, offer) => {
    expect(unitsOf(id)).toEqual([offer]);
  });

  it('leaves out names that move, prices of tokens and models that are not here', () => {
    expect(unitsOf('mistral/codestral-latest')).toEqual([]);
    expect(unitsOf('openai/unheard-of')).toEqual([]);
  });
});
