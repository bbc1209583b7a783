import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { eventually } from '../eventually.ts';
import { mentionBody, send, signed, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { afterApplying, faults } from './loopback-faults.ts';
import { help } from './sample-cards.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
let locales: string[];
let passed: number;
beforeEach(async () => {
  api = await startLoopback();
  locales = [];
  passed = 0;
  const home: Answerer['home'] = (locale) => {
    locales.push(locale);
    return help;
  };
  const now = () => Date.now() + passed * 1000;
  bot = await startHttp({ answerer: { home }, config: { SLACK_API_URL: api.url }, clock: now });
  await eventually(() => bot.slack.ready());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

const people = () => api.calls.filter((call) => call === 'users.info').length;

/** A person opens the page of the bot; returns the language that it was in. */
async function opens(user: string): Promise<string> {
  // Else the page would be left as it is.
  passed += 61;
  const before = locales.length;
  const body = mentionBody('', { type: 'app_home_opened', user, tab: 'home', channel: 'D1' });
  await send(bot.url, signed(JSON.stringify(body), 'application/json', passed));
  const locale = await eventually(() => locales[before]);
  // Until what was asked of Slack is answered.
  await eventually(() => api.views.length === locales.length);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return locale;
}

test("one person of whom Slack tells nothing leaves everybody else's language known, and is asked for later", async () => {
  api.grant('users:read');
  api.state.locale = 'ru-RU';
  api.plan('users.info', faults.refused('user_not_visible'));
  expect([await opens('U1'), await opens('U1')]).toEqual(['en', 'en']);
  expect([await opens('U2'), await opens('U2')]).toEqual(['en', 'ru']);
  expect(people()).toBe(2);
  passed += 600;
  expect([await opens('U1'), await opens('U1')]).toEqual(['en', 'ru']);
  await opens('U2');
  expect(people()).toBe(3);
  expect(bot.lines.filter((line) => line.includes("person's language is not known"))).toHaveLength(1);
});

test.each([
  ['no answer of Slack', faults.unavailable],
  ['a page of somebody else', faults.html],
  ['half an answer', faults.half],
  ['an answer that breaks off', afterApplying(faults.cut)],
])('%s is a failure of that one question', async (_, fault) => {
  api.grant('users:read');
  api.state.locale = 'ru-RU';
  api.plan('users.info', fault);
  await opens('U1');
  expect([await opens('U2'), await opens('U2')]).toEqual(['en', 'ru']);
});

test('without the scope nobody is asked for within an hour, and it is said once', async () => {
  await opens('U1');
  for (const user of ['U2', 'U3', 'U1']) await opens(user);
  expect(people()).toBe(1);
  passed += 3600;
  await opens('U2');
  expect(people()).toBe(2);
  api.grant('users:read');
  api.state.locale = 'ru-RU';
  passed += 3600;
  for (const user of ['U1', 'U2']) expect([await opens(user), await opens(user)]).toEqual(['en', 'ru']);
  expect(bot.lines.filter((line) => line.includes('scope users:read'))).toHaveLength(1);
});

test("Slack's limit is waited for, for everybody and no longer than it says", async () => {
  api.grant('users:read');
  api.state.locale = 'ru-RU';
  api.plan('users.info', faults.limited(300));
  await opens('U1');
  await opens('U2');
  await opens('U1');
  expect(people()).toBe(1);
  passed += 300;
  for (const user of ['U1', 'U2']) expect([await opens(user), await opens(user)]).toEqual(['en', 'ru']);
  expect(people()).toBe(3);
});

test('a person who asks often is asked for once', async () => {
  api.grant('users:read');
  api.plan('users.info', faults.hang);
  const ask = () => {
    const body = mentionBody('', { type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' });
    passed += 61;
    return send(bot.url, signed(JSON.stringify(body), 'application/json', passed));
  };
  for (let asked = 0; asked < 5; asked += 1) await ask();
  await eventually(() => locales.length === 5);
  expect(people()).toBe(1);
});
