import { createHmac } from 'node:crypto';
import type { Agent } from 'node:http';
import type { Child } from '../child.ts';
import { send } from './send.ts';

/** What the bot and the yardstick take for Slack's signing secret. */
export const signingSecret = 'bench-signing-secret';

/** Posts to the bot what Slack would, signed by it: fields as a form, an event as JSON; `agent` as of `send`. */
export function sendSigned(
  { port }: Child,
  content: { readonly fields: Record<string, string> } | { readonly event: object },
  agent?: Agent,
): Promise<void> {
  const isForm = 'fields' in content;
  const body = isForm ? new URLSearchParams(content.fields).toString() : JSON.stringify(content.event);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return send(port, '/slack/events', body, headers, agent);
}
