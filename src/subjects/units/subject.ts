import type { Subject } from '../subject.ts';
import { readUnitPrices } from './claims.ts';
import { readUnpriced } from './unpriced.ts';

/** What a model costs by what is bought of it: an image, a minute, a page. */
export const units: Subject = { claims: [readUnitPrices, readUnpriced] };
