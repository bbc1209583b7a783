import { alternativesReply } from '../lifecycle/reply.ts';
import type { Subject } from '../subject.ts';
import { alternativesMessages } from './say.ts';
import { alternativesPart, insteadSection, peersPart } from './show.ts';

/** Models of the same task at about the same price. */
export const peers: Subject = {
  pageParts: { peers: { label: (words) => words.of(alternativesMessages).peers, show: peersPart } },
};

/** What to take instead. */
export const alternatives: Subject = {
  parts: { instead: { label: (words) => words.of(alternativesMessages).instead, show: insteadSection } },
  pageParts: {
    alternatives: { label: (words) => words.of(alternativesMessages).part, show: alternativesPart },
  },
  replies: { alternatives: alternativesReply },
};
