import { describe, expect, it } from 'vitest';
import { questionView } from '../../../src/answers/question/card.ts';
import type { Understood } from '../../../src/subjects/query.ts';
import { catalog, today } from '../../catalog-for-tests.ts';
import { ask, askIn } from './asked.ts';

const view = (understood: Understood) => questionView(catalog, understood, today);

describe('what the bot says of itself', () => {
  it.for([
    ['what', /^I compare language models from sourced, dated facts: 142 models/],
    [
      'sources',
      /^Prices, limits and routes come from models\.dev and pi-ai price list and from \d+ pages of labs/,
    ],
    [
      'freshness',
      /^The prices that I use were read between \d{4}-\d\d-\d\d \(\d+ days ago\) and \d{4}-\d\d-\d\d/,
    ],
    ['ai', /^No language model is asked: a question is read by rules/],
    ['how', /^I weigh three things\. How good: /],
    ['coverage', /^142 models of \d+ labs, \d+ of them with a price; [\d,]+ offers of \d+ providers/],
  ] as const)('%s', ([about, expected]) => {
    expect(ask('about_bot', [], { details: { about } }).text).toMatch(expected);
    expect(askIn('ru', 'about_bot', [], { details: { about } }).text).toMatch(/^[А-Яа-яё\d]/);
  });

  it('has another answer to each', () => {
    const each = (['what', 'sources', 'freshness', 'ai', 'how', 'coverage'] as const).map(
      (about) => ask('about_bot', [], { details: { about } }).text,
    );
    expect(new Set(each).size).toBe(each.length);
  });

  it('says today of what was read today', () => {
    expect(ask('about_bot', [], { details: { about: 'freshness' } }).text).not.toContain('(0 days');
  });
});

it('answers what is only kind with a line, in both languages', () => {
  for (const said of ['hello', 'thanks', 'bye'] as const) {
    const english = view({ kind: 'greeting', locale: 'en', topics: [], said });
    const russian = view({ kind: 'greeting', locale: 'ru', topics: [], said });
    // Nothing was asked.
    expect(english.result).toMatchObject({ kind: 'refuse', models: [] });
    expect(english.result.text.length).toBeLessThan(100);
    expect(russian.result.text).toMatch(/^[А-Я]/);
  }
});

describe('a product that is no model', () => {
  it('is said to be an app, with the models of its maker', () => {
    const { result, card } = view({
      kind: 'product',
      locale: 'en',
      topics: ['price'],
      product: 'Claude Code',
      lab: 'anthropic',
    });
    expect(result.text).toBe(
      'Claude Code is an app by Anthropic, not a model: its plans are no part of the catalog. Models of Anthropic today: Claude Fable 5.2, Claude Opus 5.5, Claude Sonnet 5.5 and Claude Haiku 5.5.',
    );
    expect(card.title).toBe('Claude Code');
  });

  it('is said so where its maker has no models here', () => {
    const product = { kind: 'product', topics: [], product: 'Copilot', lab: null } as const;
    expect(view({ ...product, locale: 'en' }).result.text).toMatch(/^Copilot is a product, not a model/);
    expect(view({ ...product, locale: 'ru' }).result.text).toMatch(/^Copilot — продукт, а не модель/);
    expect(view({ ...product, locale: 'en', lab: 'nobody' }).result.text).toMatch(/^Copilot is a product/);
  });

  it('is shown without what would break a message', () => {
    const product = `<!channel>\u202e${'x'.repeat(10_000)}\u0007`;
    const { text } = view({ kind: 'product', locale: 'en', topics: [], product, lab: null }).result;
    expect(text.length).toBeLessThan(300);
    expect(text).not.toMatch(/[\u0007\u202e]/);
  });
});
