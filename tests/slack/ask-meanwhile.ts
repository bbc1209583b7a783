import { eventually } from '../eventually.ts';
import { fastClock } from '../virtual-clock.ts';
import { event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import type { Fault } from './loopback-faults.ts';

export const mentions = 45;

const goesOn = new AbortController().signal;

export type Stumble = {
  readonly fault: Fault;
  /** Seconds for which it lasts. */
  readonly seconds: number;
  /** Whether the bot may look for its own answers. */
  readonly canLookUp: boolean;
  /** Whether all of Slack stumbles, or posting alone. */
  readonly everywhere: boolean;
  /** How much faster than real time all is that waits. */
  readonly speed: number;
};

/** Slack stumbles while people ask; what became of their questions in the end. */
export async function askMeanwhile({ fault, seconds, canLookUp, everywhere, speed }: Stumble) {
  const clock = fastClock(speed);
  const api = await startLoopback({ now: clock.now });
  if (canLookUp) api.grant('channels:history');
  const bot = await startHttp({ config: { SLACK_API_URL: api.url }, tries: clock });
  let until: number | null = null;
  api.state.outage = (method) => {
    if (!everywhere && !method.startsWith('chat.')) return null;
    until ??= clock.now() + seconds * 1000;
    return clock.now() < until ? fault : null;
  };
  for (let mention = 0; mention < mentions; mention += 1) {
    const place = {
      channel: `C00000000${mention % 9}`,
      ts: `1515449522.${String(mention).padStart(6, '0')}`,
    };
    await send(bot.url, event(mentionBody('<@U0BOT> haiku?', place)));
    await clock.sleep((seconds * 1000) / mentions, goesOn);
  }
  await eventually(() => bot.slack.counts().waiting === 0, 700_000);
  const counts = bot.slack.counts();
  const answered = api.standing.map(({ thread }) => thread);
  const looks = api.calls.filter((call) => call.startsWith('conversations.')).length;
  await bot.stop();
  await api.stop();
  return {
    ...counts,
    answered: new Set(answered).size,
    twice: answered.length - new Set(answered).size,
    looks,
  };
}
