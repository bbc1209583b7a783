/** Labs under the names that boards give them. */
export const owners: Readonly<Record<string, string>> = {
  'alibaba-ath': 'alibaba',
  'ant group': 'inclusionai',
  bytedance: 'bytedance-seed',
  'inception ai': 'inception',
  'microsoft ai': 'microsoft',
  'perplexity ai': 'perplexity',
  spacexai: 'xai',
  thinky: 'thinkingmachines',
  'z ai': 'zhipuai',
  'z.ai': 'zhipuai',
};

type Meant = { readonly id: string; readonly variant?: string };

/** Spellings of boards that no rule is certain of: the model that they mean, and what else they say. */
export const entrantNames: Readonly<Record<string, Meant>> = {
  'deepseek/deepseek-v4-flash-20260731': { id: 'deepseek/deepseek-v4-flash-0731' },
  'deepseek/deepseek-v4-pro-0813': { id: 'deepseek/deepseek-v4-pro-0813' },
  'deepseek/deepseek-v4-pro-20260813': { id: 'deepseek/deepseek-v4-pro-0813' },
  'google/gemini-2.5-flash-image-preview': { id: 'google/gemini-2.5-flash-image', variant: 'preview' },
  'google/gemini-2.5-flash-preview-09-2025': { id: 'google/gemini-2.5-flash-preview-09-25' },
  'google/gemini-3-flash': { id: 'google/gemini-3-flash-preview' },
  'google/gemini-3-pro': { id: 'google/gemini-3-pro-preview' },
  'google/gemini-3-pro-image-2k': { id: 'google/gemini-3-pro-image', variant: '2k' },
  'google/gemini-3-pro-image-preview': { id: 'google/gemini-3-pro-image', variant: 'preview' },
  // A preview that was measured is the model that came out under the same version.
  'google/gemini-3.1-flash-lite-preview': { id: 'google/gemini-3.1-flash-lite', variant: 'preview' },
  'google/gemini-3.1-pro': { id: 'google/gemini-3.1-pro-preview' },
  'google/gemini-omni-flash': { id: 'google/gemini-omni-flash-preview' },
  'google/veo-3.1-audio': { id: 'google/veo-3.1-generate-preview', variant: 'audio' },
  'google/veo-3.1-audio-1080p': { id: 'google/veo-3.1-generate-preview', variant: 'audio, 1080p' },
  'google/veo-3.1-fast-audio': { id: 'google/veo-3.1-fast-generate-preview', variant: 'audio' },
  'google/veo-3.1-fast-audio-1080p': { id: 'google/veo-3.1-fast-generate-preview', variant: 'audio, 1080p' },
  'ibm/ibm-granite-h-small': { id: 'ibm/granite-4-h-small' },
  'meta/llama-3.2-vision-11b-instruct': { id: 'meta/llama-3.2-11b-vision-instruct' },
  'meta/llama-4-maverick-17b-128e-instruct': { id: 'meta/llama-4-maverick-17b-instruct' },
  'minimax/minimax-m2.1-preview': { id: 'minimax/MiniMax-M2.1', variant: 'preview' },
  'mistral/mixtral-8x22b-instruct-v0.1': { id: 'mistral/open-mixtral-8x22b' },
  'mistral/mixtral-8x7b-instruct-v0.1': { id: 'mistral/open-mixtral-8x7b' },
  'moonshotai/kimi-k2.5-instant': { id: 'moonshotai/kimi-k2.5', variant: 'no thinking' },
  'nvidia/nemotron-3-ultra': { id: 'nvidia/nemotron-3-ultra-550b-a55b' },
  'nvidia/nvidia-nemotron-3-ultra-550b-a55b-nvfp4': { id: 'nvidia/nemotron-3-ultra-550b-a55b' },
  'nvidia/nvidia-nemotron-3.5-lightning-30b-a3b-nvfp4': { id: 'nvidia/nemotron-3.5-lightning' },
  'openai/gpt-3.5-turbo-0125': { id: 'openai/gpt-3.5-turbo' },
  'openai/gpt-4-0613': { id: 'openai/gpt-4' },
  'openai/gpt-image-1.5-high-fidelity': { id: 'openai/gpt-image-1.5', variant: 'high fidelity' },
  'perplexity/ppl-sonar-pro': { id: 'perplexity/sonar-pro' },
  'perplexity/ppl-sonar-reasoning-pro': { id: 'perplexity/sonar-reasoning-pro' },
  'tencent/hunyuan-hy3-preview': { id: 'tencent/hy3-preview' },
  'xai/grok-4.20-beta-0309-reasoning': { id: 'xai/grok-4.20-0309-reasoning', variant: 'preview' },
  'xai/grok-4.20-multi-agent-beta-0309': { id: 'xai/grok-4.20-multi-agent-0309', variant: 'preview' },
  'xai/grok-imagine-video-480p': { id: 'xai/grok-imagine-video', variant: '480p' },
  'xai/grok-imagine-video-720p': { id: 'xai/grok-imagine-video', variant: '720p' },
  'xai/grok-imagine-video-1.5-720p': { id: 'xai/grok-imagine-video-1.5', variant: '720p' },
};

/** Names on old boards that mean, or read like, another model today. */
export const notThese: ReadonlySet<string> = new Set([
  'cohere/command-r',
  'cohere/command-r-plus',
  'google/gemini-pro',
  'inception/mercury',
  'meta/muse-spark',
  'mistral/mistral-7b-instruct',
  'mistral/mistral-medium',
  'xai/grok-2-2024-08-13',
]);

/** Ids that mean another model every few months: a score without a day of its edition is never placed under one. */
export const movingNames =
  /^(?:deepseek\/deepseek-(?:chat|reasoner)|mistral\/(?!pixtral)[a-z]+(?:-[a-z]+)?-latest)$/;
