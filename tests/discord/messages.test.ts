import { expect, onTestFinished, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { eventually } from '../eventually.ts';
import { answerer, cardSaying, pause, startLoopback } from './loopback.ts';
import { messageContent } from './loopback-gateway.ts';
import { botId, commandInteraction, messageEvent } from './payloads.ts';

test('answers a mention with a reply that rings for nobody', async () => {
  const { gateway, requests } = await startLoopback();
  const message = messageEvent(`<@${botId}> haiku or pixtral?`);
  gateway.event('MESSAGE_CREATE', message);
  gateway.event('MESSAGE_CREATE', message);
  const { body, path } = await eventually(() => requests('/channels/')[0]);
  expect(path).toContain(`/channels/${message.channel_id}/messages`);
  expect(body.flags).toBe(1 << 15);
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  expect(body.message_reference.message_id).toBe(message.id);
  expect(JSON.stringify(body.components)).toContain('you said haiku or pixtral?');
  await pause(50);
  expect(requests('/channels/')).toHaveLength(1);
});

test('answers a direct message without its name', async () => {
  const { gateway, requests } = await startLoopback();
  gateway.event('MESSAGE_CREATE', messageEvent('haiku pixtral', { guild_id: undefined }));
  const { body } = await eventually(() => requests('/channels/')[0]);
  expect(JSON.stringify(body.components)).toContain('you said haiku pixtral');
});

test('answers a reply to its own message that pings it without its name', async () => {
  const { gateway, requests } = await startLoopback();
  const mentions = [{ id: botId, username: 'tiebreak' }];
  gateway.event('MESSAGE_CREATE', messageEvent('and gemma?', { type: 19, mentions }));
  const { body } = await eventually(() => requests('/channels/')[0]);
  expect(JSON.stringify(body.components)).toContain('you said and gemma?');
});

test('a reply that was lost on its way is sent once more, marked as the same', async () => {
  const { api, gateway, requests } = await startLoopback();
  api.faults.push('dropped');
  gateway.event('MESSAGE_CREATE', messageEvent(`<@${botId}> haiku`));
  const second = await eventually(() => requests('/channels/')[1]);
  expect(second.body).toEqual(requests('/channels/')[0]?.body);
  expect(second.body.enforce_nonce).toBe(true);
});

test('stays silent when nobody spoke to it', async () => {
  const { gateway, requests } = await startLoopback();
  const call = `<@${botId}> haiku`;
  const robot = { id: '1', username: 'other', discriminator: '0', avatar: null, bot: true };
  gateway.event('MESSAGE_CREATE', messageEvent('haiku or pixtral?'));
  gateway.event('MESSAGE_CREATE', messageEvent('@everyone', { mention_everyone: true }));
  gateway.event('MESSAGE_CREATE', messageEvent(call, { author: robot }));
  gateway.event('MESSAGE_CREATE', messageEvent(call, { webhook_id: '5' }));
  gateway.event('MESSAGE_CREATE', messageEvent(call, { type: 7 }));
  gateway.event('MESSAGE_CREATE', messageEvent(call, { type: 19, mentions: [robot] }));
  await pause(100);
  expect(requests('/channels/')).toEqual([]);
});

const others = { id: '1', username: 'other', discriminator: '0', avatar: null };

test('a reply to its own message is about the models that message names', async () => {
  const quoted: string[] = [];
  const own: Answerer = {
    ...answerer,
    spokenOf: (text) => {
      quoted.push(text);
      return { models: ['anthropic/claude-haiku-5.5'], topics: [] };
    },
    ask: (text, { thread }) => ({
      outcome: 'answer',
      card: cardSaying(`${text} of ${thread?.models.join()}`),
      models: [],
      topics: [],
    }),
  };
  const { gateway, requests } = await startLoopback({ answerer: own });
  const container = { type: 17, components: [{ type: 10, content: '### Claude Haiku 5.5' }] };
  const first = messageEvent('', { author: { ...others, id: botId, bot: true }, components: [container] });
  const mentions = [{ id: botId, username: 'tiebreak' }];
  gateway.event('MESSAGE_CREATE', messageEvent('newer?', { type: 19, mentions, referenced_message: first }));
  const { body } = await eventually(() => requests('/channels/')[0]);
  expect(quoted).toEqual(['### Claude Haiku 5.5']);
  expect(JSON.stringify(body.components)).toContain('newer? of anthropic/claude-haiku-5.5');
});

test('in a channel that is switched on it answers questions uncalled, and asks Discord for their words', async () => {
  const ask: Answerer['ask'] = (text) => ({
    outcome: 'answer',
    card: cardSaying(`you said ${text}`),
    models: ['anthropic/claude-haiku-5.5'],
    topics: ['price'],
  });
  const faqChannels = new Set(['700000000000000001']);
  const own = { answerer: { ...answerer, ask }, faqChannels };
  const { gateway, requests } = await startLoopback(own, true, onTestFinished, { mayReadMessages: true });
  expect((gateway.intents[0] ?? 0) & messageContent).toBe(messageContent);
  const toOthers = { type: 19, referenced_message: messageEvent('haiku', { author: others }) };
  gateway.event('MESSAGE_CREATE', messageEvent('is haiku cheap?', toOthers));
  gateway.event('MESSAGE_CREATE', messageEvent('is haiku cheap?', { channel_id: '700000000000000002' }));
  gateway.event('MESSAGE_CREATE', messageEvent('haiku is cheap'));
  gateway.event('MESSAGE_CREATE', messageEvent('so is haiku cheap?'));
  gateway.event('MESSAGE_CREATE', messageEvent('is haiku really cheap?'));
  await eventually(() => requests('/channels/')[0]);
  await pause(50);
  expect(requests('/channels/').map(({ body }) => JSON.stringify(body.components))).toEqual([
    expect.stringContaining('you said so is haiku cheap?'),
  ]);
});

test('/ask answers a question in the language of the Discord it came from', async () => {
  const ask: Answerer['ask'] = (text, { locale }) => ({
    outcome: 'answer',
    card: cardSaying(`${text} in ${locale}`),
    models: [],
    topics: [],
  });
  const { interact, shown } = await startLoopback({ answerer: { ...answerer, ask } });
  const question = { ...commandInteraction({ question: 'haiku?' }, true, 'ask'), locale: 'ru' };
  interact(question);
  const { data } = await shown(question);
  expect(JSON.stringify(data.components)).toContain('haiku? in ru');
  expect(data.flags).toBe((1 << 15) | 64);
});
