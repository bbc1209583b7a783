import type { ChartBlock } from '../../card/card.ts';
import type { DrawChart } from '../../card/draw-chart.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { within } from '../in-flight.ts';
import { withPicture } from './chart-message.ts';
import type { Choice } from './commands.ts';
import { apology, type DiscordMessage, publicMessage } from './components.ts';
import { limits } from './limits.ts';
import type { Modal } from './modal.ts';
import { acknowledge, type Delivery, isTooLate } from './reply.ts';

/** What an interaction is answered with: pong, a message, one in place of the clicked one, suggestions, or a form. */
export type Callback =
  | { readonly type: 1 }
  | { readonly type: 4; readonly data: DiscordMessage }
  | { readonly type: 7; readonly data: DiscordMessage }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } }
  | { readonly type: 9; readonly data: Modal };

/** A callback with the chart of which a picture can go with it. */
export type Answered = Callback & { readonly chart?: ChartBlock | undefined };

/** "Thinking ..." until the answer follows. */
export type Deferral = { readonly type: 5; readonly data?: { readonly flags: 64 } };

/** The way back to the person: over the API, or in the HTTP response that is being waited for. */
export type ReplyChannel = {
  /** Sends the first answer, with the picture that it refers to. */
  acknowledge(body: Callback | Deferral, picture: Uint8Array | null): Promise<unknown>;
  /** Whether a picture can go with the first answer; otherwise it is added by an edit. */
  readonly takesPictures: boolean;
  /** Replaces the original message, whether it was deferred or not. */
  edit(message: DiscordMessage, picture: Uint8Array | null): Promise<unknown>;
};

type Message = Extract<Answered, { readonly type: 4 | 7 }>;

const isMessage = (answered: Answered): answered is Message => answered.type === 4 || answered.type === 7;

type ResponderOptions = {
  readonly privately: boolean;
  /** The language of an apology. */
  readonly locale: Locale;
  readonly log: Log;
  readonly deferAfter?: number;
  readonly giveUpAfter?: number;
  readonly draw?: DrawChart | undefined;
  readonly pictureWithin?: number;
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
    await channel.edit(publicMessage(message), null);
  } catch (error) {
    log.error('A Discord answer could not be sent', { error });
  }
}

/** Adds the picture to an answer that stands already; without it the answer stays as it is. */
async function addPicture(
  channel: ReplyChannel,
  { data, chart }: Message,
  picture: Uint8Array | null,
  log: Log,
): Promise<void> {
  const illustrated = chart && withPicture(data, chart);
  if (!picture || !illustrated) return;
  try {
    await channel.edit(publicMessage(illustrated), picture);
  } catch (error) {
    log.warn('A Discord chart could not be added', { error });
  }
}

/** Sends an answer that is ready, with its picture if that is drawn in time and can go with it, else adding it later. */
async function answerNow(
  channel: ReplyChannel,
  ready: Message,
  { log, draw, pictureWithin = limits.pictureWithin }: ResponderOptions,
  deadline: number,
): Promise<void> {
  const { type, data, chart } = ready;
  const illustrated = chart && withPicture(data, chart);
  const drawing = illustrated && draw ? draw(chart) : null;
  const inTime =
    drawing && channel.takesPictures ? await within(pictureWithin, drawing).catch(() => null) : null;
  const send = (picture: Uint8Array | null) => {
    const body = { type, data: (picture && illustrated) || data };
    return acknowledge(() => channel.acknowledge(body, picture), deadline);
  };
  let delivery = await send(inTime);
  if (inTime && delivery.state === 'refused' && !isTooLate(delivery.error)) {
    log.warn('A Discord answer is sent again without its chart', { error: delivery.error });
    delivery = await send(null);
  }
  report(delivery, 'answer', log);
  const { state } = delivery;
  if (state === 'unsure') await edit(channel, data, log);
  if (state === 'unsure' || (state === 'delivered' && !inTime)) {
    await addPicture(channel, ready, await drawing, log);
  }
}

/**
 * Answers one interaction exactly once: at once when the answer is ready in time, else deferred and edited,
 * and with an apology when it never comes. Never throws. `answer` must not reject.
 */
export async function respond(
  answer: Promise<Answered>,
  channel: ReplyChannel,
  options: ResponderOptions,
): Promise<void> {
  const { privately, log, draw, deferAfter = limits.deferAfter, giveUpAfter = limits.giveUpAfter } = options;
  const deadline = performance.now() + limits.answerWithin;
  const ready = await within(deferAfter, answer).catch(() => null);
  if (ready && isMessage(ready)) return answerNow(channel, ready, options, deadline);
  if (ready?.type === 9) {
    const delivery = await acknowledge(() => channel.acknowledge(ready, null), deadline);
    return report(delivery, 'form', log);
  }
  if (ready) {
    // Suggestions are out of date by the time a second try would arrive.
    await channel.acknowledge(ready, null).catch((error: unknown) => {
      log.debug('Discord suggestions could not be sent', { error });
    });
    return;
  }
  const deferral: Deferral = privately ? { type: 5, data: { flags: 64 } } : { type: 5 };
  const delivery = await acknowledge(() => channel.acknowledge(deferral, null), deadline);
  report(delivery, 'deferral', log);
  if (delivery.state === 'taken' || delivery.state === 'refused') return;
  const late = await within(giveUpAfter, answer).catch((error: unknown) => {
    log.error('A Discord answer never came', { error });
    return null;
  });
  // A form cannot be opened any more.
  if (late === null || late.type === 9) await edit(channel, apology(options.locale), log);
  else if (isMessage(late)) {
    await edit(channel, late.data, log);
    if (late.chart && draw) await addPicture(channel, late, await draw(late.chart), log);
  }
}
