import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { words as english } from '../../src/language/en/words.ts';
import type { Words } from '../../src/language/language.ts';
import { words as russian } from '../../src/language/ru/words.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Meaning = keyof Words;

/** All ways to say a phrase; an ending is left out or is one letter. */
function waysOf(phrase: string, ending: string): string[] {
  const ways = phrase.split(' ').map((word) => {
    const own = word.replace(/^\[|\]$/g, '').split('/');
    const said = own.flatMap((one) =>
      one.endsWith('*') ? [one.slice(0, -1), one.replace('*', ending)] : [one],
    );
    return word.startsWith('[') ? ['', ...said] : said;
  });
  const all = ways.reduce<string[]>((done, next) => done.flatMap((a) => next.map((b) => `${a} ${b}`)), ['']);
  return all.map((own) => own.replaceAll(/ +/g, ' ').trim());
}

const saysOf = (own: Words, ending: string) => (meaning: Meaning) =>
  (own[meaning] ?? '').split(', ').flatMap((phrase) => waysOf(phrase, ending));
const says = { en: saysOf(english, 's'), ru: saysOf(russian, 'а') };

const [haiku, mini, pixtral] = ['Claude Haiku 4.5', 'GPT-4.1 mini', 'Pixtral 12B'];

/** A number as each language writes it. */
const inEnglish = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
const inRussian = (value: number) =>
  String(value)
    .replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')
    .replace('.', ',');

/** One claim in both languages: a word of each, and a value. */
type Claim = readonly [
  meaning: Meaning,
  en: (word: string, value: number) => string,
  ru: (word: string, value: number) => string,
];

const claims: readonly Claim[] = [
  [
    'context',
    (word, value) => `${haiku} has a ${word} of ${inEnglish(value * 1000)} tokens.`,
    (word, value) => `У ${haiku} ${word} ${inRussian(value * 1000)} токенов.`,
  ],
  [
    'maxOutput',
    (word, value) => `${haiku} has a ${word} of ${value}K.`,
    (word, value) => `У ${haiku} ${word} ${value} тыс. токенов.`,
  ],
  [
    'takes',
    (word, value) => `${haiku} ${word} up to ${value}K tokens.`,
    (word, value) => `${haiku} ${word} до ${value}К токенов.`,
  ],
  [
    'token',
    (word, value) => `${haiku} accepts ${value}K ${word}.`,
    (word, value) => `${haiku} принимает ${value}К ${word}.`,
  ],
  [
    'parameters',
    (word, value) => `${pixtral} has ${value / 10} billion ${word}.`,
    (word, value) => `У ${pixtral} ${inRussian(value / 10)} млрд ${word}.`,
  ],
  [
    'released',
    (word, value) => `${haiku}: ${word} October ${1 + (value % 28)}, 2025.`,
    (word, value) => `${haiku}: ${word} ${1 + (value % 28)} октября 2025 года.`,
  ],
  [
    'cutoff',
    (word, value) => `${haiku}: ${word} ${value % 2 ? 'February' : 'July'} 2025.`,
    (word, value) => `${haiku}: ${word} ${value % 2 ? 'февраль' : 'июль'} 2025.`,
  ],
  [
    'input',
    (word, value) => `${haiku}: ${word} $${value / 100} per 1M tokens.`,
    (word, value) => `${haiku}: ${word} ${inRussian(value / 100)} $ за 1 млн токенов.`,
  ],
  [
    'output',
    (word, value) => `${haiku}: $${value / 100} per million ${word} tokens.`,
    (word, value) => `${haiku}: $${inRussian(value / 100)} за миллион токенов ${word}.`,
  ],
  [
    'per',
    (word, value) => `${haiku}: input $${value / 100} ${word} 1M tokens.`,
    (word, value) => `${haiku}: вход $${inRussian(value / 100)} ${word} 1М токенов.`,
  ],
  [
    'dollars',
    (word, value) => `${haiku}: input ${value / 100} ${word} per 1M tokens.`,
    (word, value) => `${haiku}: вход ${inRussian(value / 100)} ${word} за 1М токенов.`,
  ],
  [
    'times',
    (word, value) => `${mini} is ${value / 50} ${word} cheaper than ${haiku}.`,
    (word, value) => `${mini} в ${inRussian(value / 50)} ${word} дешевле ${haiku}.`,
  ],
  [
    'cheaper',
    (word, value) => `${mini}: ${value % 100}% ${word} on input than ${haiku}.`,
    (word, value) => `${mini}: на ${value % 100}% ${word} на входе, чем ${haiku}.`,
  ],
  ['has', (word) => `${haiku} ${word} tool calling.`, (word) => `${haiku} ${word} вызов инструментов.`],
  ['lacks', (word) => `${haiku} ${word} tool calling.`, (word) => `${haiku} ${word} вызов инструментов.`],
  ['images', (word) => `${mini} does not support ${word}.`, (word) => `${mini} не поддерживает ${word}.`],
  ['audio', (word) => `${mini} has no ${word}.`, (word) => `${mini} не понимает ${word}.`],
  ['video', (word) => `${mini} supports ${word}.`, (word) => `${mini} поддерживает ${word}.`],
  ['textOnly', (word) => `${mini} is a ${word}.`, (word) => `${mini} ${word}.`],
  ['openWeights', (word) => `${haiku} ${word}.`, (word) => `У ${haiku} ${word}.`],
  ['closedWeights', (word) => `${pixtral}: ${word}.`, (word) => `У ${pixtral} ${word}.`],
  ['licence', (word) => `${pixtral}: the ${word} is MIT.`, (word) => `${pixtral}: ${word} MIT.`],
  ['better', (word) => `${haiku} ${word} Claude Opus 5.`, (word) => `${haiku} ${word} Claude Opus 5.`],
  ['worse', (word) => `${haiku} ${word} Claude Opus 5.`, (word) => `${haiku} ${word}, чем Claude Opus 5.`],
  [
    'problems',
    (word, value) => `MMLU has ${inEnglish(value * 100)} ${word}.`,
    (word, value) => `В MMLU ${inRussian(value * 100)} ${word}.`,
  ],
  [
    'costs',
    (word, value) => `With ${mini}, 150 in + 50 out ${word} $0.00${value}.`,
    (word, value) => `На ${mini} 150 токенов на входе и 50 на выходе ${word} $0,00${value}.`,
  ],
  [
    'providers',
    (word, value) => `${pixtral} is available from ${value % 3} ${word}.`,
    (word, value) => `${pixtral} доступна у ${value % 3} ${word}.`,
  ],
  ['uniform', (word) => `${haiku}: ${word}.`, (word) => `${haiku}: ${word}.`],
  ['noDiscount', (word) => `${haiku}: ${word}.`, (word) => `${haiku}: ${word}.`],
  ['samePrices', (word) => `${pixtral}: ${word}.`, (word) => `${pixtral}: ${word}.`],
  ['noEncoder', (word) => `${pixtral}: ${word}.`, (word) => `${pixtral}: ${word}.`],
  ['authentication', (word) => `${haiku}: ${word}: bearer`, (word) => `${haiku}: ${word}: bearer`],
  [
    'unpublished',
    (word) => `${haiku} or ${pixtral}?\n${word}.`,
    (word) => `${haiku} или ${pixtral}?\n${word}.`,
  ],
];

/** What is found, without where. */
const found = (text: string) =>
  verify(catalog, text, today).map(({ verdict, field, model }) => `${verdict} ${field} ${model}`);

/** Values of which both languages have a claim that is wrong; of some meanings the one is right and the other wrong. */
const plain = [77, 78];

describe.each(claims)('%s', (meaning, en, ru) => {
  const [[first = ''], [second = '']] = [says.en(meaning), says.ru(meaning)];

  it.each(plain)('is claimed by each of its words in English as in Russian, with %i', (value) => {
    const expected = found(ru(second, value));
    expect(expected, ru(second, value)).not.toEqual([]);
    for (const word of says.en(meaning)) expect(found(en(word, value)), en(word, value)).toEqual(expected);
  });

  it.each(plain)('is claimed by each of its words in Russian as in English, with %i', (value) => {
    const expected = found(en(first, value));
    for (const word of says.ru(meaning)) expect(found(ru(word, value)), ru(word, value)).toEqual(expected);
  });
});

it('a claim has one verdict, in whichever language and words it is made', () => {
  const claim = fc.constantFrom(...claims).chain(([meaning, en, ru]) =>
    fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...says.en(meaning)).map((word) => (value: number) => en(word, value)),
      fc.constantFrom(...says.ru(meaning)).map((word) => (value: number) => ru(word, value)),
    ),
  );
  fc.assert(
    fc.property(claim, ([value, en, ru]) => {
      expect(found(ru(value)), `${en(value)} ${ru(value)}`).toEqual(found(en(value)));
    }),
    { numRuns: 100 },
  );
});

const hedged = {
  en: (word: string) => `${haiku} ${word} costs $3 per 1M input tokens.`,
  ru: (word: string) => `${haiku} ${word} стоит 3 $ за 1M входных токенов.`,
};

it.each(['en', 'ru'] as const)('nothing is claimed behind a word of doubt in %s', (locale) => {
  expect(found(hedged[locale](''))).toEqual(['contradicted input_price anthropic/claude-haiku-4-5']);
  for (const word of says[locale]('hedge')) expect(found(hedged[locale](word)), word).toEqual([]);
});
