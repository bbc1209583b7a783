import { describe, expect, it, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { purposes } from '../../src/answers/guide/questions.ts';
import { parsePick } from '../../src/answers/pick/read.ts';
import { understand } from '../../src/answers/question/understand.ts';
import type { Card, ChoicesBlock } from '../../src/card/card.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

const allChoices = ({ blocks }: Card) =>
  blocks.filter((block): block is ChoicesBlock => block.kind === 'choices');
const choicesOf = (card: Card) => allChoices(card)[0];
const labelsOf = (card: Card) => allChoices(card).flatMap(({ buttons }) => buttons.map(({ label }) => label));

const textOf = ({ blocks }: Card) => JSON.stringify(blocks.filter(({ kind }) => kind !== 'choices'));

/** What a button under a card shows. */
function tapped(card: Card, label: string, locale: 'en' | 'ru' = 'en') {
  const choices = allChoices(card).find(({ buttons }) => buttons.some((own) => own.label === label));
  const button = choices?.buttons.find((own) => own.label === label);
  if (!choices || !button) throw new Error(`nothing is called "${label}"`);
  const answer = answerer.click({ ...button, state: choices.state }, locale);
  if (answer.how === 'form') throw new Error('a form opened');
  return answer;
}

const ask = (text: string, locale: 'en' | 'ru' = 'en') => answerer.ask(text, { thread: null, locale });

describe('somebody who wants a model and says no more is asked what for', () => {
  it.for([
    'which model should we use?',
    'which LLM is best for us?',
    'help me choose a model',
    'what should we use?',
    'какую модель нам взять?',
    'какую нейросеть выбрать?',
    'помоги выбрать модель',
    'посоветуй модель',
  ])('%s', (text) => {
    const { card, outcome } = ask(text);
    expect(outcome).toBe('clarify');
    expect(choicesOf(card)?.buttons).toHaveLength(purposes.length + 1);
    expect(card.audience).toBe('everyone');
  });

  it.for([
    'which model is cheaper?',
    'which model is best for coding?',
    'which models are there?',
    'is it a good model?',
    'which provider should we use?',
    'which card should we use?',
    'what is a model?',
    'which model should we use for coding?',
  ])('but not: %s', (text) => {
    expect(understand(catalog, text, { today, thread: null, locale: 'en' }).kind).not.toBe('guide');
  });
});

test('a question in Russian is asked back in Russian, to the end', () => {
  const { card } = ask('какую модель нам взять?');
  expect(card.summary).toMatch(/^Для чего она нужна\? Чат и поддержка, /);
  const matters = tapped(card, 'Код').card;
  expect(choicesOf(matters)?.buttons.map(({ label }) => label)).toEqual([
    'Лучшая',
    'Разумный баланс',
    'Самая дешёвая',
    'Только в ЕС',
    'Другое ...',
  ]);
  expect(tapped(matters, 'Лучшая').card.title).toBe('Какую модель взять');
});

// "Balanced" is a word of a pick that is read where picks have tiers.
const settled = purposes.flatMap((purpose) => purpose.settled.map((own) => [purpose, own] as const));

it.for(settled.map(([purpose, own]) => [purpose.label.en, own.label.en, purpose, own] as const))(
  'two taps, %s and %s, show what can be typed after "pick"',
  async ([first, second, , own]) => {
    const opened = await answerer.typed('tiebreak', '', 'en');
    const { how, card: matters } = tapped(opened, first);
    expect(how).toBe('replace');
    const answer = tapped(matters, second);
    expect(answer.how).toBe('replace');
    expect(parsePick(catalog, own.pick, today).kind).toBe('pick');
    const typed = await answerer.typed('tiebreak', `pick ${own.pick}`, 'en');
    expect(textOf(answer.card)).toBe(textOf(typed));
    expect(answer.card.title).toBe(typed.title);
  },
);

test('the way back leads to the first question, and help stands beside it', async () => {
  const opened = await answerer.typed('tiebreak', 'pick', 'en');
  const matters = tapped(opened, 'Coding').card;
  expect(tapped(matters, 'Something else ...')).toEqual({ how: 'replace', card: opened });
  const picked = tapped(matters, 'Cheapest').card;
  expect(tapped(picked, 'Something else ...').card).toEqual(opened);
  const help = tapped(opened, 'What I can do');
  expect(help.how).toBe('beside');
  expect(help.card).toEqual(await answerer.typed('tiebreak', 'help', 'en'));
});

test('what only the asker sees stays so until it is shown to all', async () => {
  const opened = await answerer.typed('tiebreak', '', 'en');
  expect(opened.audience).toBe('asker');
  const picked = tapped(tapped(opened, 'Coding').card, 'Best').card;
  expect(picked.audience).toBe('asker');
  const { how, card } = tapped(picked, 'Show to everyone');
  expect([how, card.audience]).toEqual(['share', 'everyone']);
  expect(textOf(card)).toBe(textOf(picked));
  const inPublic = tapped(tapped(ask('which model should we use?').card, 'Coding').card, 'Best').card;
  expect(inPublic.audience).toBe('everyone');
  expect(labelsOf(inPublic)).toContain('Something else ...');
  expect(labelsOf(inPublic)).not.toContain('Show to everyone');
});

it.for<[string, string, string, string]>([
  ['an answer to nothing', 'g', '1.g..nonsense..', 'best'],
  ['an answer that is none', 'g', '1.g..coding..', 'constructor'],
  ['a third answer', 'g', '1.g..coding-best..', 'best'],
  ['a part of a page', 's', '1.g..coding..', 'faq'],
  ['a form', 'e', '1.g..coding..', ''],
  ['an answer under a comparison', 'g', '1.c....abcdeABCDE', 'coding'],
])('%s is a forged click', ([, control, state, value]) => {
  const answer = answerer.click({ control, state, value }, 'en');
  expect(answer.how).toBe('beside');
  expect('card' in answer && answer.card.summary).toMatch(/not one that I gave out|left the catalog/);
});
