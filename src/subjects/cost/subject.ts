import type { Subject } from '../subject.ts';
import { readCosts } from './claims.ts';
import { costReply } from './reply.ts';
import { costMessages } from './say.ts';
import { costSection } from './show.ts';
import { usesPart } from './uses.ts';

/** What an amount of work costs. */
export const cost: Subject = {
  parts: { cost: { label: (words) => words.of(costMessages).part, show: costSection } },
  pageParts: { uses: { label: (words) => words.of(costMessages).usesPart, show: usesPart } },
  replies: { cost_estimate: costReply },
  claims: [readCosts],
};
