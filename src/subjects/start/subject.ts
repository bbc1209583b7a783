import { callsMessages } from '../routes/say.ts';
import type { Subject } from '../subject.ts';
import { apiReply } from './reply.ts';
import { startPart } from './show.ts';

/** How a model is called. */
export const start: Subject = {
  pageParts: { start: { label: (words) => words.of(callsMessages).start, show: startPart } },
  replies: { api: apiReply },
};
