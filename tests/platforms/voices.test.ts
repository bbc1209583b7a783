import { expect, test } from 'vitest';
import { withoutEmoji } from '../../src/platforms/emoji.ts';
import { voicesOf } from '../../src/platforms/quotes.ts';

test.each([
  [':wave: haiku or pixtral? :thinking_face:', 'haiku or pixtral?'],
  ['ok :+1::skin-tone-3: :100:', 'ok'],
  ['<:gem:123> haiku <a:spin:45>', 'haiku'],
  [':привет: хайку', 'хайку'],
  ['(:tada:)', '( )'],
])('of %j the emoji are left out', (text, words) => {
  expect(withoutEmoji(text).trim()).toBe(words);
});

test.each([
  'at 10:30:15: start',
  'a:b:c',
  '|:---:|:--:|',
  'llama3:8b:free',
  'https://x.example:8080/a:b:',
  '{"a":1,"b":2}',
  '- in: $3, out: $5: cheap',
  'ratio 3:1:2',
  'haiku: cheap, pixtral: open',
])('%j has none', (text) => {
  expect(withoutEmoji(text)).toBe(text);
});

test('quoted lines are parted from what is said above or below them', () => {
  expect(voicesOf('> a\n>b\nis this right?')).toEqual({ said: 'is this right?', quoted: 'a\nb' });
  expect(voicesOf('check this\n> a')).toEqual({ said: 'check this', quoted: 'a' });
  expect(voicesOf('>>> a\nb\nc')).toEqual({ said: '', quoted: 'a\nb\nc' });
  for (const text of ['a > b', '->a', '>200K of context', '>$5 a month', 'a'])
    expect(voicesOf(text)).toEqual({ said: text, quoted: null });
});
