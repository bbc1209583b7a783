import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readState, stateText } from '../../src/answers/clicks/state.ts';
import { readCostText } from '../../src/answers/cost/read.ts';
import { noCostWords, readVolume, volumeWords } from '../../src/answers/cost/volume.ts';
import { type Submission, submitted } from '../../src/answers/form/submission.ts';
import { formOf, formValues } from '../../src/answers/form/values.ts';
import { mistakeView } from '../../src/answers/mistake/card.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const newForm = formOf([], { locale: 'en' });
const empty: Submission = { state: newForm, names: [], workload: '', volume: '', private: false };
const submit = (own: Partial<Submission>) => submitted(catalog, { ...empty, ...own }, today, 'en').command;

/** The wording of each field that is wrong. */
function errors(own: Partial<Submission>): Record<string, string> {
  const answer = submit(own);
  if (answer.kind !== 'wrong-form') throw new Error(`it was understood as ${answer.kind}`);
  const texts = [...answer.errors].map(([field, mistake]) => [
    field,
    mistakeView(catalog, mistake, wordingOf('en')).card.summary,
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

const tokens = fc.oneof(
  fc.integer({ min: 1, max: 5000 }),
  fc.integer({ min: 1, max: 900_000 }).map((count) => count * 100_000),
  fc.integer({ min: 1, max: 100_000_000_000 }),
);
const volume: fc.Arbitrary<Volume> = fc
  .record({
    per: fc.constantFrom(
      'request' as const,
      'day' as const,
      'week' as const,
      'month' as const,
      'year' as const,
      'once' as const,
    ),
    requests: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    input: tokens,
    output: tokens,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    batch: fc.boolean(),
    language: fc.constantFrom(null, 'ru', 'ko', 'nb', 'pl'),
  })
  .map(({ language, ...own }) => (language === null ? own : { ...own, textLanguage: language }))
  // Nobody has fewer tokens than requests.
  .map(({ input, output, requests, ...own }) => ({
    ...own,
    requests: own.per === 'request' ? null : requests,
    input: Math.max(input, requests ?? 0),
    output: Math.max(output, requests ?? 0),
  }))
  .map(({ share, ...own }) => ({
    ...own,
    cacheRead: Math.round(own.input * share),
    cacheWrite: 0,
  }));

test('a volume in a form is read back as the same volume', () => {
  fc.assert(
    fc.property(volume, (own) => {
      const { words, names } = readCostText(catalog, volumeWords(own), today);
      expect(names).toBe('');
      expect(readVolume(catalog, { ...noCostWords, ...words }, [])).toEqual(own);
    }),
  );
});

test.each([
  ['5M in 200k out a day', { per: 'day', input: 5e6, output: 2e5, requests: null }],
  ['150 in 50 out a request', { per: 'request', input: 150, output: 50, requests: null }],
  ['2k in 300 out x 10k requests', { per: 'once', input: 2e7, output: 3e6, requests: 1e4 }],
  ['20M in 3M out a day over 10k requests', { per: 'day', input: 2e7, output: 3e6, requests: 1e4 }],
] as const)('a form says "%s"', (words, own) => {
  expect(volumeWords({ ...own, cacheRead: 0, cacheWrite: 0, batch: false })).toBe(words);
  expect(volumeWords({ ...own, cacheRead: (own.input * 6) / 10, cacheWrite: 0, batch: true })).toBe(
    `${words}, 60% cached, batch`,
  );
});

test('the form of an answer shows what the answer is about', () => {
  const models = ['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'];
  const own: Volume = {
    per: 'day',
    requests: null,
    input: 5e6,
    output: 2e5,
    cacheRead: 0,
    cacheWrite: 0,
    batch: false,
  };
  const state =
    stateText({ page: 'compare', models, section: 'faq', option: 'coding', locale: 'ru', volume: own }) ?? '';
  expect(formValues(catalog, state)).toEqual({
    state,
    page: 'compare',
    locale: 'ru',
    models,
    workload: 'coding',
    volume: '5M in 200k out a day',
  });
  const changed = submit({
    state,
    names: [...models, 'gpt-4.1 mini'],
    workload: 'coding',
    volume: '6M in 1M out a day',
  });
  expect(changed).toMatchObject({ kind: 'compare', show: 'faq', workload: 'coding', volume: { input: 6e6 } });
  expect(formValues(catalog, newForm)).toMatchObject({ models: [], workload: null, volume: '' });
  expect(readState(catalog, newForm)).toBe('forged');
});

test('a cost stays a cost, of one model too', () => {
  const state =
    stateText({
      page: 'cost',
      models: ['mistral/pixtral-12b'],
      section: null,
      option: 'rag',
      locale: 'en',
      volume: null,
    }) ?? '';
  expect(submit({ state, names: ['pixtral 12b'], workload: 'rag' })).toMatchObject({
    kind: 'cost',
    workload: 'rag',
  });
  expect(submit({ state, names: ['pixtral 12b'], volume: '1M in 1M out a month' })).toMatchObject({
    kind: 'cost',
    volume: { per: 'month' },
  });
  expect(errors({ state, names: ['pixtral 12b'], workload: 'rag', volume: '1M in 1M out' })).toEqual({
    volume: expect.stringMatching(/not both/) as string,
  });
});

test.each([
  [
    { names: ['claude haiku 4.7', 'pixtral 12b', '', 'nothing of the sort'] },
    { model0: /no model/, model3: /no model/ },
  ],
  [{ names: ['', 'claude haiku 4.5', '', 'haiku 4.5'] }, { model3: /Both names mean/ }],
  [{ names: ['claude haiku 4.5'] }, { model1: /one model/ }],
  [{ names: [] }, { model0: /two to five/ }],
  [{ names: 'haiku' }, { model1: /one model/ }],
  [{ names: 'haiku, pixtral 99, gemma 99' }, { model1: /no model/, model2: /no model/ }],
  [{ names: 'haiku pixtral gemma llama mistral gpt-4.1 mini sonnet' }, /more than 5|could be/],
  [{ names: ['haiku', 'pixtral'], workload: 'gardening' }, { workload: /no workload/ }],
  [{ names: ['haiku', 'pixtral'], volume: 'a lot of it' }, { volume: /no part of a volume/ }],
  [{ names: ['haiku', 'pixtral'], volume: '5M in' }, { volume: /both input and output/ }],
  [{ names: ['haiku', 'pixtral'], volume: '-5M in 1M out' }, { volume: /negative/ }],
  [{ names: ['haiku', 'pixtral'], volume: '5M in 1M out in the eu' }, { volume: /a cost takes/ }],
  [
    { names: ['haiku 4.7', 'pixtral'], volume: '5M in' },
    { model0: /no model/, volume: /both input/ },
  ],
  [
    { names: ['haiku', 'pixtral'], workload: 'x', volume: 'y' },
    { volume: /no part/, workload: /no workload/ },
  ],
  [{ names: ['haiku', 'x'.repeat(10_000)] }, { model1: /too long/ }],
  [{ names: 'x'.repeat(10_000) }, { model0: /too long/ }],
  [{ names: ['haiku', 'pixtral'], volume: 'x'.repeat(10_000) }, { volume: /too long/ }],
  [{ names: ['haiku', '<!channel> @everyone \u202eabc\u0000'] }, { model1: /no model/ }],
] as const)('%j is wrong beside its field', (own, expected) => {
  const texts = errors(own);
  if (expected instanceof RegExp) return expect(Object.values(texts).join(' ')).toMatch(expected);
  expect(Object.keys(texts)).toEqual(Object.keys(expected));
  for (const [field, pattern] of Object.entries(expected)) {
    expect(texts[field]).toMatch(pattern);
    expect(texts[field]?.length).toBeLessThan(400);
  }
});

test('whatever a forged form holds, it is a command or a mistake beside a field', () => {
  const text = fc.oneof(
    fc.string(),
    anyText(300),
    fc.constantFrom(newForm, 'haiku', 'pixtral', '__proto__', 'overview'),
  );
  fc.assert(
    fc.property(
      fc.oneof(text, fc.array(text, { maxLength: 6 })),
      text,
      text,
      text,
      (names, state, workload, own) => {
        const answer = submit({ names, state, workload, volume: own });
        if (answer.kind !== 'wrong-form') return expect(['compare', 'cost']).toContain(answer.kind);
        expect(answer.errors.size).toBeGreaterThan(0);
        for (const field of answer.errors.keys()) expect(field).toMatch(/^(?:model\d+|workload|volume)$/);
        expect(formValues(catalog, answer.state)).toMatchObject({ page: 'compare' });
      },
    ),
  );
});

test('the name of every model is read back as that model', () => {
  const all = [...catalog.models.values()];
  for (const [index, model] of all.entries()) {
    const other = all[(index + 1) % all.length];
    const command = submit({ names: `${model.name}, ${other?.name}` });
    expect(command).toMatchObject({ kind: 'compare', models: [{ model: model.id }, { model: other?.id }] });
  }
});

test('a form keeps the models that were understood', () => {
  const answer = submit({ names: ['claude haiku 4.5', 'pixtral 99'] });
  expect(answer).toMatchObject({
    kind: 'wrong-form',
    state: formOf(['anthropic/claude-haiku-4-5'], { locale: 'en' }),
  });
});
