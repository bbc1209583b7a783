import type { Subject } from '../subject.ts';
import { fitPart } from './page.ts';
import { fitMessages } from './say.ts';
import { fitSection } from './show.ts';

/** What models are suited for by their fit scores. */
export const fit: Subject = {
  parts: { fit: { label: (words) => words.of(fitMessages).part, show: fitSection } },
  pageParts: { fit: { label: (words) => words.of(fitMessages).pagePart, show: fitPart } },
};
