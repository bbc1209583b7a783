import type { Subject } from '../subject.ts';
import { familyReply } from './reply.ts';

/** What a lab, a brand or a line has. */
export const lineUp: Subject = {
  replies: { family: familyReply },
};
