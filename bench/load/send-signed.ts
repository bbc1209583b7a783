import { createHmac } from 'node:crypto';
import type { Agent } from 'node:http';
import { send } from './send.ts';

/** What the bot and the yardsticks take for Slack's signing secret. */
export const signingSecret = 'bench-signing-secret';

/** Posts what Slack would, signed by it: fields as a form, an event as JSON; `agent` and what comes of it as of `send`. */
export function sendSigned(
  { port }: { readonly port: number },
  content: { readonly fields: Record<string, string> } | { readonly event: object },
  agent?: Agent,
): Promise<string> {
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
