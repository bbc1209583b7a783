import { defineCriterion } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { readBetter } from './claims.ts';
import { qualityAdvantage, qualityReason } from './reason.ts';
import { compareQuality, type QualityCategory } from './rule.ts';
import { qualityMessages } from './say.ts';
import { qualityPart, qualitySection } from './show.ts';

/** How good answers are, by all that was measured. */
export const quality: Subject = {
  criterion: defineCriterion<QualityCategory>({
    id: 'quality',
    compare: ({ catalog, models, domain }) => compareQuality(catalog, models, domain),
    facts: [],
    rests: (_, { standings }) =>
      standings.map(({ observations }) => observations.map(({ score }) => score.claim)),
    reason: qualityReason,
    advantage: qualityAdvantage,
    hint: (words) => words.of(qualityMessages).hint,
  }),
  parts: { quality: { label: (words) => words.of(qualityMessages).part, show: qualitySection } },
  claims: [readBetter],
  pageParts: { quality: { label: (words) => words.of(qualityMessages).part, show: qualityPart } },
};
