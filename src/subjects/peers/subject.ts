import type { Subject } from '../subject.ts';
import { peersMessages } from './say.ts';
import { peersPart } from './show.ts';

/** Models of the same task that are about as good at about the same price. */
export const peers: Subject = {
  pageParts: { peers: { label: (words) => words.of(peersMessages).peers, show: peersPart } },
};
