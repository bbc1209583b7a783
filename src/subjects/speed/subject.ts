import type { Subject } from '../subject.ts';
import { speedReply } from './reply.ts';
import { speedMessages } from './say.ts';
import { speedSection } from './show.ts';

/** How fast models answer. */
export const speed: Subject = {
  parts: { speed: { label: (words) => words.of(speedMessages).part, show: speedSection } },
  replies: { speed: speedReply },
  withoutModels: ['speed'],
};
