import type { ModelSection } from '../command/sections.ts';
import { alternativesPart } from './page/alternatives.ts';
import { benchmarksPart } from './page/benchmarks.ts';
import { changesPart } from './page/changes.ts';
import { faqPart } from './page/faq.ts';
import { peersPart } from './page/peers.ts';
import type { PageInput } from './page/section.ts';
import { selfHostingPart } from './page/self-hosting.ts';
import { startPart } from './page/start.ts';
import { usesPart } from './page/uses.ts';
import type { SectionView } from './sections/section.ts';

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
