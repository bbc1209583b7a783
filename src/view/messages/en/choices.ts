import type { ModelSection, OwnSection } from '../../../command/sections.ts';

export type Part = OwnSection | ModelSection | 'overview';

/** What people can click on under an answer. */
export const choices = {
  part: {
    overview: 'Overview',
    scorecard: 'Scorecard',
    specs: 'Specs',
    capabilities: 'Capabilities',
    benchmarks: 'Benchmarks',
    speed: 'Speed',
    routes: 'Routes',
    fit: 'Fit',
    cost: 'Cost',
    context: 'Context',
    switch: 'Switch',
    choose: 'Choose',
    instead: 'Instead',
    faq: 'FAQ',
    sources: 'Sources',
    changes: 'Changes',
    peers: 'Peers',
    uses: 'Uses',
    alternatives: 'Alternatives',
    start: 'Start',
    'self-hosting': 'Self-hosting',
  } satisfies Readonly<Record<Part, string>> as Readonly<Record<Part, string>>,
  ofComparison: 'Part of the comparison',
  ofPage: 'Part of the page',
  why: 'Why?',
  workload: 'For which workload',
  allAlike: 'All categories alike',
  usualVolumes: 'The usual volumes',
  share: 'Show to everyone',
  /** Why a category came out as it did. */
  whyOf: (category: string) => `${category}: why so?`,
  allScores: 'All shared scores with their sources are in the part benchmarks.',
};
