import type { Wording } from '../../language/wording.ts';
import type { Subject } from '../subject.ts';
import { faqSection } from './comparison.ts';
import { faqPart } from './model.ts';
import { faqMessages } from './say.ts';

const label = (words: Wording) => words.of(faqMessages).part;

/** What people ask, each answered with figures. */
export const faq: Subject = {
  parts: { faq: { label, show: faqSection } },
  pageParts: { faq: { label, show: faqPart } },
};
