/** Who corrects a question does so within a minute; whatever is edited later stays as it was answered. */
const longestCorrection = 60_000;

/**
 * Whether an edit came soon enough to be answered, where the message came to nobody here before, or had no answer.
 * @param delay milliseconds from the message to its edit
 */
export function isSoon(delay: number): boolean {
  return delay >= 0 && delay <= longestCorrection;
}
