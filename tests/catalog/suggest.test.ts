import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/catalog/catalog.ts';
import { isCallable, livenessOf } from '../../src/catalog/state.ts';
import { suggestModels } from '../../src/catalog/suggest.ts';
import { nameKey } from '../../src/names/key.ts';
import { nameParts } from '../../src/names/parts.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const suggest = (text: string, limit = 25) =>
  suggestModels(catalog, text, limit, today).map(({ name }) => name);

/** Every beginning of every name. */
const prefixes = new Set(
  [...catalog.models.values()].flatMap(({ name }) =>
    Array.from({ length: name.length }, (_, length) => name.slice(0, length + 1)),
  ),
);

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

  it('puts live models before those on their way out, and closed ones last, among names that fit alike', () => {
    const standings = new Set<string>();
    for (const typed of prefixes) {
      const key = nameKey(typed);
      const begun = suggestModels(catalog, typed, 100, today).filter(
        ({ name }) => nameKey(name).startsWith(key) && nameKey(name) !== key,
      );
      const own = begun.map((model) => livenessOf(model, today));
      expect(own, typed).toEqual(own.toSorted((a, b) => a - b));
      standings.add(own.join(''));
    }
    // Lists that have all three, and some of which the newest is not live.
    expect([...standings].filter((own) => /0.*1/.test(own))).not.toEqual([]);
    expect([...standings].filter((own) => /[01].*2/.test(own))).not.toEqual([]);
  });

  it.for([
    ['min', ['GPT-4o mini', 'GPT-5 mini']],
    ['gpt-4', ['GPT-4', 'GPT-4.1', 'GPT-4.1 nano']],
    ['gpt-5', ['GPT-5', 'GPT-5.1', 'GPT-5 mini']],
  ] as const)('%s: %s, in this order', ([typed, names]) => {
    const shown = suggest(typed);
    const places = names.map((name) => shown.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('begins with a closed model whose whole name was typed', () => {
    const closed = [...catalog.models.values()].filter(
      (model) => !isCallable(model, today) && !model.absentFrom,
    );
    expect(closed.length).toBeGreaterThan(10);
    for (const { name } of closed) expect(suggest(name)[0]).toBe(name);
  });

  it('offers no more than asked for, something before anything is typed, and nothing for nonsense', () => {
    expect(suggest('g', 25)).toHaveLength(25);
    expect(suggest('', 10)).toHaveLength(10);
    expect(suggest('zzzzqqq')).toEqual([]);
  });
});

/** The same by looking at every name of every model. */
function byScan(text: string, limit: number): string[] {
  const typed = nameKey(text);
  const models = suggestModels(catalog, '', catalog.models.size, today);
  const textsOf = (name: string) => nameParts(name.toLowerCase()).map((part) => part.text);
  const classOf = (model: Model): number => {
    const { name, id, aliases, families } = model;
    const whole = [name, id.slice(id.indexOf('/') + 1), ...aliases];
    const isName = (own: string) => own === name || !own.includes('/');
    if (whole.some((own) => isName(own) && nameKey(own) === typed)) return 0;
    const key = nameKey(name);
    const goesOn = /\d$/.test(typed) && /^[\d.]/.test(key.slice(typed.length));
    if (key.startsWith(typed)) return 1 + 2 * livenessOf(model, today) + (goesOn ? 1 : 0);
    const parts = whole.flatMap((own) => textsOf(own).map((_, from) => textsOf(own).slice(from).join(' ')));
    const lines = families.flatMap((own) => {
      const family = catalog.families.get(own);
      return family ? [family.id, family.name, ...family.aliases] : [];
    });
    if ([...whole, id, ...parts, ...lines].some((own) => nameKey(own).startsWith(typed))) return 7;
    const words = whole.flatMap(textsOf);
    return textsOf(text).every((own) => words.some((word) => word.startsWith(own))) ? 8 : 9;
  };
  return models
    .map((model) => ({ model, of: classOf(model) }))
    .filter(({ of }) => of < 9)
    .toSorted((a, b) => a.of - b.of)
    .slice(0, limit)
    .map(({ model }) => model.id);
}

it('offers what a look at every name would, in its order', () => {
  const all = [...catalog.models.values()];
  const typed = fc.oneof(
    fc.tuple(fc.constantFrom(...all), fc.nat(30)).map(([{ name }, length]) => name.slice(0, length + 1)),
    fc.tuple(fc.constantFrom(...all), fc.nat(30)).map(([{ id }, length]) => id.slice(0, length + 1)),
    fc.tuple(fc.constantFrom(...all), fc.integer({ min: 1, max: 3 })).map(([{ name }, length]) =>
      name
        .split(' ')
        .map((word) => word.slice(0, length))
        .reverse()
        .join(' '),
    ),
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'.split(''), '4.', 'о', 'я 4'),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(1, 25, 100), (text, limit) => {
      fc.pre(nameKey(text) !== '');
      const ids = suggestModels(catalog, text, limit, today).map(({ id }) => id);
      expect(ids).toEqual(byScan(text, limit));
    }),
    { numRuns: 300 },
  );
});
