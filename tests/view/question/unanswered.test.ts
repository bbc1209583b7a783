import { describe, expect, it } from 'vitest';
import { questionView } from '../../../src/answers/question/card.ts';
import { askingMessages } from '../../../src/answers/question/say.ts';
import { understand } from '../../../src/answers/question/understand.ts';
import { topics } from '../../../src/catalog/words.ts';
import { wordingOf } from '../../../src/language/wording.ts';
import { writtenLocales } from '../../../src/localized.ts';
import type { Understood } from '../../../src/subjects/query.ts';
import { catalog, today } from '../../catalog-for-tests.ts';

type Clarify = Extract<Understood, { kind: 'clarify' }>;

const nothing: Clarify = {
  kind: 'clarify',
  locale: 'en',
  reason: 'no-model',
  text: '',
  topics: [],
  candidates: [],
  choices: [],
};
const view = (understood: Understood) => {
  const { result, card } = questionView(catalog, understood, today);
  return { ...result, card };
};
const haikus = ['anthropic/claude-haiku-4-5', 'anthropic/claude-haiku-5-5'];

describe('asking back', () => {
  it.for([
    [
      { reason: 'no-model', topics: ['context'] },
      'Name the model that you ask about (context window), for example:',
    ],
    [
      { reason: 'one-model', text: 'haiku', candidates: ['anthropic/claude-haiku-4-5'] },
      'Name a second model beside Claude Haiku 4.5, such as one near it in quality and price:',
    ],
    [{ reason: 'too-many-models' }, 'That is more than 5 models, the most that one answer takes.'],
    [
      {
        reason: 'ambiguous-model',
        text: 'haiku',
        candidates: haikus,
        choices: [{ text: 'haiku', candidates: haikus, isOpen: true }],
      },
      '"haiku" could be Claude Haiku 4.5 or Claude Haiku 5.5. Which one?',
    ],
    [
      { reason: 'unknown-model', text: 'claude haiku 4.7', candidates: haikus },
      'There is no model "claude haiku 4.7" in the catalog. Nearest: Claude Haiku 4.5 or Claude Haiku 5.5.',
    ],
    [
      { locale: 'ru', reason: 'no-model', topics: ['price'] },
      'Назовите модель, о которой вопрос (цена), например:',
    ],
    [
      { locale: 'ru', reason: 'unknown-model', text: 'клод хайку 4.7', candidates: haikus },
      'Модели "клод хайку 4.7" в каталоге нет. Ближайшие: Claude Haiku 4.5 и Claude Haiku 5.5.',
    ],
  ] as const)('%j', ([understood, expected]) => {
    const { kind, text } = view({ ...nothing, ...understood });
    expect(kind).toBe('clarify');
    expect(text).toBe(expected);
  });

  it('offers the candidates to choose from', () => {
    const { choices, card } = view({ ...nothing, candidates: haikus });
    expect(choices).toEqual(['Claude Haiku 4.5', 'Claude Haiku 5.5']);
    expect(card.blocks).toContainEqual({ kind: 'notes', items: choices.map((name) => [name]) });
  });

  it('shows a whole question where no model is named', () => {
    const { choices } = view({ ...nothing, topics: ['context'] });
    expect(choices).toEqual(['which has the larger context, GPT-6.1 Sol or Qwen3.8 Max?']);
  });

  it('offers models at a near price beside a single one', () => {
    const { choices } = view({ ...nothing, reason: 'one-model', candidates: haikus.slice(0, 1) });
    expect(choices).toHaveLength(3);
    expect(choices).not.toContain('Claude Haiku 4.5');
  });

  it('shows words that were typed as they may be shown, and not whole when they are long', () => {
    const { text } = view({
      ...nothing,
      reason: 'unknown-model',
      text: `<!channel> \u202e${'x'.repeat(10_000)}\u0007`,
    });
    expect(text.length).toBeLessThan(250);
    expect(text).not.toMatch(/[\u0007\u202e]/);
  });
});

const buttonsOf = ({ card }: ReturnType<typeof view>) =>
  card.blocks.flatMap((block) => (block.kind === 'choices' ? block.buttons.map(({ label }) => label) : []));

describe('what can be clicked on', () => {
  it('is what a model is for, where it could be picked by anything', () => {
    const asked = view({ ...nothing, reason: 'no-wish', topics: ['recommend'] });
    expect(asked.text).toBe('Name the work or a limit: price, coding, images, context, open weights.');
    expect(buttonsOf(asked)).toContain('Coding');
    expect(asked.choices).toContain('Coding');
    expect(asked.card.blocks.some(({ kind }) => kind === 'notes')).toBe(false);
  });

  it('is a comparison with what is near the one model, and a form that begins with it', () => {
    const asked = view({ ...nothing, reason: 'one-model', candidates: haikus.slice(0, 1) });
    expect(buttonsOf(asked)).toEqual([
      ...asked.choices.map((name) => `Compare with ${name}`),
      'Compare models',
    ]);
  });

  it('is a page of each model that is meant', () => {
    expect(buttonsOf(view({ ...nothing, reason: 'unknown-model', text: 'x', candidates: haikus }))).toEqual([
      'Claude Haiku 4.5',
      'Claude Haiku 5.5',
    ]);
  });
});

describe('a word that was not understood', () => {
  it('is named, with what may be meant', () => {
    const candidates = ['what does haiku cost?', 'how large is the context of haiku?'];
    const asked = view({ ...nothing, reason: 'unknown-word', text: 'foobar', candidates });
    expect(asked.text).toBe('I did not understand "foobar". Did you mean:');
    expect(asked.choices).toEqual(candidates);
    expect(buttonsOf(asked)).toEqual(['What does haiku cost?', 'How large is the context of haiku?']);
  });

  it('is named alone where nothing near is known, in both languages', () => {
    expect(view({ ...nothing, reason: 'unknown-word', text: 'foobar' }).text).toBe(
      'I did not understand "foobar".',
    );
    expect(view({ ...nothing, locale: 'ru', reason: 'unknown-word', text: 'фубар' }).text).toBe(
      'Не понимаю слово "фубар".',
    );
    expect(view({ ...nothing, locale: 'ru', reason: 'negation', text: 'не' }).text).toMatch(/^Не уверен/);
  });
});

describe('declining', () => {
  it('names one or two words that were not understood, and no more', () => {
    const refused = { kind: 'refuse', locale: 'en', topics: [], models: [], near: [] } as const;
    expect(view({ ...refused, words: ['foobar'] }).text).toBe(
      'I did not understand "foobar". I can answer, for example:',
    );
    expect(view({ ...refused, locale: 'ru', words: ['фу', 'бар'] }).text).toBe(
      'Не понимаю: "фу", "бар". Могу ответить, например, на такое:',
    );
    expect(view({ ...refused, words: ['poem', 'sea', 'waves'] }).text).toMatch(/^I cannot answer that/);
    const hostile = view({ ...refused, words: [`<!channel>\u202e${'x'.repeat(10_000)}`] }).text;
    expect(hostile.length).toBeLessThan(200);
    expect(hostile).not.toContain('\u202e');
  });

  it('offers what is nearest first, and the pages of what was named', () => {
    const refused = view({
      kind: 'refuse',
      locale: 'en',
      topics: [],
      models: ['openai/gpt-6-luna'],
      words: [],
      near: ['speed', 'tokens'],
    });
    expect(refused.choices).toEqual([
      'how fast is GPT-6 Luna?',
      'how many tokens is Russian text on GPT-6 Luna?',
      'is GPT-6 Luna or GPT-6.1 Sol cheaper?',
    ]);
    expect(buttonsOf(refused)).toEqual([
      'How fast is GPT-6 Luna?',
      'How many tokens is Russian text on GPT-6 Luna?',
      'Is GPT-6 Luna or GPT-6.1 Sol cheaper?',
      'GPT-6 Luna',
    ]);
  });

  it('is one line with three questions near what was half understood', () => {
    const { text, choices, card } = view({
      kind: 'refuse',
      locale: 'en',
      topics: ['self_host'],
      words: [],
      near: [],
      models: ['mistral/pixtral-12b'],
    });
    expect(text).toBe('I cannot answer that from the catalog. I can answer, for example:');
    expect(choices).toEqual([
      'can I run gemma 4 12b on a 24 GB card?',
      'is Pixtral 12B or GPT-6.1 Sol cheaper?',
      'cheapest vision model with 128k context under $1?',
    ]);
    expect(card.audience).toBe('asker');
  });

  it('speaks the language of the question', () => {
    const { text, choices } = view({
      kind: 'refuse',
      locale: 'ru',
      topics: [],
      models: [],
      words: [],
      near: [],
    });
    expect(text).toBe('На это по каталогу ответить не могу. Могу, например, на такое:');
    expect(choices[0]).toBe('GPT-6.1 Sol или Qwen3.8 Max дешевле?');
  });
});

describe('examples', () => {
  const asked = writtenLocales.flatMap((locale) =>
    topics.flatMap((topic) =>
      [
        ['haiku', 'pixtral'],
        ['Claude Haiku 4.5', 'Pixtral 12B'],
        ['GPT-6.1 Sol', 'GLM-5.3'],
      ].map(
        ([a = '', b = '']) => [locale, wordingOf(locale).of(askingMessages).example(topic, a, b)] as const,
      ),
    ),
  );

  it.for([...new Map(asked.map((one) => [one[1], one])).values()])('%s: %s is answered', ([locale, text]) => {
    const understood = understand(catalog, text, { today, thread: null, locale });
    expect(understood).toMatchObject({ kind: 'query', query: { locale } });
    expect(questionView(catalog, understood, today).result.kind).toBe('answer');
  });
});
