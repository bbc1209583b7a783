import type { Subject } from '../subject.ts';
import { readDates, readNames, readStates } from './claims.ts';
import { cutoffReply, lifecycleReply, releaseReply, replacementReply } from './reply.ts';

/** When models came, and until when they can be called. */
export const lifecycle: Subject = {
  replies: {
    lifecycle: lifecycleReply,
    replacement: replacementReply,
    release_date: releaseReply,
    knowledge_cutoff: cutoffReply,
  },
  claims: [readNames, readDates, readStates],
};
