import { pattern } from '../language/pattern.ts';
import type { Sentence } from './layout.ts';

const onlyOne = pattern`{onlyOne}`;

/** Where a sentence says "the only one", and what is said of it behind; null where it does not. */
export const onlyOneIn = (text: string): RegExpExecArray | null => onlyOne.exec(text);

/** Whether what stands at a place is said of the only one of several, not of the name next to it. */
export function isOfOnlyOne({ named }: Sentence, text: string, at: number): boolean {
  const models = new Set(named.map(({ model }) => model));
  return models.size > 1 && onlyOne.test(text.slice(0, at));
}
