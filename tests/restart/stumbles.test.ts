import { expect, onTestFinished, test } from 'vitest';
import { afterApplying, faults } from '../slack/loopback-faults.ts';
import { mentionsOverRestarts, stumbleOverRestarts } from './stumble-over-restarts.ts';

test.each([
  ['answers 503', faults.unavailable],
  ['does what it is asked and resets', afterApplying(faults.reset)],
])('Slack %s, and the bot is killed meanwhile: all that was asked is answered once', async (_, fault) => {
  const end = await stumbleOverRestarts({ fault, seconds: 2.5, canLookUp: true }, onTestFinished);
  expect(end).toEqual({ answered: mentionsOverRestarts, lost: 0, twice: 0, unknown: 0 });
});
