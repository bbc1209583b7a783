import type { Agent } from 'node:http';
import { sendSigned, signingSecret } from './send-signed.ts';
import type { SlackApi } from './slack-api.ts';

type Server = { readonly port: number };

/** What makes a bot Slack's, over HTTP. */
export const slackSettings = (api: SlackApi): Record<string, string> => ({
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: api.url,
});

let serial = 0;
const next = (): string => String(++serial);

/** What somebody types after a slash; resolves with the answer. */
export function sendCommand(
  to: Server,
  command: string,
  text: string,
  by: { readonly channel?: string; readonly user?: string; readonly agent?: Agent } = {},
): Promise<string> {
  const { channel = 'C1', user = 'U1', agent } = by;
  const place = { team_id: 'T1', channel_id: channel, user_id: user };
  return sendSigned(to, { fields: { command, text, ...place, trigger_id: next() } }, agent);
}

/** A mention of the bot; resolves when its reply is posted. */
export async function sendMention(to: Server, api: SlackApi, text: string, agent?: Agent): Promise<void> {
  const id = next();
  const channel = `C${id}`;
  const event = {
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${id}`,
    authorizations: [{ team_id: 'T1', user_id: 'U0', is_bot: true }],
    event: {
      type: 'app_mention',
      user: `U${id}`,
      channel,
      ts: `1760000000.${id.padStart(6, '0')}`,
      text: `<@U0> ${text}`,
    },
  };
  const replied = api.messageAt(channel);
  await sendSigned(to, { event }, agent);
  await replied;
}

/** What Slack sends beside what was clicked or chosen, and when what answers it has come. */
function interactive(api: SlackApi, own: object) {
  const { address, answered } = api.answerAddress(next());
  const by = { team: { id: 'T1' }, user: { id: `U${next()}` }, channel: { id: 'C1' } };
  const payload = JSON.stringify({ ...by, trigger_id: next(), response_url: address, ...own });
  return { fields: { payload }, answered };
}

/** Something chosen in the menu of parts under an answer of that state; resolves when the message is replaced. */
export async function sendClick(to: Server, api: SlackApi, state: string, value: string): Promise<void> {
  const { fields, answered } = interactive(api, {
    type: 'block_actions',
    container: { type: 'message', is_ephemeral: false },
    actions: [
      {
        type: 'static_select',
        action_id: 's',
        block_id: state,
        action_ts: '1.1',
        selected_option: { text: { type: 'plain_text', text: value }, value },
      },
    ],
  });
  await sendSigned(to, { fields });
  await answered;
}

/** An entry chosen in the menu of a message that says this; resolves when its answer has come. */
export async function sendShortcut(
  to: Server,
  api: SlackApi,
  callback_id: string,
  text: string,
  agent?: Agent,
): Promise<void> {
  const message = { type: 'message', user: 'U1', ts: '1.2', text };
  const { fields, answered } = interactive(api, { type: 'message_action', callback_id, message });
  await sendSigned(to, { fields }, agent);
  await answered;
}
