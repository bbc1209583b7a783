import { expect, it, vi } from 'vitest';
import { readState, stateText } from '../../src/answers/clicks/state.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import { readConfig } from '../../src/app/config.ts';
import type { Card } from '../../src/card/card.ts';
import { type Locale, localeOf, localeOfWords, locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { registrations } from '../../src/platforms/discord/commands.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { readOptions } from '../../src/platforms/terminal/options.ts';
import { usageText } from '../../src/platforms/terminal/usage.ts';
import { criterionName } from '../../src/subjects/criterion.ts';
import { modelSections, sections } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { pages } from '../golden-pages.ts';
import { servePage } from '../preview/try-page.ts';

// The list with two further languages, as they would be added: one with a few messages, one that has none yet.
vi.mock('../../src/language/languages.ts', async (original) => {
  const { en, ru } = (await original<typeof import('../../src/language/languages.ts')>()).languages;
  const { german } = await import('./german.ts');
  return { languages: { en, ru, de: german, xx: { name: 'Nothing of its own' } } };
});

const [de, xx] = ['de' as Locale, 'xx' as Locale];
const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

const typed = [
  ...Object.entries(pages).flatMap(([file, own]) => (file.endsWith('-in-russian') ? [] : own)),
  ...sections.map((section) => `compare claude haiku 4.5, gpt-4.1 mini, pixtral show ${section}`),
  ...modelSections.map((section) => `model pixtral 12b show ${section}`),
  'help',
  'compare haiku',
];
const shown = async (text: string, locale: Locale) => answerer.typed('tiebreak', text, locale);
/** All that people read of a card but its menus. */
const body = ({ title, summary, blocks }: Card) =>
  JSON.stringify([title, summary, blocks.filter(({ kind }) => kind !== 'choices')]);
const figures = (card: Card) => body(card).match(/\d(?:[\d.,]*\d)?/g);

it('is known by its tag, its letters and its name', async () => {
  expect(locales).toEqual(['en', 'ru', 'de', 'xx']);
  expect([localeOf('de-AT'), localeOf('fr')]).toEqual([de, null]);
  expect([localeOfWords('Größe?'), localeOfWords('haiku 4.5'), localeOfWords('цена')]).toEqual([
    de,
    null,
    'ru',
  ]);
  expect(readConfig({ DEFAULT_LOCALE: 'de' })).toMatchObject({ config: { DEFAULT_LOCALE: 'de' } });
  expect(readOptions(['help', '--locale', 'de'], new Date())).toMatchObject({ locale: 'de' });
  expect(usageText()).toContain('--locale en|ru|de|xx');
  const { get } = await servePage();
  const page = await get({ q: '/compare haiku pixtral', lang: 'de' });
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('>Senden</button>');
  expect(page).toContain('Working on it');
  expect(page).toMatch(/lang="en"[^>]*>English<.*lang="ru"[^>]*>Русский<.*aria-current="true">Deutsch</s);
});

it('without messages of its own says every page as English does', async () => {
  expect(typed.length).toBeGreaterThan(80);
  const unsigned = (card: Card) => JSON.stringify(card).replaceAll(/"1\.([cmkvt])xx\./g, '"1.$1.');
  expect(unsigned(answerer.home(xx))).toBe(JSON.stringify(answerer.home('en')));
  for (const text of typed)
    expect(unsigned(await shown(text, xx)), text).toBe(JSON.stringify(await shown(text, 'en')));
});

it('with some says those, the rest in English, and every figure as English does', async () => {
  for (const text of typed) {
    const card = await shown(text, de);
    expect(figures(card), text).toEqual(figures(await shown(text, 'en')));
    expect(body(card), text).not.toMatch(/undefined|NaN|\[object/);
    expect(slackPayload(card, { tables: true }).blocks.length, text).toBeGreaterThan(0);
    expect(discordMessage(card), text).toBeDefined();
  }
  const { title, blocks } = await shown('compare haiku, pixtral', de);
  const details = await shown('compare haiku, pixtral show details', de);
  expect(title).toBe('Claude Haiku 5.5 oder Pixtral 12B');
  const said = JSON.stringify([blocks, details.blocks]);
  for (const own of [
    'Unbekannt',
    'Gleichstand',
    'Nebeneinander',
    'Kontextfenster',
    'Übersicht',
    'Ändern',
    'Mehr',
  ])
    expect(said).toContain(own);
  for (const lacked of ['Scorecard', 'By category: ', 'Prices are per 1M tokens'])
    expect(said).toContain(lacked);
  for (const english of ['"Unknown"', '"Tie"', 'Side by side', 'Context window', '"Overview"'])
    expect(said).not.toContain(english);
});

it('keeps its own plurals', async () => {
  const days = JSON.stringify(await shown('compare haiku, pixtral show details', de)).match(
    /[\p{L}\d]+ Tage? alt/gu,
  );
  expect(days?.every((own) => /^(?:1 Tag|(?:keine|\d+) Tage) alt$/.test(own))).toBe(true);
  expect(days?.length).toBeGreaterThan(0);
});

it('goes on in the same language when an answer is clicked', async () => {
  for (const page of ['compare', 'model', 'cost'] as const)
    for (const locale of locales) {
      const one = { page, models: [], section: null, option: null, locale, volume: null };
      expect(readState(catalog, stateText(one) ?? '', 0)).toEqual(one);
    }
  const choices = (await shown('compare haiku, pixtral', de)).blocks.find(({ kind }) => kind === 'choices');
  const { state } = choices as Extract<Card['blocks'][number], { kind: 'choices' }>;
  const clicked = answerer.click({ control: 's', state, value: 'sources' }, 'en');
  expect(JSON.stringify(clicked)).toContain('"title":"Claude Haiku 5.5 oder Pixtral 12B"');
});

it('has what it says of models read by the words that it has', () => {
  const said = (text: string) =>
    verify(catalog, text, today).map(({ verdict, field, text }) => `${verdict} ${field}: ${text}`);
  expect(said('Für uns: Kontextfenster von Claude Haiku 4.5 ist 100K Tokens.')).toEqual([
    'contradicted context: Kontextfenster von Claude Haiku 4.5 ist 100K Tokens',
  ]);
  expect(said('Für uns: Kontextfenster von Claude Haiku 4.5 ist nie 100K Tokens.')).toEqual([]);
  // What it lacks is read in English.
  expect(said('Übrigens: Pixtral 12B has a 256K context window.')).toHaveLength(1);
});

it('has names of the catalog where those say it', () => {
  const { price } = catalog.criteria;
  if (!price) throw new Error('prices are no criterion');
  const own = {
    ...catalog,
    criteria: { ...catalog.criteria, price: { ...price, name: { ...price.name, de: 'Preis' } } },
  };
  const names = locales.map((locale) => criterionName(own, 'price', wordingOf(locale)));
  expect(names).toEqual([price.name.en, price.name.ru, 'Preis', price.name.en]);
});

it('is among what Discord shows in its languages, by the tags that Discord has', () => {
  const descriptions = registrations(answerer).flatMap(({ options }) =>
    options.flatMap(({ choices = [] }) =>
      choices.map((choice) => Object.keys(choice.name_localizations ?? {})),
    ),
  );
  expect(descriptions.some((tags) => tags.toSorted().join() === 'de,ru')).toBe(true);
  expect(descriptions.flat()).not.toContain('xx');
});
