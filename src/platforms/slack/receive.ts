import type { App } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Traffic } from '../traffic.ts';
import { isWellFormed, kindOf, requestKindOf } from './shapes.ts';

type Received = Parameters<App['processEvent']>[0];

/** What a receiver tells of a request: when it came in, as `performance.now()` has it. */
export const arrivedNow = (): { arrived: number } => ({ arrived: performance.now() });

/** When a request came in, by what its receiver told; now where that is not known. */
function arrivalOf({ arrived }: Readonly<Record<string, unknown>>): number {
  return typeof arrived === 'number' ? arrived : performance.now();
}

/** Milliseconds that are left until a request is `longest` old. */
export function timeLeft(context: Readonly<Record<string, unknown>>, longest: number): number {
  return arrivalOf(context) + longest - performance.now();
}

/**
 * Has Bolt process what came, over HTTP or a socket. What nobody here takes, or is not built as Slack builds it, is
 * acknowledged at once, with a line in the log. Never rejects.
 */
export async function receive(
  received: Received,
  process: (received: Received) => Promise<void>,
  { log, traffic }: { readonly log: Log; readonly traffic: Traffic },
): Promise<void> {
  // Not what its type says: whatever was signed.
  const body: unknown = received.body;
  const request = traffic.request(requestKindOf(body), arrivalOf(received.customProperties ?? {}));
  let isAcknowledged = false;
  const ack: Received['ack'] = async (answer) => {
    isAcknowledged = true;
    await received.ack(answer);
    request.acknowledged();
  };
  try {
    if (!isWellFormed(body))
      log.warn('slack: a request of no known shape was left out', { kind: kindOf(body) });
    else if (body.type === 'app_rate_limited')
      log.warn('slack: Slack left out events of a workspace, since too many came within an hour');
    else {
      await process({ ...received, ack });
      if (!isAcknowledged) log.info('slack: a request that is for nobody here', { kind: kindOf(body) });
    }
    if (!isAcknowledged) await ack();
  } catch (error) {
    log.error('slack: a request failed', { error, kind: kindOf(body) });
    if (!isAcknowledged) await ack().catch(() => {});
  } finally {
    request.done();
  }
}
