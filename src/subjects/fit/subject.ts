import type { Subject } from '../subject.ts';
import { fitMessages } from './say.ts';
import { fitSection, usesPart } from './show.ts';

/** What models are suited for by their fit scores. */
export const fit: Subject = {
  parts: { fit: { label: (words) => words.of(fitMessages).part, show: fitSection } },
  pageParts: { uses: { label: (words) => words.of(fitMessages).uses, show: usesPart } },
};
