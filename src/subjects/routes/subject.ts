import type { Subject } from '../subject.ts';
import { readOffers } from './claims.ts';
import { routesPart } from './page.ts';
import { readProviderCounts } from './provider-counts.ts';
import { providersReply } from './reply.ts';
import { callsMessages, routesMessages } from './say.ts';
import { routesSection } from './show.ts';
import { readSoldBy } from './sold-by.ts';

/** Who serves models, and at what price. */
export const routes: Subject = {
  parts: { routes: { label: (words) => words.of(callsMessages).part, show: routesSection } },
  pageParts: { routes: { label: (words) => words.of(routesMessages).pagePart, show: routesPart } },
  replies: { providers: providersReply },
  claims: [readOffers, readProviderCounts, readSoldBy],
};
