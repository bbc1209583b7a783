import type { ModelSection, Section } from '../../../command/sections.ts';

export type Part = Section | ModelSection | 'overview';
export type CategoryName = 'price' | 'context' | 'benchmarks' | 'modalities' | 'openness';

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
    'why-price': 'Price: why so?',
    'why-context': 'Context: why so?',
    'why-benchmarks': 'Benchmarks: why so?',
    'why-modalities': 'Modalities: why so?',
    'why-openness': 'Openness: why so?',
  } satisfies Readonly<Record<Part, string>> as Readonly<Record<Part, string>>,
  ofComparison: 'Part of the comparison',
  ofPage: 'Part of the page',
  why: 'Why?',
  workload: 'For which workload',
  allAlike: 'All categories alike',
  usualVolumes: 'The usual volumes',
  share: 'Show to everyone',

  /** The rule by which a category is decided. */
  rule: {
    price:
      'Rule: the lower blended price wins, three input tokens to one output at 3,000 input tokens a request, or the workload asked for. Within 1% it is a tie; where the cheapest route would change it, it depends on the route.',
    context: 'Rule: the larger context window wins. Within 5% it is a tie.',
    benchmarks:
      'Rule: who leads on more comparable scores wins. Comparable is the same benchmark in the same version and variant, run by the same independent party; what labs report of themselves decides nothing.',
    modalities:
      'Rule: who takes and gives all that the others do, and more, wins. Equal sets tie; each with something of its own is a tie too.',
    openness:
      'Rule: open weights win over API-only; between open weights the freer licence: approved by the OSI, then commercial use, then commercial use under conditions.',
  } satisfies Readonly<Record<CategoryName, string>> as Readonly<Record<CategoryName, string>>,
  allScores: 'All shared scores with their sources are in the part benchmarks.',
};
