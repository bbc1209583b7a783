/** What an answer shows first, as a control's value. */
export const overview = 'overview';

/** Why a category of a comparison came out as it did: `why-` and the category. */
export const whySections = [
  'why-price',
  'why-context',
  'why-benchmarks',
  'why-modalities',
  'why-openness',
] as const;

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
  ...whySections,
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
