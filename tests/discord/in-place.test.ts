import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { pause, startLoopback } from './loopback.ts';
import { botId, messageEvent, nextId, ownRoleId } from './payloads.ts';

const claim = 'Claude Haiku 4.5 costs $0.80/$4 per million tokens';
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
// What is read for the first time takes longer, however busy the machine is.
for (const text of [claim, 'haiku or pixtral?']) {
  answerer.verifyMessage(text, 'en');
  answerer.ask(text, { thread: null, locale: 'en' });
}
const start = () => startLoopback({ answerer });
type Bot = Awaited<ReturnType<typeof start>>;

const me = `<@${botId}>`;
const others = { id: '800000000000000009', username: 'eve', discriminator: '0', avatar: null };
const said = (content: string, more: object = {}) => messageEvent(content, { author: others, ...more });
const reply = (content: string, to: { id: string; channel_id: string }, more: object = {}) =>
  messageEvent(content, {
    type: 19,
    message_reference: { type: 0, message_id: to.id, channel_id: to.channel_id },
    referenced_message: to,
    ...more,
  });

/** What the bot says to messages that come one after another, each answered. */
async function answersTo(bot: Bot, ...messages: { channel_id: string }[]): Promise<string[]> {
  const posts = () => bot.requests('/messages').filter(({ method }) => method === 'POST');
  const answers: string[] = [];
  for (const message of messages) {
    const before = posts().length;
    bot.gateway.event('MESSAGE_CREATE', message);
    const { body } = await eventually(() => posts()[before]);
    answers.push(JSON.stringify(body.components));
  }
  return answers;
}

test('"is this right?" checks the message that it is said to: replied to, quoted or forwarded', async () => {
  const bot = await start();
  const snapshot = { message_snapshots: [{ message: { content: claim } }] };
  const answers = await answersTo(
    bot,
    reply(`${me} is this right?`, said(claim)),
    reply(`is that true, ${me}?`, said('', { embeds: [{ title: 'Claude Haiku 4.5', description: claim }] })),
    reply(`${me} check this please :thinking:`, said('', { components: [{ type: 10, content: claim }] })),
    messageEvent(`> ${claim}\n${me} is this right?`),
    messageEvent(`${me} is this right?`, { message_reference: { type: 1 }, ...snapshot }),
    reply(`<@800000000000000009> ${me} верно ли это?`, said(claim)),
    reply(me, said(claim)),
  );
  for (const answer of answers) expect(answer).toMatch(/is wrong|неверно/);
  expect(answers[5]).toMatch(/неверно/);
  // Nothing that people quote rings for anybody.
  for (const { body } of bot.requests('/messages')) expect(body.allowed_mentions.parse).toEqual([]);
});

test('a message that Discord did not send along is looked up, and where no words can be seen that is said', async () => {
  const bot = await start();
  const kept = said(claim);
  bot.api.channels.said(kept);
  const unknown = { referenced_message: undefined };
  const [found, gone, empty, none, own] = await answersTo(
    bot,
    reply(`${me} is this right?`, kept, unknown),
    reply(`${me} is this right?`, said(claim), unknown),
    reply(`${me} is this right?`, said('')),
    messageEvent(`${me} is this right?`),
    reply(`${me} is this right?`, said(claim, { author: { ...others, id: botId, bot: true } })),
  );
  expect(found).toContain('is wrong');
  for (const answer of [gone, empty])
    expect(answer).toMatch(/no text in that message.*Check figures in this/);
  expect(none).toMatch(/Which text\?.*Check figures in this message/);
  expect(own).toContain('That answer is mine');
});

test('a question in reply to a message is about the models and the volume that it names', async () => {
  const bot = await start();
  const plan = said('We could run 5M in 200k out a day on Claude Haiku 4.5 or GPT-4.1 mini. @everyone?');
  const [cheaper, costs, inRussian, other] = await answersTo(
    bot,
    reply(`${me} which is cheaper?`, plan),
    reply(`${me} what does it cost?`, plan),
    reply(`${me} а что дешевле?`, plan),
    reply(`${me} does pixtral take images?`, plan),
  );
  expect(cheaper).toMatch(/GPT-4.1 mini is cheaper/);
  expect(costs).toMatch(/Claude Haiku 4.5.*GPT-4.1 mini/);
  expect(costs).toMatch(/5M (?:tokens )?in|5,000,000|5 million/);
  expect(inRussian).toMatch(/GPT-4.1 mini/);
  expect(other).toContain('Pixtral');
});

test('its own role counts as its name, also where Discord keeps the words back', async () => {
  const bot = await start();
  const role = `<@&${ownRoleId}>`;
  const question = 'is claude haiku 4.5 or gpt-4.1 mini cheaper?';
  const [answer, keptBack] = await answersTo(
    bot,
    messageEvent(`${role} ${question}`, { mention_roles: [ownRoleId] }),
    messageEvent('', { mention_roles: [ownRoleId] }),
  );
  expect(answer).toContain('GPT-4.1 mini is cheaper');
  expect(keptBack).toContain('mention me again');
  bot.gateway.event('MESSAGE_CREATE', messageEvent(question, { mention_roles: ['500000000000000001'] }));
  bot.gateway.event('MESSAGE_CREATE', messageEvent(question, { mention_roles: 'x' }));
  await pause(50);
  expect(bot.requests('/messages')).toHaveLength(2);
  expect(bot.requests('/roles')).toHaveLength(1);
});

test('an edit within a minute that calls it or corrects what it did not answer is answered once, others never', async () => {
  const bot = await start();
  const at = (seconds: number) => new Date(Date.parse('2026-08-01T00:00:00Z') + seconds * 1000).toISOString();
  const edited = (message: object, content: string, seconds: number | null) =>
    bot.gateway.event('MESSAGE_UPDATE', {
      ...message,
      content,
      mentions: [{ id: botId, username: 'tiebreak' }],
      edited_timestamp: seconds === null ? null : at(seconds),
    });
  const posts = () => bot.requests('/messages').map(({ body }) => JSON.stringify(body.components));
  const question = `${me} is claude haiku 4.5 or gpt-4.1 mini cheaper?`;
  const uncalled = messageEvent('is claude haiku 4.5 or gpt-4.1 mini cheaper?');
  const [answered, misread] = [
    messageEvent(question),
    messageEvent(`${me} is claude haku 99 wibble cheaper?`),
  ];
  bot.gateway.event('MESSAGE_CREATE', uncalled);
  await answersTo(bot, answered, misread);
  edited(answered, `${me} is pixtral 12b open?`, 20);
  edited(uncalled, question, null);
  edited(uncalled, question, 61);
  bot.gateway.event('MESSAGE_UPDATE', { id: nextId(), channel_id: answered.channel_id, embeds: [] });
  await pause(50);
  expect(posts()).toHaveLength(2);
  edited(uncalled, question, 30);
  await eventually(() => posts().length === 3);
  edited(misread, question, 40);
  await eventually(() => posts().length === 4);
  for (const post of posts().slice(2)) expect(post).toContain('GPT-4.1 mini is cheaper');
  edited(uncalled, `${me} is pixtral 12b open?`, 45);
  edited(misread, `${me} wibble wobble`, 50);
  await pause(50);
  expect(posts()).toHaveLength(4);
});

test('in a direct message what was forwarded is checked, and can be asked about next', async () => {
  const bot = await start();
  const direct = { guild_id: undefined, channel_id: '700000000000000077' };
  const [shown, again, thanks] = await answersTo(
    bot,
    messageEvent('', { ...direct, message_snapshots: [{ message: { content: claim } }] }),
    messageEvent('is that right?', direct),
    messageEvent('thanks!', direct),
  );
  for (const answer of [shown, again]) expect(answer).toContain('is wrong');
  expect(thanks).toContain('welcome');
});

test('a bare mention is helped, thanks are taken, and its name may stand at the end, among others and marks', async () => {
  const bot = await start();
  const question = 'is claude haiku 4.5 or gpt-4.1 mini cheaper?';
  const mentions = [others, { ...others, id: botId }];
  const marks = '\u200f\u202b';
  const [bare, thanks, last, among, marked, claimed] = await answersTo(
    bot,
    messageEvent(me),
    messageEvent(`thanks ${me}!`),
    messageEvent(`${question} ${me}`),
    messageEvent(`<@${others.id}> ${question} ${me} <@!${others.id}>`, { mentions }),
    messageEvent(`${marks}${me} ${question}${marks}\u200e`),
    messageEvent(`${me} GPT-4.1 mini has a 200K window, right?`),
  );
  expect(bare).not.toContain('cannot answer');
  expect(thanks).toContain('welcome');
  for (const answer of [last, among, marked]) expect(answer).toContain('GPT-4.1 mini is cheaper');
  expect(claimed).toContain('No: GPT-4.1 mini, context window: 1,047,576 tokens.');
});

test('its name within code calls nobody', async () => {
  const bot = await start();
  // Discord names nobody as mentioned there.
  bot.gateway.event('MESSAGE_CREATE', messageEvent(`\`${me} haiku or pixtral?\``, { mentions: [] }));
  bot.gateway.event('MESSAGE_CREATE', messageEvent(`\`\`\`\n${me} haiku\n\`\`\``, { mentions: [] }));
  const answers = await answersTo(bot, messageEvent(`${me} haiku or pixtral?`));
  expect(answers).toHaveLength(1);
  await pause(50);
  expect(bot.requests('/messages').filter(({ method }) => method === 'POST')).toHaveLength(1);
});
