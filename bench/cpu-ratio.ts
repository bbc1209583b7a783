import { untilAtRest } from './at-rest.ts';
import type { Question } from './catalog.ts';
import type { Child } from './child.ts';
import type { Effort } from './effort.ts';
import { closedLoop } from './load/rate.ts';
import { inTurn, ratios } from './statistics.ts';

/** A running server and how to ask it once for a comparison. */
export type Server = { readonly child: Child; ask(question: Question): Promise<unknown> };

/**
 * CPU per request as multiples of what the yardstick spends on any question: for each source of questions the ratios of
 * all rounds.
 */
export async function cpuRatios(
  yardstick: Server,
  bot: Server,
  sources: readonly (() => Question)[],
  { rounds, share, rests }: Effort,
): Promise<number[][]> {
  const perRound = Math.round(1000 * share);
  const perRequest = (server: Server, question: () => Question) => async (): Promise<number> => {
    const before = await server.child.cpu();
    await closedLoop(perRound, () => server.ask(question()));
    return ((await server.child.cpu()) - before) / perRound;
  };
  const measurements = [
    ...sources.slice(0, 1).map((question) => perRequest(yardstick, question)),
    ...sources.map((question) => perRequest(bot, question)),
  ];
  if (rests) await untilAtRest(bot.child);
  // What is to be compiled is, by then.
  const warmUp = Math.ceil(1000 / perRound);
  await inTurn(warmUp, measurements);
  const [floor, ...spent] = await inTurn(rounds, measurements);
  return spent.map((used) => ratios(used, floor));
}
