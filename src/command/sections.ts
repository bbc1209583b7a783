/** The parts of a comparison that can be shown alone. */
export const sections = [
  'scorecard',
  'specs',
  'capabilities',
  'benchmarks',
  'speed',
  'routes',
  'fit',
  'cost',
  'context',
  'switch',
  'choose',
  'instead',
  'faq',
  'sources',
] as const;
export type Section = (typeof sections)[number];

/** The parts of a model's page that can be shown alone. */
export const modelSections = [
  'changes',
  'benchmarks',
  'peers',
  'uses',
  'alternatives',
  'self-hosting',
  'start',
  'faq',
] as const;
export type ModelSection = (typeof modelSections)[number];
