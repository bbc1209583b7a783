import type { Subject } from '../subject.ts';
import { alternativesReply } from './reply.ts';
import { alternativesMessages } from './say.ts';
import { alternativesPart, insteadSection } from './show.ts';

/** What to take instead. */
export const alternatives: Subject = {
  parts: { instead: { label: (words) => words.of(alternativesMessages).instead, show: insteadSection } },
  pageParts: {
    alternatives: { label: (words) => words.of(alternativesMessages).part, show: alternativesPart },
  },
  replies: { alternatives: alternativesReply },
};
