import { date } from './format.ts';

/** Where figures come from. */
export const sources = {
  title: 'Sources',
  readOn: (on: string) => `read on ${date(on)}`,
};
