import { describe, expect, it, test } from 'vitest';
import { correct } from '../../src/answers/verify/correct.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import { findingWords } from '../../src/answers/verify/words.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const findings = (text: string) => verify(catalog, text, today).filter(({ field }) => field === 'unit_price');
const found = (text: string) =>
  findings(text).map(({ verdict, detail, text: said }) =>
    [verdict, detail, said.trim()].filter(Boolean).join(' '),
  );

// Zorblat Easel costs $0.50 an image of medium quality, $0.10 of low and $2 of high; Scribe $0.50 a minute and $0.05 on
// Blipcloud; Herald $150 per 1M characters; Reader $40 per 1,000 pages and $50 with annotations.
const phrases: readonly (readonly [text: string, ...said: string[]])[] = [
  // What a price is for.
  ['Zorblat Easel costs $0.50 per image.', 'supported $0.50 per image'],
  ['Zorblat Easel costs $0.40 per generated image.', 'contradicted $0.40 per generated image'],
  ['Zorblat Easel: 40 cents a picture', 'contradicted 40 cents a picture'],
  ['Zorblat Easel: $0.40/img', 'contradicted $0.40/img'],
  ['An image from Zorblat Easel costs $0.40.', 'contradicted $0.40'],
  ['Image price of Zorblat Easel: $0.40 each', 'contradicted $0.40 each'],
  ['Images from Zorblat Easel are $0.40 each.', 'contradicted $0.40 each'],
  ['Price per image (Zorblat Easel): $0.40', 'contradicted $0.40'],
  ['One Zorblat Easel image = $0.50', 'supported $0.50'],
  ['1,000 images cost $500 with Zorblat Easel', 'supported $500'],
  ['100 images with Zorblat Easel come to $40.', 'contradicted $40'],
  ['Zorblat Herald is $150 per 1M characters', 'supported $150 per 1M characters'],
  ['Zorblat Herald is $0.25/1K chars', 'contradicted $0.25/1K chars'],
  ['Zorblat Reader is $0.04 a page', 'supported $0.04 a page'],
  ['Zorblat Reader: $90 per 1,000 pages', 'contradicted $90 per 1,000 pages'],
  ['Zorblat Scribe costs $30 an hour.', 'supported $30 an hour'],
  ['Zorblat Scribe costs $0.50 per second of audio.', 'contradicted $0.50 per second'],
  ['A 10-minute call on Zorblat Scribe costs $9.', 'contradicted $9'],
  // The same in Russian.
  ['Zorblat Easel стоит 0,40 $ за изображение.', 'contradicted 0,40 $ за изображение'],
  ['Zorblat Easel: $0,50 за картинку', 'supported $0,50 за картинку'],
  ['Одно изображение Zorblat Easel = $0,40', 'contradicted $0,40'],
  ['Картинки от Zorblat Easel по $0,40 за штуку.', 'contradicted $0,40 за штуку'],
  ['Минута аудио на Zorblat Scribe стоит 0,5 $.', 'supported 0,5 $'],
  ['Расшифровать час через Zorblat Scribe стоит 90 $.', 'contradicted 90 $'],
  ['Стоимость минуты аудио (Zorblat Scribe): 0,7 $', 'contradicted 0,7 $'],
  ['Zorblat Herald стоит 100 $ за миллион символов', 'contradicted 100 $ за миллион символов'],
  ['Zorblat Reader — 40 $ за 1000 страниц', 'supported 40 $ за 1000 страниц'],
  // Which kind of it.
  ['Zorblat Easel costs $2 per image.', 'supported $2 per image'],
  ['Zorblat Easel costs $0.50 per image at high quality.', 'contradicted $0.50 per image'],
  ['Zorblat Easel costs $0.50 per image at 4096x4096.', 'unknown cannot-tell $0.50 per image'],
  [
    'Zorblat Easel: $0.10 (low), $0.50 (medium) and $3 (high) per image',
    'contradicted $3 (high) per image',
    'supported $0.10',
    'supported $0.50',
  ],
  ['Zorblat Easel charges as low as $0.10 per image.', 'supported $0.10 per image'],
  ['Zorblat Easel: $0.10-$2 per image', 'supported $0.10', 'supported $2 per image'],
  ['Zorblat Reader: $0.05 per page with annotations', 'supported $0.05 per page'],
  // Routes and days.
  ['Zorblat Scribe is $0.05 per minute on Blipcloud.', 'supported $0.05 per minute'],
  ['Zorblat Scribe is $0.05 per minute.', 'supported via-another-route $0.05 per minute'],
  ['Zorblat Scribe is $0.50 per minute on Blipcloud.', 'contradicted $0.50 per minute'],
  // What one host of open weights asks another one may not.
  ['Zorblat Stenograph costs $30 an hour.', 'unknown cannot-tell $30 an hour'],
  ['Zorblat Stenograph costs $300 an hour.', 'contradicted $300 an hour'],
  ['Zorblat Easel costs $0.40 per image on Replicate.', 'unknown cannot-tell $0.40 per image'],
  // What is sold by something else, or at a price that is not known.
  ['Zorblat Herald costs $0.015 a minute.', 'unknown cannot-tell $0.015 a minute'],
  ['Zorblat Mumble is $0.60 per minute.', 'unknown cannot-tell $0.60 per minute'],
];

test.each(phrases)('%s', (text, ...said) => {
  expect(found(text)).toEqual(said);
});

test.each([
  'We spent $20 on images from Zorblat Easel.',
  'Zorblat Easel costs $20 a month for 100 images a day.',
  'Zorblat Easel saves $0.20 per image.',
  'Zorblat Easel costs less than $0.60 per image.',
  'Zorblat Easel charges $0.01 per input image.',
  'Zorblat Easel: $0.01 per image (input)',
  'We made 37 images for $5 with Zorblat Easel.',
  'Haiku 4.5 costs $0.04 per image.',
  'Zorblat Easel is an image model at $80 input and $300 output per million tokens.',
])('is no price of a unit: %s', (text) => {
  expect(found(text)).toEqual([]);
});

describe('a table', () => {
  test.each([
    ['| Model | Price per image |\n|---|---|\n| Zorblat Easel | $0.40 |', 'contradicted $0.40'],
    ['| Model | Price per image ($) |\n|---|---|\n| Zorblat Easel | 0.40 |', 'contradicted 0.40'],
    ['| Model | $/min |\n|---|---|\n| Zorblat Scribe | 0.7 |', 'contradicted 0.7'],
    ['| Модель | Цена за минуту |\n|---|---|\n| Zorblat Scribe | 0,70 $ |', 'contradicted 0,70 $'],
    [
      '| Model | Unit | Price |\n|---|---|---|\n| Zorblat Scribe | minute | $0.50 |\n| Zorblat Easel | image | $0.40 |',
      'contradicted $0.40',
      'supported $0.50',
    ],
    [
      '| Model | Quality | Price / image |\n|---|---|---|\n| Zorblat Easel | low | $0.10 |\n| Zorblat Easel | high | $0.50 |',
      'contradicted $0.50',
      'supported $0.10',
    ],
    [
      '| Model | Low | High |\n|---|---|---|\n| Zorblat Easel | $0.10 | $3 |\n\nPrices are per image.',
      'contradicted $3',
      'supported $0.10',
    ],
    [
      '| Model | Input | Output |\n|---|---|---|\n| Zorblat Easel | text/image: $0.40 | $0.50/image |',
      'supported $0.50/image',
    ],
    [
      '| Модель | Вход | Выход |\n|---|---|---|\n| Zorblat Easel | текст/изображение: $0.40 | $0.50/изображение |',
      'supported $0.50/изображение',
    ],
    ['| Model | Images per minute |\n|---|---|\n| Zorblat Easel | 5 |'],
  ])('%s', (text, ...said) => {
    expect(found(text)).toEqual(said);
  });
});

it('says what it is true of, and what the right price is', () => {
  const [own] = findings('Zorblat Easel costs $0.50 per image at high quality.');
  expect(own?.trueOf).toEqual({ kind: 'variant', name: 'medium, 1024x1024' });
  const [slipped] = findings('Zorblat Scribe costs $0.50 per second of audio.');
  expect(slipped?.trueOf).toEqual({ kind: 'unit', factor: 1 / 60 });
  const said = slipped && findingWords(catalog, slipped, wordingOf('en'));
  expect(said?.known).toContain('$0.50 a minute of audio via Zorblat');
  expect(said?.known).toContain('$0.50 / 60');
  expect(said?.known).toContain('by a factor of 60');
});

it('corrects what has one price', () => {
  const text = 'Zorblat Herald costs $0.25 per 1,000 characters.';
  expect(correct(catalog, text, verify(catalog, text, today), today).text).toBe(
    'Zorblat Herald costs $0.15 per 1,000 characters.',
  );
});
