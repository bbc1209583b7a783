/** Pictures of figures, and the button that asks for one. */
export const chart = {
  ask: 'As a chart',
  alt: (title: string, subtitle: string, figures: string) => `Bar chart. ${title}. ${subtitle}. ${figures}`,
  /** `left` groups of bars had no room. */
  withMore: (subtitle: string, left: number) => `${subtitle}; and ${left} more in the answer`,
  leastOf: (unit: string) => `${unit}, at least`,
  workloads: { title: 'Cost a month by workload', subtitle: 'Compare bars within one workload' },
  benchmarks: {
    title: 'Benchmarks',
    subtitle: 'Run by the same independent party',
    unit: (isPercent: boolean): string => (isPercent ? 'percent' : 'score'),
  },
  fit: {
    title: (name: string | null) => (name === null ? 'Fit scores' : `Fit scores of ${name}`),
    subtitle: 'Of 100 points; a range says what unknowns could add',
    unit: 'points',
  },
  context: {
    title: 'Context and max output',
    subtitle: 'In tokens; compare bars within one group',
    unit: 'tokens',
  },
};
