import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../card/card.ts';
import type { Locale } from '../language/locale.ts';
import { wordingOf } from '../language/wording.ts';
import type { Log } from '../log.ts';
import { turnsMessages } from './say.ts';

/** A text of more characters is long: reading it may take more than a few milliseconds, in which nobody is answered. */
const longestLight = 500;
/** Long texts of one person that may wait for their turn. */
const mostOfOne = 2;

/** A text, who sent it, and what to answer it in where it is not read. */
export type Sent = {
  /** Told apart from people of other platforms. */
  readonly person: string;
  readonly text: string;
  readonly locale: Locale;
  /** Aborts when nobody can see an answer any more; asked for only where one has to wait. */
  readonly over?: () => AbortSignal;
};

export type Turns = {
  /**
   * The answer to a text. A short one is answered at once, long ones one after another, with room for everybody else in
   * between. The card says so instead where too many of the same person's wait already, or nobody waits any more when
   * its turn comes: then it is not read at all.
   */
  answer(sent: Sent, read: () => Card | Promise<Card>): Card | Promise<Card>;
};

/** Milliseconds of a moment, how much of it others may take at most for it to be a quiet one, and how many are waited for. */
const moments = { each: 10, quiet: 0.5, most: 20 } as const;

/** Resolves after a moment in which others left the thread idle, or when there was none for some time. */
async function giveWay(): Promise<void> {
  for (let moment = 0; moment < moments.most; moment++) {
    const before = performance.eventLoopUtilization();
    await sleep(moments.each);
    if (performance.eventLoopUtilization(before).utilization <= moments.quiet) return;
  }
}

/** What is said in place of an answer, to who asked alone. */
function refusal(why: 'earlierFirst' | 'tooMany', locale: Locale): Card {
  const text = wordingOf(locale).of(turnsMessages)[why];
  return {
    title: '',
    summary: text,
    audience: 'asker',
    blocks: [{ kind: 'text', role: 'verdict', text: [text] }],
  };
}

/**
 * Lets long texts take turns, so that everybody else is answered as if there were none: reading one cannot be interrupted.
 * @param parts.giveWay what is waited for before each long text
 */
export function createTurns(parts: { readonly log: Log; readonly giveWay?: () => Promise<void> }): Turns {
  const { log } = parts;
  const waiting = new Set<{ readonly person: string; begin(): void }>();
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.size > 0) {
      await (parts.giveWay ?? giveWay)();
      const [next] = waiting;
      next?.begin();
    }
    isRunning = false;
  };
  return {
    answer({ person, text, locale, over }, read) {
      if (text.length <= longestLight) return read();
      const own = [...waiting].filter((other) => other.person === person);
      if (own.length >= mostOfOne) return refusal('earlierFirst', locale);
      const { promise, resolve, reject } = Promise.withResolvers<Card>();
      const signal = over?.();
      const turn = {
        person,
        begin(): void {
          waiting.delete(turn);
          signal?.removeEventListener('abort', drop);
          try {
            resolve(read());
          } catch (error) {
            reject(error);
          }
        },
      };
      const drop = (): void => {
        waiting.delete(turn);
        log.warn('A long text was not read in time', { waiting: waiting.size });
        resolve(refusal('tooMany', locale));
      };
      waiting.add(turn);
      if (signal?.aborted) drop();
      else signal?.addEventListener('abort', drop, { once: true });
      if (!isRunning) void run();
      return promise;
    },
  };
}
