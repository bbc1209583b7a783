import { subjects } from './subjects.ts';

/** All that a comparison is decided by, in the order that it is shown. */
export const criteria = subjects.flatMap(({ criterion }) => criterion ?? []);

/** Their ids: what criteria.yml has entries of. */
export const criterionIds: readonly string[] = criteria.map(({ id }) => id);
