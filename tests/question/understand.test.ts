import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answers/question/understand.ts';
import { find } from '../../src/catalog/find.ts';
import type { Query, Understood } from '../../src/subjects/query.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const ask = (text: string, previous: readonly string[] = []): Understood =>
  understand(catalog, text, {
    today,
    thread: previous.length > 0 ? { models: previous, topics: [] } : null,
    locale: 'en',
  });

function queryOf(text: string, previous: readonly string[] = []): Query {
  const understood = ask(text, previous);
  if (understood.kind !== 'query') throw new Error(`${text}: ${understood.kind}`);
  return understood.query;
}

const haiku = 'anthropic/claude-haiku-5-5';
const pixtral = 'mistral/pixtral-12b';

describe('a question', () => {
  it('about models has its topic, its models and how it is asked', () => {
    const query = queryOf('is haiku or pixtral cheaper?');
    expect(query).toMatchObject({
      locale: 'en',
      topics: ['price'],
      operator: 'does-it',
      request: null,
      volume: null,
    });
    expect(query.subjects.map(({ model }) => model)).toEqual([haiku, pixtral]);
  });

  it('that lacks a model is asked back', () => {
    expect(ask('which has the larger context?')).toMatchObject({
      kind: 'clarify',
      reason: 'no-model',
      topics: ['context'],
    });
    expect(ask('compare pixtral')).toMatchObject({
      kind: 'clarify',
      reason: 'one-model',
      candidates: [pixtral],
    });
  });

  it('with a number of two readings is asked back', () => {
    expect(ask('cost of 200.000 tokens a day on haiku')).toMatchObject({
      kind: 'clarify',
      reason: 'two-readings',
      text: '200.000',
      candidates: ['200000', '200'],
    });
    expect(queryOf('cost of 200,000 tokens a day on haiku').topics).toEqual(['cost_estimate']);
  });

  it('of fewer tokens than requests is one of each where the models that are named have room', () => {
    const { volume } = queryOf('haiku cost of 5000 tokens over 10k requests a day');
    expect(volume).toMatchObject({ input: 37_500_000, requests: 10_000, takenAsEach: { input: 3750 } });
  });

  it('of what the bot does is answered without a model', () => {
    expect(queryOf('what can you do?').topics).toEqual(['about_bot']);
    expect(queryOf('who are you').topics).toEqual(['about_bot']);
  });

  it('for more than a model has asks for more, and for newer than it for a later day', () => {
    const model = catalog.models.get(pixtral);
    const wishesOf = (text: string) => queryOf(text).request?.wishes;
    expect(wishesOf('models with more context than pixtral')).toEqual([
      { kind: 'contextAtLeast', value: (model?.contextWindow?.chosen.value ?? 0) + 1 },
    ]);
    expect(model?.released?.chosen.value).toBe('2024-09-17');
    expect(wishesOf('models newer than pixtral')).toEqual([{ kind: 'releasedSince', value: '2024-09-18' }]);
    const [cheaper] = wishesOf('models cheaper than pixtral') ?? [];
    expect(cheaper?.value).toBeLessThan(0.2);
    expect(cheaper?.value).toBeCloseTo(0.2, 6);
  });

  it('whether to go from one model to the other compares them', () => {
    expect(queryOf('should i migrate from haiku 4.5 to pixtral').topics).toEqual(['compare']);
  });

  it('which to choose by something asks for that', () => {
    expect(queryOf('which model should I choose by price, haiku or pixtral?').topics).toEqual(['price']);
    expect(queryOf('recommend haiku or pixtral by context window').topics).toEqual(['context']);
  });

  it('about a model that does not exist is about no other', () => {
    const understood = ask('claude haiku 4.7 price');
    expect(understood).toMatchObject({ kind: 'clarify', reason: 'unknown-model', text: 'claude haiku 4.7' });
    expect(understood.kind === 'clarify' && understood.candidates[0]).toMatch(/^anthropic\/claude-haiku/);
  });

  it('about a word that is also a name counts only where a model is meant', () => {
    for (const text of ["let's write haiku poems", 'what is a haiku', 'how much does a llama cost'])
      expect(ask(text).kind, text).toBe('refuse');
    expect(ask('flash drive price')).toMatchObject({
      kind: 'clarify',
      reason: 'unknown-word',
      text: 'drive',
    });
    expect(queryOf('haiku or sonnet?').topics).toEqual(['compare']);
  });

  it('in a thread takes the models of the last answer, and adds the one it names', () => {
    const thread = [haiku, pixtral];
    expect(queryOf('and which is newer?', thread).subjects.map(({ model }) => model)).toEqual(thread);
    expect(queryOf('is it cheaper than gpt-4o?', [haiku]).subjects.map(({ model }) => model)).toEqual([
      haiku,
      'openai/gpt-4o',
    ]);
    expect(queryOf('what is the cheapest vision model?', thread).topics).toEqual(['recommend']);
  });

  it('carries what else is said of it', () => {
    expect(queryOf('cached input price for gpt-5').details.side).toBe('cached');
    expect(queryOf('is pixtral available on bedrock').details.provider).toBe('amazon-bedrock');
    expect(queryOf('can I run llama 3.3 70b on a 24GB GPU').details.card?.gigabytes).toBe(24);
    expect(queryOf('will a 500k token document fit into gemini 2.5 pro').details.documentTokens).toBe(
      500_000,
    );
    expect(queryOf('gpqa diamond of gpt-5').details.benchmark).toBe('gpqa-diamond');
    expect(queryOf('what is prompt caching').details.term).toBe('prompt-caching');
    expect(queryOf('кэширование промпта у хайку есть?')).toMatchObject({
      locale: 'ru',
      details: { capability: 'promptCaching' },
    });
  });

  it('about cost has the tokens it speaks of, a total as three parts input to one output', () => {
    expect(queryOf('cost of 10M tokens a day on haiku').volume).toMatchObject({
      input: 7.5e6,
      output: 2.5e6,
      per: 'day',
    });
    expect(
      queryOf('haiku for 1000 requests a day with 2k input and 500 output tokens, what does it cost').volume,
    ).toMatchObject({
      input: 2e6,
      output: 5e5,
      per: 'day',
      requests: 1000,
    });
    expect(queryOf('how much does haiku cost per 1M tokens').volume).toBeNull();
  });

  it('for something cheaper than a model has that price as a wish', () => {
    const { request, subjects } = queryOf('cheaper than opus but with vision');
    expect(subjects.map(({ model }) => model)).toEqual([find(catalog, 'opus', today).model]);
    expect(request?.wishes.map(({ kind }) => kind)).toEqual(['takes', 'priceAtMost']);
  });

  it.each([
    ['cheapest model with prompt caching', 'promptCaching'],
    ['cheapest model with caching', 'promptCaching'],
    ['cheapest model with batch', 'batch'],
    ['cheapest model with batch mode', 'batch'],
  ])('for models says what they are to do: %s', (text, value) => {
    const understood = ask(text);
    const wishes = understood.kind === 'query' ? understood.query.request?.wishes : [];
    expect(wishes?.filter(({ kind }) => kind !== 'goodEnough')).toEqual([{ kind: 'can', value }]);
  });

  it.each([
    ['how much is claude haiku 4.5 with caching?', 'price', 'cached'],
    ['what does claude haiku 4.5 cost with batch?', 'price', 'batch'],
  ])('about a price says which one it is: %s', (text, topic, side) => {
    expect(ask(text)).toMatchObject({ query: { topics: [topic], details: { side } } });
  });

  it('longer than a command may be is refused unread', () => {
    expect(ask('haiku price '.repeat(1000))).toMatchObject({ kind: 'refuse', models: [] });
  });
});

const modelWords = [
  'haiku',
  'pixtral',
  'gpt-4o',
  'claude',
  '4.7',
  'o3',
  'flash',
  'llama',
  '3.3',
  '70b',
  'gemma 4',
  'хайку',
  'r1',
];
const otherWords = [
  'price',
  'cheaper',
  'than',
  'context',
  'is',
  'which',
  'or',
  'и',
  'дешевле',
  'vision',
  '128k',
  '$1',
  '24 gb',
  '10M tokens',
  'a day',
  'model',
  'best',
  'it',
  '?',
  ',',
  '<!channel>',
  '@everyone',
  '\u202e',
  'zzz',
  '-',
  '/',
  '4·5',
];

describe('any mixture of words', () => {
  const mixture = fc.array(
    fc.oneof(
      fc.constantFrom(...modelWords),
      fc.constantFrom(...otherWords),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 16 },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(mixture, (words) => typeof ask(words.join(' ')).kind === 'string'),
      { numRuns: 300 },
    );
  });

  it('is never answered about a model that was not named', () => {
    const named = fc.array(fc.constantFrom('haiku', 'pixtral', 'gpt-4o'), { maxLength: 3 });
    fc.assert(
      fc.property(
        named,
        fc.array(fc.constantFrom(...otherWords.filter((word) => word !== '4·5')), { maxLength: 8 }),
        (names, words) => {
          const meant = new Set(names.map((name) => find(catalog, name, today).model));
          const understood = ask([...words.slice(0, 3), names.join(' or '), ...words.slice(3)].join(' '));
          return (
            understood.kind !== 'query' || understood.query.subjects.every(({ model }) => meant.has(model))
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
