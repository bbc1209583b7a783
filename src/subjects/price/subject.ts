import { defineCriterion } from '../criterion.ts';
import type { Subject } from '../subject.ts';
import { readPrices } from './claims.ts';
import { readFree } from './free.ts';
import { priceAdvantage, priceReason } from './reason.ts';
import { priceReply } from './reply.ts';
import { comparePrice, type PriceCategory } from './rule.ts';

/** What a model costs per token. */
export const price: Subject = {
  criterion: defineCriterion<PriceCategory>({
    id: 'price',
    compare: ({ models, workload, volume, today }) =>
      comparePrice(models, workload?.tokens ?? null, volume, today),
    facts: ['price'],
    reason: priceReason,
    advantage: priceAdvantage,
  }),
  replies: { price: priceReply },
  claims: [(catalog, layout, today) => readPrices(catalog, layout, today).drafts, readFree],
};
