import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { mentionBody } from '../slack/harness.ts';
import { deliver } from './deliver.ts';
import { startRestarting } from './restarts.ts';

const faqChannel = 'C0FAQ00001';

test('after a restart a thread is known, a channel is spared what it heard, and a correction is answered', async () => {
  const bots = await startRestarting(onTestFinished, { FAQ_CHANNELS: faqChannel });
  const { api } = bots;
  const say = (text: string, own: Record<string, unknown>) => deliver(mentionBody(text, own), bots.url);
  const texts = (thread: string) =>
    api.standing.filter((one) => one.thread === thread).map(({ fields }) => fields.text ?? '');
  const overheard = { type: 'message', channel: faqChannel };
  const [first, faq, wrong] = ['1600000001.000001', '1600000002.000001', '1600000003.000001'];
  await bots.start();
  await say('<@U0BOT> haiku or pixtral?', { ts: first });
  await say('is haiku cheaper than pixtral?', { ...overheard, ts: faq });
  await say('what do you all think?', { type: 'message', channel: 'C0NONE0001', ts: wrong });
  await eventually(() => api.standing.length === 2);
  await bots.settled();
  await bots.kill();

  await bots.start();
  await say('<@U0BOT> which is newer?', { ts: '1600000004.000001', thread_ts: first });
  await say('is haiku cheaper than pixtral?', { ...overheard, ts: '1600000005.000001' });
  const edited = {
    type: 'message',
    subtype: 'message_changed',
    channel: 'C0NONE0001',
    message: {
      type: 'message',
      user: 'U2147483697',
      text: '<@U0BOT> haiku or pixtral?',
      ts: wrong,
      edited: { user: 'U2147483697', ts: '1600000010.000000' },
    },
  };
  await say('', edited);
  await eventually(() => texts(first).length === 2 && texts(wrong).length === 1);
  expect(texts(first).at(1)).toMatch(/Haiku.*Pixtral|Pixtral.*Haiku/s);
  await bots.settled();
  expect(texts('1600000005.000001')).toEqual([]);
  expect(api.standing).toHaveLength(4);
});
