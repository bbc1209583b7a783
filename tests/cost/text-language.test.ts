import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { breakEven } from '../../src/cost/break-even.ts';
import { anyRoute, compareCosts, estimate } from '../../src/cost/compare-costs.ts';
import { flatBreakEven } from '../../src/cost/flat-price.ts';
import { measuredLanguages, tokenFactor, tokenSpan } from '../../src/cost/text-language.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { fromUsd } from '../../src/language/amount.ts';
import { priceOf } from '../../src/pick/judge.ts';
import { comparePrice } from '../../src/subjects/price/rule.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const model = (id: string) => {
  const found = catalog.models.get(id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
};
const sonnet = model('anthropic/claude-sonnet-4-5');
const haiku = model('anthropic/claude-haiku-5-5');
const mini = model('openai/gpt-4o-mini');
const pixtral = model('mistral/pixtral-12b');

const daily: Volume = {
  input: 5_000_000,
  output: 200_000,
  cacheRead: 0,
  cacheWrite: 0,
  per: 'day',
  requests: null,
  batch: false,
};
const russian: Volume = { ...daily, textLanguage: 'ru' };

describe('the factor of a language', () => {
  it('is the tokens of one text over those of the same text in English, to two decimals', () => {
    // 472 / 275, 326 / 254, 363 / 254
    expect(tokenFactor(sonnet, 'ru')).toBe(1.72);
    expect(tokenFactor(mini, 'ru')).toBe(1.28);
    expect(tokenFactor(mini, 'ko')).toBe(1.43);
  });

  it('is 1 in English and where nobody says the language, whatever was measured', () => {
    for (const own of [sonnet, pixtral]) {
      expect(tokenFactor(own, 'en')).toBe(1);
      expect(tokenFactor(own)).toBe(1);
    }
  });

  it('is taken from another model of the lab, which it names, for models that write text', () => {
    expect(tokenFactor(haiku, 'ru')).toBe(1.72);
    expect(haiku.textTokens?.value.measuredOn.id).toBe('anthropic/claude-sonnet-4-5');
    // Counted with its template, it was not taken over: its lab's is.
    expect(model('openai/gpt-oss-120b').textTokens?.value.measuredOn.id).toBe('openai/gpt-4o-mini');
    expect(tokenFactor(model('openai/text-embedding-3-small'), 'ru')).toBeNull();
  });

  it('is not known for a lab or a language that was not measured', () => {
    expect(tokenFactor(pixtral, 'ru')).toBeNull();
    expect(tokenFactor(haiku, 'de')).toBeNull();
  });

  it('of a model with the tokenizer of another lab is for that model alone', () => {
    expect(tokenFactor(model('zorblat/zorblat-2'), 'ru')).toBe(2);
    expect(tokenFactor(model('zorblat/zorblat-4'), 'ru')).toBeNull();
    // Not measured in that language itself, and not taken from anybody.
    expect(tokenFactor(model('zorblat/zorblat-2'), 'uk')).toBeNull();
  });

  it('spans models: the most tokens of a text over the fewest', () => {
    // 500 of Zorblat 2 against 294 of Llama 4 Maverick; Ukrainian was not measured on Zorblat 2
    expect(tokenSpan(catalog, 'ru')).toEqual({ times: 1.7, models: 5, asOf: '2025-10-26' });
    expect(tokenSpan(catalog, 'uk')).toEqual({ times: 1.33, models: 4, asOf: '2025-10-26' });
    expect(tokenSpan(catalog, 'de')).toBeNull();
    expect(measuredLanguages(catalog)).toEqual(['en', 'fi', 'ko', 'ru', 'uk']);
  });
});

const rate = fc.integer({ min: 1, max: 200_000 }).map((units) => units / 10_000);
const price = fc
  .record({ input: rate, output: rate, cacheRead: fc.option(rate) })
  .map(({ cacheRead, ...rates }): Price => ({ ...plainPrice(rates), cacheRead }));
const factor = fc.integer({ min: 100, max: 300 }).map((hundredths) => hundredths / 100);
const count = fc.integer({ min: 0, max: 1_000_000_000 });

describe('a cost', () => {
  it('is the factor times that of the same tokens in English, exactly', () => {
    fc.assert(
      fc.property(price, factor, count, count, (own, times, input, output) => {
        const volume = { ...daily, input: input + 1, output, cacheRead: Math.floor(input / 2) };
        const plain = estimate(own, volume).bill.amount;
        expect(estimate(own, volume, times).bill.amount * 100n).toBe(plain * BigInt(Math.round(times * 100)));
        expect(estimate(own, volume, null).bill.amount).toBe(plain);
      }),
    );
  });

  it('is billed at the context tier that the tokens of the language reach', () => {
    const tier = { above: 100_000, input: 2, output: 2, cacheRead: null, cacheWrite: null };
    const tiered: Price = { ...plainPrice({ input: 1, output: 1 }), tiers: [tier] };
    const request: Volume = { ...daily, input: 90_000, output: 0, per: 'request' };
    expect(estimate(tiered, request).bill).toMatchObject({ tier: null, amount: fromUsd(0.09) });
    // 90,000 x 1.5 = 135,000 tokens at $2
    expect(estimate(tiered, request, 1.5).bill).toMatchObject({ tier: 100_000, amount: fromUsd(0.27) });
  });

  it('decides who is cheaper with the factor in it', () => {
    // At 20% under GPT-4o mini's price Sonnet 4.5 is cheaper in English, and not at 1.72 against 1.28 times the tokens.
    const own = { input: 0.12, output: 0.48 };
    const order = (volume: Volume) =>
      compareCosts([sonnet, mini], volume, { ...anyRoute, price: own }, today).ordered.map(
        (row) => row.model.id,
      );
    expect(order(daily)).toEqual([sonnet.id, mini.id]);
    expect(order(russian)).toEqual([mini.id, sonnet.id]);
  });

  it('of a model without a factor beside one with it is at least that', () => {
    const { rows, certain } = compareCosts([haiku, pixtral], russian, { ...anyRoute, price: null }, today);
    expect(rows.map((row) => [row.tokenFactor, row.estimate?.atLeast])).toEqual([
      [1.72, false],
      [null, true],
    ]);
    // Haiku is cheaper in any case.
    expect(certain).toBe(true);
    const own = { ...anyRoute, price: { input: 0.1, output: 2 } };
    expect(compareCosts([haiku, pixtral], daily, own, today).breakEven).not.toBeNull();
    expect(compareCosts([haiku, pixtral], russian, own, today).breakEven).toBeNull();
    const cheap = { ...anyRoute, price: { input: 0.01, output: 0.01 } };
    expect(compareCosts([pixtral, haiku], russian, cheap, today).certain).toBe(false);
    const german = { ...daily, textLanguage: 'de' };
    const alike = compareCosts([haiku, pixtral], german, { ...anyRoute, price: null }, today);
    expect(alike.rows.map((row) => [row.tokenFactor, row.estimate?.atLeast])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it('turns at the share of output at which both cost the same with their factors', () => {
    let turned = 0;
    fc.assert(
      fc.property(price, price, factor, factor, (first, second, one, other) => {
        const turn = breakEven([first, second], daily, [one, other]);
        if (turn?.of !== 'output') return;
        turned += 1;
        const total = 1_000_000_000_000;
        const volume = {
          ...daily,
          input: Math.round(total * (1 - turn.at)),
          output: Math.round(total * turn.at),
        };
        const [a, b] = [estimate(first, volume, one), estimate(second, volume, other)];
        expect(Number(a.bill.amount) / Number(b.bill.amount)).toBeCloseTo(1, 5);
      }),
    );
    expect(turned).toBeGreaterThan(5);
  });

  it('comes to a flat price with fewer tokens of English', () => {
    const own = plainPrice({ input: 1, output: 1 });
    expect(flatBreakEven(own, daily, fromUsd(100))?.tokens).toBeCloseTo(100_000_000);
    expect(flatBreakEven(own, daily, fromUsd(100), 2)?.tokens).toBeCloseTo(50_000_000);
  });
});

it('a comparison and a pick are priced with the factor', () => {
  const models = [sonnet, mini];
  const amounts = comparePrice(models, null, russian, today).costs?.rows.map((row) => row.estimate?.perMonth);
  const plain = comparePrice(models, null, daily, today).costs?.rows.map((row) => row.estimate?.perMonth);
  expect(amounts?.[0]).toBe(((plain?.[0] ?? 0n) * 172n) / 100n);
  const { routes } = comparePrice(models, null, daily, today);
  const route = routes[1] ?? null;
  const own = { model: mini, route, unit: null };
  expect(priceOf(own, russian)).toBeCloseTo((priceOf(own, daily) ?? 0) * 1.28, 10);
});

it('a comparison does not say who is cheaper where only the dearer one may be', () => {
  // Pixtral at its price for English tokens is cheaper than Sonnet, and nobody knows how many more it takes.
  const { result } = comparePrice([sonnet, pixtral], null, russian, today);
  expect(comparePrice([sonnet, pixtral], null, daily, today).result.outcome).toBe('win');
  expect(result.outcome).toBe('unknown');
  expect(comparePrice([haiku, pixtral], null, { ...russian, textLanguage: 'de' }, today).result).toEqual(
    comparePrice([haiku, pixtral], null, daily, today).result,
  );
});
