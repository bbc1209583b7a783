import type { Subject } from '../subject.ts';
import { apiReply } from './reply.ts';
import { startMessages } from './say.ts';
import { startPart } from './show.ts';

/** How a model is called. */
export const start: Subject = {
  pageParts: { start: { label: (words) => words.of(startMessages).start, show: startPart } },
  replies: { api: apiReply },
};
