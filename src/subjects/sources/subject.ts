import type { Subject } from '../subject.ts';
import { sourcesMessages } from './say.ts';
import { sourcesSection } from './show.ts';

/** Where facts come from. */
export const sources: Subject = {
  parts: { sources: { label: (words) => words.of(sourcesMessages).part, show: sourcesSection } },
};
