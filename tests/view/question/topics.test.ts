import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/answers/mistake/card.ts';
import { commandOf } from '../../../src/answers/question/as-command.ts';
import type { Volume } from '../../../src/cost/volume.ts';
import type { Topic } from '../../../src/subjects/query.ts';
import { catalog } from '../../catalog-for-tests.ts';
import { ask, queryOf } from './asked.ts';

const [haiku, haiku45, pixtral, mini, gemma] = [
  'haiku',
  'claude haiku 4.5',
  'pixtral 12b',
  'gpt-4.1 mini',
  'gemma 4 12b',
];
const card = { gigabytes: 24, id: null };
const aDay: Volume = {
  input: 5_000_000,
  output: 200_000,
  cacheRead: 0,
  cacheWrite: 0,
  batch: false,
  per: 'day',
  requests: null,
};
const cheapVision = {
  task: 'chat',
  goal: 'price',
  wishes: [
    { kind: 'takes', value: 'image' },
    { kind: 'contextAtLeast', value: 128_000 },
    { kind: 'priceAtMost', value: 1 },
  ],
  volume: null,
  including: [],
} as const;

/** What each topic says first, with its figures and where they come from. */
const cases: readonly (readonly [...Parameters<typeof ask>, string])[] = [
  [
    'price',
    [haiku],
    {},
    'Claude Haiku 5.5 costs $0.10 in, $0.50 out per 1M tokens via Anthropic (pi-ai price list, 2026-11-10). Cached input costs $0.01. Above 100,000 input tokens a request it is $0.50 in, $2.50 out.',
  ],
  ['price', [mini], { details: { side: 'cached' } }, '$0.10 per 1M cached input tokens via OpenAI'],
  [
    'price',
    [mini],
    { details: { side: 'batch' } },
    'No source of the catalog gives a price of batches for GPT-4.1 mini via OpenAI',
  ],
  [
    'price',
    [haiku45],
    { details: { provider: 'amazon-bedrock' } },
    '$1.00 in, $5.00 out per 1M tokens via Amazon Bedrock',
  ],
  [
    'price',
    [pixtral],
    { details: { provider: 'groq' } },
    'No price of Pixtral 12B at Groq is known here today.',
  ],
  [
    'price',
    [mini, haiku45],
    {},
    'GPT-4.1 mini is cheaper: GPT-4.1 mini $0.70 via OpenAI and Claude Haiku 4.5 $2.00 via Anthropic per 1M tokens at 3 in to 1 out; Claude Haiku 4.5 costs 2.9x as much (pi-ai price list, 2026-11-10).',
  ],
  [
    'price',
    [haiku, pixtral],
    {},
    'They cost the same: Claude Haiku 5.5 $0.20 via Anthropic and Pixtral 12B $0.20 via Scaleway',
  ],
  ['price', [haiku, pixtral], {}, 'Claude Haiku 5.5 is cheaper until output is more than 25% of tokens'],
  ['price', [mini, haiku45, gemma], {}, 'Gemma 4 12B is cheapest: '],
  [
    'price',
    ['claude haiku 4', pixtral],
    {},
    'Which is cheaper cannot be told. No price per token is known here for Claude Haiku 4',
  ],
  [
    'price',
    [mini, haiku45],
    { details: { side: 'output' } },
    'GPT-4.1 mini is cheaper. GPT-4.1 mini $1.60 and Claude Haiku 4.5 $5.00 per 1M output tokens',
  ],
  ['price', [mini, haiku45], { volume: aDay }, 'GPT-4.1 mini is cheaper: $2.32 a day, $69.60 a month.'],
  [
    'cost_estimate',
    [mini, haiku45],
    { volume: aDay },
    'Claude Haiku 4.5 costs 2.6x as much: $6.00 a day, $180.00 a month ($110.40 a month more)',
  ],
  [
    'cost_estimate',
    [mini, haiku45],
    { volume: aDay },
    'Assumed: 5M tokens in, 200K out a day. Equal token counts are assumed',
  ],
  [
    'cost_estimate',
    [haiku],
    {},
    'costs $0.035 a day, $1.05 a month (pi-ai price list, 2026-11-10). Assumed: 100K tokens in, 50K out a day.',
  ],
  [
    'context',
    [pixtral],
    {},
    'Pixtral 12B takes 128,000 tokens of context (Pixtral 12B model card, 2026-11-21). That holds a report of 100 pages',
  ],
  [
    'context',
    [haiku, pixtral],
    {},
    'Claude Haiku 5.5 has the larger context window: 1M tokens against 128K of Pixtral 12B, 7.8x the room',
  ],
  [
    'context',
    [mini],
    { details: { documentTokens: 200_000 } },
    'Yes: 200K tokens fit into the 1.05M of GPT-4.1 mini',
  ],
  [
    'context',
    [pixtral],
    { details: { documentTokens: 200_000 } },
    'No: 200K tokens do not fit into the 128K of Pixtral 12B',
  ],
  [
    'max_output',
    [haiku, pixtral, gemma],
    {},
    'Longest answer: Claude Haiku 5.5 128,000 tokens and Pixtral 12B 4,096 tokens. The longest answer of Gemma 4 12B is not known here',
  ],
  [
    'modality',
    [mini],
    { operator: 'does-it', details: { modalities: ['image'] } },
    'Yes, GPT-4.1 mini has image input (models.dev, 2026-09-30).',
  ],
  [
    'modality',
    [haiku45],
    { operator: 'does-it', details: { modalities: ['audio'] } },
    'No, Claude Haiku 4.5 has no audio input',
  ],
  [
    'modality',
    [haiku],
    {},
    'Claude Haiku 5.5 takes text and image and gives text. Whether Claude Haiku 5.5 handles audio or video is not known here',
  ],
  [
    'capability',
    [pixtral],
    { operator: 'does-it', details: { capability: 'functionCalling' } },
    'Yes, Pixtral 12B has tool calling',
  ],
  [
    'capability',
    [pixtral],
    { operator: 'does-it', details: { capability: 'structuredOutput' } },
    'Whether Pixtral 12B has structured output is not known here.',
  ],
  ['capability', [haiku45, gemma], { details: { capability: 'reasoning' } }, 'Both have reasoning'],
  [
    'capability',
    [pixtral],
    {},
    'Pixtral 12B has no reasoning or PDF input. Not known here: structured output',
  ],
  [
    'licence',
    [pixtral],
    {},
    'Pixtral 12B: Apache License 2.0, open weights. Commercial use is allowed. Apache License 2.0 is an open source licence approved by the OSI',
  ],
  [
    'licence',
    ['llama 3.3 70b'],
    {},
    'Commercial use is allowed on conditions: services above 700 million monthly users',
  ],
  ['licence', [haiku45], {}, 'Claude Haiku 4.5 is API-only'],
  [
    'open_weights',
    [pixtral],
    {},
    'Pixtral 12B has open weights under Apache License 2.0 (Pixtral 12B model card, 2026-11-21).',
  ],
  [
    'open_weights',
    [haiku, pixtral],
    {},
    'Claude Haiku 5.5 is API-only; Pixtral 12B has open weights (Apache License 2.0)',
  ],
  [
    'self_host',
    [gemma],
    { details: { card } },
    'Yes, at 8 and 4 bit. Gemma 4 12B needs about 7-9 GB at 4 bit, 14-16 GB at 8 bit and 27-29 GB at 16 bit. A 24 GB card holds it at 8 and 4 bit, not at 16 bit (2 cards)',
  ],
  ['self_host', ['llama 3.3 70b'], { details: { card } }, 'No. Llama 3.3 70B Instruct needs about'],
  [
    'self_host',
    [pixtral],
    {},
    'Pixtral 12B needs about 7-9 GB at 4 bit, 14-16 GB at 8 bit and 28-30 GB at 16 bit. It takes a 12 GB card at 4 bit',
  ],
  ['self_host', [haiku45], {}, 'Claude Haiku 4.5 cannot be hosted: its weights are not published'],
  ['parameters', [pixtral], {}, 'Pixtral 12B has 12.4 billion parameters'],
  ['parameters', [haiku45], {}, 'The number of parameters of Claude Haiku 4.5 is not known here.'],
  [
    'benchmark',
    [mini],
    { details: { benchmark: 'gpqa-diamond' } },
    'GPT-4.1 mini: GPQA Diamond 65.8% (run by Epoch AI, 2025-04-14).',
  ],
  [
    'benchmark',
    [mini, haiku45],
    { details: { domain: 'coding' } },
    'SWE-bench Verified: GPT-4.1 mini 32.8%, Claude Haiku 4.5 60.6%. By all that was measured (37 and 22 scores) Claude Haiku 4.5 is better for coding: almost certainly.',
  ],
  [
    'benchmark',
    [mini, haiku45],
    {},
    'Of 6 tests that the same party ran on them, GPT-4.1 mini leads on 4 and Claude Haiku 4.5 on 2.',
  ],
  ['benchmark', [gemma], {}, "No score of Gemma 4 12B is published in the catalog's sources."],
  ['speed', [haiku, pixtral], {}, 'Not known here: no source of the catalog times the first token'],
  [
    'speed',
    [haiku45, mini],
    {},
    '200 tokens take Claude Haiku 4.5 3.8-5.4 s and GPT-4.1 mini 3.2-4.7 s. Nobody has measured that independently and in one way, so it is only a hint',
  ],
  ['release_date', [pixtral], {}, 'Pixtral 12B was released on 2024-09-17 by Mistral AI'],
  [
    'release_date',
    [haiku45, pixtral],
    {},
    'Claude Haiku 4.5 is newer by 13 months. Claude Haiku 4.5 on 2025-10-15 and Pixtral 12B on 2024-09-17',
  ],
  ['release_date', [haiku], {}, 'The release date of Claude Haiku 5.5 is not known here.'],
  [
    'knowledge_cutoff',
    [haiku45, mini],
    {},
    'Knowledge cut-off: Claude Haiku 4.5 February 2025 and GPT-4.1 mini April 2024',
  ],
  ['providers', [haiku45], {}, 'Claude Haiku 4.5 is served by Anthropic, Amazon Bedrock'],
  [
    'providers',
    [haiku45],
    { details: { provider: 'amazon-bedrock' } },
    'Yes, Amazon Bedrock has Claude Haiku 4.5: $1.00 in, $5.00 out',
  ],
  [
    'providers',
    [pixtral],
    { details: { provider: 'amazon-bedrock' } },
    'No price list of the catalog has Pixtral 12B at Amazon Bedrock.',
  ],
  ['providers', [pixtral], { details: { region: 'eu' } }, 'Yes, in region EU: Pixtral 12B at Scaleway'],
  ['providers', [haiku45, gemma], {}, 'Gemma 4 12B at SiliconFlow. No provider serves both'],
  [
    'lifecycle',
    [pixtral],
    {},
    'Mistral shut Pixtral 12B down on 2025-12-31 (Mistral models overview, 2026-08-03). Its replacement is Ministral 3 14B',
  ],
  ['lifecycle', [haiku], {}, 'Whether a shutdown of Claude Haiku 5.5 is announced is not known here.'],
  [
    'replacement',
    ['pixtral'],
    {},
    'Ministral 3 14B ($0.20 in, $0.20 out per 1M tokens) replaces Pixtral 12B. Mistral shut Pixtral 12B down',
  ],
  [
    'replacement',
    [haiku45],
    {},
    'Claude Haiku 5.5 ($0.10 in, $0.50 out per 1M tokens) is the newest after Claude Haiku 4.5',
  ],
  ['replacement', [haiku], {}, 'Claude Haiku 5.5 is still available, and no replacement is named.'],
  ['replacement', [haiku], {}, 'Cheapest that is not clearly worse: MiMo-V2.5, 13% cheaper'],
  [
    'alternatives',
    [haiku45],
    {},
    'What follows it: Claude Haiku 5.5, 90% cheaper ($0.20 against $2.00); expected to be better (9 in 10).',
  ],
  [
    'alternatives',
    ['claude opus 5.5'],
    {},
    'Lower tier of Anthropic: Claude Sonnet 5.5, 50% cheaper ($4.00 against $8.00); Claude Opus 5.5 is expected to be better (9 in 10).',
  ],
  [
    'alternatives',
    ['claude opus 5.5'],
    {
      request: {
        task: 'chat',
        goal: 'price',
        wishes: [{ kind: 'openWeights', value: true }],
        volume: null,
        including: [],
      },
    },
    'Cheapest that is not clearly worse: Kimi K3, 25% cheaper',
  ],
  [
    'alternatives',
    [mini],
    { details: { aspect: 'better' } },
    'Better, best first: Claude Fable 5.2 (expected, ',
  ],
  [
    'compare',
    [mini, 'gpt-6 luna'],
    { details: { aspect: 'move' } },
    'Yes. Use GPT-6 Luna: expected to be better (almost certainly; ',
  ],
  [
    'compare',
    [mini, 'gpt-6 luna'],
    { details: { aspect: 'move' } },
    '$36.00 a month now, $10.50 then, the move saves $25.50 a month. To check: GPT-4.1 mini to GPT-6 Luna: ',
  ],
  [
    'compare',
    ['gpt-6 luna', mini],
    { details: { aspect: 'move' } },
    'No. Use GPT-6 Luna: expected to be better (almost certainly; ',
  ],
  ['recommend', [], { request: cheapVision }, '$0.04 per 1M tokens via DeepInfra, 131K context'],
  ['recommend', [], { request: cheapVision }, 'Prices are per 1M tokens at 3 in to 1 out.'],
  [
    'recommend',
    [],
    {
      request: {
        ...cheapVision,
        wishes: [
          { kind: 'lab', value: 'mistral' },
          { kind: 'contextAtLeast', value: 2_000_000 },
        ],
      },
    },
    'Nothing in the catalog certainly fits. You asked for the cheapest: made by Mistral AI and context at least 2M. Closest: context 1.04M instead of 2M: Mistral Large 4',
  ],
  ['recommend', [mini, haiku45], { details: { domain: 'coding' } }, 'Weighed for the workload Coding.'],
  ['compare', [haiku, pixtral], {}, 'Use Claude Haiku 5.5: Pixtral 12B was shut down on 2025-12-31.'],
  ['language', [haiku], {}, 'I answer in English and Russian.'],
  ['api', [pixtral], {}, 'Scaleway: OpenAI\'s style at https://api.scaleway.ai/v1, model "pixtral-12b-2409"'],
  ['glossary', [], { details: { term: 'context-window' } }, '128,000 tokens are about 96,000 English words'],
  ['about_bot', [], {}, 'No language model is asked'],
];

/** Without where figures come from, in brackets at the end of a sentence. */
const uncited = (text: string) => text.replaceAll(/ \([^()]*\d{4}-\d\d-\d\d(?:; \d+ more)?\)(?=\.)/g, '');

describe('answers in English', () => {
  it.for(cases)('%s of %j %j', ([topics, names, rest, expected]) => {
    const { kind, text, card } = ask(topics, names, rest);
    expect(kind).toBe('answer');
    expect(text).toContain(expected);
    const { topics: own, ...query } = queryOf(topics, names, rest);
    if (commandOf(catalog, { ...query, topics: own }, own) !== null) return;
    // The same sentences stand on the card, whose sources are a line of their own.
    const answers = card.blocks.flatMap((block) =>
      block.kind === 'text' && block.role === 'verdict' ? plainText(block.text) : [],
    );
    expect(answers.length).toBeGreaterThan(0);
    for (const sentence of answers) expect(`${text}\n${uncited(text)}`).toContain(sentence);
  });

  it('every topic has a case', () => {
    const asked = new Set(cases.map(([topics]) => topics as Topic));
    expect(asked.size).toBe(24);
  });
});

describe('an answer', () => {
  it('says the state first, with the replacement', () => {
    const { text } = ask('price', [pixtral]);
    expect(text).toMatch(
      /^Pixtral 12B was shut down on .*; Ministral 3 14B .* replaces it\. Pixtral 12B costs \$0\.20 in/,
    );
  });

  it('answers each part of a compound question once', () => {
    const { text, topics } = ask(['price', 'context', 'price'], [haiku, pixtral]);
    expect(topics).toEqual(['price', 'context', 'price']);
    expect(text.match(/They cost the same/g)).toHaveLength(1);
    expect(text).toContain('larger context window');
  });

  it('names the models that it is about, those it brings in too', () => {
    expect(ask('price', [haiku, pixtral]).models).toEqual([
      'anthropic/claude-haiku-5-5',
      'mistral/pixtral-12b',
    ]);
    expect(ask('replacement', [pixtral]).models).toEqual([
      'mistral/pixtral-12b',
      'mistral/ministral-3-14b-instruct-2512',
    ]);
    expect(ask('recommend', [], { request: cheapVision }).models).toHaveLength(3);
  });

  it('takes a wish for any topic without a model as a pick', () => {
    expect(ask('price', [], { request: cheapVision }).text).toContain('DeepInfra');
  });

  it('asks back where neither a model nor a wish is left', () => {
    expect(ask('price', [])).toMatchObject({
      kind: 'clarify',
      text: 'Name the model that you ask about (price), for example:',
    });
  });
});
