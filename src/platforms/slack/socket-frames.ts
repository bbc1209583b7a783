import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { isRecord, kindOf } from './shapes.ts';

type Client = SocketModeReceiver['client'];

/** What carries something of a person's, and wants to be acknowledged. */
const envelopes: ReadonlySet<unknown> = new Set(['slash_commands', 'interactive', 'events_api']);

/**
 * The frame as the client can take it, null where it is none of Slack's. The client makes the type of an envelope, and
 * of the event in it, the name of an event of its own, and rejects where there is none: so all are called the same.
 */
function safeFrame(data: unknown): string | null {
  const frame: unknown = typeof data === 'string' ? JSON.parse(data) : null;
  if (!isRecord(frame)) return null;
  if (frame.type === 'hello' || frame.type === 'disconnect') return data as string;
  if (!envelopes.has(frame.type) || typeof frame.envelope_id !== 'string') return null;
  return frame.type === 'events_api' ? JSON.stringify({ ...frame, type: 'interactive' }) : (data as string);
}

/** Lets only frames of Slack's own kinds through to the client; each other one leaves a line in the log. */
export function guardFrames(client: Client, log: Log): void {
  const [take] = client.listeners('ws_message');
  if (!take) throw new Error('the client of Socket Mode takes no frames');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const leaveOut = (kind: string) =>
      log.warn('slack: a socket message of no known kind was left out', { kind });
    let frame: string | null;
    try {
      frame = safeFrame(data);
    } catch {
      // The error would repeat a part of what somebody wrote.
      leaveOut('no JSON');
      return;
    }
    if (frame === null) leaveOut(typeof data === 'string' ? kindOf(JSON.parse(data)) : 'binary');
    else take.call(client, frame, false);
  });
}
