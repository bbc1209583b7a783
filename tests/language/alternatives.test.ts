import { expect, it } from 'vitest';
import { phrasesPattern } from '../../src/language/alternatives.ts';
import { languageOf, locales } from '../../src/language/locale.ts';

const gap = String.raw`[\s-]{1,9}`;

/** One way after the other, the longest phrases first: what the pattern must find, only slower. */
function oneByOne(phrases: readonly string[], letters: string): string {
  const wordOf = (word: string) => `(?:${word.replaceAll('/', '|').replaceAll('*', `[${letters}]*`)})`;
  const ways = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => {
      const words = phrase.split(' ');
      const first = words.findIndex((word) => !word.startsWith('['));
      return words
        .map((word, at) => {
          const own = wordOf(word.replace(/^\[|\]$/g, ''));
          if (at < first) return `(?:${own}${gap})?`;
          if (at === first) return own;
          return word.startsWith('[') ? `(?:${gap}${own})?` : `${gap}${own}`;
        })
        .join('');
    });
  return `(?<![${letters}])(?:${ways.join('|')})(?![${letters}])`;
}

/** Ways to say a phrase: with and without what may be left out, each of several words, an ending. */
function saidAs(phrase: string): string[] {
  const words = phrase.split(' ').map((word) => {
    const ways = word.replace(/^\[|\]$/g, '').split('/');
    return (word.startsWith('[') ? ['', ...ways] : ways).map((way) => way.replace('*', 's'));
  });
  const most = Math.max(...words.map((ways) => ways.length));
  return Array.from({ length: most }, (_, at) =>
    words
      .map((ways) => ways[at % ways.length] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}

it('finds each phrase of each meaning where one way after the other would', () => {
  for (const locale of locales) {
    const { letters = 'a-z', words = {} } = languageOf(locale);
    for (const said of Object.values(words).filter(Boolean)) {
      const phrases = said.split(', ');
      const whole = new RegExp(phrasesPattern(phrases, locale, gap), 'giu');
      const slow = new RegExp(oneByOne(phrases, letters), 'giu');
      const text = phrases
        .flatMap(saidAs)
        .flatMap((own) => [own, `${own} ${own}`, `${own}x`, own.slice(0, -1)])
        .join(' . ');
      expect(text.match(whole)).toEqual(text.match(slow));
    }
  }
});

it('tries the longer first, also where a shorter begins alike', () => {
  const found = (text: string) =>
    new RegExp(phrasesPattern(['a/an', 'an [open] model', 'open'], 'en'), 'iu').exec(text)?.[0];
  expect(['an open model', 'an model', 'an open', 'a model', 'ant open'].map(found)).toEqual([
    'an open model',
    'an model',
    'an',
    'a',
    'open',
  ]);
});
