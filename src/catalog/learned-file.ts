import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from '../program.ts';

/** Where it is kept what was learned of sentences. */
export const learnedFile = path.join(programFolder, 'catalog', 'questions', 'reader.bin');

/** What was learned of sentences, as it is shipped, compressed. */
export function readLearned(): Buffer {
  return readFileSync(learnedFile);
}
