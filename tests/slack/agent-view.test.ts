import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { prompts } from '../../src/platforms/slack/prompts.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { mentionBody, send, signed, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
const optional = 'assistant:write';
let api: Awaited<ReturnType<typeof startLoopback>>;
let passed: number;
beforeEach(async () => {
  passed = 0;
  api = await startLoopback();
  onTestFinished(() => api.stop());
});

async function start() {
  const now = () => Date.now() + passed * 1000;
  const bot = await startHttp({ answerer, config: { SLACK_API_URL: api.url }, clock: now });
  onTestFinished(() => bot.stop());
  const deliver = (body: unknown) => send(bot.url, signed(JSON.stringify(body), 'application/json', passed));
  /** A person opens the direct messages with the bot. */
  const opens = (own: object = {}, eventId?: string) => {
    const body = { type: 'app_home_opened', user: 'U1', tab: 'messages', channel: 'D1', text: undefined };
    return deliver(mentionBody('', { ...body, ...own }, eventId));
  };
  /** Ends when all that came has been worked on, after which it answers no messages any more. */
  const worked = () => bot.slack.stop();
  const told = (part: string) => bot.lines.filter((line) => line.includes(part));
  let said = 0;
  const says = async (text: string, own: object = {}) => {
    const direct = { type: 'message', channel_type: 'im', channel: 'D1' };
    const body = mentionBody(text, { ...direct, ...own });
    await deliver(body);
    said += 1;
    await eventually(() => api.posted.length === said);
    return body.event.ts;
  };
  return { deliver, opens, worked, says, told };
}

const suggested = () =>
  api.prompts.map(({ fields }) => ({
    ...fields,
    prompts: JSON.parse(fields.prompts ?? '[]') as { title: string; message: string }[],
  }));
const blocksOf = (index: number) => api.posted[index]?.fields.blocks ?? '';
const threads = () => api.posted.map(({ fields }) => fields.thread_ts);

test('whoever opens the direct messages is suggested four questions, once for each time', async () => {
  api.grant(optional);
  const { opens, worked } = await start();
  await opens({}, 'Ev-one');
  await opens({ event_ts: '1515449522.000017' }, 'Ev-one');
  await worked();
  expect(suggested()).toMatchObject([
    { channel_id: 'D1', title: 'Ask, for example', prompts: prompts('en') },
  ]);
  // Slack takes no questions for a thread of an agent.
  expect(suggested()[0]).not.toHaveProperty('thread_ts');
  await opens();
  await worked();
  expect(api.prompts).toHaveLength(2);
});

test('they are in the language of the person from the first time on', async () => {
  api.grant(optional, 'users:read');
  api.state.locale = 'ru-RU';
  const { opens, worked } = await start();
  await opens();
  await worked();
  expect(suggested()).toMatchObject([{ title: 'Спросите, например', prompts: prompts('ru') }]);
});

test.each([
  ['the page of the bot', { tab: 'home' }],
  ['nothing that can be told', { tab: undefined }],
  ['something that is no channel', { channel: 7 }],
  ['the messages of nobody', { user: null }],
])('who opens %s is suggested nothing', async (_, own) => {
  api.grant(optional);
  const { opens, worked } = await start();
  await opens(own);
  await worked();
  expect(api.prompts).toEqual([]);
});

test.each([
  ['without the scope', [], true, /missing_scope/],
  ['without agent_view', [optional], false, /not_agent_app/],
])(
  'an app %s suggests nothing for an hour, and one line says what it takes',
  async (_, scopes, isAgent, code) => {
    api.grant(...scopes);
    api.state.isAgent = isAgent;
    const { opens, worked, says, told } = await start();
    await Promise.all([opens(), opens({ user: 'U3', channel: 'D3' })]);
    await eventually(() => api.prompts.length === 2 && told('suggested').length > 0);
    await opens({ user: 'U2', channel: 'D2' });
    // All that is said there is one conversation still, answered in its place.
    await says('is claude haiku 4.5 or gpt-4.1 mini cheaper?');
    await says('and which is newer?');
    expect(threads()).toEqual([undefined, undefined]);
    expect(blocksOf(1)).toContain('Claude Haiku 4.5 is newer by 6 months');
    expect(told('suggested')).toEqual([expect.stringMatching(code)]);
    expect(told('suggested')[0]).toContain('agent_view and the scope assistant:write');
    expect(api.prompts).toHaveLength(2);
    passed += 3601;
    await opens();
    await worked();
    expect(api.prompts).toHaveLength(3);
  },
);

test.each([
  ['is down', faults.unavailable],
  ['breaks off', faults.cut],
  ['sends half an answer', faults.half],
  ['knows no such channel', faults.refused('channel_not_found')],
])('where Slack %s, one line says so and nothing is sent again', async (_, fault) => {
  api.grant(optional);
  api.plan('assistant.threads.setSuggestedPrompts', fault);
  const { opens, worked, told } = await start();
  await opens({}, 'Ev-one');
  await opens({ event_ts: '1515449522.000017' }, 'Ev-one');
  await worked();
  expect(api.prompts).toHaveLength(1);
  expect(told('suggested')).toHaveLength(1);
  await opens();
  await worked();
  expect(api.prompts).toHaveLength(2);
});

test('while the limit of Slack is reached nobody is suggested anything, and answers are held up by nothing', async () => {
  api.grant(optional);
  api.close('assistant.threads.setSuggestedPrompts', 60_000);
  const { opens, says, told } = await start();
  await opens();
  await eventually(() => told('suggested').length > 0);
  await opens();
  await says('is claude haiku 4.5 or gpt-4.1 mini cheaper?');
  expect(blocksOf(0)).toContain('GPT-4.1 mini is cheaper');
  expect(api.prompts).toHaveLength(1);
});

test('suggestions that hang hold up no answer', async () => {
  api.grant(optional);
  api.plan('assistant.threads.setSuggestedPrompts', ...Array.from({ length: 120 }, () => faults.hang));
  const { deliver, says } = await start();
  const opening = { type: 'app_home_opened', tab: 'messages', channel: 'D1', text: undefined };
  const people = Array.from({ length: 120 }, (_, index) =>
    mentionBody('', { ...opening, user: `U${index}` }),
  );
  await Promise.all(people.map(deliver));
  await says('is claude haiku 4.5 or gpt-4.1 mini cheaper?');
  expect(blocksOf(0)).toContain('GPT-4.1 mini is cheaper');
});

test.each([
  ['took the suggested questions', [], {}],
  ['failed at them as it does for agents alone', [faults.refused('internal_error')], {}],
  ['tells what the person is looking at', null, { app_context: { entities: [] } }],
])(
  'where Slack %s, each message begins a thread, and what follows in it is about the same models',
  async (_, opened, own) => {
    api.grant(optional);
    const { opens, says, told } = await start();
    if (opened) {
      api.plan('assistant.threads.setSuggestedPrompts', ...opened);
      await opens();
      await eventually(() => told('begins a thread').length > 0);
    }
    const first = await says('is claude haiku 4.5 or gpt-4.1 mini cheaper?', own);
    await says('and which is newer?', { ...own, thread_ts: first });
    const other = await says('which is newer?', own);
    await says('is pixtral 12b or gpt-4.1 mini cheaper?', { ...own, thread_ts: other });
    await says('and which is newer?', { ...own, thread_ts: first });
    expect(threads()).toEqual([first, first, other, other, first]);
    expect(blocksOf(1)).toContain('Claude Haiku 4.5 is newer by 6 months');
    expect(blocksOf(2)).toContain('Name the model that you ask about');
    expect(blocksOf(4)).toContain('Claude Haiku 4.5 is newer by 6 months');
  },
);

test('a channel that only says it is direct, or a context that is none, changes nothing', async () => {
  const { says } = await start();
  await says('is haiku or pixtral cheaper?', { app_context: 'yes' });
  await says('<@U0BOT> is haiku or pixtral cheaper?', {
    type: 'app_mention',
    channel: 'C1',
    channel_type: 'channel',
    app_context: {},
  });
  await says('is haiku or pixtral cheaper?');
  expect([threads()[0], threads()[2]]).toEqual([undefined, undefined]);
});

test('each suggested question is one that it answers, in the language that it is put in', async () => {
  const { says, told } = await start();
  const asked = [...prompts('en'), ...prompts('ru')];
  for (const { message } of asked) await says(message);
  expect(told('a question was not answered')).toEqual([]);
  const texts = api.posted.map(({ fields }) => fields.text);
  const names = [/\$.*for coding/, /Haiku/, /a month/, /wrong/];
  const russian = [/код/, /Haiku/, /в месяц/, /[Нн]еверн/];
  for (const [index, said] of [...names, ...russian].entries()) expect(texts[index]).toMatch(said);
});

test('what is shown of a question is short, and no two are alike', () => {
  for (const locale of ['en', 'ru'] as const) {
    const titles = prompts(locale).map(({ title }) => title);
    expect(new Set(titles).size).toBe(4);
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(40);
  }
});
