import { expect, type onTestFinished, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { botToken, command, event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';

/** A Slack of its own and a bot that is yet to start, both ended when the test is. */
async function setUp(finished: typeof onTestFinished) {
  const api = await startLoopback();
  let bot: Awaited<ReturnType<typeof startHttp>> | undefined;
  finished(async () => {
    await bot?.stop();
    await api.stop();
  });
  return {
    api,
    async start() {
      bot = await startHttp({ config: { SLACK_API_URL: api.url } });
      return bot;
    },
    asked: () => api.calls.filter((call) => call === 'auth.test').length,
  };
}

// Nearly all of their time is waiting.
test.concurrent.for([
  ['is down', faults.unavailable],
  ['says something else', faults.html],
  ['is over its limit', faults.limited(1)],
  ['has a fault of its own', faults.refused('internal_error')],
] as const)(
  'while Slack %s it is not ready, answers commands, and asks again',
  async ([, fault], { onTestFinished }) => {
    const { api, start } = await setUp(onTestFinished);
    api.state.outage = () => fault;
    const { slack, url, lines } = await start();
    await eventually(() => lines.some((line) => line.includes('trying again in the background')));
    expect(slack.ready()).toBe(false);
    expect((await send(url, command('haiku pixtral'))).status).toBe(200);
    api.state.outage = null;
    await eventually(() => slack.ready());
    expect(lines.filter((line) => / (warn|error) /.test(line))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/ info slack: the bot token is accepted team=example/);
  },
);

test.concurrent('a bot token that Slack refuses is said in words, once, and commands are answered', async ({
  onTestFinished,
}) => {
  const { api, start, asked } = await setUp(onTestFinished);
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

test.concurrent.for(['token_revoked', 'not_authed'])(
  'when a call is refused with %s, Slack is asked anew, and it is not ready until the token is good again',
  async (code, { onTestFinished }) => {
    const { api, start } = await setUp(onTestFinished);
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

test.concurrent('calls that are refused for other reasons, or with the token of a workflow, say nothing of the bot token', async ({
  onTestFinished,
}) => {
  const { api, start, asked } = await setUp(onTestFinished);
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

test.concurrent('a token that is good after all, though calls are refused, is not asked about for each of them', async ({
  onTestFinished,
}) => {
  const { api, start, asked } = await setUp(onTestFinished);
  const began = performance.now();
  const { slack, url } = await start();
  await eventually(() => slack.ready());
  api.state.outage = (method) => (method === 'chat.postMessage' ? faults.refused('invalid_auth') : null);
  for (let sent = 0; sent < 20; sent += 1) await send(url, event(mentionBody('<@U0BOT> haiku')));
  await eventually(() => api.posted.length >= 10);
  expect(slack.ready()).toBe(true);
  // Once at the start, and no more than once in half a second.
  expect(asked()).toBeLessThanOrEqual(2 + (performance.now() - began) / 500);
});
