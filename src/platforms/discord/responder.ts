import type { ChartBlock } from '../../card/card.ts';
import type { Draw } from '../../card/draw.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { type Taken, unnoted } from '../../storage/work.ts';
import { within } from '../in-flight.ts';
import { acknowledge, type Delivery, isTooLate } from './acknowledge.ts';
import { withPicture } from './chart-message.ts';
import type { Pictured } from './click.ts';
import type { Choice } from './commands.ts';
import { apology, type DiscordMessage, isForAsker, publicMessage } from './components.ts';
import { failureOf, hasCode } from './failure.ts';
import { limits } from './limits.ts';
import type { Modal } from './modal.ts';
import { withBackOff } from './rest.ts';

/** What an interaction is answered with: pong, a message, one in place of the clicked one, suggestions, or a form. */
export type Callback =
  | { readonly type: 1 }
  | { readonly type: 4; readonly data: DiscordMessage }
  | { readonly type: 7; readonly data: DiscordMessage }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } }
  | { readonly type: 9; readonly data: Modal };

/** A callback with the chart of which a picture can go with it, or with the picture that takes its place once it is drawn. */
export type Answered = Callback & { readonly chart?: ChartBlock | undefined; readonly picture?: Pictured };

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
  /** Ends all further tries. */
  readonly stopping: AbortSignal;
  /** Takes the interaction on before it is said that its answer follows, so that it does whatever becomes of this process. */
  takeOn?(): Promise<Taken>;
  readonly deferAfter?: number;
  readonly answerWithin?: number;
  /** Milliseconds until an edit that failed is tried again; further pauses double. */
  readonly firstPause?: number;
  readonly giveUpAfter?: number;
  readonly draw?: Draw | undefined;
  readonly pictureWithin?: number;
};

function report(delivery: Delivery, what: string, log: Log): void {
  if (delivery.state === 'taken') log.debug('A Discord interaction was already answered elsewhere');
  if (delivery.state === 'refused') {
    const level = isTooLate(delivery.error) ? 'warn' : 'error';
    log[level](`A Discord ${what} could not be sent`, { error: delivery.error });
  }
}

const unknownWebhook = 10_015;

/**
 * Puts an answer in place of what may stand already, until that is done or refused. Where nothing stands, because no
 * callback was taken, it becomes the callback.
 * @returns whether it stands now
 */
async function settle(
  channel: ReplyChannel,
  answer: { readonly type: 4 | 7; readonly data: DiscordMessage },
  { log, stopping, firstPause = limits.firstPause }: ResponderOptions,
): Promise<boolean> {
  let error: unknown;
  let stands = false;
  const edit = async (): Promise<void> => {
    await channel.edit(publicMessage(answer.data), null);
    stands = true;
  };
  const failed = (own: unknown): 'again' | 'stop' => {
    error = own;
    return failureOf(own).kind === 'refused' ? 'stop' : 'again';
  };
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(limits.tokenLife)]);
  await withBackOff(edit, { signal, firstPause, failed });
  if (!stands && hasCode(error, unknownWebhook)) {
    try {
      await channel.acknowledge({ type: answer.type, data: answer.data }, null);
      stands = true;
    } catch (own) {
      error = own;
    }
  }
  if (!stands) log[isTooLate(error) ? 'warn' : 'error']('A Discord answer could not be sent', { error });
  return stands;
}

/** Adds the picture to an answer that stands already; without it the answer stays as it is. */
async function addPicture(
  channel: ReplyChannel,
  illustrated: DiscordMessage | null,
  picture: Uint8Array | null,
  log: Log,
): Promise<void> {
  if (!picture || !illustrated) return;
  try {
    await channel.edit(publicMessage(illustrated), picture);
  } catch (error) {
    log.warn('A Discord picture could not be added', { error });
  }
}

/** A message as it is with its picture, and that picture on its way; null where it has none or nobody draws. */
type Illustration = {
  readonly message: DiscordMessage | null;
  readonly drawing: Promise<Uint8Array | null> | null;
};

function illustrationOf({ data, chart }: Message, { draw }: ResponderOptions): Illustration {
  const message = (chart && withPicture(data, chart)) ?? null;
  return { message, drawing: chart && message && draw ? draw(chart) : null };
}

/**
 * Sends an answer that is ready, with its picture if that is drawn in time and can go with it, else adding it later. After
 * a try whose outcome is not known the picture stays behind, as it may be what Discord failed on.
 */
async function answerNow(
  channel: ReplyChannel,
  ready: Message,
  { message: illustrated, drawing }: Illustration,
  options: ResponderOptions,
  deadline: number,
): Promise<void> {
  const { log, pictureWithin = limits.pictureWithin } = options;
  const { type, data } = ready;
  let picture =
    drawing && channel.takesPictures ? await within(pictureWithin, drawing).catch(() => null) : null;
  const drawnInTime = picture !== null;
  const leaveOut = (error: unknown): void => {
    if (picture) log.warn('A Discord answer is sent again without its picture', { error });
    picture = null;
  };
  const post = (failed: unknown): Promise<unknown> => {
    if (failed !== null) leaveOut(failed);
    return channel.acknowledge({ type, data: (picture && illustrated) || data }, picture);
  };
  let delivery = await acknowledge(post, deadline);
  if (picture && delivery.state === 'refused' && !isTooLate(delivery.error)) {
    leaveOut(delivery.error);
    delivery = await acknowledge(post, deadline);
  }
  report(delivery, 'answer', log);
  const { state } = delivery;
  const stands = state === 'unsure' ? await settle(channel, ready, options) : state === 'delivered';
  if (stands && (state === 'unsure' || !drawnInTime))
    await addPicture(channel, illustrated, await drawing, log);
}

/** Says that the answer follows, and has it follow where it goes on from here. */
async function announce(
  channel: ReplyChannel,
  privately: boolean,
  { log, stopping, takeOn = async () => unnoted }: ResponderOptions,
  deadline: number,
  follow: () => Promise<void>,
): Promise<void> {
  const deferral: Deferral = privately ? { type: 5, data: { flags: 64 } } : { type: 5 };
  const taken = await takeOn();
  const delivery = await acknowledge(() => channel.acknowledge(deferral, null), deadline);
  report(delivery, 'deferral', log);
  if (delivery.state !== 'taken' && delivery.state !== 'refused') await follow();
  // What was cut off is done at the next start.
  await (stopping.aborted ? taken.leave() : taken.end());
}

/** Puts a picture, once it is drawn, in place of the announcement, or what is said where that fails. */
async function followWithPicture(
  channel: ReplyChannel,
  ready: Message,
  { message }: Pictured,
  drawing: Promise<Uint8Array | null>,
  options: ResponderOptions,
): Promise<void> {
  const { log, giveUpAfter = limits.giveUpAfter } = options;
  const picture = await within(giveUpAfter, drawing).catch(() => null);
  try {
    if (picture) {
      await channel.edit(publicMessage(message), picture);
      return;
    }
  } catch (error) {
    log.warn('A Discord picture could not be sent', { error });
  }
  await settle(channel, ready, options);
}

/**
 * Answers with a picture alone: at once when it is drawn in time and can go with the first answer, else announced and
 * put there by an edit. Where it cannot be drawn or sent, what the answer says instead stands there.
 */
async function answerWithPicture(
  channel: ReplyChannel,
  ready: Message,
  pictured: Pictured,
  options: ResponderOptions,
  deadline: number,
): Promise<void> {
  const { draw, deferAfter = limits.deferAfter } = options;
  const { block, message } = pictured;
  const drawing = draw ? draw(block).catch(() => null) : Promise.resolve(null);
  const drawn = drawing.then((picture) => ({ picture }));
  const inTime = await within(deferAfter, drawn).catch(() => null);
  if (inTime && (channel.takesPictures || !inTime.picture))
    return answerNow(channel, ready, { message, drawing }, options, deadline);
  await announce(channel, isForAsker(message), options, deadline, () =>
    followWithPicture(channel, ready, pictured, drawing, options),
  );
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
  const { privately, log, deferAfter = limits.deferAfter } = options;
  const deadline = performance.now() + (options.answerWithin ?? limits.answerWithin);
  const ready = await within(deferAfter, answer).catch(() => null);
  if (ready && isMessage(ready)) {
    return ready.picture
      ? answerWithPicture(channel, ready, ready.picture, options, deadline)
      : answerNow(channel, ready, illustrationOf(ready, options), options, deadline);
  }
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
  await announce(channel, privately, options, deadline, () => followUp(answer, channel, options));
}

/**
 * Puts an answer in place of what says that it follows, or an apology where it never comes. Never throws. `answer` must
 * not reject.
 */
export async function followUp(
  answer: Promise<Answered>,
  channel: ReplyChannel,
  options: ResponderOptions,
): Promise<void> {
  const { log, draw, giveUpAfter = limits.giveUpAfter } = options;
  const late = await within(giveUpAfter, answer).catch((error: unknown) => {
    log.error('A Discord answer never came', { error });
    return null;
  });
  // A form cannot be opened any more.
  if (late === null || late.type === 9) {
    await settle(channel, { type: 4, data: apology(options.locale) }, options);
  } else if (isMessage(late) && late.picture) {
    const drawing = draw ? draw(late.picture.block) : Promise.resolve(null);
    await followWithPicture(channel, late, late.picture, drawing, options);
  } else if (isMessage(late)) {
    const stands = await settle(channel, late, options);
    if (!stands) return;
    const { message, drawing } = illustrationOf(late, options);
    await addPicture(channel, message, await drawing, log);
  }
}
