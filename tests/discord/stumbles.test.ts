import { describe, expect, test } from 'vitest';
import { askMeanwhile, mentions } from './ask-meanwhile.ts';
import type { Fault } from './loopback-faults.ts';

const durations = [1, 2.5, 60];

// Most of their time is waiting.
describe.concurrent('of 45 mentions,', () => {
  for (const [name, fault] of Object.entries({
    'answers 503': 'unavailable',
    'answers 500': 'broken',
    'answers with a page of somebody else': 'page',
    'sends half an answer': 'half',
    'asks to wait': 'limited',
    'asks to wait and does not say how long': 'limited without a time',
    'resets connections': 'dropped',
    'resets connections after it did what was asked': 'lost',
  } satisfies Record<string, Fault>)) {
    test(`while Discord ${name}, all wait and are answered once, whether or not the bot may read`, async () => {
      const cases = durations.flatMap((seconds) =>
        [true, false].map((canLookUp) => ({ fault: fault as Fault, seconds, canLookUp, speed: 40 })),
      );
      const ends = await Promise.all(cases.map(async (one) => ({ ...one, end: await askMeanwhile(one) })));
      for (const { seconds, canLookUp, end } of ends) {
        // A busy machine may take longer than a nonce is good for, so many times faster than real time.
        const mayBeUnknown = seconds === 60 && !canLookUp ? end.unknown : 0;
        expect(mayBeUnknown).toBeLessThanOrEqual(1);
        expect(end).toMatchObject({ twice: 0, lost: 0, unknown: mayBeUnknown });
        expect(end.answered).toBeGreaterThanOrEqual(mentions - mayBeUnknown);
      }
    });
  }
});
