import type { Subject } from '../subject.ts';
import { readMakers } from './claims.ts';
import { makerReply } from './maker.ts';
import { overviewReply } from './reply.ts';

/** What a model is in short, and whose. */
export const overviews: Subject = {
  claims: [readMakers],
  replies: { overview: overviewReply, maker: makerReply },
};
