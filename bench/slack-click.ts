import { stateText } from '../src/answers/clicks/state.ts';
import { sections } from '../src/subjects/sections.ts';
import { catalog, type Question, sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import type { Server } from './cpu-ratio.ts';
import { sendSigned, signingSecret } from './load/send-signed.ts';
import type { SlackApi } from './load/slack-api.ts';
import { atMost, type Row } from './row.ts';
import { slackRatios } from './slack-ratios.ts';

const idOf = new Map([...catalog.models.values()].map(({ id, name }) => [name, id]));

/** What an answer about the two models carries. */
function stateOf({ first, second, workload }: Question): string {
  const models = [first, second].map((name) => idOf.get(name) ?? '');
  return (
    stateText({ page: 'compare', models, section: null, option: workload, locale: 'en', volume: null }) ?? ''
  );
}

let serial = 0;

async function start(kind: 'static' | 'bot', api: SlackApi): Promise<Server> {
  const child = await startChild('slack.ts', kind, signingSecret, api.url);
  return {
    child,
    async ask(question) {
      serial += 1;
      const { address, answered } = api.answerAddress(String(serial));
      const value = question === sameQuestion() ? 'cost' : (sections[serial % sections.length] ?? '');
      const action = { type: 'static_select', action_id: 's', block_id: stateOf(question), action_ts: '1.1' };
      const payload = {
        type: 'block_actions',
        team: { id: 'T1' },
        user: { id: 'U1' },
        channel: { id: 'C1' },
        container: { type: 'message', is_ephemeral: false },
        trigger_id: String(serial),
        response_url: address,
        actions: [{ ...action, selected_option: { text: { type: 'plain_text', text: value }, value } }],
      };
      await sendSigned(child, { fields: { payload: JSON.stringify(payload) } });
      await answered;
    },
  };
}

/** A click on a part of a comparison in Slack over HTTP, until the message is replaced. */
export async function measureSlackClick(): Promise<Row[]> {
  const { memoised, distinct } = await slackRatios(start);
  const parts = { yardstick: 'Bolt replacing a message by a static one, CPU' };
  return [
    atMost(memoised, 1, { ...parts, what: 'Slack click on a part of an answer, memoised' }),
    atMost(distinct, 1.25, { ...parts, what: 'Slack click on a part of an answer, distinct' }),
  ];
}
