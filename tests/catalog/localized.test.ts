import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localized as schema } from '../../src/catalog/schema-parts.ts';
import { localized } from '../../src/localized.ts';

const whole = { en: 'price', ru: 'цена' };

it('names are there in both written languages, and in any further one by its tag', () => {
  expect(schema.safeParse(whole).success).toBe(true);
  expect(schema.parse({ ...whole, de: 'Preis' })).toEqual({ ...whole, de: 'Preis' });
  for (const wrong of [{ en: 'price' }, { ru: 'цена' }, { ...whole, de: '' }, { ...whole, German: 'Preis' }])
    expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  const { error } = schema.safeParse({ ...whole, German: 'Preis' });
  expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['German'] }]);
});

it('words are those of the language, and English where it has none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,3}$/), fc.string(), (tag, own) => {
      const has = { ...whole, [tag]: own };
      expect(localized(has, tag)).toBe(own);
      expect(localized(has, 'nowhere')).toBe(has.en);
    }),
  );
  expect(localized(whole, 'ru')).toBe(whole.ru);
});
