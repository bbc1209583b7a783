import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { fastClock } from '../virtual-clock.ts';
import { event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { afterApplying, faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  const clock = fastClock(200);
  api = await startLoopback({ now: clock.now });
  bot = await startHttp({ config: { SLACK_API_URL: api.url }, tries: clock });
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

/** The counts once so many answers have ended; a mention is acknowledged before its answer is begun. */
const ended = (answers: number) =>
  eventually(() => {
    const counts = bot.slack.counts();
    const { waiting, sent, lost, unknown } = counts;
    return waiting === 0 && sent + lost + unknown >= answers && counts;
  });
const looks = () => api.calls.filter((call) => call.startsWith('conversations.'));

test('in a direct message, what may have arrived is looked up there: the scope is one that the bot has', async () => {
  for (const [fault, posts, answers] of [
    [faults.reset, 2, 1],
    [afterApplying(faults.reset), 1, 2],
  ] as const) {
    api.posted.length = 0;
    api.standing.length = 0;
    api.plan('chat.postMessage', fault);
    const direct = { type: 'message', channel: 'D024BE91L', channel_type: 'im' };
    await send(bot.url, event(mentionBody('is haiku cheap?', direct)));
    expect(await ended(answers)).toMatchObject({ lost: 0, unknown: 0 });
    expect([api.posted.length, api.standing.length]).toEqual([posts, 1]);
  }
  expect(new Set(looks())).toEqual(new Set(['conversations.history']));
});

test('in a channel, the answer is known by the message that it answers', async () => {
  api.grant('channels:history');
  api.plan('chat.postMessage', faults.reset);
  const thread = { thread_ts: '1500000000.000001' };
  await send(bot.url, event(mentionBody('<@U0BOT> haiku?', { ...thread, ts: '1500000000.000002' })));
  await send(bot.url, event(mentionBody('<@U0BOT> haiku?', { ...thread, ts: '1500000000.000003' })));
  expect(await ended(2)).toMatchObject({ sent: 2, lost: 0, unknown: 0 });
  const asked = api.standing.map(({ fields }) =>
    String(JSON.parse(fields.metadata ?? '{}').event_payload.asked),
  );
  expect(asked.sort()).toEqual(['1500000000.000002', '1500000000.000003']);
});

test('a thread of which Slack shows a part tells nothing of what is not in it', async () => {
  api.grant('channels:history');
  api.state.hasMore = true;
  api.plan('chat.postMessage', faults.reset);
  await send(bot.url, event(mentionBody('<@U0BOT> haiku?')));
  expect(await ended(1)).toMatchObject({ lost: 0, unknown: 1 });
  expect(api.posted).toHaveLength(1);
});

test('what only the asker sees stands in no thread: nothing is looked up, and it is not sent twice', async () => {
  api.grant('channels:history');
  api.plan('chat.postEphemeral', faults.reset);
  await send(bot.url, event(mentionBody('<@U0BOT> pixtral')));
  expect(await ended(1)).toMatchObject({ lost: 0, unknown: 1 });
  expect(looks()).toEqual([]);
  expect(api.posted).toHaveLength(1);
});
