import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { botToken, command, event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>> | undefined;
beforeEach(async () => {
  api = await startLoopback();
});
afterEach(async () => {
  await bot?.stop();
  await api.stop();
});

const start = async () => {
  bot = await startHttp({ config: { SLACK_API_URL: api.url } });
  return bot;
};
const asked = () => api.calls.filter((call) => call === 'auth.test').length;

test.each([
  ['is down', faults.unavailable],
  ['says something else', faults.html],
  ['is over its limit', faults.limited(1)],
  ['has a fault of its own', faults.refused('internal_error')],
])('while Slack %s it is not ready, answers commands, and asks again', async (_, fault) => {
  api.state.outage = () => fault;
  const { slack, url, lines } = await start();
  await eventually(() => lines.some((line) => line.includes('trying again in the background')));
  expect(slack.ready()).toBe(false);
  expect((await send(url, command('haiku pixtral'))).status).toBe(200);
  api.state.outage = null;
  await eventually(() => slack.ready());
  expect(lines.filter((line) => / (warn|error) /.test(line))).toHaveLength(1);
  expect(lines.join('\n')).toMatch(/ info slack: the bot token is accepted team=example/);
});

test('a bot token that Slack refuses is said in words, once, and commands are answered', async () => {
  api.state.refusedToken = 'invalid_auth';
  const { slack, url, lines } = await start();
  await eventually(() => asked() === 2);
  expect(slack.ready()).toBe(false);
  expect((await send(url, command('haiku pixtral'))).status).toBe(200);
  const said = lines.filter((line) => / (warn|error) /.test(line));
  expect(said).toEqual([
    expect.stringMatching(
      /SLACK_BOT_TOKEN is not accepted \(invalid_auth\): .*OAuth & Permissions.* commands/,
    ),
  ]);
  expect(lines.join('\n')).not.toContain(botToken);
  api.state.refusedToken = null;
  await eventually(() => slack.ready());
});

test.each(['token_revoked', 'not_authed'])(
  'when a call is refused with %s, Slack is asked anew, and it is not ready until the token is good again',
  async (code) => {
    const { slack, url, lines } = await start();
    await eventually(() => slack.ready());
    api.state.refusedToken = code;
    await send(url, event(mentionBody('<@U0BOT> haiku')));
    await eventually(() => !slack.ready());
    expect(lines.join('\n')).toContain(`SLACK_BOT_TOKEN is not accepted (${code})`);
    api.state.refusedToken = null;
    await eventually(() => slack.ready());
  },
);

test('calls that are refused for other reasons, or with the token of a workflow, say nothing of the bot token', async () => {
  const { slack, url } = await start();
  await eventually(() => slack.ready());
  api.plan('chat.postMessage', faults.refused('not_in_channel'));
  await send(url, event(mentionBody('<@U0BOT> haiku')));
  api.plan('functions.completeSuccess', faults.refused('invalid_auth'));
  const step = {
    type: 'function_executed',
    function: { id: 'Fn1', callback_id: 'compare_models' },
    inputs: { first_model: 'haiku', second_model: 'pixtral' },
    function_execution_id: 'Fx1',
    bot_access_token: 'xwfp-not-a-real-token',
  };
  await send(url, event(mentionBody('', step)));
  await eventually(() => api.steps.length > 0 && api.posted.length > 0);
  // Longer than it waits before it asks once more.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(asked()).toBe(1);
  expect(slack.ready()).toBe(true);
});

test('a token that is good after all, though calls are refused, is not asked about for each of them', async () => {
  const { slack, url } = await start();
  await eventually(() => slack.ready());
  api.state.outage = (method) => (method === 'chat.postMessage' ? faults.refused('invalid_auth') : null);
  for (let sent = 0; sent < 20; sent += 1) await send(url, event(mentionBody('<@U0BOT> haiku')));
  await eventually(() => api.posted.length >= 10);
  expect(slack.ready()).toBe(true);
  expect(asked()).toBeLessThan(4);
});
