import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { everyStore } from '../storage/stores.ts';
import { mentionBody, send, signed } from './harness.ts';
import { faults } from './loopback-faults.ts';
import { type Installable, install, inTeam, startInstallable, startWorkspaces } from './workspaces.ts';

// Memory is SQLite as well.
const places = everyStore().filter(([driver]) => driver !== 'memory');
const hour = 60 * 60_000;
const lifetime = 12 * 60 * 60;

describe.each(places)('tokens that expire, in %s', (_driver, place) => {
  /** Slack and some bots on the same tables, with one clock for all. */
  const setUp = async (bots: number) => {
    const clock = { time: Date.now() };
    const now = () => clock.time;
    const slack = await startWorkspaces({ lifetime, slackNow: now });
    const open = await place();
    const all: Installable[] = [];
    for (let started = 0; started < bots; started += 1)
      all.push(await startInstallable(slack, await open(), { clock: now }));
    const [first] = all;
    if (!first) throw new Error('no bot');
    await install(first, 'T0001');
    let asked = 0;
    /** Mentions, each in a channel of its own and to one bot after the other. */
    const ask = async (count: number) => {
      const from = asked;
      asked += count;
      await Promise.all(
        Array.from({ length: count }, (_, index) => {
          const number = from + index;
          const bot = all[number % bots] ?? first;
          const place = { channel: `C${number}`, ts: `1515449522.${String(number).padStart(6, '0')}` };
          const body = { ...mentionBody(`<@U0BOT> haiku ${number}`, place), ...inTeam('T0001') };
          const seconds = Math.round((now() - Date.now()) / 1000);
          return send(bot.url, signed(JSON.stringify(body), 'application/json', seconds));
        }),
      );
    };
    const answered = (count: number) => eventually(() => slack.api.standing.length === count);
    return { slack, ...slack, clock, all, first, ask, answered };
  };

  test('are renewed once before they do, by one of two processes, while both answer on', async () => {
    const { api, oauth, clock, all, ask, answered } = await setUp(2);
    await ask(2);
    await answered(2);
    expect(oauth.counts.refreshed).toBe(0);
    // Within two hours of the end the earlier token is still good.
    clock.time += 11 * hour;
    await ask(40);
    await answered(42);
    await eventually(() => oauth.counts.refreshed === 1);
    clock.time += 5001;
    await ask(20);
    await answered(62);
    const tokens = api.posted.map(({ authorization }) => authorization);
    expect(new Set(tokens).size).toBe(2);
    expect(new Set(tokens.slice(-20)).size).toBe(1);
    expect(oauth.counts).toEqual({ refreshed: 1, refreshedTwice: 0 });
    const log = all.flatMap(({ lines }) => lines).join('\n');
    expect(log).not.toMatch(/ (error|warn) /);
    for (const secret of oauth.secrets()) expect(log).not.toContain(secret);
  });

  test('are renewed once after they did, and every answer waits for the new one', async () => {
    const { oauth, clock, ask, answered, all } = await setUp(2);
    await ask(2);
    await answered(2);
    for (const round of [1, 2, 3]) {
      clock.time += 13 * hour;
      await ask(20);
      await answered(2 + 20 * round);
      expect(oauth.counts).toEqual({ refreshed: round, refreshedTwice: 0 });
    }
    expect(all.map((bot) => bot.slack.counts())).toMatchObject([{ lost: 0 }, { lost: 0 }]);
  });

  test('an answer that waits while its token is renewed is sent with the new one', async () => {
    const { api, oauth, clock, ask, answered } = await setUp(1);
    api.plan('chat.postMessage', faults.limited(1));
    await ask(1);
    await eventually(() => api.posted.length === 1);
    clock.time += 13 * hour;
    await answered(1);
    const [before, after] = api.posted.map(({ authorization }) => authorization);
    expect(after).not.toBe(before);
    expect(oauth.counts.refreshed).toBe(1);
  });

  test('where Slack does not renew them now, the earlier one is used on, and it is tried again', async () => {
    const { api, oauth, clock, first, ask, answered } = await setUp(1);
    clock.time += 11 * hour;
    api.plan('oauth.v2.access', faults.unavailable);
    await ask(1);
    await answered(1);
    await eventually(() =>
      first.lines.some((line) => line.includes('could not be renewed, trying again later')),
    );
    clock.time += 31_000;
    // The line may be there a moment before the try that failed has ended.
    for (let asked = 2; oauth.counts.refreshed === 0 && asked < 20; asked++) {
      await ask(1);
      await answered(asked);
    }
    await eventually(() => oauth.counts.refreshed === 1);
  });

  test('where Slack renews them no more, the log says what to do, once, and nothing is sent by another token', async () => {
    const { api, oauth, clock, first, ask } = await setUp(1);
    clock.time += 13 * hour;
    oauth.uninstall('T0001');
    await ask(3);
    // Each answer, and what was to go to the person in its place.
    await eventually(() => first.slack.counts().lost === 6);
    const errors = first.lines.filter((line) => line.includes('renewed no more'));
    expect(errors).toEqual([
      expect.stringMatching(/ error slack: a token is renewed no more: install the app there again id=T0001/),
    ]);
    expect(api.standing).toEqual([]);
  });
});
