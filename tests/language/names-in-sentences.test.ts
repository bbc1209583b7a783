import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../src/catalog/find.ts';
import { atomsOf } from '../../src/language/atoms.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { mentionsIn } from '../../src/language/mentions.ts';
import { catalog, today } from '../catalog-for-tests.ts';

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
