import type { Subject } from '../subject.ts';
import { readDifferences } from './differences.ts';
import { readEquations } from './equations.ts';

/** Whether the sums of a text come out. */
export const arithmetic: Subject = { claims: [readEquations, readDifferences] };
