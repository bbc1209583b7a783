import { describe, expect, it } from 'vitest';
import { isCallable } from '../../src/catalog/state.ts';
import { suggestModels } from '../../src/catalog/suggest.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const suggest = (text: string, limit = 25) =>
  suggestModels(catalog, text, limit, today).map(({ name }) => name);

describe('what is offered while a name is typed', () => {
  it.for([
    ['hai', /^Claude Haiku 5\.5$/],
    ['sonnet', /^Claude Sonnet 5\.5$/],
    ['gpt', /^GPT-6/],
    ['claude hai', /^Claude Haiku/],
    ['haiku 4', /^Claude Haiku 4/],
    ['gpt-4.1 m', /^GPT-4\.1 mini/],
    ['gpt4.1m', /^GPT-4\.1 mini/],
    ['mistral/pix', /^Pixtral/],
    ['4o mi', /^GPT-4o mini/],
    ['flash 2.5', /^Gemini 2\.5 Flash/],
    ['Pixtral 12', /^Pixtral 12B/],
    ['gpt-4', /^GPT-4$/],
    ['gpt 5', /^GPT-5$/],
    ['anthropic/claude-haiku', /^Claude Haiku/],
  ] as const)('%s', ([text, first]) => {
    expect(suggest(text)[0]).toMatch(first);
  });

  it('puts names that begin with it before those that have it later', () => {
    const models = suggestModels(catalog, 'mistral', 100, today);
    const begins = models.map(({ id, name }) => /^mistral/i.test(name) || id.startsWith('mistral/mistral'));
    expect(begins).toContain(false);
    expect(begins.indexOf(false)).toBeGreaterThan(begins.lastIndexOf(true));
  });

  it('puts what was shut down last', () => {
    const retired = suggestModels(catalog, 'pixtral', 25, today).map((model) => !isCallable(model, today));
    expect(retired).toContain(true);
    expect(retired.indexOf(true)).toBeGreaterThanOrEqual(retired.lastIndexOf(false));
  });

  it('offers no more than asked for, something before anything is typed, and nothing for nonsense', () => {
    expect(suggest('g', 25)).toHaveLength(25);
    expect(suggest('', 10)).toHaveLength(10);
    expect(suggest('zzzzqqq')).toEqual([]);
  });
});
