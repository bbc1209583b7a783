import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { pause, startLoopback } from './loopback.ts';
import { botId, messageEvent } from './payloads.ts';

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
