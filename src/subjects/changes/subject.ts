import type { Subject } from '../subject.ts';
import { changesMessages } from './say.ts';
import { changesPart } from './show.ts';

/** What changed of a model. */
export const changes: Subject = {
  pageParts: { changes: { label: (words) => words.of(changesMessages).part, show: changesPart } },
};
