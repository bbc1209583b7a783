import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/answers/command.ts';
import { comparisonOf, parseComparison } from '../../src/answers/compare/read.ts';
import { costNames, parseCost } from '../../src/answers/cost/read.ts';
import { noCostWords } from '../../src/answers/cost/volume.ts';
import { submitted, type WrongForm } from '../../src/answers/form/submission.ts';
import { formOf } from '../../src/answers/form/values.ts';
import { parseHost } from '../../src/answers/host/read.ts';
import { parsePick } from '../../src/answers/pick/read.ts';
import { understand } from '../../src/answers/question/understand.ts';
import { verify } from '../../src/answers/verify/verify.ts';
import { readCount } from '../../src/language/numbers.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Heard = number | string | null;

/** The count that a command has, or why it has none. */
function heard(command: Command | WrongForm): Heard {
  switch (command.kind) {
    case 'misunderstood':
      return command.reason;
    case 'wrong-form':
      return [...command.errors.values()][0]?.reason ?? null;
    case 'cost':
    case 'compare':
      return command.volume?.input ?? null;
    case 'host':
      return command.ask.context;
    case 'pick':
      return Number(command.request.wishes.find(({ kind }) => kind === 'contextAtLeast')?.value);
    default:
      return command.kind;
  }
}

function asked(text: string): Heard {
  const understood = understand(catalog, text, { today, thread: null, locale: 'en' });
  if (understood.kind === 'query') return understood.query.volume?.input ?? null;
  return understood.kind === 'clarify' ? understood.reason : understood.kind;
}

const form = formOf([], { locale: 'en' });
const words = (text: string) => ({ ...noCostWords, in: text, out: '7k', per: 'day' });

/** Everywhere that takes a count of tokens, by name. */
const doors: Readonly<Record<string, (text: string) => Heard>> = {
  'slash text': (text) => heard(parseCost(catalog, `pixtral ${text} in 7k out a day`, today)),
  'slash text, words first': (text) =>
    heard(parseCost(catalog, `pixtral in: ${text} out: 7k per day`, today)),
  'slash text, a pair': (text) => heard(parseCost(catalog, `pixtral ${text}/7k a day`, today)),
  'an option in a text': (text) =>
    heard(parseCost(catalog, `pixtral --in ${text} --out 7k --per day`, today)),
  'a comparison': (text) => heard(parseComparison(catalog, `haiku pixtral ${text} in 7k out a day`, today)),
  'an option': (text) => heard(costNames(catalog, ['pixtral'], words(text), { private: false }, today)),
  'an option of a comparison': (text) => {
    const options = { workload: null, private: false, volume: words(text) };
    return heard(comparisonOf(catalog, ['haiku', 'pixtral'], options, today));
  },
  'a form': (text) => {
    const sent = { state: form, names: ['haiku', 'pixtral'], workload: '', private: false };
    return heard(submitted(catalog, { ...sent, volume: `${text} in 7k out a day` }, today, 'en').command);
  },
  'a context that is held': (text) => heard(parseHost(catalog, `pixtral --context ${text}`, today)),
  'a pick': (text) => heard(parsePick(catalog, `cheapest model with ${text} context`, today)),
  'a pick in Russian': (text) => heard(parsePick(catalog, `модель с контекстом ${text} токенов`, today)),
  'a question': (text) =>
    asked(`how much does pixtral cost for ${text} input tokens and 7k output tokens a day?`),
  'a question in Russian': (text) =>
    asked(`сколько стоит pixtral при ${text} токенов на вход и 7 тыс. токенов на выход в день?`),
};

/** What people write, and what each means; the phrase book of counts. */
const book = [
  ['200000', 200_000],
  ['200,000', 200_000],
  ['200 000', 200_000],
  ['200\u00a0000', 200_000],
  ['200\u2009000', 200_000],
  ['200\u202f000', 200_000],
  ["200'000", 200_000],
  ['200’000', 200_000],
  ['200_000', 200_000],
  ['200k', 200_000],
  ['0.2M', 200_000],
  ['.2M', 200_000],
  ['0,2M', 200_000],
  ['0.2 mln', 200_000],
  ['0.2 million', 200_000],
  ['200 thousand', 200_000],
  ['2e5', 200_000],
  ['2E5', 200_000],
  ['200 тыс.', 200_000],
  ['0,2 млн', 200_000],
  ['120 500', 120_500],
  ['1.500k', 1500],
  ['0.128M', 128_000],
  ['1,048 млн', 1_048_000],
  ['1.000.000', 1_000_000],
  ['1,000,000', 1_000_000],
  ['1 000 000', 1_000_000],
  ['5kk', 5_000_000],
  ['1 млрд', 1_000_000_000],
  ['1B', 1_000_000_000],
  ['1bn', 1_000_000_000],
] as const;

describe.for(Object.entries(doors))('in %s', ([, door]) => {
  it.for(book)('"%s" is %s', ([text, count]) => {
    expect(door(text)).toBe(count);
  });

  it.for(['200.000', '1.500', '1,500k'])('"%s" is asked about', (text) => {
    expect(door(text)).toBe('two-readings');
  });

  it('what is no count is none', () => {
    const none = ['1e400', '0x10', 'NaN', 'Infinity', '-5k', '٢٠٠', '1'.repeat(300), '0,200', '10⁶', '5²k'];
    for (const text of none) expect(typeof door(text), text).toBe('string');
  });
});

describe('what is no count', () => {
  it.for([
    ['1e400', 'huge-number'],
    ['0x10', 'bad-number'],
    ['-5k', 'negative-number'],
    ['٢٠٠', 'bad-number'],
    ['10⁶', 'bad-number'],
    ['9'.repeat(300), 'huge-number'],
  ] as const)('"%s" is a %s', ([text, reason]) => {
    for (const name of ['slash text', 'an option', 'a form', 'a comparison', 'a context that is held'])
      expect(doors[name]?.(text), name).toBe(reason);
  });
});

describe('in a text that is checked', () => {
  const model = [...catalog.models.values()].find(
    ({ contextWindow, offers }) => contextWindow?.chosen.value === 200_000 && offers.length > 0,
  );
  const verdicts = (text: string) => verify(catalog, text, today).map(({ verdict }) => verdict);
  const inEnglish = (text: string) => `${model?.name} has a context window of ${text} tokens.`;
  const inRussian = (text: string) => `У ${model?.name} контекстное окно ${text} токенов.`;

  it.for(book.filter(([, count]) => count < 1_000_000_000 && count % 5_000_000 !== 0))(
    'a context window of "%s" is %s',
    ([text, count]) => {
      const verdict = count === 200_000 ? 'supported' : 'contradicted';
      expect(verdicts(inEnglish(text))).toEqual([verdict]);
      expect(verdicts(inRussian(text))).toEqual([verdict]);
    },
  );

  it('what may be a thousand times as much is not judged', () => {
    for (const text of ['200.000', '1.500', '131.072'])
      for (const say of [inEnglish, inRussian]) expect(verdicts(say(text)), text).toEqual([]);
    expect(verdicts(`${model?.name}: max output of 200.000 tokens.`)).toEqual([]);
  });
});

/** Ways to write one whole number. */
const grouped = (count: number, sign: string) => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, sign);
const notations: readonly ((count: number) => string)[] = [
  String,
  ...[',', ' ', '\u00a0', '\u2009', '\u202f', "'", '_'].map(
    (sign) => (count: number) => grouped(count, sign),
  ),
  (count) => (count < 1_000_000 ? String(count) : grouped(count, '.')),
  (count) => `${count / 1000}k`,
  (count) => `${count / 1e6}M`.replace(/^0\./, '.'),
  (count) => `${count / 1e6} mln`,
  (count) => `${count / 1e6} million`.replace('.', ','),
  (count) => `${count / 1000} thousand`,
  (count) => `${String(count / 1000).replace('.', ',')} тыс.`,
  (count) => `${String(count / 1e6).replace('.', ',')} млн`,
  (count) => count.toExponential().replace('+', ''),
];

describe('any count', () => {
  it('in any notation is the same by every door, or asked about', () => {
    const count = fc.integer({ min: 7001, max: 999_999_999 });
    fc.assert(
      fc.property(count, fc.constantFrom(...notations), (own, say) => {
        const text = say(own);
        const isOpen = readCount(text) === 'two-readings';
        for (const [name, door] of Object.entries(doors))
          expect(door(text), `${text}, ${name}`).toBe(isOpen ? 'two-readings' : own);
      }),
    );
  });

  it('is asked about only where a sign stands before three digits', () => {
    const count = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(count, fc.constantFrom(...notations), (own, say) => {
        const text = say(own);
        const read = readCount(text);
        if (read !== own) {
          expect(read).toBe('two-readings');
          expect(text).toMatch(/^[1-9]\d{0,2}[.,]\d{3}(?:\D|$)/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of any text is a count, or what is wrong with it', () => {
    const reasons = ['bad-number', 'negative-number', 'huge-number', 'two-readings'];
    const near = fc
      .array(fc.constantFrom('1', '20', '000', '.', ',', ' ', "'", '_', 'k', 'M', 'e', '-', 'млн', '$'), {
        maxLength: 9,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(near, anyText(40)), (text) => {
        const read = readCount(text);
        if (typeof read === 'number') expect(Number.isSafeInteger(read) && read >= 0).toBe(true);
        else expect(reasons).toContain(read);
        for (const door of Object.values(doors)) door(text);
      }),
    );
  });
});
