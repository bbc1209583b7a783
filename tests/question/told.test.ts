import { expect, test } from 'vitest';
import { spokenOf } from '../../src/answers/question/spoken-of.ts';
import { understand } from '../../src/answers/question/understand.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const message = 'We run 5M in and 200k out a day on Claude Haiku 4.5, GPT-4.1 mini or Pixtral 12B.';
const asked = (text: string, told = message) => {
  const thread = spokenOf(catalog, told, today);
  const understood = understand(catalog, text, { today, thread, locale: 'en' });
  if (understood.kind !== 'query') return [understood.kind];
  const { topics, subjects, volume } = understood.query;
  return [topics[0], subjects.length, volume?.input ?? null];
};

test.each([
  ['which is cheapest?', 'price'],
  ['what is cheaper?', 'price'],
  ['а что дешевле?', 'price'],
  ['какая из них самая новая?', 'release_date'],
  ['which of them is the newest?', 'release_date'],
  ['which has the largest context?', 'context'],
  ['which is best for coding?', 'compare'],
])('"%s" is asked of the models of the message that it answers', (text, topic) => {
  expect(asked(text)).toEqual([topic, 3, null]);
});

test('what something costs is asked at the volume of the message', () => {
  for (const text of ['what does it cost?', 'how much is that?', 'сколько это стоит?'])
    expect(asked(text)).toEqual(['cost_estimate', 3, 5_000_000]);
  expect(asked('what does it cost?', 'Claude Haiku 4.5 or Pixtral 12B?')).toEqual(['price', 2, null]);
});

test('other models are asked for as such; of more than one answer takes the most are told of', () => {
  expect(asked('which model is cheapest?')[1]).toBe(0);
  const many =
    'claude haiku 4.5, gpt-4.1 mini, pixtral 12b, gemma 4 12b, claude haiku 3.5, claude sonnet 4.5, gpt-4.1 nano';
  for (const text of ['which is cheapest?', 'какая дешевле?', 'which is cheaper?'])
    expect(asked(text, many)).toEqual(['price', 5, null]);
  expect(asked('which is newest?', many)).toEqual(['release_date', 5, null]);
  expect(asked('which is fastest?', many)).toEqual(['clarify']);
});
