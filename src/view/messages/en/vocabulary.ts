import type { Capability, Modality } from '../../../catalog/words.ts';
import type { Category } from '../../../comparison/compare.ts';

/** Capabilities as people call them. */
export const capabilityWords: Readonly<Record<Capability, string>> = {
  reasoning: 'reasoning',
  functionCalling: 'tool calling',
  structuredOutput: 'structured output',
  promptCaching: 'prompt caching',
  batch: 'batch processing',
  codeExecution: 'code execution',
  computerUse: 'computer use',
  ideIntegration: 'IDE integration',
  parallelAgents: 'parallel agents',
  pdf: 'PDF input',
  attachments: 'attachments',
  temperature: 'temperature control',
  fineTuning: 'fine-tuning',
};

const modality: Readonly<Record<Modality, string>> = {
  text: 'text',
  image: 'image',
  audio: 'audio',
  video: 'video',
};

const category: Readonly<Record<Category['id'], string>> = {
  price: 'price',
  context: 'context',
  benchmarks: 'benchmarks',
  modalities: 'modalities',
  openness: 'openness',
};

/** Single words and names of things; sentences are made of them by messages only. */
export const vocabulary = {
  unpublished: 'not published',
  capability: capabilityWords,
  modality,
  /** What goes in or comes out, as something that a model has: "image input". */
  side: (kind: Modality, side: 'input' | 'output') => `${modality[kind]} ${side}`,
  category,
  /** Domains of benchmarks; others are shown by their id. */
  domain: (id: string) => id,
  /** Things of the catalog that have a name there: by id, with that name. */
  fit: (_id: string, name: string) => name.toLowerCase(),
  document: (_id: string, name: string) => name,
  workload: (_id: string, name: string) => name,
  region: (id: string) => (id.length === 2 ? id.toUpperCase() : id),
};
