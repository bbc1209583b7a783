import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const fields = new Set(['ratio', 'difference', 'comparison', 'cost', 'providers', 'benchmark', 'quality']);

/** What is found of comparisons, as "verdict: text". */
const found = (text: string) =>
  verify(catalog, text, today).flatMap((own) =>
    fields.has(own.field) ? [`${own.verdict}: ${own.text}`] : [],
  );

const [mini, haiku, opus] = ['GPT-4.1 mini', 'Claude Haiku 4.5', 'Claude Opus 5'];

/** Each with all that is found: $0.40/$1.60 against $1/$5, 1,047,576 tokens against 200,000. */
const phrases: readonly (readonly [text: string, ...said: string[]])[] = [
  // A figure takes the side that stands with it.
  [
    `${mini} is 2.5x cheaper on input and 3.1x cheaper on output than ${haiku}.`,
    'supported: 2.5x',
    'supported: 3.1x',
  ],
  [
    `${mini} is 3.1x cheaper on input and 2.5x cheaper on output than ${haiku}.`,
    'contradicted: 3.1x',
    'contradicted: 2.5x',
  ],
  [`${mini} is cheaper than ${haiku} (2.5x in, 3.1x out).`, 'supported: 2.5x', 'supported: 3.1x'],
  [`${mini} is 2.5x/3.1x cheaper on input/output than ${haiku}.`, 'supported: 2.5x', 'supported: 3.1x'],
  [`${mini} is 4x faster and 2.5x cheaper on input than ${haiku}.`, 'supported: 2.5x'],
  [
    `${mini} в 2,5 раза дешевле на входе и в 4 раза на выходе, чем ${haiku}.`,
    'contradicted: в 4 раза',
    'supported: в 2,5 раза',
  ],
  // Ways to say so much.
  [`${haiku} costs 3x what ${mini} does.`, 'supported: 3x'],
  [`${mini} costs a third of the price of ${haiku}.`, 'supported: a third'],
  [`${mini} runs at a fifth of ${haiku}'s price.`, 'contradicted: a fifth'],
  [`${mini} is an order of magnitude cheaper than ${opus}.`, 'supported: an order of magnitude'],
  [`${mini} is at least 5x cheaper than ${haiku}.`, 'contradicted: 5x'],
  [`${mini} is over 2x cheaper than ${haiku}.`, 'supported: 2x'],
  [`Switching from ${haiku} to ${mini} saves 60% on input.`, 'supported: 60%'],
  [`Переход с ${haiku} на ${mini} экономит 90 % на входе.`, 'contradicted: 90 %'],
  [`${haiku} втрое дороже ${mini} на выходе.`, 'supported: втрое'],
  [`${haiku} costs $3.40 more per 1M output tokens than ${mini}.`, 'supported: $3.40 more'],
  [
    `${haiku} дороже ${mini} на $4 за 1 млн токенов на выходе.`,
    'contradicted: $4 за 1 млн токенов на выходе',
  ],
  // The way has to be right.
  [`${haiku} is 3x cheaper than ${mini}.`, 'contradicted: 3x'],
  [`${haiku} is cheaper than ${mini}.`, 'contradicted: cheaper'],
  [`${haiku} стоит дороже ${mini}.`, 'supported: дороже'],
  [`${haiku} has a larger context window than ${mini}.`, 'contradicted: larger context window'],
  [`У ${mini} окно в 10 раз больше, чем у ${haiku}.`, 'contradicted: в 10 раз'],
  [`${haiku} is newer than ${mini}.`, 'supported: newer'],
  // What nothing can be said of.
  [`In practice ${mini} is 10x cheaper than ${haiku}.`],
  [`${haiku} uses 10x more tokens than ${mini}.`],
  [`${haiku} is not 4x cheaper than ${mini}.`],
  [`If ${mini} were 80% cheaper than ${haiku}, nobody would mind.`],
  [`Batch is 50% cheaper for ${haiku} than ${mini}.`],
  [`${haiku} has 20% lower latency than ${mini}.`],
  // Superlatives.
  [`Of ${haiku}, ${mini} and ${opus}, ${mini} is the cheapest.`, 'supported: cheapest'],
  [`Of ${haiku}, ${mini} and ${opus}, ${haiku} is the cheapest.`, 'contradicted: cheapest'],
  [`${haiku}, ${mini} and ${opus} are here. ${opus} is one of the cheapest.`],
  [`${haiku}, ${mini} and ${opus} are here. ${opus} is the cheapest model with computer use.`],
  [
    `Среди ${haiku}, ${mini} и ${opus} самый большой контекст у ${haiku}.`,
    'contradicted: самый большой контекст',
  ],
  // Sums.
  [
    '5M × $1 + 200K × $5 = $5 + $1 = $7',
    'contradicted: $5 + $1 = $7',
    'supported: 5M × $1 + 200K × $5 = $5 + $1',
  ],
  ['$3 + $15 = $19', 'contradicted: $3 + $15 = $19'],
  [
    'Input 40 × $1.50 = $60; output 12 × $1.50 = $18; total $80',
    'contradicted: $80',
    'supported: 40 × $1.50 = $60',
    'supported: 12 × $1.50 = $18',
  ],
  ['20 calls × 5.000 = 100.000 tokens', 'supported: 20 calls × 5.000 = 100.000'],
  [
    '10k requests x (2k in + 500 out) at $0.25/$1.25 = $21.25',
    'contradicted: 2k in + 500 out) at $0.25/$1.25 = $21.25',
  ],
  [
    `10,000 requests a day with 2,000 input and 500 output tokens on ${haiku} cost $1,350 a month.`,
    `supported: 2,000 input and 500 output tokens on ${haiku} cost $1,350`,
  ],
  [`20 users with 5M input and 200k output tokens each on ${haiku} cost $120.`],
  // Scores, by how they were run.
  ['Pixtral 12B scores 0.692 on MMLU.', 'supported: 0.692 on MMLU'],
  ['Pixtral 12B is 20% higher than Mistral Nemo on MMLU.'],
  ['| Model | MMLU (5-shot) |\n|---|---|\n| Pixtral 12B | 78.5 |', 'contradicted: 78.5'],
  // Providers.
  ['Pixtral 12B is available from at least 2 providers.', 'supported: available from at least 2 providers'],
  ['Just 2 providers have Pixtral 12B.', 'contradicted: Just 2 providers'],
  // Who is better.
  [`${haiku} is better at coding than ${opus}.`, `contradicted: ${haiku} is better at coding than ${opus}`],
  [`${haiku} уступает ${opus} в коде.`, `supported: ${haiku} уступает ${opus} в коде`],
];

it.each(phrases)('%j', (text, ...said) => {
  expect(found(text)).toEqual(said);
});

const priced = [...catalog.models.values()].flatMap((model) => {
  const price = referenceRoute(model, today)?.price;
  return price && model.task === 'chat' && price.input > 0 && price.output > 0
    ? [{ name: model.name, price }]
    : [];
});

/** Whether a name is read as one wherever it stands: "Command A," may end in an article. */
const isClear = (name: string) =>
  [`${name} is 3x cheaper than ${haiku}.`, `Compared to ${name}, ${haiku} is 3x cheaper.`].every(
    (text) => found(text).length > 0,
  );
const clear = priced.filter(({ name }) => name !== haiku && isClear(name)).slice(0, 40);

/** How much cheaper the first is on each side, said in both languages. */
const frames: readonly ((first: string, second: string, input: string, output: string) => string)[] = [
  (a, b, i, o) => `${a} is ${i}x cheaper on input and ${o}x cheaper on output than ${b}.`,
  (a, b, i, o) =>
    `Compared to ${b}, ${a} is ${i} times cheaper for input tokens and ${o} times cheaper for output tokens.`,
  (a, b, i, o) => `${b} costs ${i}x as much as ${a} on input and ${o}x as much on output.`,
  (a, b, i) => `${a}'s input price is ${i}x lower than ${b}'s.`,
  (a, b, i, o) => `${a} в ${i} раза дешевле на входе и в ${o} раза дешевле на выходе, чем ${b}.`,
  (a, b, _, o) => `Выход ${b} стоит в ${o} раза больше, чем у ${a}.`,
];

const pairs = fc
  .tuple(fc.constantFrom(...clear), fc.constantFrom(...clear), fc.constantFrom(...frames))
  .filter(([a, b]) => b.price.input > a.price.input * 1.2 && b.price.output > a.price.output * 1.2);

describe('a ratio of prices', () => {
  it('is never called false where it is true', () => {
    fc.assert(
      fc.property(pairs, ([a, b, frame]) => {
        const [input, output] = [b.price.input / a.price.input, b.price.output / a.price.output];
        const text = frame(a.name, b.name, input.toFixed(1), output.toFixed(1));
        expect(
          found(text).filter((own) => !own.startsWith('supported')),
          text,
        ).toEqual([]);
        expect(found(text), text).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is called false where the cheaper one is said to be the dearer', () => {
    fc.assert(
      fc.property(pairs, ([a, b, frame]) => {
        const [input, output] = [b.price.input / a.price.input, b.price.output / a.price.output];
        // No route makes ten times as much of it, the other way round.
        const text = frame(b.name, a.name, (input * 10).toFixed(0), (output * 10).toFixed(0));
        expect(
          found(text).some((own) => own.startsWith('contradicted')),
          text,
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
