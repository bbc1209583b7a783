import { expect, it } from 'vitest';
import { isTemplate, partsOf } from '../../src/language/says.ts';
import { locales, writtenLocales } from '../../src/locale.ts';
import { areas } from '../../src/view/messages/areas.ts';
import { messagesOf, messagesWith, overlays } from '../../src/view/messages/messages.ts';
import { holesWrong, listed, missing, overlayWrong } from './message-list.ts';

const all = listed(areas, '');

/** Templates where a language leaves out an argument on purpose. */
const leavesOut: Readonly<Record<string, string>> = {};

it('there are messages, each under its own id', () => {
  const ids = all.map(([id]) => id);
  expect(ids.length).toBeGreaterThan(500);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it.for(writtenLocales)('"%s" is whole: no message is missing or empty', (locale) => {
  expect(missing(areas, locale)).toEqual([]);
});

it.for(writtenLocales)('templates in "%s" have holes for declared arguments and formats only', (locale) => {
  const wrong = all.flatMap(([id, message]) =>
    isTemplate(message)
      ? holesWrong(message.texts[locale], message.declared, locale).map((problem) => `${id}: ${problem}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

it('templates have the same holes in every language, but for those that leave one out on purpose', () => {
  const names = (text: string) => [...new Set(partsOf(text).holes.map(({ name }) => name))].sort().join(', ');
  const differing = all.flatMap(([id, message]) =>
    isTemplate(message) && new Set(writtenLocales.map((locale) => names(message.texts[locale]))).size > 1
      ? [id]
      : [],
  );
  expect(differing).toEqual(Object.keys(leavesOut));
});

it('messages of a language are made once, and say its words', () => {
  const words = messagesOf('ru');
  expect(words.speed).toBe(words.speed);
  expect(words.locale).toBe('ru');
  expect(words.speed.title).toBe(areas.speed.title.ru);
  expect(messagesOf('en').speed.title).toBe(areas.speed.title.en);
});

it('a language with some messages of its own says the rest in English', () => {
  const own = messagesWith('en', { 'speed.title': 'Tempo', 'vocabulary.modality.image': 'Bild' });
  expect(own.speed.title).toBe('Tempo');
  expect(own.vocabulary.modality.image).toBe('Bild');
  expect(own.vocabulary.modality.audio).toBe(messagesOf('en').vocabulary.modality.audio);
  expect(own.mistakes.title).toBe(messagesOf('en').mistakes.title);
  // @ts-expect-error: there is no such message
  expect(messagesWith('en', { 'speed.titel': 'Tempo' }).speed.title).toBe(areas.speed.title.en);
});

it('messages of further languages are for ids that there are, with holes that English has', () => {
  expect(locales.flatMap((locale) => overlayWrong(areas, overlays[locale] ?? {}, locale))).toEqual([]);
});
