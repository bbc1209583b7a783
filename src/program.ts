import path from 'node:path';

/** The folder of the program, in which stands what it reads while it runs, such as the catalog. */
export const programFolder = path.join(import.meta.dirname, '..');

/** A hash of all that was made into the one file that runs; null where the sources run. */
export const madeOf: string | null = null;
