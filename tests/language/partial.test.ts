import { expect, it } from 'vitest';
import { commands } from '../../src/answers/commands.ts';
import { compareModels } from '../../src/answers/compare/command.ts';
import type { Language } from '../../src/language/language.ts';
import { type Locale, languageOf, locales } from '../../src/language/locale.ts';
import { wordingWith } from '../../src/language/wording.ts';
import { writtenLocales } from '../../src/localized.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { areas } from './areas.ts';
import { german } from './german.ts';
import { heard } from './heard.ts';
import { messagesIn, overlayWrong } from './message-list.ts';

/** A tag of which nothing is kept from other tests. */
const nowhere = 'xx' as Locale;

const models = [...catalog.models.keys()];
/** Each model beside the next ones: of every lab, task and state; then what else can be asked of a comparison. */
const comparisons = [
  ...models.flatMap((id, at) => models.slice(at + 1, at + 4).map((other) => `${id}, ${other}`)),
  ...models.map((id, at) => [id, ...models.slice(at + 1, at + 5)].join(', ')),
  'haiku, pixtral',
  'claude haiku 4.7, pixtral',
  ...['', 'for coding', '5M in 200k out a day', '10k requests a day x 2k in / 300 out'].map(
    (rest) => `claude haiku 4.5, gpt-4.1 mini ${rest}`,
  ),
  'claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
  'zorblat 4, quixnar 7b 5M in 200k out a day --batch privately',
];

/** The first screens of comparisons in a language: their blocks by kind, and the ids of messages that they ask for. */
function firstScreens(language: Language) {
  const ids = new Set<string>();
  const words = heard(wordingWith(nowhere, language), (id) => ids.add(id));
  const asking = { catalog, today, locale: nowhere };
  const kinds = comparisons.flatMap((text) => {
    const command = compareModels.read(text, asking);
    if (command.kind !== 'compare') return [];
    const { card } = compareModels.answer(command, {
      ...asking,
      words,
      feedbackUrl: null,
      texts: null,
      said: null,
      reader: null,
      commands,
    });
    return card.blocks.map((block) => (block.kind === 'text' ? block.role : block.kind));
  });
  return { ids, kinds: new Set(kinds) };
}

const { ids, kinds } = firstScreens({ name: 'Nothing of its own' });

/** Ids of messages of the first screen that a language says in English. */
const lacking = (language: Language) =>
  [...ids].filter((id) => language.messages?.[id] === undefined).toSorted();

it('the first screen of a comparison asks for at most 300 messages', async ({ annotate }) => {
  await annotate(`${ids.size} messages`);
  expect([...kinds].toSorted()).toEqual(
    ['body', 'choices', 'foot', 'state', 'table', 'taken', 'verdict'].toSorted(),
  );
  const known = new Set(areas.flatMap(messagesIn).map(([id]) => id));
  expect([...ids].filter((id) => !known.has(id))).toEqual([]);
  expect(ids.size).toBeGreaterThan(100);
  expect(ids.size).toBeLessThanOrEqual(300);
});

it('lists what a language lacks of it', () => {
  const lacks = lacking(german);
  const has = Object.keys(german.messages ?? {});
  expect(lacks).toContain('advice.scoreboard');
  expect(lacks.filter((id) => has.includes(id))).toEqual([]);
  expect(lacks.length + has.filter((id) => ids.has(id)).length).toBe(ids.size);
  expect(overlayWrong(areas, german)).toEqual([]);
});

it('lists what each further language lacks of it, for those who write it', async ({ annotate }) => {
  const written: readonly Locale[] = writtenLocales;
  for (const locale of locales.filter((own) => !written.includes(own))) {
    const lacks = lacking(languageOf(locale));
    await annotate(`${locale} lacks ${lacks.length} of ${ids.size}: ${lacks.join(', ')}`);
  }
});
