import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { startLoopback } from './loopback.ts';
import {
  botId,
  clickInteraction,
  commandInteraction,
  messageCommandInteraction,
  messageEvent,
} from './payloads.ts';

const ephemeral = 64;
const claim = 'Claude Haiku 4.5 costs $0.80/$4 per million tokens';
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

// What is read for the first time takes longer, however busy the machine is.
answerer.verifyMessage(claim, 'en');

/** What the person who chose a command is shown, and nobody else. */
async function ask(payload: { id: string }): Promise<string> {
  const { interact, shown } = await startLoopback({ answerer });
  interact(payload);
  const { type, data } = await shown(payload);
  expect({ type, flags: data.flags & ephemeral }).toEqual({ type: 4, flags: ephemeral });
  const said = JSON.stringify(data.components);
  expect(said.length).toBeLessThan(6000);
  return said;
}

const onMessage = (content: string, more: object = {}) =>
  ask(messageCommandInteraction(content, 'Check figures in this message', more));

const inText = (content: string) => ({ type: 10, content });

test.each([
  ['its words', `**Claude Haiku 4.5** :tada: costs __$0.80/$4__ per million tokens`, {}],
  ['a spoiler', `Claude Haiku 4.5 costs ||$0.80/$4 per million tokens||`, {}],
  ['an embed', 'news', { embeds: [{ title: 'Prices', description: claim }] }],
  [
    'fields of an embed',
    '',
    {
      embeds: [{ title: 'Claude Haiku 4.5:', fields: [{ name: 'Price', value: '$0.80/$4 per 1M tokens' }] }],
    },
  ],
  [
    'components',
    '',
    {
      components: [
        {
          type: 17,
          components: [
            inText('Hello'),
            { type: 9, components: [inText(claim)], accessory: { type: 11, media: { url: 'x' } } },
          ],
        },
      ],
    },
  ],
  [
    'a forwarded message',
    '',
    {
      message_reference: { type: 1, channel_id: '7', message_id: '8' },
      message_snapshots: [{ message: { content: claim } }],
    },
  ],
])('the claims of a message are found in %s', async (_, content, more) => {
  const said = await onMessage(content, more);
  expect(said).toContain('it is wrong');
  expect(said).toContain('the price of Claude Haiku 3.5');
});

test.each([
  ['no text', '', {}, /no text that I could check/],
  ['parts that are none', '', { embeds: [null, 7], components: [{ components: 'x' }] }, /no text/],
  ['no claim', '<!channel> @everyone \u202e\u0000 lunch?', {}, /No claim about a model/],
])('a message with %s is answered calmly', async (_, content, more, said) => {
  expect(await onMessage(content, more)).toMatch(said);
});

test('of a long message the first findings are shown, the rest stands behind a button', async () => {
  const lines = Array.from(
    { length: 60 },
    (_, at) => `Claude Haiku 4.5 costs $${at + 7}/$4 per 1M tokens.\n`,
  );
  expect(await onMessage(lines.join(''))).toMatch(/All 60 figures are wrong.*The other 52/);
});

test('in Russian for who has set it', async () => {
  const command = messageCommandInteraction(claim, 'Check figures in this message');
  expect(await ask({ ...command, locale: 'ru' } as typeof command)).toContain('1 число: неверно');
});

test('a button under a check gives the corrected text beside it, to be copied', async () => {
  const said = await onMessage(claim);
  const id = /"custom_id":"(v\.[\w.-]*corrected)"/.exec(said)?.[1] ?? '';
  expect(await ask(clickInteraction(id))).toContain(
    '> Claude Haiku 4.5 costs **$1**/**$5** per million tokens',
  );
});

test('/verify checks a text, and says when there is none', async () => {
  expect(await ask(commandInteraction({ text: claim }, false, 'verify'))).toContain('it is wrong');
  expect(await ask(commandInteraction({}, false, 'verify'))).toMatch(/no text/);
});

test('a text said to the bot is checked in a reply', async () => {
  const { gateway, api } = await startLoopback({ answerer });
  gateway.event('MESSAGE_CREATE', messageEvent(`<@${botId}> check: ${claim}. ${'Well. '.repeat(300)}`));
  const posted = await eventually(() => api.received.find(({ path }) => path.endsWith('/messages')));
  expect(JSON.stringify(posted.body)).toContain('it is wrong');
});
