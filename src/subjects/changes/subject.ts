import type { Subject } from '../subject.ts';
import { changesReply } from './reply.ts';
import { changesMessages } from './say.ts';
import { changesPart } from './show.ts';

/** What changed of a model, or of all. */
export const changes: Subject = {
  pageParts: { changes: { label: (words) => words.of(changesMessages).part, show: changesPart } },
  replies: { changes: changesReply },
  withoutModels: ['changes'],
};
