import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inRussianWords,
  readTextLanguage,
  takeTextLanguage,
  textLanguageName,
} from '../../src/language/text-languages.ts';
import { anyText } from '../any-text.ts';
import { threadTime } from '../thread-time.ts';

describe('what language texts are in, as people say it', () => {
  it.for([
    ['haiku 5M in 200k out a day for Russian texts', 'ru', 'haiku 5M in 200k out a day'],
    ['haiku 5M in 200k out a day in Korean', 'ko', 'haiku 5M in 200k out a day'],
    ['5M in 1M out for texts in Finnish', 'fi', '5M in 1M out'],
    ['for Ukrainian-language content', 'uk', ''],
    ['5M in, 1M out, texts written in german', 'de', '5M in, 1M out'],
    ['haiku, batch, in Korean, in the eu', 'ko', 'haiku, batch, in the eu'],
    ['haiku для русских текстов', 'ru', 'haiku'],
    ['5M на входе 1M на выходе на корейском', 'ko', '5M на входе 1M на выходе'],
    ['цена на украинском языке', 'uk', 'цена'],
    ['тексты на финском', 'fi', ''],
    ['сколько токенов занимает русский текст у gpt', 'ru', 'сколько токенов занимает у gpt'],
    ['10k запросов по-русски', 'ru', '10k запросов'],
    ['how many tokens is Korean on gpt-5', 'ko', 'how many tokens is on gpt-5'],
    ['сколько токенов занимает корейский', 'ko', 'сколько токенов занимает'],
  ] as const)('%s', ([text, language, rest]) => {
    expect(takeTextLanguage(text)).toEqual({ language, rest });
  });

  it.for([
    'haiku 5M in 200k out a day',
    'haiku for long texts',
    '5M на входе, 200k на выходе',
    'served in Germany',
    'in the eu',
    'speaks Russian',
    'for Klingon texts',
    'for the text',
    '',
  ])('nothing: %s', (text) => {
    expect(takeTextLanguage(text)).toBeNull();
  });

  it('is read in no time, whatever the text', () => {
    const time = threadTime(() => {
      for (const part of ['in ', 'for text ', 'для ', 'по-', 'токенов в ', 'Russian ']) {
        takeTextLanguage(part.repeat(10_000));
        readTextLanguage(part.repeat(10_000));
      }
    });
    expect(time).toBeLessThan(1000);
  });

  it('takes words away and adds none', () => {
    fc.assert(
      fc.property(anyText(40), anyText(40), (before, after) => {
        const text = `${before} for Russian texts ${after}`;
        const rest = takeTextLanguage(text)?.rest ?? '';
        expect(rest.length).toBeLessThan(text.length);
        for (const word of rest.split(' ')) expect(text).toContain(word);
      }),
    );
  });
});

describe('one word', () => {
  it.for([
    ['ru', 'ru'],
    ['Russian', 'ru'],
    ['русский', 'ru'],
    ['на русском'.slice(3), 'ru'],
    ['хинди', 'hi'],
    [' de ', 'de'],
    // The old tag of Hebrew.
    ['iw', 'he'],
    ['xx', null],
    ['klingon', null],
    ['', null],
    ['<b>ru</b>', null],
    ['constructor', null],
    ['r'.repeat(10_000), null],
  ] as const)('%s', ([word, tag]) => {
    expect(readTextLanguage(word)).toBe(tag);
  });

  it('is named in both languages', () => {
    expect([textLanguageName('ko', 'en'), textLanguageName('ko', 'ru')]).toEqual(['Korean', 'корейский']);
    expect([inRussianWords('ru'), inRussianWords('hi')]).toEqual(['на русском', 'на языке хинди']);
  });
});
