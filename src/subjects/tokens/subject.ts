import type { Subject } from '../subject.ts';
import { textTokensReply } from './reply.ts';

/** How many tokens the same text is in another language. */
export const tokens: Subject = {
  replies: { tokens: textTokensReply },
  withoutModels: ['tokens'],
};
