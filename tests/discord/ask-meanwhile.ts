import { eventually } from '../eventually.ts';
import { fastClock } from '../virtual-clock.ts';
import { startLoopback } from './loopback.ts';
import type { Fault } from './loopback-faults.ts';
import { botId, messageEvent } from './payloads.ts';

export const mentions = 45;

const goesOn = new AbortController().signal;

export type Stumble = {
  readonly fault: Fault;
  /** Seconds for which it lasts. */
  readonly seconds: number;
  /** Whether the bot may read what was said. */
  readonly canLookUp: boolean;
  /** How much faster than real time all is that waits. */
  readonly speed: number;
};

/** Discord's API stumbles while people ask; what became of their questions in the end. */
export async function askMeanwhile({ fault, seconds, canLookUp, speed }: Stumble) {
  const endings: (() => Promise<void>)[] = [];
  const clock = fastClock(speed);
  const { api, gateway, discord } = await startLoopback({ clock }, true, (end) => {
    endings.push(end as () => Promise<void>);
  });
  const channels = Array.from({ length: 9 }, (_, index) => `70000000000000010${index}`);
  api.channels.limit(5, 5000 / speed);
  if (!canLookUp) for (const channel of channels) api.channels.deny(channel, 'history');
  const until = clock.now() + seconds * 1000;
  api.stumble(fault);
  for (let mention = 0; mention < mentions; mention += 1) {
    const said = messageEvent(`<@${botId}> haiku?`, { channel_id: channels[mention % channels.length] });
    api.channels.said(said as Parameters<typeof api.channels.said>[0]);
    gateway.event('MESSAGE_CREATE', said);
    await clock.sleep((seconds * 1000) / mentions, goesOn);
    if (clock.now() > until) api.stumble();
  }
  api.stumble();
  const ended = (): number => {
    const { sent = 0, lost = 0, unknown = 0 } = discord.counts();
    return sent + lost + unknown;
  };
  await eventually(() => discord.counts().waiting === 0 && ended() === mentions, 700_000);
  const counts = discord.counts() as Record<'lost' | 'unknown', number>;
  const answered = channels.flatMap((channel) => api.channels.sent(channel)).map(({ nonce }) => nonce);
  for (const end of endings) await end();
  return { ...counts, answered: new Set(answered).size, twice: answered.length - new Set(answered).size };
}
