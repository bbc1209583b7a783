import type { sources as english } from '../en/sources.ts';
import { date } from './format.ts';

export const sources: typeof english = {
  title: 'Источники',
  readOn: (on) => `прочитано ${date(on)}`,
  leftOut: (count) => `Источники (${count}) здесь не поместились.`,
};
