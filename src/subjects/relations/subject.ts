import type { Subject } from '../subject.ts';
import { readComparisons } from './claims.ts';
import { readCostRatios } from './cost-ratios.ts';

/** How a text says that models compare, recomputed. */
export const relations: Subject = { claims: [readComparisons, readCostRatios] };
