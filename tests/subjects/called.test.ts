import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseCost } from '../../src/answers/cost/read.ts';
import { parseModel } from '../../src/answers/model/read.ts';
import type { Catalog, Model, Offer } from '../../src/catalog/catalog.ts';
import { billedAs } from '../../src/catalog/edition.ts';
import { find } from '../../src/catalog/find.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { matchRemark } from '../../src/subjects/named.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const remark = (query: string, locale: 'en' | 'ru' = 'en') =>
  matchRemark(catalog, find(catalog, query, today), today, wordingOf(locale));

describe('what a name says of how its model is called', () => {
  it.each([
    ['pixtral-12b@q4_k_m', '"pixtral-12b@q4_k_m" was taken as Pixtral 12B, quantised to 4 bit.'],
    ['pixtral-12b-GGUF', '"pixtral-12b-GGUF" was taken as Pixtral 12B, packed as GGUF.'],
    ['gpt-4o-2024-08-06', '"gpt-4o-2024-08-06" was taken as GPT-4o, in its edition 2024-08-06.'],
    ['gpt-5-high', '"gpt-5-high" was taken as GPT-5, with high effort.'],
    [
      'gemini-2.5-pro-thinking-128',
      '"gemini-2.5-pro-thinking-128" was taken as Gemini 2.5 Pro, with 128 tokens to think.',
    ],
    [
      'gemini-2.5-flash:thinking',
      '"gemini-2.5-flash:thinking" was taken as Gemini 2.5 Flash, with thinking.',
    ],
    [
      'gemini-2.5-flash-nothinking',
      '"gemini-2.5-flash-nothinking" was taken as Gemini 2.5 Flash, without thinking.',
    ],
  ])('%s: said, and prices are the same', (query, said) => {
    expect(remark(query)).toBe(said);
  });

  it.each([
    [
      'gpt-5:flex',
      'What it costs at the flex tier is not known here; the prices are those of the plain model.',
    ],
    ['ft:gpt-4.1-2025-04-14', 'A fine-tuned model has prices of its own'],
    ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'What it costs in the form "turbo" is not known here'],
    ['claude-haiku-4-5[1m]', 'What it costs with a context of 1M tokens is not known here'],
    ['us-gov.anthropic.claude-sonnet-4-5', 'What it costs in the region us-gov is not known here'],
    [
      'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
      'In the region eu it costs $1.10 in and $5.50 out per 1M tokens via Amazon Bedrock.',
    ],
    [
      'gemini-2.5-pro[1m]',
      'Above 200,000 tokens of input the whole request costs $2.50 in and $15.00 out per 1M tokens via Google',
    ],
  ])('%s: with its price, or that it is not known', (query, price) => {
    expect(remark(query)).toContain(price);
  });

  it('of a tier and a batch that a route has a price for, that price', () => {
    const base = catalog.models.get('openai/gpt-4.1')!;
    const plain = base.offers.find((offer) => offer.provider === 'openai' && offer.snapshot === null)!;
    const priced = (input: number, output: number, offer: Partial<Offer>): Offer => {
      const claim = plain.price!.chosen;
      const chosen = { ...claim, value: { ...claim.value, input, output, batch: { input: 0.5, output: 2 } } };
      return { ...plain, ...offer, price: { chosen, claims: [chosen] } };
    };
    const flex = priced(0.75, 3, { variant: 'flex', id: 'gpt-4.1-flex' });
    const model: Model = Object.create(base, { offers: { value: [priced(2, 8, {}), flex] } });
    const own: Catalog = Object.create(catalog, {
      models: { value: new Map([...catalog.models, [base.id, model]]) },
    });
    const of = (query: string) => matchRemark(own, find(own, query, today), today, wordingOf('en'));
    expect(of('gpt-4.1:flex')).toContain('At the flex tier it costs $0.75 in and $3.00 out');
    expect(of('gpt-4.1:batch')).toContain('Through the batch API it costs $0.50 in and $2.00 out');
  });

  it.each(['claude-haiku-4-5', 'Claude Haiku 4.5', 'claude-3-haiku-20240307', 'pixtral-12b-2409'])(
    'nothing where the name says no more than its model: %s',
    (query) => {
      expect(remark(query)).toBeNull();
    },
  );

  it('in both languages', () => {
    expect(remark('gpt-5:flex', 'ru')).toBe(
      '«gpt-5:flex» понято как GPT-5, по тарифу flex. Сколько она стоит по тарифу flex, нам не известно; цены здесь — обычной модели.',
    );
  });
});

describe('an edition with a price of its own', () => {
  /** Before its lab shut it down. */
  const day = '2026-10-01';

  it('is billed at it, and named', () => {
    const costOf = (name: string) =>
      answer(parseCost(catalog, `${name} 1M in 1M out`, day), { catalog, today: day }).card.summary;
    expect(costOf('gpt-4o')).toContain('GPT-4o costs $12.50');
    expect(costOf('gpt-4o-2024-05-13')).toContain('GPT-4o (2024-05-13) costs $20.00');
  });

  it('has its page', () => {
    const { card } = answer(parseModel(catalog, 'gpt-4o-2024-05-13', day), { catalog, today: day });
    expect(card.summary).toContain('$5.00 in · $15.00 out');
  });

  it('is the model itself where it costs the same, or no day is asked for', () => {
    const model = catalog.models.get('openai/gpt-4o')!;
    expect(billedAs(model, '2024-08-06')).toBe(model);
    expect(billedAs(model, null)).toBe(model);
    expect(billedAs(model, '2024-05-13')).toBe(billedAs(model, '2024-05-13'));
  });
});
