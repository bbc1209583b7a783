import { describe, expect, test } from 'vitest';
import { askMeanwhile, mentions } from './ask-meanwhile.ts';
import type { Fault } from './loopback-faults.ts';

const cases = [
  { seconds: 2.5, canLookUp: false, speed: 20 },
  { seconds: 60, canLookUp: true, speed: 100 },
] as const;

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
  } as const satisfies Record<string, Fault>)) {
    test(`while Discord ${name}, all wait and are answered once`, async () => {
      for (const end of await Promise.all(cases.map((own) => askMeanwhile({ ...own, fault })))) {
        expect(end).toMatchObject({ answered: mentions, twice: 0, lost: 0, unknown: 0 });
      }
    });
  }
});
