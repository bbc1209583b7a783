import type { Subject } from '../subject.ts';
import { readOffers } from './claims.ts';
import { apiReply, providersReply } from './reply.ts';
import { callsMessages } from './say.ts';
import { routesSection } from './show.ts';
import { startPart } from './start.ts';

/** Who serves models, and at what price. */
export const routes: Subject = {
  parts: { routes: { label: (words) => words.of(callsMessages).part, show: routesSection } },
  replies: { providers: providersReply },
  claims: [readOffers],
};

/** How a model is called. */
export const start: Subject = {
  pageParts: { start: { label: (words) => words.of(callsMessages).start, show: startPart } },
  replies: { api: apiReply },
};
