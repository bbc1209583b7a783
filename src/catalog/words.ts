/** The closed lists of words that catalog files and code share. */

/** Who a source can be, best first. */
export const sourceBases = ['lab', 'lab-offer', 'offers', 'aggregator', 'page', 'name'] as const;
/** Who states a value, best first: this is the rank that decides between claims. What a team says of itself goes before all. */
export const bases = ['team', ...sourceBases] as const;
export const modalities = ['text', 'image', 'audio', 'video'] as const;
/** What a model is for; answering in text is `chat`, which is taken where nothing else is said. */
export const tasks = [
  'chat',
  'transcription',
  'speech',
  'embedding',
  'image',
  'video',
  'music',
  'moderation',
  'ranking',
  'ocr',
  'translation',
  'research',
  'completion',
  'other',
] as const;
/** What is bought where it is no text: each is what a price in USD is for. */
export const units = [
  'image',
  'audio-minute',
  'million-characters',
  'thousand-pages',
  'video-second',
] as const;
export const tiers = ['lab', 'hyperscaler', 'host', 'gateway', 'reseller', 'plan'] as const;

/** A narrower way in which a topic can be asked about: each has an answer of its own. */
export const aspects = ['support', 'documents', 'everything', 'worth', 'tokens', 'unit'] as const;

export type Modality = (typeof modalities)[number];
/** An id of capabilities.yml. */
export type Capability = string;
export type Basis = (typeof bases)[number];
export type Unit = (typeof units)[number];
export type Task = (typeof tasks)[number];
export type Tier = (typeof tiers)[number];

/** What a question can be about. A closed list: scripts read it. */
export const topics = [
  'overview',
  'price',
  'cost_estimate',
  'tokens',
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
  'family',
  'maker',
  'changes',
  'recommend',
  'compare',
  'language',
  'data_policy',
  'api',
  'glossary',
  'about_bot',
] as const;
export type Topic = (typeof topics)[number];
export type Aspect = (typeof aspects)[number];
