import type { Entry } from '../../src/catalog/fact-entries.ts';
import type { Known } from '../../src/catalog/known-models.ts';

type Statement = {
  readonly source: string;
  readonly asOf: string;
  readonly url: string;
  readonly licence: string;
  readonly models: readonly string[];
};

/** What labs say of several models in one sentence, each read at its address or in a copy of that page. */
const statements: readonly Statement[] = [
  {
    source: 'qwen-readme',
    asOf: '2026-11-28',
    url: 'https://github.com/QwenLM/Qwen3#license-agreement',
    licence: 'Apache-2.0',
    models: [
      'alibaba/qwen3-8b',
      'alibaba/qwen3-14b',
      'alibaba/qwen3-32b',
      'alibaba/qwen3-30b-a3b',
      'alibaba/qwen3-30b-a3b-instruct-2507',
      'alibaba/qwen3-235b-a22b',
      'alibaba/qwen3-235b-a22b-instruct-2507',
      'alibaba/qwen3-235b-a22b-thinking-2507',
    ],
  },
  {
    source: 'qwen-readme',
    asOf: '2026-11-28',
    url: 'https://github.com/QwenLM/Qwen3.6#license-agreement',
    licence: 'Apache-2.0',
    models: [
      'alibaba/qwen3.5-9b',
      'alibaba/qwen3.5-27b',
      'alibaba/qwen3.5-35b-a3b',
      'alibaba/qwen3.5-122b-a10b',
      'alibaba/qwen3.5-397b-a17b',
      'alibaba/qwen3.6-27b',
      'alibaba/qwen3.6-35b-a3b',
    ],
  },
  {
    // The sentence leaves out the sizes 3B and 72B.
    source: 'qwen-readme',
    asOf: '2026-11-28',
    url: 'https://github.com/QwenLM/Qwen2.5#license-agreement',
    licence: 'Apache-2.0',
    models: [
      'alibaba/qwen2-5-7b-instruct',
      'alibaba/qwen2-5-14b-instruct',
      'alibaba/qwen2-5-32b-instruct',
      'alibaba/qwen2-5-coder-7b-instruct',
      'alibaba/qwen2-5-math-7b-instruct',
    ],
  },
  {
    source: 'mistral-open-weights',
    asOf: '2026-11-28',
    url: 'https://docs.mistral.ai/getting-started/open_weight_models/',
    licence: 'Apache-2.0',
    models: ['mistral/open-mistral-7b', 'mistral/open-mixtral-8x7b', 'mistral/open-mixtral-8x22b'],
  },
  {
    source: 'mistral-open-weights',
    asOf: '2026-11-28',
    url: 'https://docs.mistral.ai/getting-started/open_weight_models/',
    licence: 'LicenseRef-Mistral-Non-Production',
    models: ['mistral/codestral-2405'],
  },
  {
    source: 'mistral-open-weights',
    asOf: '2026-11-28',
    url: 'https://huggingface.co/mistralai/Mistral-Large-Instruct-2411',
    licence: 'LicenseRef-Mistral-Research',
    models: ['mistral/mistral-large-2411'],
  },
  {
    source: 'llama-model-card',
    asOf: '2026-11-28',
    url: 'https://github.com/meta-llama/llama-models/blob/main/models/llama3_2/MODEL_CARD.md',
    licence: 'LicenseRef-Llama-3.2',
    models: ['meta/llama-3.2-1b'],
  },
  {
    source: 'llama-model-card',
    asOf: '2026-11-28',
    url: 'https://github.com/meta-llama/llama-models/blob/main/models/llama3_2/MODEL_CARD_VISION.md',
    licence: 'LicenseRef-Llama-3.2',
    models: ['meta/llama-3.2-11b-vision-instruct'],
  },
  {
    source: 'google-gemma-docs',
    asOf: '2026-11-21',
    url: 'https://ai.google.dev/edge/litert-lm/models/gemma-4',
    licence: 'Apache-2.0',
    models: ['google/gemma-4-26b-a4b-it', 'google/gemma-4-E2B-it', 'google/gemma-4-E4B-it'],
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-28',
    url: 'https://huggingface.co/microsoft/phi-4',
    licence: 'MIT',
    models: ['microsoft/phi-4'],
  },
  {
    source: 'hugging-face-cards',
    asOf: '2026-11-28',
    url: 'https://huggingface.co/swiss-ai/Apertus-8B-Instruct-2509',
    licence: 'Apache-2.0',
    models: ['swiss-ai/apertus-8b'],
  },
  {
    source: 'moonshot-licence',
    asOf: '2026-11-28',
    url: 'https://raw.githubusercontent.com/MoonshotAI/Kimi-K3/main/LICENSE',
    licence: 'LicenseRef-Kimi-K3',
    models: ['moonshotai/kimi-k3'],
  },
];

/** Licences that labs state of whole lines, one claim a model that the catalog has. */
export function importStatedLicences(known: Known): Entry[] {
  return statements.flatMap(({ models, ...claim }) =>
    models.flatMap((id) => {
      const name = known.names.get(id);
      return name === undefined ? [] : [{ id, name, claims: [claim] }];
    }),
  );
}
