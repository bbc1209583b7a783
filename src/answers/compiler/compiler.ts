import type { Log } from '../../log.ts';
import { answerOf, type Endpoint } from './endpoint.ts';
import { type Plan, planIn } from './plan.ts';

/** A language model that reads questions which the reader alone cannot. */
export type Compiler = {
  /** Whose endpoint it is: where the text of a question goes. */
  readonly host: string;
  /**
   * What is made of the plan for a question; it resolves to null where there is no plan in time or nothing is made of it,
   * and never rejects. Null at once where nothing is sent: too many questions are with it, or it has failed too often.
   * @param make what a plan means; null where it does not hold
   */
  compile<Made>(
    asked: { readonly instructions: string; readonly question: string },
    make: (plan: Plan) => Made | null,
  ): Promise<Made | null> | null;
};

/** What came of a question: an answer, a plan that declines, no plan or one that does not hold, nothing in time, no answer at all. */
type Outcome = 'accepted' | 'abstained' | 'invalid' | 'late' | 'failed';

/** Milliseconds of one question in all. */
const usualLongest = 1500;
const mostAtOnce = 4;
/** Failures in a row after which it is left alone, and for how many milliseconds. */
const mostFailures = 5;
const rest = 60_000;

/**
 * A compiler that asks an endpoint once for each question.
 * @param parts.now the clock in milliseconds
 * @param parts.longest milliseconds for one question in all
 * @param parts.logQuestions whether questions are logged in their words
 */
export function createCompiler(parts: {
  readonly endpoint: Endpoint;
  readonly log: Log;
  readonly now?: () => number;
  readonly longest?: number;
  readonly logQuestions?: boolean;
}): Compiler {
  const { endpoint, log, now = Date.now, longest = usualLongest, logQuestions = false } = parts;
  let underWay = 0;
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;

  /** Notes whether the endpoint did what it is there for. */
  const noted = (isFailure: boolean): void => {
    failures = isFailure ? failures + 1 : 0;
    if (failures >= mostFailures) restsUntil = now() + rest;
  };

  return {
    host: new URL(endpoint.url).host,
    compile(asked, make) {
      if (underWay >= mostAtOnce || now() < restsUntil) return null;
      const began = now();
      const say = (outcome: Outcome): void => {
        const words = logQuestions ? asked.question : undefined;
        log.info('a question was given to the language model', {
          outcome,
          milliseconds: now() - began,
          words,
        });
      };
      const run = async () => {
        const signal = AbortSignal.timeout(longest);
        let answer: unknown;
        try {
          answer = await answerOf(endpoint, asked, signal);
        } catch {
          // What was thrown may hold the key.
          noted(true);
          say(signal.aborted ? 'late' : 'failed');
          return null;
        }
        const plan = planIn(answer);
        noted(plan === null);
        const made = plan === null ? null : make(plan);
        const isDeclined = plan !== null && 'refuse' in plan;
        say(made !== null ? 'accepted' : isDeclined ? 'abstained' : 'invalid');
        return made;
      };
      underWay += 1;
      return run()
        .catch((error: unknown) => {
          log.error('a plan could not be read', { error });
          return null;
        })
        .finally(() => {
          underWay -= 1;
        });
    },
  };
}
