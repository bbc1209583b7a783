import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { claimAsked } from '../../src/answers/verify/asked.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const answerTo = (text: string) => answerer.ask(text, { thread: null, locale: 'en' });

const right = [
  "Haiku 4.5 costs $1/$5, isn't it?",
  'Haiku 4.5 costs $1/$5 per million tokens, right?',
  'Haiku 4.5 is $1 in and $5 out, yes?',
  'haiku is cheaper than gpt-5 mini, right?',
  'is it true that haiku is cheaper than gpt-5 mini?',
  'Haiku 4.5 supports images, right?',
  "DeepSeek V3.2 is open source, isn't it?",
  'Pixtral Large is retired, right?',
  'hey, is it still true that Haiku 4.5 has a 200K context window?',
  'gpt-5 mini costs 25 cents per million input tokens, am I right?',
  'so Mistral Large 3 is Apache 2.0, correct?',
  "Haiku 4.5 doesn't support video, right?",
  'Am I right that Gemini 2.5 Pro has a knowledge cutoff of January 2025?',
  'У Haiku 4.5 окно 200 тыс. токенов, верно?',
  'Haiku 4.5 стоит $1/$5, да?',
  'хайку дешевле gpt-5 mini, правда?',
  'правда ли, что DeepSeek V3.2 — открытая модель?',
  'верно ли, что Haiku 4.5 стоит $1 за вход и $5 за выход?',
  'Haiku 4.5 понимает картинки, так?',
  'Pixtral Large отключена, не так ли?',
  'я правильно понимаю, что GPT-4.1 mini держит контекст 1М токенов?',
];
const wrong = [
  'GPT-4.1 mini has a 200K window, right?',
  'Haiku 4.5 costs $0.80/$4, correct?',
  'haiku 4.5 costs $0.80/$4 right?',
  'Haiku 4.5 costs $0.80 per million input tokens, right?',
  'is it true that Haiku 4.5 costs $0.80?',
  "is it really true that Haiku 4.5's output is $4 per 1M tokens?",
  'Claude Haiku 4.5 is cheaper than GPT-5 mini, right?',
  "Haiku 4.5 is 4x cheaper than Sonnet 4.5, isn't it?",
  'Haiku 4.5 supports video, right?',
  'Haiku 4.5 is retired, no?',
  'confirm that GPT-5 mini has a 1M context window?',
  'correct me if I am wrong, but Haiku 4.5 has a 500K window?',
  'can you confirm that Claude Haiku 4.5 costs $3 in, $15 out?',
  'Gemini 2.5 Pro has a knowledge cutoff of June 2024, right?',
  'Haiku 4.5 was released in March 2024, wasn’t it?',
  'У Haiku 4.5 окно 100 тыс. токенов, верно?',
  'правда ли, что Haiku 4.5 стоит $0.80?',
  'это правда, что Haiku 4.5 стоит $0,80/$4?',
  'Haiku 4.5 стоит $3/$15, так?',
  'Haiku 4.5 дешевле GPT-5 mini, да?',
  'действительно ли у GPT-4.1 mini окно 200К токенов?',
  'GPT-5 mini вышла в 2024 году, верно?',
  'Haiku 4.5 поддерживает видео, правда?',
  'Haiku 4.5 больше не доступна, так?',
  'у gpt-5 mini контекст 1М, не так ли?',
  'Haiku 4.5 в 4 раза дешевле Sonnet 4.5, я прав?',
];

test.each(right)('"%s" is answered with yes', (text) => {
  const { card, outcome, models } = answerTo(text);
  expect(card.summary).toMatch(/^(?:Yes|Да)(?!\p{L})/u);
  expect(outcome).toBe('answer');
  expect(models.length).toBeGreaterThan(0);
});

test.each(wrong)('"%s" is answered with no, and what is right', (text) => {
  const { card } = answerTo(text);
  expect(card.summary).toMatch(/^(?:No|Нет): \S/u);
  expect(card.audience).toBe('everyone');
});

test.each([
  ['GPT-4.1 mini has a 200K window, right?', /1,047,576 tokens/],
  ['Haiku 4.5 costs $0.80/$4, correct?', /\$1\.00 in, \$5\.00 out per 1M tokens via Anthropic/],
  ['правда ли, что Haiku 4.5 стоит $0.80?', /\$1,00 на вход, \$5,00 на выход/],
  [
    'haiku is cheaper than gpt-5 mini, right?',
    /^Yes: "haiku is cheaper than gpt-5 mini"\. \$0\.25 \/ \$0\.10/,
  ],
  ['haiku has a 200k context, right?', /^No version is named; of the newest: 1,000,000 tokens/],
])('"%s" is answered in a sentence', (text, words) => {
  expect(answerTo(text).card.summary).toMatch(words);
});

test.each([
  'is haiku cheaper than gpt-5 mini?',
  'can haiku do vision, right?',
  'which is right for RAG, haiku or pixtral?',
  'what does haiku cost, and is it open?',
  'does Haiku 4.5 have a 200K window?',
  'does haiku take images or not?',
  'is haiku right for coding?',
  'is it true?',
  'what costs $1/$5?',
  'how much is Haiku 4.5?',
  '10M tokens a day on Haiku 4.5, what does it cost?',
  'is it OK to use Haiku 4.5 for RAG?',
  'Is haiku or pixtral cheaper? Really?',
  'Is GPT-5 mini still available?',
  'хайку или пикстраль, что дешевле?',
  'сколько стоит Haiku 4.5, да?',
  'есть ли у Haiku 4.5 зрение?',
  'правда ли это?',
  'какая модель дешевле Haiku 4.5, верно?',
  'Haiku 4.5 подходит для кода или нет?',
  'понимает ли Haiku 4.5 картинки?',
  'можно ли Haiku 4.5 дообучить, да?',
  'gpt-4.1 mini can take 200K tokens, right?',
  'Haiku 4.5 has at least 100K context, right?',
  'у Haiku 4.5 контекст не менее 100К, верно?',
  '10M tokens on Haiku 4.5 cost $10, right?',
])('"%s" stays a question', (text) => {
  const { card } = answerTo(text);
  expect(
    card.blocks.some((block) => block.kind === 'foot' && JSON.stringify(block).includes('Checked')),
  ).toBe(false);
  expect(claimAsked(text)).not.toBe('');
});

test('a text of several claims is checked whole', () => {
  const { card } = answerTo('Haiku 4.5 costs $0.80/$4 and has a 200K window, right?');
  expect(card.summary).toBe('1 of 2 figures is wrong, 1 right.');
});

test.each([
  ['it costs $0.80/$4, right?', /^No: Claude Haiku 4\.5, price: /],
  ['it has a 200K window, right?', /^Yes: Claude Haiku 4\.5, context window/],
  ['is it true that it is cheaper than GPT-5 mini?', /^No: "Claude Haiku 4\.5: it is cheaper/],
  ['у неё окно 100К, да?', /^Нет: Claude Haiku 4\.5/],
  ['GPT-5 mini costs $0.25/$2, right?', /^Yes: GPT-5 mini/],
])('"%s" is asked of the model that a thread is about', (text, words) => {
  const thread = { models: ['anthropic/claude-haiku-4-5'], topics: [] };
  expect(answerer.ask(text, { thread, locale: 'en' }).card.summary).toMatch(words);
});
