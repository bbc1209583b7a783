import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalKinds, type Plan, planIn, planSchema, wishKinds } from '../../src/answers/compiler/plan.ts';
import { atomsIn, readQuestion } from '../../src/answers/question/reading.ts';
import { understand } from '../../src/answers/question/understand.ts';
import { topics } from '../../src/catalog/words.ts';
import type { Thread } from '../../src/subjects/query.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const read = (text: string, plan: Plan, thread: Thread | null = null) =>
  understand(catalog, text, { today, thread, locale: 'en', plan });
const price = (...models: string[]): Plan => ({ query: { topics: ['price'], models } });
type Wished = Extract<Plan, { pick: unknown }>['pick']['wishes'][number];
const pick = (
  wishes: Wished[],
  goal: { by: (typeof goalKinds)[number]; span: string } | null = null,
): Plan => ({
  pick: { wishes, goal },
});
const screenshots: Wished = { kind: 'takes', value: 'image', span: 'wrangling screenshots' };

/** What is held of a query; wishes as their kind and value. */
type Held = {
  readonly topics?: readonly string[];
  readonly models?: readonly string[];
  readonly wishes?: readonly string[];
  readonly goal?: string;
};

test.each<[string, Plan, Held]>([
  [
    'how badly does haiku sting the wallet',
    price('haiku'),
    { topics: ['price'], models: ['anthropic/claude-haiku-5-5'] },
  ],
  [
    'взвоет ли кошелёк от пикстраля',
    price('пикстраля'),
    { topics: ['price'], models: ['mistral/pixtral-12b'] },
  ],
  [
    'what would pixtral set me back',
    price('pixtral'),
    { topics: ['price'], models: ['mistral/pixtral-12b'] },
  ],
  [
    'which model for wrangling screenshots, 200k context',
    pick([screenshots, { kind: 'contextAtLeast', value: 200_000, span: '200k context' }]),
    { wishes: ['takes image', 'contextAtLeast 200000'] },
  ],
  [
    'suggest me something frugal for gobbling screenshots',
    pick([{ ...screenshots, span: 'gobbling screenshots' }], { by: 'cheapest', span: 'frugal' }),
    { wishes: ['takes image', 'goodEnough vision'], goal: 'price' },
  ],
  [
    'что взять для разбора чеков до $1',
    pick([{ kind: 'work', value: 'extraction', span: 'разбора чеков' }]),
    { wishes: ['priceAtMost 1'] },
  ],
])('%s: a plan of which all is in the question holds', (text, plan, { topics: of, models, wishes, goal }) => {
  const understood = read(text, plan);
  expect(understood.kind).toBe('query');
  if (understood.kind !== 'query') return;
  const { query } = understood;
  if (of) expect(query.topics).toEqual(of);
  if (models) expect(query.subjects.map(({ model }) => model)).toEqual(models);
  if (wishes)
    expect(query.request?.wishes.map(({ kind, value }) => `${kind} ${String(value)}`)).toEqual(wishes);
  if (goal) expect(query.request?.goal).toBe(goal);
});

test.each<[string, string, Plan]>([
  ['a name that nobody knows, with a number', 'haiku 5.5 or foomodel 3?', price('haiku 5.5')],
  ['a name that nobody knows', 'haiku 5.5 or foomodel?', price('haiku 5.5')],
  ['a name that nobody knows, in another language', 'haiku 5.5 oder foomodel?', price('haiku 5.5')],
  ['a name that nobody knows, in Russian', 'хайку или фумодель по деньгам', price('хайку')],
  ['a name with a capital', 'how badly does haiku sting the wallet of Foomodel', price('haiku')],
  ['a name that is left out', 'how badly would haiku or pixtral sting the wallet', price('haiku')],
  ['a name that is not there', 'how badly does haiku sting the wallet', price('sonnet')],
  ['another name for the same count', 'how badly would haiku or pixtral sting', price('haiku', 'sonnet')],
  ['a name in other words', 'how badly does haiku sting the wallet', price('claude haiku')],
  [
    'a number that a fact has no use for',
    'does haiku hoard the prompts of 12 wallets',
    { query: { topics: ['data_policy'], models: ['haiku'] } },
  ],
  [
    'a number beside that of a wish',
    'a model for wrangling screenshots under $2 with 12',
    pick([screenshots, { kind: 'priceAtMost', value: 2, span: '$2 with 12' }]),
  ],
  [
    'a denial within a wish that nobody else reads',
    'a model unless it gobbles screenshots',
    pick([{ ...screenshots, span: 'unless it gobbles screenshots' }]),
  ],
  ['part of a name', 'how badly does haiku 4.5 sting the wallet', price('haiku')],
  ['a denial', 'how badly would haiku sting, not counting cache', price('haiku')],
  ['a number that nobody asked for', 'how badly would haiku sting 12 wallets', price('haiku')],
  [
    'a sum in slang',
    'something for a fiver that wrangles pics',
    pick([{ kind: 'priceAtMost', value: 5, span: 'a fiver' }]),
  ],
  [
    'another sum',
    'a model for wrangling screenshots under $2',
    pick([{ kind: 'priceAtMost', value: 3, span: '$2' }]),
  ],
  [
    'part of a number',
    'a model for wrangling screenshots, 128k context',
    pick([screenshots, { kind: 'contextAtLeast', value: 28_000, span: '28k context' }]),
  ],
  [
    'a sum that is a floor',
    'a model for wrangling screenshots over $2',
    pick([screenshots, { kind: 'priceAtMost', value: 2, span: '$2' }]),
  ],
  [
    'a number of another kind',
    'a model for wrangling screenshots, 128k context',
    pick([screenshots, { kind: 'priceAtMost', value: 128_000, span: '128k' }]),
  ],
  [
    'words that are read otherwise',
    'a model for wrangling screenshots under $2 of output',
    pick([screenshots, { kind: 'inputAtMost', value: 2, span: '$2' }]),
  ],
  [
    'words that are not there',
    'which model for wrangling screenshots',
    pick([{ ...screenshots, span: 'pictures' }]),
  ],
  [
    'what the catalog does not know',
    'which model for wrangling screenshots',
    pick([{ kind: 'can', value: 'toString', span: 'wrangling' }]),
  ],
  [
    'a value of another type',
    'which model for wrangling screenshots',
    pick([{ ...screenshots, value: true }]),
  ],
  [
    'a name within a wish',
    'a model like foomodel for wrangling screenshots',
    pick([{ kind: 'domain', value: 'general', span: 'like foomodel' }, screenshots]),
  ],
  [
    'a name with a capital within a wish',
    'a model of Foomodel for wrangling screenshots',
    pick([{ kind: 'domain', value: 'general', span: 'of Foomodel' }, screenshots]),
  ],
  [
    'a denial within a wish',
    'a model without tools for wrangling screenshots',
    pick([{ kind: 'can', value: 'functionCalling', span: 'without tools' }, screenshots]),
  ],
  [
    'a whole question within a wish',
    'which model would you say is great for wrangling screenshots',
    pick([{ ...screenshots, span: 'which model would you say is great for wrangling screenshots' }]),
  ],
  ['a name beside wishes', 'haiku for wrangling screenshots', pick([screenshots])],
  ['nothing that is wished', 'which model for lawyers', pick([])],
])('%s: the plan does not hold: %s', (_, text, plan) => {
  expect(read(text, plan).kind).not.toBe('query');
});

test('a plan says its topics itself, whatever the thread was about', () => {
  const thread: Thread = { models: ['mistral/pixtral-12b'], topics: ['context'] };
  expect(read('and what would haiku set me back', price('haiku'), thread)).toMatchObject({
    query: { topics: ['price'], subjects: [{ model: 'anthropic/claude-haiku-5-5' }] },
  });
});

const questions = [
  'how badly does haiku sting the wallet',
  'haiku 5.5 or foomodel 3?',
  'how would haiku 4.5 and pixtral fare for 3M tokens a day',
  'a model for wrangling screenshots under $2, 200k context, from 2026-03',
  'something under 70b on a 24 GB card for a fiver',
  'что взять для разбора чеков до $1, хайку?',
  'half a million tokens of context for gobbling manuals',
];

/** Words of a question from one to another. */
const anySpan = (text: string) => {
  const words = text.split(' ');
  return fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 }))
    .map(([from, count]) => words.slice(from, from + count).join(' '));
};

/** Plans of every shape: of the question's own words, and of others. */
function anyPlan(text: string): fc.Arbitrary<unknown> {
  const span = fc.oneof(
    { weight: 4, arbitrary: anySpan(text) },
    fc.constantFrom(
      'gpt-5',
      'sonnet',
      'haiku',
      'pixtral',
      'haiku 5.5',
      '$5',
      '1M tokens',
      '__proto__',
      '<b>',
      '',
    ),
    fc.string({ maxLength: 20 }),
  );
  const value = fc.oneof(
    fc.constantFrom<string | number | boolean>(
      'image',
      'audio',
      'coding',
      'functionCalling',
      'extraction',
      '2026-03',
      '2026',
    ),
    fc.constantFrom(1, 2, 3, 5, 24, 70, 200_000, 500_000, 3_000_000, 2026),
    fc.boolean(),
    fc.double(),
  );
  const wish = fc.record({ kind: fc.constantFrom(...wishKinds), value, span });
  const goal = fc.option(fc.record({ by: fc.constantFrom(...goalKinds), span }));
  return fc.oneof(
    fc.record({
      query: fc.record({
        topics: fc.array(fc.constantFrom(...topics), { minLength: 1, maxLength: 3 }),
        models: fc.array(span, { maxLength: 3 }),
      }),
    }),
    fc.record({ pick: fc.record({ wishes: fc.array(wish, { maxLength: 3 }), goal }) }),
    fc.anything(),
  );
}

test('no plan yields a model or a number that is not in the question', () => {
  let held = 0;
  const asked = fc.constantFrom(...questions).chain((text) => fc.tuple(fc.constant(text), anyPlan(text)));
  fc.assert(
    fc.property(asked, ([text, given]) => {
      const plan = planIn({ plan: given });
      if (!plan) return;
      const understood = read(text, plan);
      if (understood.kind !== 'query') return;
      held += 1;
      const { mentions } = readQuestion(catalog, text, today);
      const named = new Set(mentions.flatMap(({ match }) => [match.model, ...match.candidates]));
      for (const { model } of understood.query.subjects) expect(named).toContain(model);
      const said = atomsIn(catalog, text, today).flatMap(({ value, date }) => [value, date]);
      for (const wish of understood.query.request?.wishes ?? []) {
        if (typeof wish.value === 'number' || wish.kind === 'releasedSince')
          expect(said).toContain(wish.value);
      }
    }),
    { numRuns: 1500 },
  );
  expect(held).toBeGreaterThan(20);
});

test('the form of a plan is strict as endpoints want it: every key is required, and there is no other', () => {
  const check = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { type, properties, required, additionalProperties } = schema as Record<string, object | undefined>;
    if (String(type) === 'object') {
      expect(additionalProperties).toBe(false);
      expect(required).toEqual(Object.keys(properties ?? {}));
    }
    Object.values(schema).forEach(check);
  };
  check(planSchema);
  expect(planSchema).toMatchObject({ type: 'object', required: ['plan'] });
  expect(JSON.stringify(planSchema)).not.toMatch(/\$schema|Length|Items|refs?"/);
});
