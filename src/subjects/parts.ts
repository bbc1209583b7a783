import { capabilitiesSection } from './abilities/show.ts';
import { alternativesPart, insteadSection, peersPart } from './alternatives/show.ts';
import { benchmarksPart, benchmarksSection } from './benchmarks/show.ts';
import { changesPart } from './changes/show.ts';
import { chooseSection } from './choice/choose.ts';
import { scorecardSection } from './choice/scorecard.ts';
import { switchSection } from './choice/switch.ts';
import { contextSection } from './context/show.ts';
import { costSection } from './cost/show.ts';
import { faqSection } from './faq/comparison.ts';
import { faqPart } from './faq/model.ts';
import { fitSection, usesPart } from './fit/show.ts';
import { selfHostingPart } from './hosting/show.ts';
import type { PageInput, SectionInput, SectionView } from './part.ts';
import { routesSection } from './routes/show.ts';
import { startPart } from './routes/start.ts';
import { criterionOf, type ModelSection, type OwnSection, type Section } from './sections.ts';
import { sourcesSection } from './sources/show.ts';
import { specsSection } from './specs/show.ts';
import { speedSection } from './speed/show.ts';
import { whySection } from './why.ts';

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

/** Each part of a model's page by its name. */
export const pageSections: Readonly<Record<ModelSection, (input: PageInput) => SectionView>> = {
  changes: changesPart,
  benchmarks: benchmarksPart,
  peers: peersPart,
  uses: usesPart,
  alternatives: alternativesPart,
  'self-hosting': selfHostingPart,
  start: startPart,
  faq: faqPart,
};
