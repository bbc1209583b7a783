import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { askMeanwhile, mentions } from './ask-meanwhile.ts';
import { event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { afterApplying, faults } from './loopback-faults.ts';

/** The soak has more. */
const durations = [
  { seconds: 2.5, speed: 40 },
  { seconds: 60, speed: 200 },
];
const whole = { canLookUp: false, everywhere: true };

// Most of their time is waiting.
describe.concurrent('of 45 mentions,', () => {
  for (const [name, fault] of Object.entries({
    'answers 503': faults.unavailable,
    'answers with a page of somebody else': faults.html,
    'asks to wait': faults.limited(1),
    'asks to wait and does not say how long': faults.limited(),
  })) {
    test(`while Slack ${name}, 45 mentions wait and are all answered, once`, async () => {
      const ends = await Promise.all(durations.map((own) => askMeanwhile({ fault, ...own, ...whole })));
      for (const end of ends)
        expect(end).toMatchObject({ answered: mentions, twice: 0, lost: 0, unknown: 0 });
    });
  }

  for (const [name, fault] of Object.entries({
    'resets connections': faults.reset,
    'sends half an answer': faults.half,
    'answers 500': faults.status(500),
    'resets connections after it did what was asked': afterApplying(faults.reset),
  })) {
    test(`while Slack ${name}, what may have arrived is looked up, and all are answered once`, async () => {
      const stumbles = durations.map((own) => ({ fault, ...own, ...whole, canLookUp: true }));
      const ends = await Promise.all(stumbles.map(askMeanwhile));
      for (const end of ends) {
        expect(end).toMatchObject({ answered: mentions, twice: 0, lost: 0, unknown: 0 });
      }
      expect(ends.at(-1)?.looks).toBeGreaterThan(0);
    });

    test(`while Slack ${name} and the bot may not look, nothing is sent twice and what is unsure is counted`, async () => {
      const ends = await Promise.all(durations.map((own) => askMeanwhile({ fault, ...own, ...whole })));
      for (const end of ends) {
        expect(end).toMatchObject({ twice: 0, lost: 0 });
        expect(end.unknown).toBeLessThanOrEqual(3);
        expect(end.answered).toBeGreaterThanOrEqual(mentions - end.unknown);
      }
    });
  }

  test('while posting alone breaks off, no more than one at a time is put at risk', async () => {
    const stumbles = [2.5, 20].map((seconds) => ({
      fault: faults.reset,
      seconds,
      canLookUp: true,
      everywhere: false,
      speed: 200,
    }));
    for (const end of await Promise.all(stumbles.map(askMeanwhile))) {
      expect(end).toMatchObject({ twice: 0, lost: 0 });
      expect(end).toMatchObject({ answered: mentions, unknown: 0 });
    }
  });
});

test.concurrent('a limit in one channel holds up no other', async () => {
  const api = await startLoopback();
  const bot = await startHttp({ config: { SLACK_API_URL: api.url } });
  api.close('chat.postMessage', 600_000, 'C000000001');
  await send(bot.url, event(mentionBody('<@U0BOT> haiku?', { channel: 'C000000001' })));
  await eventually(() => api.posted.length === 1);
  await send(bot.url, event(mentionBody('<@U0BOT> haiku?', { channel: 'C000000002' })));
  await eventually(() => bot.slack.counts().sent === 1);
  expect(api.standing.map(({ fields }) => fields.channel)).toEqual(['C000000002']);
  expect(bot.slack.counts()).toMatchObject({ waiting: 1 });
  await bot.stop();
  await api.stop();
});
