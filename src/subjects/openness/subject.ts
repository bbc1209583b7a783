import { defineCriterion, restsOn } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { readOpenness } from './claims.ts';
import { opennessAdvantage, opennessReason } from './reason.ts';
import { licenceReply, openWeightsReply } from './reply.ts';
import { compareOpenness, type OpennessCategory } from './rule.ts';

/** Whether weights are open, and under which licence. */
export const openness: Subject = {
  criterion: defineCriterion<OpennessCategory>({
    id: 'openness',
    compare: ({ catalog, models }) => compareOpenness(catalog, models),
    facts: ['open-weights', 'licence'],
    rests: (models) => [...restsOn('openWeights')(models), ...restsOn('licence')(models)],
    reason: opennessReason,
    advantage: opennessAdvantage,
  }),
  replies: { licence: licenceReply, open_weights: openWeightsReply },
  claims: [readOpenness],
};
