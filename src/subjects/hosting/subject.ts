import type { Subject } from '../subject.ts';
import { readHardware } from './claims.ts';
import { selfHostReply } from './reply.ts';
import { hostMessages } from './say.ts';
import { selfHostingPart } from './show.ts';

/** Running open weights on machines of one's own. */
export const hosting: Subject = {
  pageParts: { 'self-hosting': { label: (words) => words.of(hostMessages).part, show: selfHostingPart } },
  replies: { self_host: selfHostReply },
  claims: [readHardware],
};
