import { type CriterionId, criterionIds } from '../catalog/criteria.ts';

/** What an answer shows first, as a control's value. */
export const overview = 'overview';

/** The parts of a comparison that can be shown alone beside those. */
export const ownSections = [
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
export type OwnSection = (typeof ownSections)[number];

/** The part that says why a category came out as it did. */
export const whySection = <Id extends CriterionId>(id: Id): `why-${Id}` => `why-${id}`;

/** All parts of a comparison that can be shown alone. */
export const sections = [...ownSections, ...criterionIds.map(whySection)];
export type Section = (typeof sections)[number];

/** The criterion that a part says why of; null for all else. */
export function criterionOf(section: string): CriterionId | null {
  return criterionIds.find((id) => section === whySection(id)) ?? null;
}

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
