import { createRecent } from './fresh-requests.ts';

/** Who corrects a question does so within a minute; whatever is edited later stays as it was answered. */
const longestCorrection = 60_000;

export type Heard = {
  /** Whether a message comes for the first time, however often and as whatever event it is delivered. */
  isNew(message: string): boolean;
  /**
   * Whether an edit is to be answered, once for each message: one that came soon, of a message that was not for the bot
   * before, or of a question that it could not answer.
   * @param delay milliseconds from the message to its edit
   */
  isCorrection(message: string, delay: number): boolean;
  /** Notes a message as one that the bot had no answer to. */
  leftOpen(message: string): void;
};

/**
 * Which messages were heard, in bounded memory.
 * @param options.remember how long a message is known, in milliseconds
 */
export function createHeard(options: { remember: number; now: () => number }): Heard {
  const { remember, now } = options;
  const heard = createRecent({ remember, most: 20_000, now });
  const open = createRecent({ remember: 2 * longestCorrection, most: 5000, now });
  const corrected = createRecent({ remember: 2 * longestCorrection, most: 5000, now });
  return {
    isNew: (message) => heard.add(message),
    isCorrection(message, delay) {
      if (!(delay >= 0 && delay <= longestCorrection)) return false;
      const isFirst = heard.add(message);
      // What is not answered yet is not asked anew either.
      return (isFirst || open.delete(message)) && corrected.add(message);
    },
    leftOpen(message) {
      open.add(message);
    },
  };
}
