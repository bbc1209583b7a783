/** The closed lists of words that catalog files and code share. */

/** Who states a value, best first: this is the rank that decides between claims. */
export const bases = ['lab', 'lab-offer', 'offers', 'aggregator', 'page', 'name'] as const;
export const modalities = ['text', 'image', 'audio', 'video'] as const;
export const capabilities = [
  'reasoning',
  'functionCalling',
  'structuredOutput',
  'promptCaching',
  'batch',
  'codeExecution',
  'computerUse',
  'ideIntegration',
  'parallelAgents',
  'pdf',
  'attachments',
  'temperature',
  'fineTuning',
] as const;
/** What a model is for, where that is not answering in text. */
export const tasks = ['chat', 'transcription', 'speech', 'embedding', 'image', 'video', 'other'] as const;
export const tiers = ['lab', 'hyperscaler', 'host', 'gateway', 'reseller', 'plan'] as const;

export type Modality = (typeof modalities)[number];
export type Capability = (typeof capabilities)[number];
export type Basis = (typeof bases)[number];
export type Task = (typeof tasks)[number];
export type Tier = (typeof tiers)[number];

/** What a question can be about. A closed list: scripts read it. */
export const topics = [
  'price',
  'cost_estimate',
  'context',
  'max_output',
  'modality',
  'capability',
  'licence',
  'open_weights',
  'self_host',
  'parameters',
  'benchmark',
  'speed',
  'release_date',
  'knowledge_cutoff',
  'providers',
  'lifecycle',
  'replacement',
  'alternatives',
  'recommend',
  'compare',
  'language',
  'api',
  'glossary',
  'about_bot',
] as const;
export type Topic = (typeof topics)[number];
