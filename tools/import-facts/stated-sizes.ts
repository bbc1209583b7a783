import type { Entry } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';

type Size = { readonly total: number; readonly active?: number };

/** What a page says of several models, in billions of parameters. */
type Statement = {
  readonly source: string;
  readonly asOf: string;
  readonly url: string;
  readonly sizes: Readonly<Record<string, Size>>;
};

/** Sizes that labs state, each read at its address or in a copy of that page. */
const statements: readonly Statement[] = [
  {
    source: 'zai-readme',
    asOf: '2026-04-09',
    url: 'https://github.com/zai-org/GLM-5#download-model',
    sizes: { 'zhipuai/glm-5': { total: 744, active: 40 }, 'zhipuai/glm-5.1': { total: 744, active: 40 } },
  },
  {
    source: 'zai-readme',
    asOf: '2026-08-21',
    url: 'https://github.com/zai-org/GLM-5#download-model',
    sizes: { 'zhipuai/glm-5.2': { total: 744, active: 40 } },
  },
  {
    source: 'zai-readme',
    asOf: '2026-02-01',
    url: 'https://github.com/zai-org/GLM-4.5#model-downloads',
    sizes: {
      'zhipuai/glm-4.7': { total: 355, active: 32 },
      'zhipuai/glm-4.7-flash': { total: 30, active: 3 },
    },
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-05-08',
    url: 'https://huggingface.co/deepseek-ai/DeepSeek-V4-Flash',
    sizes: {
      'deepseek/deepseek-v4-flash': { total: 284, active: 13 },
      'deepseek/deepseek-v4-flash-0423': { total: 284, active: 13 },
      'deepseek/deepseek-v4-pro': { total: 1600, active: 49 },
      'deepseek/deepseek-v4-pro-0423': { total: 1600, active: 49 },
    },
  },
  {
    source: 'minimax-repositories',
    asOf: '2025-11-13',
    url: 'https://github.com/MiniMax-AI/MiniMax-M2',
    sizes: { 'minimax/MiniMax-M2': { total: 230, active: 10 } },
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-28',
    url: 'https://huggingface.co/moonshotai/Kimi-K3',
    sizes: { 'moonshotai/kimi-k3': { total: 2800 } },
  },
  {
    source: 'moonshot-readme',
    asOf: '2026-01-31',
    url: 'https://github.com/MoonshotAI/Kimi-K2.5#2-model-summary',
    sizes: { 'moonshotai/kimi-k2.5': { total: 1000, active: 32 } },
  },
  {
    source: 'mistral-model-pages',
    asOf: '2026-08-21',
    url: 'https://docs.mistral.ai/models/',
    sizes: {
      'mistral/mistral-small-2603': { total: 119, active: 6.5 },
      'mistral/mistral-large-2512': { total: 675, active: 41 },
      'mistral/mistral-medium-2604': { total: 128 },
      'mistral/devstral-2512': { total: 123 },
      'mistral/leanstral-1-5': { total: 119, active: 6.5 },
    },
  },
  {
    source: 'cohere-docs',
    asOf: '2026-08-20',
    url: 'https://docs.cohere.com/docs/command-a-plus',
    sizes: { 'cohere/command-a-plus-05-2026': { total: 218, active: 25 } },
  },
  {
    source: 'cohere-docs',
    asOf: '2026-08-20',
    url: 'https://docs.cohere.com/docs/command-a-reasoning',
    sizes: { 'cohere/command-a-reasoning-08-2025': { total: 111 } },
  },
  {
    source: 'cohere-docs',
    asOf: '2026-08-20',
    url: 'https://docs.cohere.com/docs/command-a-translate',
    sizes: { 'cohere/command-a-translate-08-2025': { total: 111 } },
  },
  {
    source: 'cohere-docs',
    asOf: '2026-08-20',
    url: 'https://docs.cohere.com/docs/north-mini-code-1.0',
    sizes: { 'cohere/north-mini-code-1-0': { total: 30, active: 3 } },
  },
  {
    source: 'llama-model-card',
    asOf: '2025-07-15',
    url: 'https://github.com/meta-llama/llama-models/blob/main/models/llama4/MODEL_CARD.md',
    sizes: {
      'meta/llama-4-scout-17b-instruct': { total: 109, active: 17 },
      'meta/llama-4-maverick-17b-instruct': { total: 400, active: 17 },
    },
  },
  {
    source: 'whisper-readme',
    asOf: '2025-06-25',
    url: 'https://github.com/openai/whisper#available-models-and-languages',
    sizes: { 'openai/whisper-large-v3': { total: 1.55 }, 'openai/whisper-large-v3-turbo': { total: 0.809 } },
  },
  {
    source: 'gpt-oss-readme',
    asOf: '2026-07-24',
    url: 'https://github.com/openai/gpt-oss',
    sizes: {
      'openai/gpt-oss-120b': { total: 117, active: 5.1 },
      'openai/gpt-oss-20b': { total: 21, active: 3.6 },
    },
  },
  {
    source: 'nemotron-readme',
    asOf: '2026-08-21',
    url: 'https://github.com/NVIDIA-NeMo/Nemotron#readme',
    sizes: {
      'nvidia/nemotron-3-super-120b-a12b': { total: 120.6, active: 12.7 },
      'nvidia/nemotron-3-nano-30b-a3b': { total: 31.6, active: 3.6 },
      'nvidia/nemotron-3.5-lightning': { total: 30, active: 3 },
      'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning': { total: 30, active: 3 },
      'nvidia/nemotron-3-ultra-550b-a55b': { total: 550, active: 55 },
    },
  },
  {
    source: 'stepfun-readme',
    asOf: '2026-05-29',
    url: 'https://github.com/stepfun-ai/Step-3.7-Flash#1-introduction',
    sizes: { 'stepfun/step-3.7-flash': { total: 198, active: 11 } },
  },
  {
    source: 'tencent-readme',
    asOf: '2026-07-06',
    url: 'https://github.com/Tencent-Hunyuan/Hy3',
    sizes: { 'tencent/hy3': { total: 295, active: 21 } },
  },
  {
    source: 'xiaomi-readme',
    asOf: '2026-01-08',
    url: 'https://github.com/XiaomiMiMo/MiMo-V2-Flash',
    sizes: { 'xiaomi/mimo-v2-flash': { total: 309, active: 15 } },
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-29',
    url: 'https://huggingface.co/poolside',
    sizes: {
      'poolside/laguna-m.1': { total: 225, active: 23 },
      'poolside/laguna-xs.2': { total: 33, active: 3 },
    },
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-29',
    url: 'https://huggingface.co/arcee-ai/Trinity-Large-Preview',
    sizes: { 'arcee-ai/trinity-large-preview': { total: 398, active: 13 } },
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-29',
    url: 'https://huggingface.co/arcee-ai/Trinity-Mini',
    sizes: { 'arcee-ai/trinity-mini': { total: 26, active: 3 } },
  },
  {
    source: 'unsloth-docs',
    asOf: '2026-11-29',
    url: 'https://unsloth.ai/docs/models/glm-5.3-flash',
    sizes: { 'zhipuai/glm-5.3-flash': { total: 320, active: 18 } },
  },
  {
    source: 'openrouter',
    asOf: '2026-08-01',
    url: 'https://openrouter.ai/deepseek/deepseek-v4-flash-0731',
    sizes: { 'deepseek/deepseek-v4-flash-0731': { total: 284, active: 13 } },
  },
  {
    source: 'colibri',
    asOf: '2026-11-29',
    url: 'https://raw.githubusercontent.com/JustVugg/colibri/master/docs/mimo.md',
    sizes: {
      'xiaomi/mimo-v2.6-flash': { total: 309, active: 15 },
      'xiaomi/mimo-v2.6-pro': { total: 1020, active: 42 },
    },
  },
];

/** Sizes of vLLM's recipes by the address of each: the day of the recipe, its model there and here, the size. */
const recipes: readonly (readonly [asOf: string, recipe: string, model: string, size: Size])[] = [
  ['2026-04-01', 'deepseek-ai/DeepSeek-V3.2', 'deepseek/deepseek-v3.2', { total: 671, active: 37 }],
  ['2026-04-17', 'deepseek-ai/DeepSeek-OCR-2', 'deepseek/deepseek-ocr-2', { total: 3 }],
  ['2026-04-17', 'MiniMaxAI/MiniMax-M2.1', 'minimax/MiniMax-M2.1', { total: 230, active: 10 }],
  ['2026-05-18', 'MiniMaxAI/MiniMax-M2.5', 'minimax/MiniMax-M2.5', { total: 230, active: 10 }],
  ['2026-04-17', 'MiniMaxAI/MiniMax-M2.7', 'minimax/MiniMax-M2.7', { total: 230, active: 10 }],
  ['2026-08-03', 'MiniMaxAI/MiniMax-M3', 'minimax/MiniMax-M3', { total: 427, active: 26 }],
  ['2026-07-29', 'moonshotai/Kimi-K2.6', 'moonshotai/kimi-k2.6', { total: 1000, active: 32 }],
  ['2026-07-29', 'moonshotai/Kimi-K2.7-Code', 'moonshotai/kimi-k2.7-code', { total: 1000, active: 32 }],
  ['2026-08-17', 'Qwen/Qwen3.8-2.4T-A95B', 'alibaba/qwen3.8-2.4t-a95b', { total: 2400, active: 95 }],
  [
    '2026-04-17',
    'arcee-ai/Trinity-Large-Thinking',
    'arcee-ai/trinity-large-thinking',
    { total: 398, active: 13 },
  ],
  ['2026-05-11', 'Google/gemma-4-E2B-it', 'google/gemma-4-E2B-it', { total: 5 }],
  ['2026-05-11', 'Google/gemma-4-E4B-it', 'google/gemma-4-E4B-it', { total: 8 }],
  ['2026-08-19', 'microsoft/Phi-4-reasoning', 'microsoft/phi-4-reasoning', { total: 14 }],
  ['2026-08-19', 'microsoft/Phi-4-multimodal-instruct', 'microsoft/phi-4-multimodal', { total: 5.6 }],
  ['2026-04-17', 'microsoft/Phi-4-mini-instruct', 'microsoft/phi-4-mini', { total: 4 }],
  ['2026-07-22', 'poolside/Laguna-S-2.1', 'poolside/laguna-s-2.1', { total: 118, active: 8 }],
  ['2026-07-02', 'poolside/Laguna-XS-2.1', 'poolside/laguna-xs-2.1', { total: 33, active: 3 }],
  ['2026-04-17', 'stepfun-ai/Step-3.5-Flash', 'stepfun/step-3.5-flash', { total: 196, active: 11 }],
  ['2026-04-23', 'tencent/Hy3-preview', 'tencent/hy3-preview', { total: 295, active: 21 }],
  ['2026-04-17', 'zai-org/GLM-4.6V', 'zhipuai/glm-4.6v', { total: 107, active: 12 }],
  ['2026-04-17', 'zai-org/GLM-Image', 'zhipuai/glm-image', { total: 16 }],
  ['2026-04-27', 'XiaomiMiMo/MiMo-V2.5-Pro', 'xiaomi/mimo-v2.5-pro', { total: 1000, active: 42 }],
  ['2026-04-27', 'XiaomiMiMo/MiMo-V2.5', 'xiaomi/mimo-v2.5', { total: 311, active: 15 }],
  ['2026-04-17', 'inclusionAI/Ring-1T-FP8', 'inclusionai/Ring-1T', { total: 1000, active: 50 }],
];

const ofRecipes: readonly Statement[] = recipes.map(([asOf, recipe, model, size]) => ({
  source: 'vllm-recipes',
  asOf,
  url: `https://github.com/vllm-project/recipes/blob/main/models/${recipe}.yaml`,
  sizes: { [model]: size },
}));

/** Parameters that pages state of models that the catalog has, one claim a model and page. */
export function importStatedSizes(known: Known): Entry[] {
  return [...statements, ...ofRecipes].flatMap(({ sizes, ...stamp }) =>
    Object.entries(sizes).flatMap(([id, parameters]) => {
      const name = known.names.get(id);
      return name === undefined ? [] : [{ id, name, claims: [{ ...stamp, parameters }] }];
    }),
  );
}
