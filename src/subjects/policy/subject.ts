import type { Subject } from '../subject.ts';
import { readPolicies } from './claims.ts';
import { policyReply } from './reply.ts';

/** What providers do with what their API is sent. */
export const policy: Subject = {
  replies: { data_policy: policyReply },
  withoutModels: ['data_policy'],
  claims: [readPolicies],
};
