import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedToCheck } from '../../src/answers/verify/asked.ts';

const claim = 'Claude Haiku 4.5 costs $2 per million input tokens.';
const russianClaim = 'Claude Haiku 4.5 стоит $2 за миллион токенов на входе.';

const english = [
  'is this right?',
  'Is that true',
  'are these numbers right?',
  'are those prices still correct?',
  'is it up to date?',
  'hey, can you check this please?',
  'check this',
  'fact check',
  'please verify the claims',
  'does this add up?',
  'is any of this wrong?',
  'how accurate is this?',
  'is this right or not??',
  'true or false?',
];
const russian = [
  'верно ли это?',
  'это правда',
  'а это правда?',
  'всё верно?',
  'проверь эти цифры, пожалуйста',
  'правда ли это?',
  'так ли это?',
  'цены верные?',
  'нет ли тут ошибок?',
  'насколько это верно?',
  'можете проверить это?',
];
const short = ['right?', 'true?', 'check', 'verify', 'правда?', 'проверь', 'верно?'];

test.each([...english, ...russian, ...short])('"%s" asks of what is said elsewhere', (words) => {
  expect(askedToCheck(words)).toBe('');
  expect(askedToCheck(`  ${words.toUpperCase()} `)).toBe('');
});

test.each([...english, ...russian])('"%s" after or before a text asks of that', (words) => {
  for (const text of [claim, russianClaim]) {
    expect(askedToCheck(`${text}\n${words}`)).toBe(text);
    expect(askedToCheck(`${text} ${words}`)).toBe(text);
    expect(askedToCheck(`${text.slice(0, -1)}, ${words}`)).toBe(text.slice(0, -1));
    expect(askedToCheck(`${words.replace(/\?*$/, ':')} ${text}`)).toBe(text);
    expect(askedToCheck(`${words}\n${text}\n${text}`)).toBe(`${text}\n${text}`);
  }
});

test.each([
  'is it true that haiku is cheaper?',
  'is this right for coding?',
  'is this model right for us?',
  'check whether haiku is cheaper',
  'is it cheaper?',
  'is it open?',
  'which is right for RAG?',
  'Right. So which is cheaper, haiku or pixtral?',
  'Is haiku or pixtral cheaper? Really?',
  'the right model?',
  'верно ли, что хайку дешевле?',
  'правда ли, что хайку дешевле пикстраля?',
  'это дешевле?',
  'что лучше проверить?',
  'thanks!',
  '',
  '?',
])('"%s" asks something else', (words) => {
  expect(askedToCheck(words)).toBeNull();
});

test('whatever is said, no more comes back than was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...english, ...russian), (text, words) => {
      expect(text.includes(askedToCheck(text) ?? '')).toBe(true);
      expect(text.trim()).toContain(askedToCheck(`${text}\n${words}`) ?? '');
    }),
    { numRuns: 100 },
  );
});
