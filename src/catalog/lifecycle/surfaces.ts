/** How modeldeprecations.dev names providers: the catalog's surface and the lab of the models. */
export const surfaces: Readonly<
  Record<string, { readonly surface: string; readonly lab: string; readonly source: string }>
> = {
  alibaba: { surface: 'alibaba', lab: 'alibaba', source: 'alibaba-deprecations' },
  anthropic: { surface: 'anthropic', lab: 'anthropic', source: 'anthropic-deprecations' },
  bedrock: { surface: 'amazon-bedrock', lab: 'amazon', source: 'bedrock-lifecycle' },
  cohere: { surface: 'cohere', lab: 'cohere', source: 'cohere-deprecations' },
  deepseek: { surface: 'deepseek', lab: 'deepseek', source: 'deepseek-docs' },
  google: { surface: 'google', lab: 'google', source: 'google-deprecations' },
  minimax: { surface: 'minimax', lab: 'minimax', source: 'minimax-docs' },
  mistral: { surface: 'mistral', lab: 'mistral', source: 'mistral-models' },
  moonshot: { surface: 'moonshotai', lab: 'moonshotai', source: 'moonshot-docs' },
  openai: { surface: 'openai', lab: 'openai', source: 'openai-deprecations' },
  vertex: { surface: 'google-vertex', lab: 'google', source: 'vertex-lifecycle' },
  xai: { surface: 'xai', lab: 'xai', source: 'xai-docs' },
  xiaomi: { surface: 'xiaomi', lab: 'xiaomi', source: 'xiaomi-docs' },
  'z-ai': { surface: 'zai', lab: 'zhipuai', source: 'zai-docs' },
};
