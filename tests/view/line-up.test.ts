import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { clicked } from '../../src/answers/clicks/click.ts';
import { parseComparison } from '../../src/answers/compare/read.ts';
import { questionView } from '../../src/answers/question/card.ts';
import { modelsIn } from '../../src/answers/question/reading.ts';
import { understand } from '../../src/answers/question/understand.ts';
import type { Card, ChoicesBlock } from '../../src/card/card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { compared, page } from './asked.ts';

const asked = (text: string) => {
  const { result, card } = questionView(
    catalog,
    understand(catalog, text, { today, thread: null, locale: 'en' }),
    today,
  );
  return { ...result, card };
};
const tableOf = ({ blocks }: Card) => blocks.find((block) => block.kind === 'table');
const choicesOf = ({ blocks }: Card) =>
  blocks.filter((block): block is ChoicesBlock => block.kind === 'choices');

const tiers = ['Claude Fable 5.2', 'Claude Opus 5.5', 'Claude Sonnet 5.5', 'Claude Haiku 5.5'];

const withoutBrand = tiers.map((name) => name.replace('Claude ', ''));

describe('a brand’s page', () => {
  it('is its line-up, from top to small, with a button for the page of each', () => {
    const { card, json } = page('claude', null);
    expect(tableOf(card)?.rows.map(({ label }) => label)).toEqual(withoutBrand);
    expect(tableOf(card)?.rows[2]?.cells.slice(1)).toEqual(['$2.00', '$10.00']);
    expect(JSON.stringify(card)).toContain('Context: 1M each.');
    expect(json).toMatchObject({
      lineUp: { brand: 'Claude', main: 'anthropic/claude-sonnet-5-5', models: { length: 4 } },
    });
    const choices = choicesOf(card).at(-1);
    expect(choices?.buttons.map(({ label }) => label)).toEqual(tiers);
    const opened = clicked(catalog, { control: 'm', state: choices!.state, value: '3' }, today);
    expect(opened).toMatchObject({
      command: { kind: 'model', model: { model: 'anthropic/claude-haiku-5-5' } },
    });
  });

  it('is the page of its main model where a part or an offer is asked for, or it has but one', () => {
    expect(page('claude', 'peers').card.title).toBe('Claude Sonnet 5.5');
    expect(page('claude', null, 'anthropic').card.title).toBe('Claude Sonnet 5.5');
    expect(page('nova', null).card.title).toBe('Nova 2 Lite');
  });
});

describe('a question about a brand', () => {
  it.for([
    'which claude should I use?',
    'claude',
    'какой claude взять?',
    'how much is claude?',
    'сколько стоит клод?',
  ])('shows the line-up: %s', (text) => {
    const { kind, card } = asked(text);
    expect(kind).toBe('answer');
    expect(tableOf(card)?.rows.map(({ label }) => label)).toEqual(withoutBrand);
  });

  it.for(['what claude models are there?', 'какие есть модели клод?'])(
    'lists those of its lab: %s',
    (text) => {
      const { kind, card } = asked(text);
      expect(kind).toBe('answer');
      expect(
        tableOf(card)
          ?.rows.map(({ label }) => label)
          .toSorted(),
      ).toEqual(tiers.toSorted());
    },
  );

  it('says the price of its main model first', () => {
    expect(asked('how much is claude?').text).toMatch(
      /^Claude Sonnet 5\.5 costs \$2\.00 in, \$10\.00 out per 1M tokens/,
    );
  });

  it('places it in the kind of work that is asked about', () => {
    const { card } = asked('which gpt is best for coding?');
    expect(JSON.stringify(card)).toContain('Quality for coding: place among');
    expect(JSON.stringify(card)).toContain('Expected to stand highest for coding: GPT-6 Astra.');
  });

  it('is about its main model where a fact is asked, which is said', () => {
    const { card } = asked('does gpt support images?');
    const text = JSON.stringify(card);
    expect(text).toContain('GPT-6.1 Sol has image input');
    expect(text).toContain('= GPT-6.1 Sol, its main line (not GPT-6 Astra or GPT-6.1 Terra)');
  });

  it('is no second model beside one of its own', () => {
    expect(asked('is pixtral from mistral')).toMatchObject({
      kind: 'answer',
      topics: ['maker'],
      text: expect.stringContaining('Pixtral is made by Mistral AI'),
    });
  });

  it.for(['most expensive claude', 'when do claude models retire', 'open source version of gpt'])(
    'is asked back where it could be another thing: %s',
    (text) => {
      const { kind, models } = asked(text);
      expect(kind).toBe('clarify');
      expect(models.length).toBeLessThanOrEqual(6);
    },
  );
});

it('a maker beside its model is no second model of a message', () => {
  const text = 'Devstral 2 from Mistral against GPT-4.1 mini by OpenAI, and pixtral or pixtral 12b';
  expect(modelsIn(catalog, text, today)).toEqual([
    'mistral/devstral-2512',
    'openai/gpt-4.1-mini',
    'mistral/pixtral-12b',
  ]);
});

describe('in a comparison', () => {
  it('each brand is its main line, said in half a sentence', () => {
    const { json, text } = compared(['sonnet', 'gpt', 'gemini'], null, 'coding');
    expect(json).toMatchObject({
      models: [
        { id: 'anthropic/claude-sonnet-5-5' },
        { id: 'openai/gpt-6.1-sol' },
        { id: 'google/gemini-3.8-flash' },
      ],
    });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Each name was taken for the newest or main model of its line.',
    );
  });

  it('all names that could be several are asked at once, with a form that has what is likely', () => {
    const command = parseComparison(catalog, 'gpt mini vs haiku vs gemma 4', today);
    expect(command).toMatchObject({ kind: 'misunderstood', reason: 'ambiguous-model', text: 'gpt mini' });
    const { card, result } = answer(command, { catalog, today });
    expect(card.summary).toBe(
      '"gpt mini" could be GPT-5.4 mini, GPT-4.1 mini, GPT-4o mini or GPT-5 mini; "gemma 4" could be Gemma 4 12B, Gemma 4 31B, Gemma 4 26B A4B IT or Gemma 4 E4B IT. Which ones?',
    );
    expect(result).toMatchObject({ misunderstood: { names: [{ text: 'gpt mini' }, { text: 'gemma 4' }] } });
    const [choices] = choicesOf(card);
    const opened = clicked(catalog, { control: 'e', state: choices!.state, value: '' }, today);
    expect(opened).toMatchObject({
      how: 'form',
      values: {
        models: ['openai/gpt-5.4-mini', 'anthropic/claude-haiku-5-5', 'google/gemma-4-12b-it'],
      },
    });
    const russian = answer(command, { catalog, today, locale: 'ru' }).card.summary;
    expect(russian).toMatch(
      /^"gpt mini" — это может быть .*; "gemma 4" — это может быть .*\. Какие из них\?$/,
    );
  });

  it('a name alone has a button for each model that it could be', () => {
    const { card } = answer({ ...parseComparison(catalog, 'gpt mini vs haiku', today) }, { catalog, today });
    expect(choicesOf(card)[0]?.buttons).toHaveLength(1);
    const alone = page('gpt mini', null);
    expect(choicesOf(alone.card)[0]?.buttons.map(({ label }) => label)).toEqual([
      'GPT-5.4 mini',
      'GPT-4.1 mini',
      'GPT-4o mini',
      'GPT-5 mini',
    ]);
  });
});
