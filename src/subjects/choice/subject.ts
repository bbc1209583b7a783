import type { Subject } from '../subject.ts';
import { chooseSection } from './choose.ts';
import { choosingMessages, scorecardMessages, switchingMessages } from './say.ts';
import { scorecardSection } from './scorecard.ts';
import { switchSection } from './switch.ts';

/** Each model at a glance. */
export const scorecard: Subject = {
  parts: { scorecard: { label: (words) => words.of(scorecardMessages).part, show: scorecardSection } },
};

/** What it takes to move from one model to another. */
export const switching: Subject = {
  parts: { switch: { label: (words) => words.of(switchingMessages).part, show: switchSection } },
};

/** When to take which. */
export const choosing: Subject = {
  parts: { choose: { label: (words) => words.of(choosingMessages).part, show: chooseSection } },
};
