import { within } from '../deadline.ts';
import type { Log } from '../log.ts';
import { acknowledge, type Delivery, isTooLate } from './acknowledge.ts';
import { apology, type DiscordMessage, publicMessage } from './components.ts';
import type { Callback } from './handle.ts';
import { limits } from './limits.ts';

/** "Thinking ..." until the answer follows. */
export type Deferral = { readonly type: 5; readonly data?: { readonly flags: 64 } };

/** The way back to the person: over the API, or in the HTTP response that is being waited for. */
export type ReplyChannel = {
  acknowledge(body: Callback | Deferral): Promise<unknown>;
  /** Replaces the original message, whether it was deferred or not. */
  edit(message: DiscordMessage): Promise<unknown>;
};

export type ResponderOptions = {
  readonly privately: boolean;
  readonly log: Log;
  readonly deferAfter?: number;
  readonly giveUpAfter?: number;
};

function report(delivery: Delivery, what: string, log: Log): void {
  if (delivery.state === 'taken') log.debug('A Discord interaction was already answered elsewhere');
  if (delivery.state === 'refused') {
    const level = isTooLate(delivery.error) ? 'warn' : 'error';
    log[level](`A Discord ${what} could not be sent`, { error: delivery.error });
  }
}

async function edit(channel: ReplyChannel, message: DiscordMessage, log: Log): Promise<void> {
  try {
    await channel.edit(publicMessage(message));
  } catch (error) {
    log.error('A Discord answer could not be sent', { error });
  }
}

/**
 * Answers one interaction exactly once: at once when the answer is ready in time, else deferred and edited,
 * and with an apology when it never comes. Never throws. `answer` must not reject.
 */
export async function respond(
  answer: Promise<Callback>,
  channel: ReplyChannel,
  { privately, log, deferAfter = limits.deferAfter, giveUpAfter = limits.giveUpAfter }: ResponderOptions,
): Promise<void> {
  const deadline = performance.now() + limits.answerWithin;
  const ready = await within(deferAfter, answer).catch(() => null);
  if (ready) {
    // Suggestions are out of date by the time a second try would arrive.
    if (ready.type !== 4 && ready.type !== 7) {
      await channel.acknowledge(ready).catch((error: unknown) => {
        log.debug('Discord suggestions could not be sent', { error });
      });
      return;
    }
    const delivery = await acknowledge(() => channel.acknowledge(ready), deadline);
    report(delivery, 'answer', log);
    if (delivery.state === 'unsure') await edit(channel, ready.data, log);
    return;
  }
  const deferral: Deferral = privately ? { type: 5, data: { flags: 64 } } : { type: 5 };
  const delivery = await acknowledge(() => channel.acknowledge(deferral), deadline);
  report(delivery, 'deferral', log);
  if (delivery.state === 'taken' || delivery.state === 'refused') return;
  const late = await within(giveUpAfter, answer).catch((error: unknown) => {
    log.error('A Discord answer never came', { error });
    return null;
  });
  if (late === null) await edit(channel, apology, log);
  else if ('data' in late && late.type !== 8) await edit(channel, late.data, log);
}
