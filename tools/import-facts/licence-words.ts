/** How sources write licences: the catalog's key. Words that name no licence ("open", "other") are not here. */
export const licenceKeys: Readonly<Record<string, string>> = {
  'apache 2.0': 'Apache-2.0',
  mit: 'MIT',
  'mit model license commercial use allowed': 'LicenseRef-DeepSeek',
  deepseek: 'LicenseRef-DeepSeek',
  'cc by nc 4.0': 'CC-BY-NC-4.0',
  gemma: 'LicenseRef-Gemma',
  'llama 3.1 community license': 'LicenseRef-Llama-3.1',
  'llama 3.1 community': 'LicenseRef-Llama-3.1',
  'llama 3.3 community license agreement': 'LicenseRef-Llama-3.3',
  'llama 3.3 community': 'LicenseRef-Llama-3.3',
  'llama3.3': 'LicenseRef-Llama-3.3',
  'mistral research license': 'LicenseRef-Mistral-Research',
  'mistral research license mrl for research mistral commercial license for commercial use':
    'LicenseRef-Mistral-Research',
  'modified mit': 'LicenseRef-Kimi-Modified-MIT',
  'nvidia open model license agreement': 'LicenseRef-NVIDIA-Open-Model',
  'nvidia open model': 'LicenseRef-NVIDIA-Open-Model',
  'nvidia open': 'LicenseRef-NVIDIA-Open-Model',
  'openmdw 1.1': 'LicenseRef-OpenMDW-1.1',
  'gemma license': 'LicenseRef-Gemma',
  'jamba open': 'LicenseRef-Jamba-Open',
  'kimi k3 license': 'LicenseRef-Kimi-K3',
  'llama 2 community': 'LicenseRef-Llama-2',
  'llama 3 community': 'LicenseRef-Llama-3',
  'llama 3.1': 'LicenseRef-Llama-3.1',
  'llama 3.2': 'LicenseRef-Llama-3.2',
  'llama 3.3': 'LicenseRef-Llama-3.3',
  'llama 4': 'LicenseRef-Llama-4',
  'minimax community license': 'LicenseRef-MiniMax',
  mrl: 'LicenseRef-Mistral-Research',
  'mistral research': 'LicenseRef-Mistral-Research',
  'qianwen license': 'LicenseRef-Qwen',
  'tencent hunyuan community': 'LicenseRef-Hunyuan',
  'deepseek license': 'LicenseRef-DeepSeek',
  qwen: 'LicenseRef-Qwen',
  'tongyi qianwen': 'LicenseRef-Qwen',
  proprietary: 'LicenseRef-Proprietary',
  propretary: 'LicenseRef-Proprietary',
};

/** "apache_2_0", "Apache 2.0", "apache-2.0" are one; null for words that name no licence. */
export function licenceKey(words: string): string | null {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, ' ')
    .replaceAll(/(\d) (?=\d)/g, '$1.')
    .trim();
  return Object.hasOwn(licenceKeys, plain) ? (licenceKeys[plain] ?? null) : null;
}

/** Statements that are wrong, by model and source; each with the reason. */
export const wrongLicences: Readonly<Record<string, string>> = {
  'deepseek/deepseek-v3.2 LMArena catalog': 'its model card says MIT',
  'alibaba/qwen3-max LMArena catalog': 'the row says both Apache-2.0 and proprietary',
  'google/gemini-2.5-flash-lite llm-stats': 'a licence of documentation, and the model is closed',
  'mistral/magistral-medium-latest llm-stats': "the small model's; the medium one has no open weights",
  'nvidia/llama-3.3-nemotron-super-49b-v1 llm-stats': 'derived from Llama 3.3, not 3.1',
};

/** Parameter counts that are wrong, likewise. */
export const wrongParameters: Readonly<Record<string, string>> = {
  'nvidia/nemotron-nano-9b-v2 llm-stats': 'ten times the count in its name',
  'mistral/magistral-medium-latest llm-stats': "the small model's count",
  'alibaba/qwen-vl-max Epoch AI': 'the open Qwen-VL of 2023',
  'openai/gpt-3.5-turbo Epoch AI': 'an estimate that was withdrawn',
  'meta/llama-4-scout-17b-instruct size in model name': 'its active parameters alone',
  'meta/llama-4-maverick-17b-instruct size in model name': 'its active parameters alone',
  'google/gemma-4-E2B-it size in model name': 'effective parameters, fewer than it has',
  'google/gemma-4-E4B-it size in model name': 'effective parameters, fewer than it has',
  'alibaba/qwen3.8-2.4t-a95b size in model name': 'its active parameters alone',
};

/** Rows filed under a name that moves: the model that their address is about. */
export const filedElsewhere: Readonly<Record<string, string>> = {
  'mistral/mistral-small-latest': 'mistral/mistral-small-2409',
  'mistral/codestral-latest': 'mistral/codestral-22b-v0.1',
  'moonshotai/kimi-k2-thinking-turbo': 'moonshotai/kimi-k2-thinking',
};
