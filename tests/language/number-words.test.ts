import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/language/atoms.ts';

const values = (text: string) =>
  atomsOf(text).flatMap(({ kind, value }) => (kind === 'word' ? [] : [`${kind} ${value}`]));

describe('numbers as words', () => {
  it.for([
    ['a million tokens', 'count 1000000'],
    ['half a million', 'count 500000'],
    ['two hundred thousand', 'count 200000'],
    ['a hundred thousand tokens', 'count 100000'],
    ['миллион токенов', 'count 1000000'],
    ['с миллионом контекста', 'count 1000000'],
    ['полмиллиона', 'count 500000'],
    ['полтора миллиона', 'count 1500000'],
    ['двести тысяч', 'count 200000'],
    ['a buck', 'money 1'],
    ['a dollar', 'money 1'],
    ['half a dollar', 'money 0.5'],
    ['five dollars', 'money 5'],
    ['fifty cents', 'money 0.5'],
    ['дешевле доллара', 'money 1'],
    ['полдоллара', 'money 0.5'],
    ['два доллара', 'money 2'],
    ['пятьдесят центов', 'money 0.5'],
    ['$1.5k', 'money 1500'],
    ['2bn', 'size 2'],
  ])('%s', ([text = '', expected]) => {
    expect(values(text)).toEqual([expected]);
  });

  it('are none where they are no number', () => {
    for (const text of [
      'millions of tokens',
      'миллионы моделей',
      'сколько долларов',
      'dollar',
      'one model',
      'millionaire',
      'тысячи раз',
      'полтысячелетия',
    ])
      expect(values(text), text).toEqual([]);
  });
});
