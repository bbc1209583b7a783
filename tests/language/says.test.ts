import fc from 'fast-check';
import { expect, expectTypeOf, it } from 'vitest';
import type { Span, Text } from '../../src/card/card.ts';
import * as englishFormat from '../../src/language/en/format.ts';
import type { Format } from '../../src/language/format.ts';
import type { Language } from '../../src/language/language.ts';
import { type Locale, languageOf } from '../../src/language/locale.ts';
import { marked, phrase, sayIn, says, template, words } from '../../src/language/says.ts';
import { missing, overlayWrong } from './message-list.ts';

const tide = says('tide', {
  title: { en: 'Tide', ru: 'Прилив' },
  stages: { en: ['ebb', 'flow'], ru: ['отлив', 'прилив'] },
  by: words<Readonly<Record<'sea' | 'bay', string>>>({
    en: { sea: 'sea', bay: 'bay' },
    ru: { sea: 'море', bay: 'залив' },
  }),
  rises: template(['place', 'metres: number'], {
    en: 'At {place} it rises {metres:grouped} m',
    ru: '{place}: {metres:grouped} м',
  }),
  within: {
    times: template(['places: string[]'], { en: 'Times of {places:list}', ru: 'Время: {places:list}' }),
  },
  unknown: marked(['said: Span', 'places: string[]'], {
    en: 'No place {said}. There are {places:list}.',
    ru: 'Места {said} нет. Есть {places:list}.',
  }),
  turns: phrase<[count: number]>({
    en: (count) => (count === 1 ? 'one turn' : `${count} turns`),
    ru: (count) => `поворотов: ${count}`,
  }),
});

/** A made-up language that has a few messages of its own. */
const made: Language = {
  name: 'Made up',
  messages: {
    'tide.title': 'Tidde',
    'tide.by.bay': 'bugt',
    'tide.rises': '{metres} mm ved {place}',
    'tide.unknown': '{said}? Ikke der.',
    'tide.turns': (count: number) => `${count} gange`,
  },
};
const madeUp = sayIn('xx' as Locale, tide, made);
const english = sayIn('en', tide, languageOf('en'));
const russian = sayIn('ru', tide, languageOf('ru'));

it('says words, lists and templates in each language with its own format', () => {
  expect([english.title, russian.title]).toEqual(['Tide', 'Прилив']);
  expect([english.stages, russian.stages]).toEqual([tide.messages.stages.en, tide.messages.stages.ru]);
  expect(english.rises('Dover', 1234)).toBe('At Dover it rises 1,234 m');
  expect(russian.rises('Dover', 1234)).toBe('Dover: 1 234 м');
  expect(english.within.times(['a', 'b', 'c'])).toBe('Times of a, b and c');
  expect(russian.within.times(['a', 'b', 'c'])).toBe('Время: a, b и c');
  expect([english.turns(1), russian.turns(1)]).toEqual(['one turn', 'поворотов: 1']);
});

it('keeps what is marked apart from the text around it', () => {
  const said = { code: 'Dovr' };
  expect(english.unknown(said, ['Dover'])).toEqual(['No place ', said, '. There are Dover.']);
  expect(russian.unknown(said, ['Dover'])).toEqual(['Места ', said, ' нет. Есть Dover.']);
  expect(madeUp.unknown(said, [])).toEqual([said, '? Ikke der.']);
});

it('says a language that has some messages of its own, and in English what it lacks', () => {
  expect(madeUp.title).toBe('Tidde');
  expect(madeUp.by).toEqual({ sea: 'sea', bay: 'bugt' });
  expect(madeUp.rises('Dover', 2)).toBe('2 mm ved Dover');
  expect(madeUp.turns(3)).toBe('3 gange');
  expect(madeUp.stages).toEqual(tide.messages.stages.en);
  expect(madeUp.within.times(['a', 'b'])).toBe('Times of a and b');
});

it('writes figures as the language in which the sentence is said', () => {
  const format: Format = {
    ...englishFormat,
    grouped: (whole) => `<${whole}>`,
    list: (items) => items.join(' og '),
  };
  const own = sayIn('xx' as Locale, tide, {
    name: 'Made up',
    format,
    messages: { 'tide.rises': '{metres:grouped} mm ved {place}' },
  });
  expect(own.rises('Dover', 1234)).toBe('<1234> mm ved Dover');
  expect(own.within.times(['a', 'b'])).toBe('Times of a and b');
});

it('lists what a language lacks, and what is wrong with messages of its own', () => {
  expect(overlayWrong([tide], made)).toEqual([]);
  expect(
    overlayWrong([tide], {
      name: 'Made up',
      messages: {
        'tide.titel': 'Tidde',
        'tide.title': ' ',
        'tide.rises': '{meters} ved {place:nowhere}',
        'tide.turns': 'gange',
        'tide.by.sea': 'hav',
      },
    }),
  ).toEqual([
    'tide.titel is no message',
    'tide.title is empty',
    'tide.rises: {meters} is no argument',
    'tide.rises: {place:nowhere} has no format',
    'tide.turns needs a function',
  ]);
  const holey = says('holey', {
    low: { en: 'low', ru: '' },
    high: template([], { en: 'high', ru: ' ' }),
    each: words<Readonly<Record<string, string>>>({ en: { sea: 'sea' }, ru: {} }),
  });
  expect(missing(holey, 'ru')).toEqual(['holey.low', 'holey.high', 'holey.each.sea']);
  expect(missing(holey, 'en')).toEqual([]);
});

it('arguments have the declared types, in order', () => {
  expectTypeOf(english.rises).toEqualTypeOf<(...values: [string, number]) => string>();
  expectTypeOf(english.unknown).toEqualTypeOf<(...values: [Span, readonly string[]]) => Text>();
  expectTypeOf(english.turns).toEqualTypeOf<(count: number) => string>();
  expectTypeOf(english.title).toEqualTypeOf<string>();
});

it('whatever an argument is, it comes as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (place, metres) => {
      expect(madeUp.rises(place, metres)).toBe(`${metres} mm ved ${place}`);
    }),
  );
});
