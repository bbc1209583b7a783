import { afterEach, beforeEach, expect, test } from 'vitest';
import { longestClaims } from '../../src/answers/limits.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, command, event, interaction, mentionBody, send } from './harness.ts';

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

/** Chooses "Check these figures" in the menu of a message and returns what comes of it. */
async function checked(message: object) {
  const response = await send(
    bot.url,
    interaction({
      type: 'message_action',
      callback_id: 'verify_message',
      trigger_id: '1.2.3',
      message_ts: '1.2',
      response_url: api.hook,
      channel: { id: 'C1', name: 'general' },
      message: { type: 'message', user: 'U1', ts: '1.2', ...message },
    }),
  );
  expect(await response.text()).toBe('');
  const answer = await eventually(() => api.responded[0]);
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  const blocks = JSON.stringify(answer.blocks);
  expect(blocks.length).toBeLessThan(12_000);
  return { text: String(answer.text), blocks };
}

const claim = 'Claude Haiku 4.5 costs $0.80/$4 per million tokens';
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const inRichText = (...elements: object[]) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
];

test.each([
  ['its text', { text: `<@U2> :wave: *${claim.slice(0, 16)}*${claim.slice(16)}` }],
  [
    'rich text',
    {
      text: 'news',
      blocks: inRichText(
        { type: 'text', text: 'Claude Haiku 4.5', style: { bold: true } },
        { type: 'emoji', name: 'moneybag' },
        { type: 'text', text: 'costs $0.80/$4 per million tokens' },
      ),
    },
  ],
  [
    'a list of rich text',
    {
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'Claude Haiku 4.5:' }] },
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [{ type: 'text', text: 'Price: $0.80/$4 per 1M tokens' }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  ['a section of another app', { text: 'news', bot_id: 'B1', blocks: [section(claim)] }],
  ['fields', { blocks: [{ type: 'section', fields: [{ type: 'mrkdwn', text: claim }] }] }],
  [
    'a table',
    {
      blocks: [
        {
          type: 'table',
          rows: [
            ['', 'GPT-4.1 mini', 'Claude Haiku 4.5'],
            ['Input price per 1M', '$0.40', '$0.80'],
          ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
        },
      ],
    },
  ],
  ['an attachment', { attachments: [{ fallback: 'x', title: 'News', text: claim }] }],
  ['blocks of an attachment', { attachments: [{ fallback: 'x', blocks: [section(claim)] }] }],
  [
    'a message that was shared',
    {
      attachments: [{ message_blocks: [{ message: { blocks: inRichText({ type: 'text', text: claim }) } }] }],
    },
  ],
])('the claims of a message are found in %s', async (_, message) => {
  const { text, blocks } = await checked(message);
  expect(text).toMatch(/^1 (?:figure was checked: it|of 2 figures) is wrong\b/);
  expect(blocks).toContain('$1.00 in, $5.00 out');
});

test.each([
  ['no text', {}, /no text that I could check/],
  ['what is no text', { text: 7, blocks: 'x', attachments: [null, 3, { blocks: [[], null] }] }, /no text/],
  ['no claim', { text: '<!channel> @everyone \u202e\u0000 lunch?' }, /No claim about a model/],
  ['nonsense', { text: '= 1 $ | %'.repeat(1200) }, /figures were seen, and none could be checked/],
])('a message with %s is answered calmly', async (_, message, said) => {
  expect((await checked(message)).text).toMatch(said);
});

test('of a very long message the first findings are shown, the rest stands behind a button and what was not read is said', async () => {
  const lines = Array.from(
    { length: 800 },
    (_, at) => `Claude Haiku 4.5 costs $${at + 7}/$4 per 1M tokens.\n`,
  );
  const { text, blocks } = await checked({ text: lines.join('').slice(0, 40_000) });
  expect(text).toMatch(/^All \d+ figures are wrong\./);
  expect(blocks).toMatch(/The other \d+/);
  // Nothing in chat waits behind more than that.
  const [, read = ''] = /Only the first (\d\d,\d{3}) of [34]\d,\d{3} characters were read/.exec(blocks) ?? [];
  expect(Number(read.replace(',', ''))).toBeLessThanOrEqual(longestClaims);
  expect(read).not.toBe('');
  expect(blocks).not.toContain('FILE');
});

test('a button under a check gives the corrected text beside it, to be copied', async () => {
  const response = await send(bot.url, command(`verify ${claim}`, '/tiebreak'));
  const { blocks } = (await response.json()) as { blocks: { type: string; block_id: string }[] };
  const block_id = blocks.find(({ type }) => type === 'actions')?.block_id ?? '';
  const button = { block_id, action_id: 'vcorrected', value: 'corrected', type: 'button' };
  await send(bot.url, click(button, api.hook));
  const answer = await eventually(() => api.responded[0]);
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  const quote = JSON.stringify(answer.blocks).match(/rich_text_quote.*/)?.[0] ?? '';
  expect([...quote.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('')).toBe(
    claim.replace('$0.80/$4', '$1/$5'),
  );
});

test.each(['verify', 'check', 'check:', 'is this right:', 'проверь'])('/tiebreak %s TEXT', async (word) => {
  const response = await send(bot.url, command(`${word} ${claim}`, '/tiebreak'));
  expect(await response.json()).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringMatching(word === 'проверь' ? /1 число: неверно/ : /it is wrong/) as string,
  });
});

test('said to the bot it is answered to who said it', async () => {
  await send(bot.url, event(mentionBody(`<@U0BOT> verify ${claim}`)));
  const posted = await eventually(() => api.posted[0]);
  expect(posted.method).toBe('chat.postEphemeral');
  expect(posted.fields.text).toMatch(/it is wrong/);
});
