import type { Subject } from '../subject.ts';
import { documentsMessages } from './say.ts';
import { documentsPart } from './show.ts';

/** Which documents fit into one request. */
export const documents: Subject = {
  parts: { context: { label: (words) => words.of(documentsMessages).part, show: documentsPart } },
};
