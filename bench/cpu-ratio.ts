import type { Question } from './catalog.ts';
import type { Child } from './child.ts';
import { closedLoop } from './load/rate.ts';
import { inTurn } from './statistics.ts';

/** A running server and how to ask it once for a comparison. */
export type Server = { readonly child: Child; ask(question: Question): Promise<void> };

const rounds = 7;
const perRound = 1000;

/** CPU per request as multiples of what the yardstick spends on any question, one for each source of questions. */
export async function cpuRatios(
  yardstick: Server,
  bot: Server,
  sources: readonly (() => Question)[],
): Promise<number[]> {
  const perRequest = (server: Server, question: () => Question) => async (): Promise<number> => {
    const before = await server.child.cpu();
    await closedLoop(perRound, () => server.ask(question()));
    return ((await server.child.cpu()) - before) / perRound;
  };
  const measurements = [
    ...sources.slice(0, 1).map((question) => perRequest(yardstick, question)),
    ...sources.map((question) => perRequest(bot, question)),
  ];
  await inTurn(2, measurements);
  const [floor = 1, ...spent] = await inTurn(rounds, measurements);
  return spent.map((used) => used / floor);
}
