import { setTimeout as sleep } from 'node:timers/promises';
import type { Finished } from '../bot/bot-process.ts';
import { mentionBody } from '../slack/harness.ts';
import type { Fault } from '../slack/loopback-faults.ts';
import { deliver } from './deliver.ts';
import { startRestarting } from './restarts.ts';

export const mentionsOverRestarts = 12;

/**
 * Slack stumbles while people ask, and the bot is killed in the middle of that and started again; what became of their
 * questions in the end.
 * @param how.seconds for which all of Slack stumbles
 */
export async function stumbleOverRestarts(
  how: { readonly fault: Fault; readonly seconds: number; readonly canLookUp: boolean },
  finished: Finished,
) {
  const { fault, seconds, canLookUp } = how;
  const bots = await startRestarting(finished);
  const { api } = bots;
  // What is measured is the bot, not Slack's limits.
  for (const method of Object.keys(api.rates)) delete (api.rates as Record<string, unknown>)[method];
  if (canLookUp) api.grant('channels:history');
  await bots.start();
  let until: number | null = null;
  api.state.outage = () => {
    until ??= Date.now() + seconds * 1000;
    return Date.now() < until ? fault : null;
  };
  const delivered: Promise<number>[] = [];
  const ask = async (from: number, to: number): Promise<void> => {
    for (let mention = from; mention < to; mention += 1) {
      const place = {
        channel: `C00000000${mention % 4}`,
        ts: `1515449522.${String(mention).padStart(6, '0')}`,
      };
      delivered.push(deliver(mentionBody('<@U0BOT> haiku or pixtral?', place), bots.url));
      await sleep((seconds * 1000) / mentionsOverRestarts);
    }
  };
  await ask(0, mentionsOverRestarts / 2);
  await bots.kill();
  let log = bots.log();
  // It is not ready before Slack has accepted its token, which is not waited for.
  await bots.start();
  await ask(mentionsOverRestarts / 2, mentionsOverRestarts);
  await Promise.all(delivered);
  await bots.settled();
  log += bots.log();
  const answered = api.standing.map(({ thread }) => thread);
  const unknown = log.match(/error \S+ an answer may not have arrived/g)?.length ?? 0;
  const different = new Set(answered).size;
  return {
    answered: different,
    lost: Math.max(0, mentionsOverRestarts - different - unknown),
    twice: answered.length - different,
    unknown,
  };
}
