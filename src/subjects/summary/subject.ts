import type { Subject } from '../subject.ts';
import { summaryMessages } from './say.ts';
import { summarySection } from './show.ts';

/** A comparison as a text that can be passed on. */
export const summary: Subject = {
  parts: { text: { label: (words) => words.of(summaryMessages).part, show: summarySection } },
};
