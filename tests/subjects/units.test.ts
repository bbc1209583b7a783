import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Row = { readonly model: string; readonly usd: number | null; readonly unit: string | null };

function asked(text: string, locale: 'en' | 'ru' = 'en') {
  const command = parseTiebreak(catalog, text, today);
  const { result, card } = answer(command, { catalog, today, locale });
  return {
    result: result as Record<string, unknown>,
    summary: card.summary,
    text: renderCard(card, { colour: false, width: 140 }),
  };
}

describe('what people buy by the image, the minute, the character and the page', () => {
  it.each([
    [
      'cost zorblat scribe 10 hours a month',
      'Zorblat Scribe costs $300.00 a month for 10 hours of audio: $0.50 a minute of audio ($30.00 an hour) via Zorblat Works.',
    ],
    [
      'cost zorblat easel --images 1000 --per month',
      'Zorblat Easel costs $500.00 a month for 1,000 images: $0.50 an image (medium quality, 1024x1024) via Zorblat Works; $100.00 to $2,000 by quality.',
    ],
    [
      'cost zorblat easel',
      'Zorblat Easel costs $0.50 an image (medium quality, 1024x1024; $0.10 to $2.00 by quality) via Zorblat Works. 1,000 images come to $500.00.',
    ],
    [
      'cost zorblat reader 10k pages',
      'Zorblat Reader costs $400.00 for 10,000 pages: $40.00 per 1,000 pages via Zorblat Works; $500.00 with annotations.',
    ],
    [
      'cost zorblat herald 2M characters a day',
      'Zorblat Herald costs $300.00 a day for 2,000,000 characters: $150.00 per 1M characters via Zorblat Works.',
    ],
    [
      'cost zorblat scribe, zorblat stenograph 2.5 hours',
      'Zorblat Stenograph is cheaper: $37.50 for 2.5 hours of audio. Zorblat Scribe costs 2x as much: $75.00.',
    ],
    [
      'cost zorblat scribe, zorblat mumble 1 hour',
      'Which is cheaper cannot be told: no price by the hour is known here for Zorblat Mumble. Zorblat Scribe costs $30.00 for 1 hour of audio.',
    ],
    [
      'cost zorblat scribe via blipcloud 10 hours',
      'Zorblat Scribe costs $30.00 for 10 hours of audio: $0.05 a minute of audio ($3.00 an hour) via Blipcloud.',
    ],
    // Another unit than it is sold by is no sum.
    [
      'cost zorblat scribe 1000 images',
      'Zorblat Scribe is sold by the minute of audio ($0.50 a minute of audio): give minutes, hours or seconds.',
    ],
    [
      'cost zorblat scribe 5M in 200k out a day',
      'Zorblat Scribe is sold by the minute of audio ($0.50 a minute of audio): give minutes, hours or seconds.',
    ],
    ['cost pixtral 1000 images', 'Pixtral 12B is sold by tokens: give tokens in and out.'],
  ])('%s', (text, verdict) => {
    expect(asked(text).summary).toBe(verdict);
  });

  it.each([
    [
      'cost zorblat scribe 500 часов в месяц',
      'Zorblat Scribe — $15 000 в месяц за 500 часов аудио: $0,50 за минуту аудио ($30,00 за час) через Zorblat Works.',
    ],
    [
      'cost zorblat easel 1000 картинок',
      'Zorblat Easel — $500,00 за 1 000 изображений: $0,50 за изображение (среднее качество, 1024x1024) через Zorblat Works; от $100,00 до $2 000 в зависимости от качества.',
    ],
    [
      'cost zorblat scribe 5M in 200k out a day',
      'Zorblat Scribe продаётся за минуты аудио ($0,50 за минуту аудио): укажите минуты, часы или секунды.',
    ],
  ])('%s, in Russian', (text, verdict) => {
    expect(asked(text, 'ru').summary).toBe(verdict);
  });

  it('costs are in JSON with their unit, source and day', () => {
    const { result } = asked('cost zorblat easel 10 images a day');
    expect(result).toMatchObject({
      unit: 'image',
      workload: { count: 10, of: 'images', per: 'day', isExample: false },
      rows: [
        {
          model: 'zorblat/zorblat-easel',
          unit: 'image',
          unitPrice: { usd: 0.5, asOf: '2026-11-01', source: { name: 'Zorblat documentation' } },
          usd: 5,
          usdLeast: 1,
          usdMost: 20,
          usdPerMonth: 150,
        },
      ],
    });
  });

  it('tokens are billed as tokens where somebody asks for them', () => {
    expect(asked('cost zorblat easel 1M in 1M out a month').summary).toContain('$380.00');
  });
});

describe('mistakes in what is bought', () => {
  it.each([
    ['cost zorblat scribe 0 hours', 'bad-count'],
    ['cost zorblat scribe --hours -5', 'bad-count'],
    ['cost zorblat scribe --hours many', 'bad-count'],
    ['cost zorblat scribe 1e30 hours', 'huge-count'],
    ['cost zorblat scribe 1.500 hours', 'two-readings'],
    ['cost zorblat scribe 3 hours 20 minutes', 'two-units'],
    ['cost zorblat scribe 3 hours 5M in 200k out', 'tokens-and-units'],
    ['cost zorblat scribe 3 hours for rag', 'tokens-and-units'],
    ['cost zorblat scribe 3 hours --per fortnight', 'bad-period'],
    ['cost zorblat scribe 3 hours --per request', 'bad-period'],
  ])('%s', (text, reason) => {
    expect(parseTiebreak(catalog, text, today)).toMatchObject({ kind: 'misunderstood', reason });
  });
});

describe('picks by the price of what is bought', () => {
  it('ranks by it, and names who has none', () => {
    const { result, text } = asked('pick cheapest transcription');
    const results = result.results as (Row & { readonly price: number })[];
    expect(results.map(({ model, price, unit }) => [model, price, unit])).toEqual([
      ['zorblat/zorblat-stenograph', 0.25, 'audio-minute'],
      ['zorblat/zorblat-scribe', 0.5, 'audio-minute'],
    ]);
    // Its price per minute stands in fields of tokens: 0.003 is none of them.
    expect(result.unknown).toContain('zorblat/zorblat-mumble');
    const why = asked('pick cheapest transcription show why').text;
    expect(why).toContain('price by the minute of audio not known here: ');
    expect(why).toMatch(/not known here: .*Zorblat Mumble/);
    expect(text).toContain('Prices per minute of audio');
  });

  it.each([
    ['pick самая дешёвая модель для распознавания речи', 'transcription'],
    ['pick дешёвая озвучка', 'speech'],
    ['pick самая дешёвая генерация картинок', 'image'],
    ['pick дешёвое распознавание документов', 'ocr'],
  ])('%s', (text, task) => {
    expect(parseTiebreak(catalog, text, today)).toMatchObject({
      kind: 'pick',
      request: { task, goal: 'price' },
    });
  });

  it('a limit is one of what is bought', () => {
    const { result, text } = asked('pick transcription under $0.30');
    expect((result.results as Row[]).map(({ model }) => model)).toEqual(['zorblat/zorblat-stenograph']);
    expect(text).toContain('price per minute of audio at most $0.30');
  });

  it('of a provider that sells by it alone', () => {
    const { result } = asked('pick transcription via zorblat works');
    expect((result.results as Row[]).map(({ model }) => model)).toEqual(['zorblat/zorblat-scribe']);
  });

  it('an image is never ranked by its tokens', () => {
    const { result } = asked('pick cheapest image generation');
    const priced = (result.results as (Row & { readonly unitPrice: object | null })[]).filter(
      ({ unitPrice }) => unitPrice === null,
    );
    expect(priced).toEqual([]);
  });
});

describe('the price of what is bought, elsewhere', () => {
  it.each([
    ['model zorblat reader', '$40.00 per 1,000 pages'],
    ['explain zorblat scribe price', 'Price of Zorblat Scribe: $0.50 a minute of audio ($30.00 an hour).'],
    ['how much is zorblat scribe per minute?', '$0.50 a minute of audio ($30.00 an hour) via Zorblat Works'],
    ['сколько стоит минута распознавания у zorblat scribe?', '$0,50 за минуту аудио'],
  ])('%s', (text, said) => {
    expect(asked(text).text).toContain(said);
  });

  it('explains every claim of it, the lab before a list', () => {
    const { result } = asked('explain zorblat scribe price');
    const claims = result.claims as { value: { prices?: { usd: number }[] } }[];
    expect(claims.map(({ value }) => value.prices?.[0]?.usd)).toEqual([0.5, 0.6, 0.05]);
  });

  it.each([
    // By the cheapest route the other one is cheaper.
    ['compare zorblat scribe and zorblat stenograph', 'tie', 'it depends on the route'],
    ['compare zorblat scribe and zorblat mumble', 'unknown', 'No price by the minute of audio is known here'],
    ['compare zorblat scribe and zorblat herald', 'unknown', 'sold by different units'],
    ['compare zorblat scribe and pixtral', 'unknown', 'Pixtral 12B is sold by tokens'],
  ])('%s', (text, outcome, reason) => {
    const categories = asked(text).result.categories as { id: string; outcome: string; reason: string }[];
    const price = categories.find(({ id }) => id === 'price');
    expect(price).toMatchObject({ outcome });
    expect(price?.reason).toContain(reason);
  });
});

describe('questions on so many of what is bought', () => {
  it.each([
    ['how much would 500 hours a month cost with zorblat scribe?', '$15,000 a month for 500 hours of audio'],
    ['сколько стоит 1000 картинок у zorblat easel?', '$500,00 за 1 000 изображений'],
    ['what do 10k pages cost with zorblat reader?', '$400.00 for 10,000 pages'],
    // Nobody sells pixtral by the image.
    ['how much is pixtral per image?', 'I cannot answer that from the catalog'],
    // Of a model that reads tokens pages stay what they were.
    ['how many pages fit into pixtral?', '128,000 tokens'],
  ])('%s', (text, said) => {
    expect(asked(text).text).toContain(said);
  });

  it('a comparison takes no such volume, and says so', () => {
    expect(
      parseTiebreak(catalog, 'compare zorblat scribe and zorblat stenograph 500 hours a month', today),
    ).toMatchObject({ kind: 'misunderstood', reason: 'cost-only' });
  });
});
