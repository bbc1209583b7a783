import { expect, test, vi } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import type { Card } from '../../src/card/card.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Outcome } from '../../src/comparison/outcome.ts';
import type { WrittenLocale } from '../../src/localized.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { usageText } from '../../src/platforms/terminal/usage.ts';
import { catalog as fixture, today } from '../catalog-for-tests.ts';

// One more subject at the end of the list, and no other edit.
vi.mock('../../src/subjects/subjects.ts', async (original) => {
  const { subjects } = await original<typeof import('../../src/subjects/subjects.ts')>();
  const { defineCriterion } = await import('../../src/subjects/criterion.ts');
  type Taste = { readonly id: 'taste'; readonly result: Outcome; readonly lengths: readonly number[] };
  const said = (text: string) => ({
    json: { text },
    blocks: [{ kind: 'text', role: 'body', text: [text] } as const],
  });
  const taste: (typeof subjects)[number] = {
    criterion: defineCriterion<Taste>({
      id: 'taste',
      compare: ({ models }) => ({
        id: 'taste',
        result: { outcome: 'win', winner: 1 },
        lengths: models.map(({ name }) => name.length),
      }),
      facts: ['context'],
      reason: (_, models, { lengths }) => `${models[1]?.name} has ${lengths[1]} letters of taste.`,
      advantage: (_, models, { lengths }, index) =>
        index === 1
          ? {
              kind: 'taste',
              sentence: (name) => `${name} tastes of ${lengths[1]} letters.`,
              clause: () => 'taste counts most',
              question: (name) => `Is it for a gourmet? Take ${name}.`,
              ofOneTask: false,
              isWorthMore: models.length > 2,
            }
          : null,
      hint: () => 'Taste it yourself.',
    }),
    parts: {
      flavour: { label: ({ locale }) => `Flavour in ${locale}`, show: () => said('All of one flavour.') },
    },
    pageParts: {
      recipe: {
        label: ({ locale }) => `Recipe in ${locale}`,
        show: ({ model }) => said(`Boil ${model.name}.`),
      },
    },
    replies: { parameters: ({ models }) => ({ text: `${models[0]?.name} is tasted, not counted.` }) },
    claims: [
      (_, { sentences }) =>
        sentences.flatMap(({ text, start }) => {
          const at = text.indexOf('tasty');
          const place = {
            start: start + at,
            end: start + at + 'tasty'.length,
            model: '',
            field: 'fit_score' as const,
          };
          const found = { verdict: 'supported', ours: null, source: null, arithmetic: null } as const;
          return at === -1 ? [] : [{ ...place, ...found } as const];
        }),
    ],
  };
  return { subjects: [...subjects, taste] };
});

const entry = {
  name: { en: 'Taste', ru: 'Вкус' },
  rule: { en: 'Rule: the second wins.', ru: 'Правило: побеждает вторая.' },
  weights: { coding: 3 },
};
const catalog: Catalog = { ...fixture, criteria: { ...fixture.criteria, taste: entry } };
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
const pair = 'haiku, pixtral';
const typed = (name: string, text: string, locale: WrittenLocale = 'en') =>
  answerer.typed(name, text, locale);
const textOf = (card: Card) => renderCard(card, { colour: false, width: 100 }).replaceAll(/\s+/g, ' ');
const optionsOf = (card: Card, control: string) =>
  card.blocks.flatMap((block) =>
    block.kind === 'choices' ? (block.menus.find((menu) => menu.control === control)?.options ?? []) : [],
  );

test('its part of a comparison is shown, named in the menu of each language, and told by help and usage', async () => {
  expect(textOf(await typed('compare', `${pair} show flavour`))).toContain('All of one flavour.');
  for (const locale of ['en', 'ru'] as const) {
    const option = { label: `Flavour in ${locale}`, value: 'flavour' };
    expect(optionsOf(await typed('compare', pair, locale), 's')).toContainEqual(option);
    expect(textOf(await typed('tiebreak', 'help all', locale))).toContain('flavour');
  }
  expect(usageText()).toContain('|flavour|');
});

test('its part of a page is shown, named in the menu of each language, and told by help and usage', async () => {
  expect(textOf(await typed('tiebreak', 'model pixtral show recipe'))).toContain('Boil Pixtral');
  for (const locale of ['en', 'ru'] as const) {
    const option = { label: `Recipe in ${locale}`, value: 'recipe' };
    expect(optionsOf(await typed('tiebreak', 'model pixtral', locale), 's').at(-1)).toEqual(option);
    expect(textOf(await typed('tiebreak', 'help all', locale))).toContain('recipe');
  }
  expect(usageText()).toContain('|recipe]');
});

test('its criterion decides, is weighed, and says why in a part of its own', async () => {
  const overview = textOf(await typed('compare', pair));
  const details = textOf(await typed('compare', `${pair} show details`));
  expect(details).toMatch(/Taste Pixtral 12B - Pixtral 12B has 11 letters of taste\./);
  expect(overview).toMatch(/By category: 2 to 1 for /);
  expect(textOf(await typed('compare', `${pair} for coding`))).toMatch(/By weighed category: 3 to 3/);
  const why = textOf(await typed('compare', `${pair} show why-taste`));
  expect(why).toContain('Rule: the second wins.');
  expect(why).toContain('Taste it yourself.');
  expect(optionsOf(await typed('compare', pair, 'ru'), 's').at(-1)).toEqual({
    label: 'Вкус: почему так?',
    value: 'why-taste',
  });
  expect(usageText()).toContain('|why-taste]');
});

test('what being ahead in it is worth is told where a model is chosen', async () => {
  const two = 'claude sonnet 4.6, gemma 4 12b';
  expect(textOf(await typed('compare', `${two} show scorecard`))).toContain(
    'Gemma 4 12B tastes of 11 letters.',
  );
  const choosing = textOf(await typed('compare', `${two} show choose`));
  expect(choosing).toContain('own machines; taste counts most.');
  expect(choosing).toContain('Else: is it for a gourmet? Take Gemma 4 12B.');
});

test('its reply answers the topic, and its reader finds claims', () => {
  const asked = answerer.ask('how many parameters does pixtral have?', { thread: null, locale: 'en' });
  expect(textOf(asked.card)).toContain('is tasted, not counted.');
  expect(verify(catalog, 'This is a tasty sentence.', today)).toMatchObject([{ text: 'tasty' }]);
});
