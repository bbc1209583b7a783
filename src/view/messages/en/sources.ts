import { date } from './format.ts';

/** Where figures come from. */
export const sources = {
  title: 'Sources',
  readOn: (on: string) => `read on ${date(on)}`,
  /** Said in their place where there is no room for them. */
  leftOut: (count: number) => `Sources: ${count}, left out here for length.`,
};
