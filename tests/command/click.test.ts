import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Click, clicked, shownCommand } from '../../src/answers/clicks/click.ts';
import { readState, type Shown, stateText } from '../../src/answers/clicks/state.ts';
import { lintHashes, modelHash } from '../../src/catalog/model-hash.ts';
import { periods, type Volume } from '../../src/cost/volume.ts';
import { locales } from '../../src/language/locale.ts';
import { modelSections, sections } from '../../src/subjects/sections.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const ids = [...catalog.models.keys()];
const workloads = Object.keys(catalog.workloads);
const providers = Object.keys(catalog.providers);
const some = (models: number) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength: models, maxLength: models });
const maybe = (words: readonly string[]) => fc.option(fc.constantFrom(...words));
const tokens = fc.integer({ min: 0, max: 1_000_000_000_000 });
const volume: fc.Arbitrary<Volume> = fc.record(
  {
    per: fc.constantFrom(...periods),
    requests: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
    input: tokens.map((count) => 2_000_000_000_000 + count),
    output: tokens,
    cacheRead: tokens,
    cacheWrite: tokens,
    batch: fc.boolean(),
    textLanguage: fc.constantFrom('ru', 'ko', 'de'),
  },
  { requiredKeys: ['per', 'requests', 'input', 'output', 'cacheRead', 'cacheWrite', 'batch'] },
);
const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.record({
    page: fc.constant('compare' as const),
    models: fc.integer({ min: 2, max: 5 }).chain(some),
    section: maybe(sections),
    option: maybe(workloads),
    locale: fc.constantFrom(...locales),
    volume: fc.option(volume),
  }),
  fc.record({
    page: fc.constant('model' as const),
    models: some(1),
    section: maybe(modelSections),
    option: maybe(providers),
    locale: fc.constantFrom(...locales),
    volume: fc.constant(null),
  }),
  fc.record({
    page: fc.constant('verify' as const),
    models: fc.constant([]),
    section: fc.constant(null),
    option: fc.stringMatching(/^[\w-]{16}$/),
    locale: fc.constantFrom(...locales),
    volume: fc.constant(null),
  }),
);
const comparison: Shown = {
  page: 'compare',
  models: ['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'],
  section: null,
  option: null,
  locale: 'en',
  volume: null,
};
/** A click that opens no form and says no words. */
function answered(click: Click) {
  const answer = clicked(catalog, click, today);
  if (answer.how === 'form' || 'typed' in answer) throw new Error('no command was asked for');
  return answer;
}
const stateFor = (one: Shown): string => stateText(one) ?? '';
const state = stateFor(comparison);

test('no two models have the same hash, and every state is read back and leaves room for a value', () => {
  expect(new Set(ids.map(modelHash)).size).toBe(ids.length);
  fc.assert(
    fc.property(shown, (one) => {
      const text = stateText(one);
      if (text === null) {
        expect(one.models.length > 2 || one.option?.includes('.')).toBe(true);
        return;
      }
      expect(text).toMatch(/^[\w.-]+$/);
      expect(`m.${text}.4`.length).toBeLessThanOrEqual(100);
      expect(readState(catalog, text)).toEqual(one);
    }),
  );
});

test('two models of one hash are an error of the catalog', () => {
  const all = Array.from({ length: 60_000 }, (_, index) => `lab/model-${index}`);
  const problems = lintHashes(all, 'catalog');
  expect(lintHashes(ids, 'catalog')).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]).toMatchObject({
    level: 'error',
    file: 'catalog',
    message: expect.stringMatching(/have the same hash/),
  });
});

test('whatever a forged click holds, it is a mistake for who clicked, or an answer of ours', () => {
  const text = fc.oneof(
    fc.string(),
    anyText(300),
    fc.constantFrom(state, `${state}.`, state.replace('1.', '2.'), '__proto__', 'constructor'),
  );
  fc.assert(
    fc.property(
      fc.oneof(text, fc.constantFrom('s', 'w', 'y', 'm', 'x')),
      text,
      text,
      (control, own, value) => {
        const { command, how } = answered({ control, state: own, value });
        if (command.kind === 'misunderstood') {
          expect(['forged-click', 'gone-model']).toContain(command.reason);
          expect(how).toBe('beside');
        } else expect(readState(catalog, own)).toEqual(comparison);
      },
    ),
  );
});

test('a model that left the catalog is said to have left', () => {
  const { command } = answered({ control: 's', state: '1.c....abcdeABCDE', value: 'faq' });
  expect(command).toMatchObject({ kind: 'misunderstood', reason: 'gone-model' });
});

test.each([
  ['s', 'faq', { show: 'faq', workload: null }, 'replace'],
  ['s', 'overview', { show: null, workload: null }, 'replace'],
  ['y', 'why-price', { show: 'why-price', workload: null }, 'replace'],
  ['w', 'coding', { show: null, workload: 'coding' }, 'replace'],
  ['x', '', { show: null, workload: null }, 'share'],
])('control %s set to "%s"', (control, value, expected, how) => {
  const answer = answered({ control, state, value });
  expect(answer).toMatchObject({ command: { kind: 'compare', ...expected }, how });
});

test('a click keeps what it does not change', () => {
  const faq = stateFor({ ...comparison, section: 'faq', option: 'coding' });
  expect(answered({ control: 'w', state: faq, value: 'vision' }).command).toMatchObject({
    show: 'faq',
    workload: 'vision',
  });
  expect(answered({ control: 's', state: faq, value: 'routes' }).command).toMatchObject({
    show: 'routes',
    workload: 'coding',
  });
});

test("a model's page opens beside the comparison", () => {
  const { command, how } = answered({ control: 'm', state, value: '1' });
  expect(command).toMatchObject({ kind: 'model', model: { model: 'mistral/pixtral-12b' } });
  expect(how).toBe('beside');
  expect(answered({ control: 'm', state, value: '2' }).command).toMatchObject({
    reason: 'forged-click',
  });
});

test('a cost is shown again for its workload', () => {
  const command = shownCommand(catalog, { ...comparison, page: 'cost', option: 'rag' }, today);
  expect(command).toMatchObject({ kind: 'cost', workload: 'rag' });
});

test('an own volume stays through clicks, and a workload takes its place in a cost', () => {
  const own: Volume = {
    per: 'day',
    requests: 10,
    input: 5e6,
    output: 2e5,
    cacheRead: 0,
    cacheWrite: 0,
    batch: true,
    textLanguage: 'ru',
  };
  const inParts = answered({ control: 's', state: stateFor({ ...comparison, volume: own }), value: 'cost' });
  expect(inParts.command).toMatchObject({ show: 'cost', volume: own });
  const costed = stateFor({ ...comparison, page: 'cost', volume: own });
  expect(answered({ control: 'x', state: costed, value: '' }).command).toMatchObject({
    volume: own,
  });
  const other = answered({ control: 'w', state: costed, value: 'rag' });
  expect(other.command).toMatchObject({ kind: 'cost', workload: 'rag', volume: { batch: false } });
});
