import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import type { Place } from '../../src/platforms/conversation.ts';
import {
  answerKinds,
  countAnswers,
  countReplies,
  createTraffic,
  requestKinds,
  timeBounds,
} from '../../src/platforms/traffic.ts';
import { stubAnswerer } from '../slack/harness.ts';

const card: Card = { title: '', summary: '', audience: 'asker', blocks: [] };

test('each time is counted once, in the range that it is within, and in the sum', () => {
  const milliseconds = fc.oneof(
    fc.constantFrom(...timeBounds.map((bound) => bound * 1000)),
    fc.integer({ min: 0, max: 60_000 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...requestKinds),
      fc.array(milliseconds, { maxLength: 20 }),
      (kind, times) => {
        let now = 0;
        const traffic = createTraffic(() => now);
        for (const time of times) {
          const request = traffic.request(kind, now);
          now += time;
          request.acknowledged();
          request.done();
          now += 1;
          request.acknowledged();
        }
        expect(traffic.requests[kind]).toBe(times.length);
        const least = (index: number) => (timeBounds[index - 1] ?? -1) * 1000;
        const most = (index: number) => (timeBounds[index] ?? Number.POSITIVE_INFINITY) * 1000;
        const counts = [...timeBounds, null].map(
          (_, index) => times.filter((time) => time > least(index) && time <= most(index)).length,
        );
        const sum = times.reduce((all, time) => all + time, 0) / 1000;
        for (const counted of [traffic.acknowledgements[kind], traffic.durations[kind]]) {
          expect(counted.counts).toEqual(counts);
          expect(counted.sum).toBeCloseTo(sum, 6);
        }
        const others = requestKinds.filter((other) => other !== kind);
        expect(others.every((other) => traffic.requests[other] === 0)).toBe(true);
      },
    ),
  );
});

test('an answer is counted by what it is, at once or later, and the same card is given on', async () => {
  for (const outcome of [undefined, 'clarify', 'refuse', 'mistake'] as const) {
    const own = { ...card, ...(outcome ? { outcome } : {}) };
    const traffic = createTraffic();
    const { answerer } = stubAnswerer({ typed: () => own, filled: async () => own });
    const counting = countAnswers(answerer, traffic);
    expect(counting.typed('compare', 'a b', 'en')).toBe(own);
    expect(await counting.filled('compare', {}, 'en')).toBe(own);
    const kind = outcome ?? 'answer';
    expect(traffic.answers).toEqual({
      ...Object.fromEntries(answerKinds.map((other) => [other, 0])),
      [kind]: 2,
    });
  }
});

test('a fault is counted and thrown on; silence is no answer', async () => {
  const traffic = createTraffic();
  const broken = new Error('broken');
  const { answerer } = stubAnswerer({
    typed: () => {
      throw broken;
    },
    filled: () => Promise.reject(broken),
  });
  const counting = countAnswers(answerer, traffic);
  expect(() => counting.typed('compare', '', 'en')).toThrow(broken);
  await expect(counting.filled('compare', {}, 'en')).rejects.toThrow(broken);
  expect(traffic.answers).toMatchObject({ answer: 0, fault: 2 });
  const silent = countReplies(
    {
      addressed: async () => card,
      leansOnMessage: async () => false,
      names: () => false,
      overheard: async () => null,
    },
    traffic,
  );
  const place: Place = {
    by: { team: '', person: '' },
    channel: '',
    thread: null,
    isReply: false,
    quoted: null,
    about: null,
    menu: '',
    locale: null,
  };
  expect(await silent.overheard('haiku?', place)).toBeNull();
  expect(traffic.answers).toMatchObject({ answer: 0 });
  expect(await silent.addressed('haiku?', place)).toBe(card);
  expect(traffic.answers).toMatchObject({ answer: 1 });
});
