/** The parts of a comparison that can be shown alone. */
export const sections = ['capabilities', 'benchmarks', 'routes', 'fit'] as const;
export type Section = (typeof sections)[number];
