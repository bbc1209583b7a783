import type { Finished } from '../bot/bot-process.ts';

/** Does something outside of a test, and then what is to be done when all is over, the last first. */
export async function lasting<Value>(task: (finished: Finished) => Promise<Value>): Promise<Value> {
  const ends: Parameters<Finished>[0][] = [];
  try {
    return await task((end) => void ends.push(end));
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}
