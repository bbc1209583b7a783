import { criterionOf, type OwnSection, type Section } from '../command/sections.ts';
import { benchmarksSection } from './sections/benchmarks.ts';
import { capabilitiesSection } from './sections/capabilities.ts';
import { chooseSection } from './sections/choose.ts';
import { contextSection } from './sections/context.ts';
import { costSection } from './sections/cost.ts';
import { faqSection } from './sections/faq.ts';
import { fitSection } from './sections/fit.ts';
import { insteadSection } from './sections/instead.ts';
import { routesSection } from './sections/routes.ts';
import { scorecardSection } from './sections/scorecard.ts';
import type { SectionInput, SectionView } from './sections/section.ts';
import { sourcesSection } from './sections/sources.ts';
import { specsSection } from './sections/specs.ts';
import { speedSection } from './sections/speed.ts';
import { switchSection } from './sections/switch.ts';
import { whySection } from './sections/why.ts';

/** Each part of a comparison by its name. */
const ownSections: Readonly<Record<OwnSection, (input: SectionInput) => SectionView>> = {
  scorecard: scorecardSection,
  specs: specsSection,
  capabilities: capabilitiesSection,
  benchmarks: benchmarksSection,
  speed: speedSection,
  routes: routesSection,
  fit: fitSection,
  cost: costSection,
  context: contextSection,
  switch: switchSection,
  choose: chooseSection,
  instead: insteadSection,
  faq: faqSection,
  sources: sourcesSection,
};

/** One part of a comparison. */
export function comparisonSection(section: Section, input: SectionInput): SectionView {
  const criterion = criterionOf(section);
  return criterion ? whySection(input, criterion) : ownSections[section as OwnSection](input);
}
