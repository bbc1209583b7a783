import { randomUUID } from 'node:crypto';
import type { App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { StoreError } from '../../storage/store.ts';
import { type Taken, unnoted, type WorkBook } from '../../storage/work.ts';
import type { Traffic } from '../traffic.ts';
import type { SlackPayload } from './blocks.ts';
import { isWellFormed, kindOf, requestKindOf } from './shapes.ts';
import { teamOf } from './workspace.ts';

type Received = Parameters<App['processEvent']>[0];

/** What a receiver tells of a request: when it came in, as `performance.now()` has it. */
export const arrivedNow = (): { arrived: number } => ({ arrived: performance.now() });

/** When a request came in, by what its receiver told; now where that is not known. */
function arrivalOf({ arrived }: Readonly<Record<string, unknown>>): number {
  return typeof arrived === 'number' ? arrived : performance.now();
}

/** What listeners find in the context beside what Bolt puts there. */
type Door = {
  /** Says to Slack that an event came in: after what must be done with it outlasts this process. */
  readonly acknowledge: () => Promise<void>;
  /** What was taken on earlier and is done again; null for what just came in. */
  readonly taken: Taken | null;
};

/** How a request is acknowledged, and whether it is done again. */
export function doorOf(context: Readonly<Record<string, unknown>>): Door {
  const { acknowledge, taken } = context as Partial<Door>;
  return { acknowledge: acknowledge ?? (async () => {}), taken: taken ?? null };
}

/** Events that are acknowledged once what they ask for is done, or noted. */
const takenOn: ReadonlySet<unknown> = new Set([
  'message',
  'app_mention',
  'function_executed',
  'app_uninstalled',
  'tokens_revoked',
]);

function isTakenOn(body: Readonly<Record<string, unknown>>): boolean {
  const { type } = { ...(body.event as object | null) } as { type?: unknown };
  return body.type === 'event_callback' && takenOn.has(type);
}

/** Who takes up again what is answered to an address of Slack's: a click, a form or a shortcut. */
export const replyKind = 'slack reply';

/** Takes on what is acknowledged before it is answered, and comes once; where the store does not answer, it is done all the same. */
export async function takeReply(
  { body, context }: { readonly body: RepliedTo; readonly context: Context },
  { book }: { readonly book: WorkBook },
): Promise<Taken> {
  const { taken } = doorOf(context);
  if (taken) return taken;
  const team = teamOf(context);
  const id = `${team} ${randomUUID()}`;
  const work = { id, kind: replyKind, team, person: `slack ${body.user.id}`, body };
  return (await book.takeAnyway(work)) ?? unnoted;
}

type RepliedTo = { readonly user: { readonly id: string } };

/** Milliseconds that are left until a request is `longest` old. */
export function timeLeft(context: Readonly<Record<string, unknown>>, longest: number): number {
  return arrivalOf(context) + longest - performance.now();
}

/** Who answers what came: Bolt's listeners, and commands without them. */
export type Answering = {
  process(received: Received): Promise<void>;
  command(received: ReceivedCommand): Promise<void>;
};

/** A command as Slack sends it, and how it is answered; read loosely, since a signed one may hold anything. */
export type ReceivedCommand = {
  readonly command: Readonly<Record<string, unknown>>;
  readonly ack: (answer?: SlackPayload) => Promise<void>;
  /** What its receiver told of it. */
  readonly properties: Readonly<Record<string, unknown>>;
};

/**
 * Has what came answered, over HTTP or a socket. Commands, of which Slack waits for the whole answer, go past Bolt's
 * middleware. What nobody here takes, or is not built as Slack builds it, is acknowledged at once, with a line in the log.
 * An event that could not be taken on is not: Slack sends it again. Never rejects.
 */
export async function receive(
  received: Received,
  answering: Answering,
  { log, traffic }: { readonly log: Log; readonly traffic: Traffic },
): Promise<void> {
  // Not what its type says: whatever was signed.
  const body: unknown = received.body;
  const request = traffic.request(requestKindOf(body), arrivalOf(received.customProperties ?? {}));
  let isAcknowledged = false;
  const ack: Received['ack'] = async (answer) => {
    isAcknowledged = true;
    try {
      await received.ack(answer);
      request.acknowledged();
    } catch (error) {
      // The answer itself went with it.
      if (answer) throw error;
      // Such as over a socket that has closed meanwhile: what was taken on is answered all the same.
      log.warn('slack: a request could not be acknowledged', { error, kind: kindOf(body) });
    }
  };
  const acknowledge = async (): Promise<void> => {
    if (!isAcknowledged) await ack();
  };
  try {
    if (!isWellFormed(body))
      log.warn('slack: a request of no known shape was left out', { kind: kindOf(body) });
    else if (body.type === 'app_rate_limited')
      log.warn('slack: Slack left out events of a workspace, since too many came within an hour');
    else if (body.command !== undefined && body.event === undefined)
      await answering.command({ command: body, ack, properties: received.customProperties ?? {} });
    else {
      await answering.process({
        ...received,
        // Bolt says at once that an event came in.
        ack: isTakenOn(body) ? async () => {} : ack,
        customProperties: { ...received.customProperties, acknowledge },
      });
      if (!isAcknowledged && !isTakenOn(body))
        log.info('slack: a request that is for nobody here', { kind: kindOf(body) });
    }
    await acknowledge();
  } catch (error) {
    // Bolt wraps what a listener throws.
    const { original = error } = { ...(error as { original?: unknown } | null) };
    if (original instanceof StoreError && !isAcknowledged) {
      log.error('slack: an event could not be taken on, and is not acknowledged: Slack sends it again', {
        error: original,
      });
      return;
    }
    log.error('slack: a request failed', { error, kind: kindOf(body) });
    if (!isAcknowledged) await ack();
  } finally {
    request.done();
  }
}
