import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostFindings, verify } from '../../src/answers/verify/verify.ts';
import { findingWords } from '../../src/answers/verify/words.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { threadTime } from '../thread-time.ts';

const pieces = [
  'Claude Haiku 4.5',
  'GPT-4.1 mini',
  'Haiku',
  'Claude Haiku 4.7',
  ' costs $0.80/$4 per million tokens',
  '$1 per 1B input tokens',
  ' = ',
  '(150 × $0.40 + 50',
  ') / 1M',
  '3-5%',
  '~4.4x more expensive',
  'MMLU: ',
  'released 2025-10-01',
  '|',
  '\t',
  '\n',
  '- ',
  ': ',
  ' vs. ',
  'no vision',
  ' стоит 0,80 $ за 1M токенов на входе ',
  ' в 2–3 раза дороже ',
  'контекст 200 000 токенов',
  'вышла 1 октября 2025 года',
  '<!channel> @everyone ',
  '\u202e',
  '\u0000',
  '\ud83d',
  'İ',
  'הדגם',
  '=====',
  '((((((',
  '1'.repeat(40),
] as const;

it('reads any text without fault, quotes it exactly and tells nothing without a figure or a source', () => {
  const any = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((own) => own.join('')),
    anyText(200),
  );
  fc.assert(
    fc.property(any, (text) => {
      for (const finding of verify(catalog, text, today)) {
        expect(finding.text).toBe(text.slice(finding.start, finding.end));
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.source !== null || finding.arithmetic !== null).toBe(true);
        expect(findingWords(catalog, finding, wordingOf('en')).claim).toContain(': "');
      }
    }),
    { numRuns: 80 },
  );
});

it('reads any Unicode without fault and quotes it exactly, in time', () => {
  fc.assert(
    fc.property(fc.uint16Array({ minLength: 500, maxLength: 2000 }), (units) => {
      const text = String.fromCharCode(...units);
      for (const { start, end } of verify(catalog, `Haiku 4.5: ${text}, $1/$5 per 1M tokens`, today))
        expect([start < end, end <= text.length + 40]).toEqual([true, true]);
    }),
    { numRuns: 10 },
  );
});

it('finds a name and a price whatever does not show between their letters', () => {
  const [said] = verify(catalog, 'Claude Haiku 4.5 costs $3/$9 per 1M tokens', today);
  for (const hidden of ['\u00a0', '\u202f', '\u2009', '\t', ' \u200b', '\u202e ']) {
    const [own] = verify(
      catalog,
      'Claude Haiku 4.5 costs $3/$9 per 1M tokens'.replaceAll(' ', hidden),
      today,
    );
    expect([hidden, own?.model, own?.verdict]).toEqual([hidden, said?.model, said?.verdict]);
  }
});

const hostile = {
  names: 'Claude Haiku 4.5 GPT-4.1 mini ',
  'one line': 'Claude Haiku 4.5 costs $0.80/$4 per million tokens ',
  'equals signs': '=',
  brackets: '(',
  formulas: '1,1 × $1 + (',
  bars: '|',
  'other prices': 'Claude Haiku 4.5 costs $§/$1§ per million tokens.\n',
  dates: 'Claude Haiku 4.5 was released on 20§-10-01.\n',
  delays: 'GPT-4.1 mini or Claude Haiku 4.5: difference of §-§ seconds\n',
  blanks: ' ',
  'Russian words': 'на входе 1 000 $ за 1 млн токенов на ',
  'Russian blanks': 'за 1 млн  ',
  'Russian claims': 'Claude Haiku 4.5 не поддерживает контекст и вход, и выход, и ',
  'one word': 'слово',
  ligatures: '\uFDFA',
  digits: '7',
  hashes: '#',
  thousands: '1 000 ',
  'figures in threes': '123 ',
  'words of letters and digits': 'ab§c §d§ef a§-b§ ',
  'words that are nearly names': 'sonet§ hayku gemni-§ lama ',
  'ligatures with blanks': '\uFDFA ',
  'marks on one letter': '\u0301',
  'emoji of several': '👩‍👩‍👧',
  'links without an end': '[a](',
  'links to notes': '[a][',
  'addresses without an end': '<http://a',
  'marks of emphasis': '*a_',
  quotes: '> ',
  'lists in lists': '1. ',
  elements: '<div>',
  comments: '<!--',
  'pairs of figures': '5/25 ',
} as const;

it.each(Object.entries(hostile))('takes time in proportion to the length of a text of %s', (_, piece) => {
  const textOf = (length: number) => {
    let text = '';
    for (let at = 10; text.length < length; at++) text += piece.replaceAll('§', String(10 + (at % 80)));
    return text.slice(0, length);
  };
  const [short, long] = [4000, 40_000].map(textOf);
  const time = (text: string) =>
    threadTime(() => expect(verify(catalog, text, today).length).toBeLessThanOrEqual(mostFindings));
  const first = time(short ?? '');
  // Ten times as long, with room for a busy machine; twenty-five is far from a hundred, which a square would take.
  expect(time(long ?? '')).toBeLessThan(25 * first + 1000);
});
