import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickView } from '../../src/answers/pick/card.ts';
import type { Volume } from '../../src/cost/volume.ts';
import type { Locale } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import type { Request } from '../../src/pick/wish.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { anyRequest } from './any-request.ts';

const coding = {
  kind: 'pick',
  request: {
    task: 'chat',
    wishes: [],
    goal: { quality: 'coding', work: 'coding', take: 'top' },
    volume: {
      input: 8_000_000,
      output: 1_000_000,
      per: 'once',
      requests: 1000,
      cacheRead: 0,
      cacheWrite: 0,
      batch: false,
    },
    including: [],
  },
} as const;

test('whatever is asked for, the answer is short and has no hole in it', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { card } = pickView(catalog, { kind: 'pick', request, private: false }, today, wordingOf('en'));
      const text = renderCard(card, { colour: false, width: 100 });
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/);
      // A table is wide for a terminal: cells are filled up with blanks.
      expect(text.replaceAll(/ +/g, ' ').length).toBeLessThan(4000);
      expect(JSON.stringify(slackPayload(card, { tables: true })).length).toBeLessThan(12_000);
      expect(JSON.stringify(discordMessage(card).components).length).toBeLessThan(8000);
    }),
    { numRuns: 60 },
  );
});

test('the answer comes first, in sixty words at most, in both languages', () => {
  let head = 0;
  fc.assert(
    fc.property(anyRequest, fc.constantFrom<Locale>('en', 'ru'), (request, locale) => {
      const { card } = pickView(catalog, { kind: 'pick', request, private: false }, today, wordingOf(locale));
      expect(card.summary.split(/\s+/).length).toBeLessThanOrEqual(60);
      head += 1;
    }),
    { numRuns: 150 },
  );
  expect(head).toBeGreaterThan(100);
});

test('a superseded model stands for its line with what follows it named first where that costs no more', () => {
  const command = { ...coding, private: false } as const;
  const { card, result } = pickView(catalog, command, today, wordingOf('en'));
  expect(card.summary).toMatch(
    /^Claude Opus 5\.5 costs \$52\.00 per 1,000 requests and is not measured yet; Claude Opus 5 before it/,
  );
  expect(result).toMatchObject({
    results: [
      { model: 'anthropic/claude-opus-5', tier: 'top', newer: 'anthropic/claude-opus-5-5' },
      {},
      {},
      {},
      {},
    ],
  });
});

test.for([
  ['embedding', /^Nobody ranks models for embedding/],
  ['ranking', /^Nobody ranks/],
  ['transcription', /^Nobody ranks .* a minute of audio/],
  ['ocr', /^(?:Nobody ranks|Nothing)/],
] as const)('of %s there is no best, only a price', ([task, said]) => {
  const request: Request = {
    ...coding.request,
    task,
    goal: { quality: null, work: null, take: 'top' },
    volume: null,
  };
  const { card, result } = pickView(
    catalog,
    { kind: 'pick', request, private: false },
    today,
    wordingOf('en'),
  );
  expect(card.summary).toMatch(said);
  const { results } = result as { results: { tier: string | null; price: number }[] };
  expect(results.map(({ tier }) => tier).filter(Boolean)).toEqual([]);
  expect(results.map(({ price }) => price)).toEqual(
    results.map(({ price }) => price).toSorted((a, b) => a - b),
  );
});

const budget = (value: number): Request => ({
  task: 'completion',
  wishes: [
    { kind: 'lab', value: 'quixnar' },
    { kind: 'priceAtMost', value },
  ],
  goal: 'newest',
  volume: null,
  including: [],
});

const view = (request: Request, locale: Locale = 'en') =>
  pickView(catalog, { kind: 'pick', request, private: false }, today, wordingOf(locale));

test('a budget that is met outside peak hours alone is met with the price at those hours', () => {
  const hours = '01:00-04:00 and 06:00-10:00 UTC on working days';
  const night = { model: 'quixnar/quixnar-night', price: 37.5, peak: { input: 60, output: 120 } };
  expect(view(budget(40)).result).toMatchObject({ results: [night] });
  expect(view(budget(40)).card.summary).toContain(
    `Quixnar Night: $37.50 per 1M tokens via Blipcloud, twice that at peak hours ${hours}`,
  );
  expect(view(budget(40), 'ru').card.summary).toContain(
    '$37,50 за 1 млн токенов через Blipcloud, вдвое дороже в пиковые часы 01:00-04:00 и 06:00-10:00 UTC',
  );
  expect(view(budget(37)).result).toMatchObject({ results: [] });
});

test('the same of a month, and nothing of hours where all cost the same', () => {
  const volume: Volume = {
    input: 1_000_000,
    output: 0,
    per: 'month',
    requests: null,
    cacheRead: 500_000,
    cacheWrite: 0,
    batch: false,
  };
  const { card } = view({ ...budget(60), volume });
  expect(card.summary).toMatch(/\$16\.50 a month via Blipcloud, twice that at peak hours/);
  const others = view({ ...budget(200), volume: null });
  const rows = others.card.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []));
  const intro = rows.find(({ mark }) => mark === 'Quixnar Intro');
  expect(String(intro?.text)).toContain('$50.00 per 1M tokens');
  expect(String(intro?.text)).not.toContain('peak');
});
