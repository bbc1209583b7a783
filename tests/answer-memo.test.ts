import { expect, test } from 'vitest';
import { createAnswerer } from '../src/answers/create-answerer.ts';
import { createAnswerMemo, createCardCache } from '../src/card/answer-memo.ts';
import { createDayMemo } from '../src/memo.ts';
import { discordMessage } from '../src/platforms/discord/components.ts';
import { slackPayload } from '../src/platforms/slack/blocks.ts';
import { catalog } from './catalog-for-tests.ts';

test('an answer is remembered from its second time on, for its catalog and its words', () => {
  let current = catalog;
  const answerer = createAnswerer({ current: () => current });
  const ask = (text: string) => answerer.typed('compare', text, 'en');
  const [first, second, third] = [ask('haiku pixtral'), ask('haiku pixtral'), ask('haiku pixtral')];
  expect(second).not.toBe(first);
  expect(second).toEqual(first);
  expect(third).toBe(second);
  expect(ask('haiku, pixtral')).not.toBe(second);
  current = { ...catalog };
  expect(ask('haiku pixtral')).not.toBe(second);
});

test('what platforms made of a card is kept as long as the card', async () => {
  const answerer = createAnswerer({ current: () => catalog });
  const ask = () => answerer.typed('compare', 'gemma 4 12b, pixtral', 'en');
  const once = await ask();
  expect(slackPayload(once, { tables: true })).not.toBe(slackPayload(once, { tables: true }));
  const again = await ask();
  expect(slackPayload(again, { tables: true })).toBe(slackPayload(again, { tables: true }));
  expect(slackPayload(again, { tables: false })).not.toBe(slackPayload(again, { tables: true }));
  expect(discordMessage(again).components).toBe(discordMessage(again).components);
});

test('answers to questions and clicks are remembered as commands are', () => {
  const answerer = createAnswerer({ current: () => catalog });
  const asked = () => answerer.ask('is haiku or pixtral cheaper?', { thread: null, locale: 'en' });
  const clicked = () => answerer.click({ control: 's', state: 'forged', value: 'faq' }, 'en');
  for (const ask of [asked, clicked]) {
    const [first, second, third] = [ask(), ask(), ask()];
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
    expect(third).toBe(second);
  }
});

test('an answer without a card is remembered too, and the oldest are let go', () => {
  const memo = createAnswerMemo<object>(() => null);
  const owner = {};
  const ask = (key: string) => memo(owner, key, () => ({}));
  ask('kept');
  const kept = ask('kept');
  expect(ask('kept')).toBe(kept);
  for (let index = 0; index < 1000; index++) ask(String(index));
  expect(ask('kept')).not.toBe(kept);
  const cards = createCardCache<object>();
  const card = { title: '', summary: '', audience: 'asker', blocks: [] } as const;
  expect(cards(card, () => ({}))).not.toBe(cards(card, () => ({})));
});

test('what is worked out of a thing is kept for its owner, itself and the day', () => {
  let made = 0;
  const of = createDayMemo((owner: { name: string }, thing: { name: string }, day: string) => {
    made += 1;
    return `${owner.name} ${thing.name} ${day}`;
  });
  const [owner, other] = [{ name: 'a' }, { name: 'b' }];
  const [thing, its] = [{ name: 'c' }, { name: 'd' }];
  for (const _ of [1, 2]) {
    expect(of(owner, thing, 'today')).toBe('a c today');
    expect(of(other, thing, 'today')).toBe('b c today');
    expect(of(owner, its, 'today')).toBe('a d today');
    expect(of(owner, thing, 'tomorrow')).toBe('a c tomorrow');
  }
  expect(made).toBe(4);
  // Two days are kept at most.
  for (const day of ['third', 'fourth', 'today']) of(owner, thing, day);
  expect(made).toBe(7);
});
