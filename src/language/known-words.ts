import { topicModel } from './topic-model.ts';
import { formsOf } from './word-filter.ts';

/** Whether a word is said of many topics, so that it tells nothing of any: "please", "всем". */
export function isSmallWord(word: string): boolean {
  return topicModel().small.has(word);
}

/** Whether a word stood in what was learned from. */
export function isLearnedWord(word: string): boolean {
  return topicModel().learned.has(word);
}

/** Whether an English or a Russian dictionary has a word. */
export function isCommonWord(word: string): boolean {
  return formsOf(word).some((form) => topicModel().common.has(form));
}
