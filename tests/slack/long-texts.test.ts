import { afterEach, beforeEach, expect, test } from 'vitest';
import { mentionText } from '../../src/platforms/slack/mention-text.ts';
import { eventually } from '../eventually.ts';
import { heldTurns } from '../held-turns.ts';
import { listening, longText } from '../long-texts.ts';
import { threadTime } from '../thread-time.ts';
import { command, event, interaction, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
let core: ReturnType<typeof listening>;
let held: ReturnType<typeof heldTurns>;
beforeEach(async () => {
  api = await startLoopback();
  core = listening();
  held = heldTurns();
});
afterEach(async () => {
  held.free();
  await bot.stop();
  await api.stop();
});

/** This machine may be slow: what matters is what comes before what. */
const longestAnswer = 60_000;
async function start(own: Parameters<typeof startHttp>[0] = {}) {
  bot = await startHttp({
    answerer: core.answerer,
    config: { SLACK_API_URL: api.url },
    longestAnswer,
    ...own,
  });
}

let commands = 0;
const ordinary = async (): Promise<string> => {
  commands += 1;
  const trigger_id = `1.2.${commands}`;
  return (await send(bot.url, command('haiku pixtral', '/compare', 0, { trigger_id }))).text();
};

type Way = (text: string, user: string) => Promise<Response>;
const shortcut =
  (callback_id: string): Way =>
  (text, user) =>
    send(
      bot.url,
      interaction({
        type: 'message_action',
        callback_id,
        user: { id: user },
        response_url: api.hook,
        message: { type: 'message', user: 'U1', ts: '1.2', text },
      }),
    );
const typed: Way = (text, user) =>
  send(bot.url, command(`verify ${text}`, '/tiebreak', 0, { user_id: user }));
const ways: [name: string, way: Way][] = [
  [
    'a mention',
    (text, user) =>
      send(bot.url, event(mentionBody(`<@U0BOT> verify ${text}`, { user, channel: `C${user}` }))),
  ],
  ['/tiebreak verify', typed],
  ['the shortcut that checks a message', shortcut('verify_message')],
  ['the shortcut that compares', shortcut('compare_message')],
];

/** What was said to people by now, in whatever way. */
const said: string[] = [];
beforeEach(() => {
  said.length = 0;
});
const all = () => [
  ...said,
  ...api.responded.map(({ text }) => text),
  ...api.posted.map(({ fields }) => fields.text ?? ''),
];

async function ask(way: Way, number: number, user: string): Promise<void> {
  const body = await (await way(longText(number), user)).text();
  if (body !== '') said.push((JSON.parse(body) as { text: string }).text);
}

test('a hundred of the longest texts at once are all answered, and ordinary commands before most of them', async () => {
  await start();
  const asked = Array.from({ length: 25 }, (_, round) =>
    ways.map(([, way], index) => ask(way, 4 * round + index, `U${round}0${index}`)),
  );
  await eventually(() => core.longOnes() > 0);
  for (let turn = 0; turn < 3; turn++) expect(await ordinary()).toContain('Claude Haiku 5.5');
  expect(core.longOnes()).toBeLessThan(50);
  core.end();
  await Promise.all(asked.flat());
  await eventually(() => all().length === 100);
});

test.each(ways)(
  'by %s a third long text of one person is told to wait, others are not, and one is read at a time',
  async (_, way) => {
    await start({ turns: held.turns });
    const asked = [1, 2, 3].map((number) => ask(way, number, 'U1'));
    await eventually(() => all().some((text) => /earlier text is still being checked/.test(text)));
    expect(all()).toHaveLength(1);
    asked.push(ask(way, 4, 'U2'));
    expect(await ordinary()).toContain('Claude Haiku 5.5');
    expect(core.longOnes()).toBe(0);
    for (const read of [1, 2, 3]) {
      await held.next();
      await eventually(() => core.longOnes() === read);
      expect(await ordinary()).toContain('Claude Haiku 5.5');
      expect(core.longOnes()).toBe(read);
    }
    await Promise.all(asked);
    await eventually(() => all().length === 4);
  },
);

test.each(['<http:', '<@A|', '<https:|', '&lt;'])('markup that never ends is read in one go: %s', (piece) => {
  const text = piece.repeat(240_000 / piece.length);
  const read = () => expect(mentionText(text)).toHaveLength(piece === '&lt;' ? 60_000 : text.length);
  // Looking for the end from each of them anew takes many seconds.
  expect(threadTime(read)).toBeLessThan(5000);
});

test('a command that waits until nobody can see its answer is not read', async () => {
  await start({ turns: held.turns, longestAnswer: 100 });
  const response = await typed(longText(1), 'U1');
  expect(await response.json()).toMatchObject({
    response_type: 'ephemeral',
    text: 'Many texts are being checked right now. Please try again in a moment.',
  });
  const inRussian = await send(bot.url, command(`проверь ${longText(2)}`, '/tiebreak'));
  expect(await inRussian.text()).toContain('Сейчас проверяется много текстов');
  held.free();
  expect(await ordinary()).toContain('Claude Haiku 5.5');
  expect(core.longOnes()).toBe(0);
});
