import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words as english } from '../../src/language/en/words.ts';
import { needsOf } from '../../src/language/needs.ts';
import { inLanguagesOf, oncePerText, pattern } from '../../src/language/pattern.ts';
import { words as russian } from '../../src/language/ru/words.ts';

const of = (source: string) =>
  needsOf(source, (name) => (name === 'sum' ? String.raw`\$\d+|\d+ {dollars}` : null));

it.each([
  [String.raw`{cutoff}[^;|\d]{0,20}(\d{4})`, [['{cutoff}'], ['#']]],
  [String.raw`(?:{than}|{versus}\.?)\s+(?:{the}\s+)?$`, [['{than}', '{versus}']]],
  [String.raw`^\s*({sum})\s*\/`, [['#'], ['$', '{dollars}'], ['/']]],
  [String.raw`(?<!{not} )(?={it})dollars?\s*{one}{0,2}{two}{1,2}[abc]?x+`, [['dollar'], ['{two}'], ['x']]],
  [String.raw`{hedge}|n't(?!\p{L})|\d`, [['{hedge}', 'n', '#']]],
  [String.raw`[.!?](?<!{abbreviation}.)(?=\s)|;`, []],
  [`{a}[✗✘-]|(?<=[:=]){no}[^.][.-:]`, [['{a}', '{no}']]],
  [String.raw`{a}?[✗✘-]\?[$€]?[^%][.-:]|\(\s*\/?\-`, [['?', '(']]],
  [String.raw`\d\s?(?:×|\s?{times})`, [['#'], ['×', '{times}']]],
  [String.raw`\p{L}\$?(?:a|{b}|(?:c|{d})e)`, [['a', '{b}', 'e']]],
])('knows what %s needs', (source, needs) => {
  const own = of(source).map((each) => each.join());
  expect([...new Set(own)].sort()).toEqual(needs.map((each) => each.join()).sort());
});

/** A phrase as people write it, each alternative once. */
function waysOf(phrase: string): string[] {
  const words = phrase.split(' ').map((word) => {
    const ways = word
      .replace(/^\[|\]$/g, '')
      .replaceAll('*', '')
      .split('/');
    return word.startsWith('[') ? ['', ...ways] : ways;
  });
  return words
    .reduce<string[][]>((all, ways) => all.flatMap((before) => ways.map((way) => [...before, way])), [[]])
    .map((way) => way.filter(Boolean).join(' '))
    .filter(Boolean);
}

/** Asked so often that what the text holds is read. */
const isFound = (own: ReturnType<typeof pattern>, text: string) =>
  inLanguagesOf(text, () => Array.from({ length: 6 }, () => own.test(text)));

it('finds each meaning by every word for it, also where a text is known well', () => {
  const missed: string[] = [];
  for (const [name, phrases] of [...Object.entries(english), ...Object.entries(russian)]) {
    const own = pattern({ raw: [`{${name}}`] } as unknown as TemplateStringsArray);
    for (const phrase of phrases === '' ? [] : phrases.split(', '))
      for (const way of waysOf(phrase))
        if (own.test(way) && isFound(own, way.toUpperCase()).includes(false)) missed.push(`${name}: ${way}`);
  }
  expect(missed).toEqual([]);
});

const patterns = [
  pattern`{cutoff}[^;|\d]{0,20}({date})`,
  pattern`(?:{than}|{versus}\.?|{like})\s+(?:{the}\s+)?`,
  pattern`({money})\s*(?:{per}|\/)\s*(?:1|{one})?\s?{scale}`,
  pattern`{hedge}|n't(?!\p{L})`,
  pattern`({spacedCount})[ -]?(?:{token}[ -])?(?:of )?{context}`,
  pattern`\$|{dollars}`,
];
const pieces =
  'than vs like the isn’t not $7 7 dollars долларов за 1 млн per M tokens of context контекст 200 000 K cutoff 2025-05 до мая чем не знания'.split(
    ' ',
  );

it('finds the same in a text that is known well as in any other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ' ', ', ', '\n'), { maxLength: 12 }), (own) => {
      const text = own.join(' ');
      for (const one of patterns) expect(new Set(isFound(one, text))).toEqual(new Set([one.test(text)]));
    }),
    { numRuns: 200 },
  );
});

it('reads a part of a text once, and again in another text', () => {
  let times = 0;
  const read = oncePerText((text) => `${text}${++times}`);
  const twice = () => [read('a'), read('a'), read('b')];
  expect(inLanguagesOf('x', twice)).toEqual(['a1', 'a1', 'b2']);
  expect(inLanguagesOf('x', twice)).toEqual(['a3', 'a3', 'b4']);
  expect(twice()).toEqual(['a5', 'a6', 'b7']);
});
