import type { Subject } from '../subject.ts';
import { readComparisons } from './claims.ts';
import { readCostRatios } from './cost-ratios.ts';
import { readSuperlatives } from './superlatives.ts';

/** How a text says that models compare, recomputed. */
export const relations: Subject = { claims: [readComparisons, readCostRatios, readSuperlatives] };
