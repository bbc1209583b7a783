import { expect, it } from 'vitest';
import { mistakesMessages } from '../../src/answers/mistake/say.ts';
import { languageOf, locales } from '../../src/language/locale.ts';
import { isTemplate, partsOf } from '../../src/language/says.ts';
import { wordingOf, wordingWith } from '../../src/language/wording.ts';
import { writtenLocales } from '../../src/localized.ts';
import { speedMessages } from '../../src/subjects/speed/say.ts';
import { areas } from './areas.ts';
import { holesWrong, messagesIn, missing, overlayWrong } from './message-list.ts';

const all = areas.flatMap(messagesIn);

/** Templates where a language leaves out an argument on purpose. */
const leavesOut: Readonly<Record<string, string>> = {};

it('there are messages, each under its own id', () => {
  const ids = all.map(([id]) => id);
  expect(ids.length).toBeGreaterThan(500);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it.for(writtenLocales)('"%s" is whole: no message is missing or empty', (locale) => {
  expect(areas.flatMap((area) => missing(area, locale))).toEqual([]);
});

it.for(writtenLocales)('templates in "%s" have holes for declared arguments and formats only', (locale) => {
  const wrong = all.flatMap(([id, message]) =>
    isTemplate(message)
      ? holesWrong(message.texts[locale], message.declared, languageOf(locale)).map(
          (problem) => `${id}: ${problem}`,
        )
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
  const words = wordingOf('ru');
  expect(words.of(speedMessages)).toBe(words.of(speedMessages));
  expect(words.locale).toBe('ru');
  expect(words.of(speedMessages).title).toBe(speedMessages.messages.title.ru);
  expect(wordingOf('en').of(speedMessages).title).toBe(speedMessages.messages.title.en);
});

it('a language with some messages of its own says the rest in English', () => {
  const own = wordingWith('en', {
    name: 'Made up',
    messages: { 'speed.title': 'Tempo', 'speed.firstToken': 'Begin' },
  });
  expect(own.of(speedMessages).title).toBe('Tempo');
  expect(own.of(speedMessages).firstToken).toBe('Begin');
  expect(own.of(speedMessages).tokens).toBe(wordingOf('en').of(speedMessages).tokens);
  expect(own.of(mistakesMessages).title).toBe(wordingOf('en').of(mistakesMessages).title);
});

it('messages of further languages are for ids that there are, with holes that English has', () => {
  expect(locales.flatMap((locale) => overlayWrong(areas, languageOf(locale)))).toEqual([]);
});
