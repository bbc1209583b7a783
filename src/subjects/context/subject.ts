import { defineCriterion, restsOn } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { readLimits } from './claims.ts';
import { contextAdvantage, contextReason } from './reason.ts';
import { contextReply, maxOutputReply } from './reply.ts';
import { type ContextCategory, compareContext } from './rule.ts';

/** How many tokens go into one request, and out of it. */
export const context: Subject = {
  criterion: defineCriterion<ContextCategory>({
    id: 'context',
    compare: ({ models }) => compareContext(models),
    facts: ['context'],
    rests: restsOn('contextWindow'),
    reason: contextReason,
    advantage: contextAdvantage,
  }),
  replies: { context: contextReply, max_output: maxOutputReply },
  claims: [readLimits],
};
