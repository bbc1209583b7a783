import { afterEach, beforeEach, expect, test } from 'vitest';
import { understand } from '../../src/answers/question/understand.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { event, mentionBody, send } from './harness.ts';

// What is read for the first time takes longer, however busy the machine is.
verify(catalog, 'Claude Haiku 4.5 costs $0.80/$4 per million tokens', today);
understand(catalog, 'haiku or pixtral?', { today, thread: null, locale: 'en' });

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
  api.rates['conversations.replies'] = { burst: 20, every: 1, perChannel: false };
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

const channel = 'C2147483705';
const me = '<@U0BOT>';
const claim = 'Claude Haiku 4.5 costs $0.80/$4 per million tokens';
const question = `${me} is claude haiku 4.5 or gpt-4.1 mini cheaper?`;

const deliver = (body: object) => send(bot.url, event(body));

/** What the bot posts for messages that come one after another, each answered. */
async function answersTo(...bodies: object[]): Promise<string[]> {
  const answers: string[] = [];
  for (const body of bodies) {
    const before = api.posted.length;
    await deliver(body);
    const { fields } = await eventually(() => api.posted[before]);
    answers.push(`${fields.text} ${fields.blocks}`);
  }
  return answers;
}

/** A person says this at the root of a channel, and somebody asks about it in its thread. */
function threadOf(text: string, ts: string, more: object = {}) {
  api.say({ channel, ts, text, ...more });
  return (asked: string, own: object = {}) => mentionBody(asked, { thread_ts: ts, ...own });
}

test('"is this right?" checks what the event itself carries, and no history is asked for', async () => {
  const quote = { type: 'rich_text_quote', elements: [{ type: 'text', text: claim }] };
  const shared = { is_share: true, author_id: 'U9', fallback: `[x] ${claim}`, text: claim };
  const answers = await answersTo(
    mentionBody(`&gt; ${claim}\n${me} is this right?`, {
      blocks: [{ type: 'rich_text', elements: [quote] }],
    }),
    mentionBody(`<!subteam^S1|@team> <#C1|prices> ${me} is that true?`, { attachments: [shared] }),
    mentionBody(`${me} проверь, пожалуйста`, {
      attachments: [
        {
          message_blocks: [
            { message: { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: claim } }] } },
          ],
        },
      ],
    }),
    mentionBody(`${me} check this :eyes:`, {
      files: [{ title: 'prices.txt', mode: 'snippet', preview: claim }],
    }),
    mentionBody(`${claim}\nis this right, ${me}?`),
    mentionBody('', { type: 'message', channel_type: 'im', channel: 'D1', attachments: [shared] }),
    mentionBody('is this right?', { type: 'message', channel_type: 'im', channel: 'D1' }),
  );
  for (const answer of answers) expect(answer).toMatch(/it is wrong|1 число: неверно/);
  expect(answers[2]).toMatch(/1 число: неверно/);
  expect(api.calls.filter((call) => call.startsWith('conversations'))).toEqual([]);
});

test('in a thread the message above is checked where its history may be read', async () => {
  api.grant('channels:history');
  const under = threadOf(claim, '1515449000.000001');
  const [root] = await answersTo(under(`${me} is this right?`));
  api.say({ channel, ts: '1515449000.000002', thread_ts: '1515449000.000001', text: 'not sure' });
  const [still] = await answersTo(under(`${me} is this right?`));
  const text = 'GPT-4.1 mini has a context window of 20K tokens';
  api.say({ channel, ts: '1515449000.000003', thread_ts: '1515449000.000001', text });
  const [last] = await answersTo(under(`${me} is this right?`));
  for (const answer of [root, still]) expect(answer).toMatch(/it is wrong.*Haiku/);
  expect(last).toMatch(/it is wrong.*GPT-4.1 mini/);
  const [empty] = await answersTo(threadOf('', '1515449000.000009')(`${me} is this right?`));
  expect(empty).toMatch(/no text in that message/);
});

test('where the history may not be read the answer names the menu of the message, and nothing breaks', async () => {
  const under = threadOf(claim, '1515449000.000001');
  const [unseen, names] = await answersTo(under(`${me} is this right?`), under(`${me} which is cheaper?`));
  expect(unseen).toMatch(/no text in that message.*Check these figures/);
  expect(names).toMatch(/Name/);
  const [nothing] = await answersTo(mentionBody(`${me} is this right?`));
  expect(nothing).toMatch(/Which text\?.*Check these figures/);
});

test('a question in a thread is about the models of the message above, or of what is quoted', async () => {
  api.grant('channels:history');
  const under = threadOf('Claude Haiku 4.5 or GPT-4.1 mini, <!channel>?', '1515449000.000001');
  const [cheaper, follow, quoted] = await answersTo(
    under(`${me} which is cheaper?`),
    under(`${me} and which is newer?`),
    mentionBody(`&gt; Claude Haiku 4.5 or GPT-4.1 mini\n${me} а что дешевле?`),
  );
  expect(cheaper).toContain('GPT-4.1 mini is cheaper');
  expect(follow).toContain('Claude Haiku 4.5 is newer');
  expect(quoted).toContain('GPT-4.1 mini');
  // Once in the thread: then the answer given there is what follow-ups are about.
  expect(api.calls.filter((call) => call === 'conversations.replies')).toHaveLength(1);
});

test('an edit within a minute that calls it or corrects what it did not answer is answered once, others never', async () => {
  const edited = (body: ReturnType<typeof mentionBody>, text: string, seconds: number) => {
    const ts = `${Number.parseInt(body.event.ts, 10) + seconds}.000000`;
    const { channel: where } = body.event;
    return mentionBody(text, { ts: body.event.ts, channel: where, edited: { user: 'U2147483697', ts } });
  };
  const changed = (body: ReturnType<typeof mentionBody>, text: string, seconds: number, own: object = {}) => {
    const { event: message } = edited(body, text, seconds);
    const change = { type: 'message', subtype: 'message_changed', channel: body.event.channel, hidden: true };
    return { ...mentionBody(''), event: { ...change, channel_type: 'channel', message, ...own } };
  };
  const [answered, misread] = [mentionBody(question), mentionBody(`${me} is claude haku 99 wibble cheaper?`)];
  const [uncalled, inChannel] = [mentionBody('x'), mentionBody('x')];
  const direct = mentionBody('wibble?', { type: 'message', channel_type: 'im', channel: 'D1' });
  await answersTo(answered, misread, direct);
  await deliver(edited(answered, `${me} is pixtral 12b open?`, 10));
  await deliver(edited(uncalled, question, 90));
  await deliver(changed(uncalled, 'lunch?', 5));
  await deliver({
    ...changed(uncalled, question, 5),
    event: { type: 'message', subtype: 'message_changed' },
  });
  const corrections = await answersTo(
    edited(uncalled, question, 20),
    edited(misread, question, 30),
    changed(inChannel, question, 30),
    changed(direct, question.slice(me.length), 30, { channel_type: 'im' }),
  );
  for (const answer of corrections) expect(answer).toContain('GPT-4.1 mini is cheaper');
  for (const [body, seconds] of [
    [uncalled, 25],
    [misread, 35],
    [inChannel, 31],
    [direct, 31],
  ] as const) {
    await deliver(edited(body, `${me} is pixtral 12b open?`, seconds));
    await deliver(changed(body, `${me} is pixtral 12b open?`, seconds));
  }
  await bot.slack.stop();
  expect(api.posted).toHaveLength(7);
});

test('a claim that asks itself whether it is right is answered with yes or no', async () => {
  const [wrong, right] = await answersTo(
    mentionBody(`${me} GPT-4.1 mini has a 200K window, right?`),
    mentionBody(`haiku дешевле gpt-5 mini, да? ${me}`),
  );
  expect(wrong).toContain('No: GPT-4.1 mini, context window: 1,047,576 tokens.');
  expect(right).toMatch(/^Да: /);
});

test('smart quotes round names are read as plain ones', async () => {
  const [answer] = await answersTo(mentionBody(`${me} is “claude haiku 4.5” or ‘gpt-4.1 mini’ cheaper?`));
  expect(answer).toContain('GPT-4.1 mini is cheaper');
});

test('emoji are no words, a bare mention is helped, thanks are taken, and a long text may end with its question', async () => {
  const [emoji, bare, thanks, long, pasted] = await answersTo(
    mentionBody(`:wave: ${question.replace(me, '')} ${me} :thinking_face::skin-tone-3:`),
    mentionBody(me),
    mentionBody(`thanks ${me}!`),
    mentionBody(`${'The old plan was written down in haste. '.repeat(300)}${question}`),
    mentionBody(
      `${me} which of them is cheaper?\n${'We talked of Claude Haiku 4.5 and GPT-4.1 mini.\n'.repeat(240)}`,
    ),
  );
  for (const answer of [emoji, long, pasted]) expect(answer).toContain('GPT-4.1 mini is cheaper');
  expect(bare).not.toContain('cannot answer');
  expect(thanks).toContain('You are welcome');
});
