import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { atomsOf } from '../../src/language/atoms.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { mentionsIn } from '../../src/language/mentions.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { threadTime } from '../thread-time.ts';

const lexicon = lexiconOf(catalog);

function readNames(text: string) {
  const lower = text.toLowerCase();
  return mentionsIn(catalog, lower, atomsOf(lower), lexicon, today);
}

/** The models that a text names, in its order; a name that is nobody's or several models' is null. */
const namedIn = (text: string) => readNames(text).mentions.map(({ match }) => match.model);

/** The products that a text names, in its order. */
const productsIn = (text: string) => readNames(text).products.map(({ name, kind }) => `${name} (${kind})`);

const chat = [...catalog.models.values()].filter(({ task }) => task === 'chat');
const names = chat.flatMap(({ id, name }) =>
  [name, id, id.slice(id.indexOf('/') + 1)].map((text) => ({ id, text })),
);
const frames = [
  'how much is NAME?',
  'does NAME support tools',
  'NAME price',
  'is NAME, on the whole, any good?',
  'what is the context window of "NAME"',
  'сколько стоит NAME?',
  'когда вышла NAME и что она умеет',
  'какой контекст у NAME',
];

describe('a name inside a sentence is the model that the name alone is', () => {
  it.each(frames)('%s', (frame) => {
    const missed = names
      .map(({ id, text }) => ({ id, text, named: namedIn(frame.replace('NAME', text)) }))
      .filter(({ id, named }) => named.join() !== id);
    expect(missed).toEqual([]);
  });

  it('beside any other one', () => {
    const one = fc.constantFrom(...names);
    const between = fc.constantFrom(' or ', ' vs ', ', ', ' и ', ' против ', '; ');
    fc.assert(
      fc.property(one, one, between, (first, second, sign) => {
        expect(namedIn(`compare ${first.text}${sign}${second.text} for support`)).toEqual([
          first.id,
          second.id,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['qwen3', 'llama3', 'qwen3 coder', 'gemini flash image'])(
    'a line with a number or a kind is asked about as it is alone: %s',
    (query) => {
      const { outcome, model, candidates } = find(catalog, query, today);
      expect(readNames(`is ${query}`).mentions).toMatchObject([
        { match: { query, outcome, model, candidates } },
      ]);
    },
  );

  it.each([
    ['does gemini 2.5 flash image input cost more', 'google/gemini-2.5-flash'],
    ['best kimi for coding', 'moonshotai/kimi-k3'],
    ['how much does command a cost', 'cohere/command-a-03-2025'],
    ['how do I command a robot', ''],
    ['explain step 1 of pricing', ''],
  ])('%s', (question, model) => {
    expect(namedIn(question).join()).toBe(model);
  });
});

describe('a product that is no model', () => {
  it.each([
    ['how much does Claude Code cost?', 'Claude Code (tool)', ''],
    ['сколько стоит Клод Код', 'Claude Code (tool)', ''],
    ['is ChatGPT Plus better than Claude Pro?', 'ChatGPT (plan),Claude (plan)', ''],
    ['подписка на ChatGPT', 'ChatGPT (plan)', ''],
    ['is GitHub Copilot cheaper than Cursor', 'Copilot (app),Cursor (tool)', ''],
    ['does Claude Code use Opus 4.7?', 'Claude Code (tool)', 'anthropic/claude-opus-4-7'],
    ['is GPT-5 good in Cursor', 'Cursor (tool)', 'openai/gpt-5'],
    ['is SuperGrok worth it', 'Grok (app)', ''],
    ['claude max plan', 'Claude (plan)', ''],
  ])('%s', (question, products, models) => {
    expect(productsIn(question).join()).toBe(products);
    expect(namedIn(question).join()).toBe(models);
  });

  it.each([
    'claude max output',
    'is claude free',
    'chatgpt vs gemini',
    'gpt-5-codex price',
    'grok-code-fast-1',
    'perplexity sonar pro',
    'chatgpt-4o-latest',
    ...names.map(({ text }) => `how much is ${text}?`),
  ])('is none of these: %s', (question) => {
    expect(productsIn(question)).toEqual([]);
  });
});

describe('an ordinary word that is a name too', () => {
  it.each([
    'what is the price of mercury',
    'where is palmyra',
    'when was mercury released as a single',
    'what is phi in mathematics',
    'how much is a nova',
    'explain step 1 of pricing',
    'is there an oss model',
    'which image model is cheapest',
    'are amazon models any good',
    'haiku is a poem. Mercury is a planet.',
  ])('names no model by itself: %s', (question) => {
    const alone = ['mercury', 'palmyra', 'phi', 'nova', 'step', 'oss', 'image', 'amazon'];
    const named = readNames(question).mentions.map(({ match }) => match.query);
    expect(named.filter((name) => alone.includes(name.toLowerCase()))).toEqual([]);
  });

  it.each([
    ['is the Nova model any good', 'nova'],
    ['сколько стоит модель Nova', 'nova'],
    ['what does the nova API cost', 'nova'],
    ['nova by amazon', 'nova'],
    ['amazon nova price', 'amazon nova'],
    ['gpt-6.1 sol and terra', 'gpt-6.1 sol,terra'],
    ['compare nova and haiku', 'nova,haiku'],
  ])('names one in company: %s', (question, named) => {
    const { mentions } = readNames(question);
    expect(mentions.map(({ match }) => match.query).join()).toBe(named);
    expect(mentions.every(({ match }) => match.outcome !== 'unknown')).toBe(true);
  });
});

describe('an id or an address in a sentence', () => {
  it.each([
    ['how much is claude-opus-4-7[1m]?', 'anthropic/claude-opus-4-7', '1m'],
    ['claude opus 4.7 (1M context) price', 'anthropic/claude-opus-4-7', '1m'],
    ['is gpt-4.1:batch cheaper?', 'openai/gpt-4.1', 'batch'],
    ['price of us-gov.anthropic.claude-opus-4-7', 'anthropic/claude-opus-4-7', 'us-gov'],
    ['is ft:gpt-4.1-2025-04-14:acme::x pricey', 'openai/gpt-4.1', 'finetuned'],
    ['pixtral-12b@q4_k_m on my laptop', 'mistral/pixtral-12b', 'q4_k_m'],
    ['what does https://openrouter.ai/anthropic/claude-haiku-4.5 cost?', 'anthropic/claude-haiku-4-5', ''],
    ['see <https://openrouter.ai/openai/gpt-5|this page> please', 'openai/gpt-5', ''],
    ['context of [Opus](https://openrouter.ai/anthropic/claude-opus-4.7)?', 'anthropic/claude-opus-4-7', ''],
    ['сколько стоит https://openrouter.ai/openai/gpt-5?', 'openai/gpt-5', ''],
    ['is haiku 4.5 (thinking) good', 'anthropic/claude-haiku-4-5', 'thinking'],
  ])('%s', (question, model, said) => {
    const { mentions } = readNames(question);
    expect(mentions.map(({ match }) => match.model).join()).toBe(model);
    expect(Object.values(mentions[0]?.match.qualifiers ?? {}).join(' ')).toContain(said);
  });

  it.each([
    ['gpt-5/haiku', 'openai/gpt-5,anthropic/claude-haiku-5-5'],
    ['read https://github.com/anthropics/claude-code and tell', ''],
    ['haiku (or sonnet)', 'anthropic/claude-haiku-5-5,anthropic/claude-sonnet-5-5'],
  ])('%s is no id', (question, models) => {
    expect(namedIn(question).join()).toBe(models);
  });

  it('takes time in step with the length', () => {
    for (const piece of [
      'https://a.co/b/',
      'a/b ',
      '[1m]',
      'qwen3 max (',
      'haiku, sonar ',
      '<https://',
      'gpt 5 ',
    ]) {
      const time = threadTime(() => readNames(piece.repeat(10_000 / piece.length)));
      expect(time, piece).toBeLessThan(1500);
    }
  });
});
