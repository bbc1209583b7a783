import type { Subject } from '../subject.ts';
import { detailsMessages } from './say.ts';
import { detailsSection } from './show.ts';

/** All that stands behind the first screen of a comparison, at once. */
export const details: Subject = {
  parts: { details: { label: (words) => words.of(detailsMessages).part, show: detailsSection } },
};
