import { type Question, questions, typical } from './catalog.ts';
import type { Child } from './child.ts';
import { closedLoop } from './load/rate.ts';
import { inTurn } from './statistics.ts';

/** A running server and how to ask it once for a comparison. */
export type Server = { readonly child: Child; ask(question: Question): Promise<void> };

const rounds = 7;
const perRound = 1500;
const distinctPerRound = 600;

/** CPU per request as a multiple of the yardstick's, for one question asked again and again and for questions that are not remembered. */
export async function cpuRatio(
  yardstick: Server,
  bot: Server,
): Promise<{ readonly memoised: number; readonly distinct: number }> {
  let next = 0;
  const known = (server: Server) => () => server.ask(typical.question);
  const unknown = () => bot.ask(questions[next++ % questions.length]!);
  const perRequest = async ({ child }: Server, count: number, once: () => Promise<void>): Promise<number> => {
    const before = await child.cpu();
    await closedLoop(count, once);
    return ((await child.cpu()) - before) / count;
  };
  const measurements = [
    () => perRequest(yardstick, perRound, known(yardstick)),
    () => perRequest(bot, perRound, known(bot)),
    () => perRequest(bot, distinctPerRound, unknown),
  ];
  await inTurn(2, measurements);
  const [floor = 1, memoised = 0, distinct = 0] = await inTurn(rounds, measurements);
  return { memoised: memoised / floor, distinct: distinct / floor };
}
