import type { Subject } from '../subject.ts';
import { readParameters } from './claims.ts';
import { specsPart } from './page.ts';
import { specsMessages } from './say.ts';
import { parametersReply, specsSection } from './show.ts';

/** The facts of models side by side. */
export const specs: Subject = {
  parts: {
    specs: { label: (words) => words.of(specsMessages).part, show: specsSection },
  },
  pageParts: { specs: { label: (words) => words.of(specsMessages).part, show: specsPart } },
  replies: { parameters: parametersReply },
  claims: [readParameters],
};
