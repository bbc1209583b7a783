import { expect, it } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { answerWords, trueOfWords } from '../../src/answers/verify/words.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** Each finding as "verdict field: text", with what the catalog says and what was recomputed. */
function found(text: string) {
  return verify(catalog, text, today).map((own) => ({
    said: `${own.verdict} ${own.field}: ${own.text}`,
    model: own.model,
    known: [answerWords, trueOfWords]
      .map((words) => words(catalog, own, wordingOf('en')) ?? '')
      .concat(own.arithmetic ?? '')
      .join(' '),
    source: own.source,
  }));
}

const single: readonly (readonly [text: string, said: string, known: string])[] = [
  // Who is better.
  [
    'Claude Opus 5 is much better than GPT-4.1 mini.',
    'supported quality: Claude Opus 5 is much better than GPT-4.1 mini',
    'Claude Opus 5 is better (almost certainly)',
  ],
  [
    'Claude Haiku 4.5 outperforms Claude Opus 5 at coding, they say.',
    'contradicted quality: Claude Haiku 4.5 outperforms Claude Opus 5 at coding',
    'Claude Opus 5 is better for coding',
  ],
  [
    'GPT-4.1 mini is worse than GPT-5.',
    'supported quality: GPT-4.1 mini is worse than GPT-5',
    'GPT-5 is better (almost certainly)',
  ],
  [
    'Claude Opus 5.5 is smarter than Claude Opus 5.',
    'unknown quality: Claude Opus 5.5 is smarter than Claude Opus 5',
    'Not both are measured; Claude Opus 5.5 is expected to be better',
  ],
  // Prices.
  [
    'Haiku 4.5 is billed at $0.80 per million input tokens and $4 per million output tokens.',
    'contradicted input_price: $0.80 per million input tokens',
    'the price of Claude Haiku 3.5',
  ],
  [
    'Claude Haiku 4.5 costs $1/$5 per 1M tokens.',
    'supported price: $1/$5 per 1M tokens',
    '$1.00 in, $5.00 out',
  ],
  [
    'For Pixtral 12B we pay $0.25 / $1.25 per million tokens.',
    'contradicted price: $0.25 / $1.25 per million tokens',
    'the price of Claude Haiku 3',
  ],
  [
    'GPT-4.1 mini: input $0.40 per 1 billion tokens.',
    'contradicted input_price: $0.40 per 1 billion tokens',
    'factor of 1,000',
  ],
  [
    'With Claude Haiku 4.5 cached input costs $0.10 per million input tokens.',
    'supported cache_read_price: $0.10 per million input tokens',
    'Cached input $0.10 per 1M tokens',
  ],
  [
    'Pixtral 12B costs $0.15/$0.15 per million tokens.',
    'stale price: $0.15/$0.15 per million tokens',
    'until 2025-12-31',
  ],
  [
    'GPT-5.6 Luna costs $1.00 per 1M input tokens.',
    'stale input_price: $1.00 per 1M input tokens',
    'Now $0.20 in',
  ],
  [
    'We chose Claude Haiku 4 over Pixtral 12B.\nPrice: tie\nNeither model publishes API pricing.',
    'contradicted price: Price: tie\nNeither model publishes API pricing',
    'Scaleway publishes $0.20 in',
  ],
  [
    'How much is Claude Haiku 4.5? A: $0.80 in / $4 out per 1M tokens.',
    'contradicted price: $0.80 in / $4 out per 1M tokens',
    'the price of Claude Haiku 3.5',
  ],
  [
    'Claude Haiku 4.5 has input $0.80, output $4 per 1M tokens.',
    'contradicted price: input $0.80, output $4 per 1M tokens',
    '$1.00 in',
  ],
  // Sizes.
  ['- `gemma-4-12b-it`: open weights, 512k ctx', 'contradicted context: 512k ctx', '262,144'],
  ['Pixtral 12B has a 256K context window.', 'contradicted context: 256K context window', '128,000 tokens'],
  [
    'GPT-4.1 mini takes 1.05M tokens of context.',
    'supported context: takes 1.05M tokens',
    '1,047,576 tokens',
  ],
  ['GPT-4.1 mini has a max output of 16K.', 'contradicted max_output: max output of 16K', '32,768 tokens'],
  ['Pixtral 12B is a 12B-parameter model.', 'supported parameters: 12B-parameter', '12.4 billion'],
  // Dates.
  [
    'Anthropic released Claude Haiku 4.5 on 2025-10-01.',
    'contradicted release_date: released Claude Haiku 4.5 on 2025-10-01',
    'the stated day is the one in its id',
  ],
  [
    'Claude Haiku 4 was launched on Oct 1, 2025.',
    'contradicted release_date: launched on Oct 1, 2025',
    'Claude Haiku 4.5 was released on 2025-10-15',
  ],
  [
    'Claude Haiku 4.5 has a knowledge cutoff of July 2025.',
    'contradicted knowledge_cutoff: knowledge cutoff of July 2025',
    'February 2025',
  ],
  ['Claude Haiku 4 is quick.', 'contradicted model: Claude Haiku 4', 'Its lab lists no such model'],
  // Openness, capabilities, kinds of input.
  ['Gemma 4 12B comes under the MIT licence.', 'contradicted licence: MIT', 'Apache License 2.0'],
  [
    'Claude Haiku 4.5 ships open weights.',
    'contradicted open_weights: ships open weights',
    'No open weights',
  ],
  ['GPT-4.1 mini has no image support.', 'contradicted modality: has no image support', 'text and image'],
  [
    'Pixtral 12B can process long reports, photographs and video files.',
    'contradicted modality: process long reports, photographs and video files',
    'text and image',
  ],
  ['Claude Haiku 4.5:\n- Computer use: No', 'contradicted capability: Computer use: No', 'yes'],
  [
    'Claude Haiku 4.5 (API)\nAuthentication: bearer token',
    'contradicted authentication: Authentication: bearer token',
    'x-api-key',
  ],
  [
    'Claude Haiku 4.5: Pricing is uniform for everybody.',
    'contradicted discount: Pricing is uniform for everybody',
    'cached input $0.10',
  ],
  [
    'Pixtral 12B does without a separate vision encoder.',
    'unknown architecture: without a separate vision encoder',
    'NeMo',
  ],
  // Benchmarks.
  ['Pixtral 12B reaches 78.5% on MMLU.', 'contradicted benchmark: 78.5% on MMLU', '69.2%'],
  ['Pixtral 12B reaches an MMLU of 69.2%.', 'supported benchmark: MMLU of 69.2%', '69.2%'],
  ['Pixtral 12B solves 45% on SWE-bench.', 'unknown benchmark: 45% on SWE-bench', 'No other source'],
  [
    'HumanEval (200 coding problems) is easy.',
    'contradicted benchmark_size: HumanEval (200 coding problems',
    '164 problems',
  ],
  [
    'MMLU has 57,000 questions.',
    'contradicted benchmark_size: MMLU has 57,000 questions',
    '14,042 to 15,908',
  ],
  ['Pixtral 12B\nStructured output 0/20', 'unknown fit_score: Structured output 0/20', '0 to 20 points'],
  [
    'Pixtral 12B is available from 1 provider.',
    'contradicted providers: available from 1 provider',
    '5 providers',
  ],
  // Arithmetic.
  [
    'With GPT-4.1 mini, 150 in + 50 out costs $0.000090.',
    'contradicted cost: 150 in + 50 out costs $0.000090',
    '$0.00014',
  ],
  [
    '(150 x $0.40 + 50 x $1.60) / 1,000,000 = $0.000090',
    'contradicted cost: (150 x $0.40 + 50 x $1.60) / 1,000,000 = $0.000090',
    '$0.00014',
  ],
  [
    'Sum: 50 × (200 × $0.40 + 150 × $1.60) / 1M = $0.0016',
    'contradicted cost: 50 × (200 × $0.40 + 150 × $1.60) / 1M = $0.0016',
    '$0.016',
  ],
  [
    'A report of 7,500 tokens:\n- GPT-4.1 mini: one call ($0.004 at $0.40/M input)',
    'contradicted cost: $0.004 at $0.40/M input',
    '$0.003',
  ],
  [
    'GPT-4.1 mini: input + output is $1.00 per 2 million tokens.',
    'contradicted cost: input + output is $1.00 per 2 million tokens',
    '$2.00',
  ],
  [
    '800M input and 250M output tokens on Claude Haiku 4.5 come to $1,640 a month.',
    'contradicted cost: 800M input and 250M output tokens on Claude Haiku 4.5 come to $1,640',
    '$2,050',
  ],
  [
    'Claude Haiku 4.5 at $0.80/$4 per million tokens would be our choice.\nClaude Haiku 4.5 is $1,640 a month.',
    'unknown cost: $1,640 a month',
    '$2,050',
  ],
  // Ratios and differences.
  [
    'Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini.',
    'contradicted ratio: ~4.4x',
    '2.5x to 3.1x',
  ],
  ['Claude Haiku 4.5 is ~2.9x more expensive than GPT-4.1 mini.', 'supported ratio: ~2.9x', '2.5x to 3.1x'],
  ['That makes Claude Haiku 4.5 2x as expensive as GPT-4.1 mini.', 'contradicted ratio: 2x', '2.5x to 3.1x'],
  ['Claude Haiku 4.5 is 2-3x more expensive than GPT-4.1 mini.', 'supported ratio: 2-3x', '$1.00 / $0.40'],
  [
    'The context window of Claude Haiku 4.5 is 100K.',
    'contradicted context: context window of Claude Haiku 4.5 is 100K',
    '200,000 tokens',
  ],
  [
    'At equal input and output Claude Haiku 4.5 costs 6x as much as GPT-4.1 mini.',
    'contradicted ratio: 6x',
    '3x',
  ],
  [
    'GPT-4.1 mini is cheaper than Claude Haiku 4.5 at $0.40/$1.60 per million tokens.',
    'supported comparison: cheaper',
    '$1.00 / $0.40 = 2.5x',
  ],
  ['A ~2x premium buys Claude Haiku 4.5 instead of GPT-4.1 mini.', 'contradicted ratio: ~2x', '2.5x to 3.1x'],
  ['GPT-4.1 mini has a 5x larger context window than Claude Haiku 4.5.', 'supported ratio: 5x', '5.2x'],
  [
    'GPT-4.1 mini is 60% cheaper on input than Claude Haiku 4.5.',
    'supported ratio: 60% cheaper on input',
    '60%',
  ],
  [
    'GPT-4.1 mini against Claude Haiku 4.5.\nWith GPT-4.1 mini a post costs $0.00016 (vs. $0.00024 for Claude Haiku 4.5).',
    'contradicted ratio: $0.00016 (vs. $0.00024',
    '1.5x',
  ],
  [
    'MMLU (general knowledge):\n- GPT-4.1 mini: 72-75%\n- Claude Haiku 4.5: 76-78%\n- Lead: Claude Haiku by 3-5 percentage points',
    'contradicted difference: Lead: Claude Haiku by 3-5 percentage points',
    '76 - 75 = 1, 78 - 72 = 6',
  ],
  [
    'GPT-4.1 mini and Claude Haiku 4.5: Claude is 400-600ms slower.\nFor short answers that is a difference of 2-3 seconds.\nAgain: 400-600 ms slower.',
    'contradicted difference: difference of 2-3 seconds',
    '400-600 ms',
  ],
];

it.each(single)('%j', (text, said, known) => {
  const all = found(text);
  const one = all.find((own) => own.said === said);
  expect(all.map((own) => own.said)).toContain(said);
  expect(one?.known).toContain(known);
  expect(one?.source !== null || one?.known.length > 10).toBe(true);
});

const silent: readonly string[] = [
  'GPT-4.1 mini is not better than Claude Opus 5.',
  'Is GPT-4.1 mini better than Claude Opus 5?',
  'GPT-4.1 mini outperforms Claude Opus 5 on our own tickets.',
  'We use 50K context on Claude Haiku 4.5 to save money.',
  'A 100K context prompt on Claude Haiku 4.5 costs $0.10.',
  'Nobody pays $10 per million input tokens for Claude Haiku 4.5.',
  'The Claude Haiku 4.5 docs were released on 2025-11-01.',
  'Claude Haiku 4.5 is a bargain (was $0.80/$4 per 1M tokens for 3.5).',
  "The mini's max output is 32K, Claude Haiku 4.5's is another.",
  'Claude Haiku 4.5: 10M tokens cost us $0.80 input, $2.40 output a day.',
  'Unlike models with a 64K context window, Claude Haiku 4.5 reads all of it.',
  'Most rivals offer 1M tokens of context, Claude Haiku 4.5 does not.',
  'Among models with open weights nothing beats Claude Haiku 4.5.',
  'Claude Haiku 4.7 costs $3/$15 per million tokens.',
  'Some model costs $3 per million input tokens and has 64K context.',
  'Claude Haiku 4.5 is cheaper than anything at $3 per million input tokens.',
  'Claude Haiku 4.5 never cost $0.80 per million input tokens.',
  'Does GPT-4.1 mini have no vision?',
  'If the documents exceed 200K tokens, Claude Haiku 4.5 needs chunks.',
  'Claude Haiku 4.5 beats a 70B parameter model.',
  'Math is easy for Claude Haiku 4.5: 99% of my homework.',
  'On 2026-01-05 we met about Claude Haiku 4.5.',
  '@everyone <!channel> 1 = 2, 12 × 3 apples, $5',
];

it.each(silent)('says nothing of %j', (text) => {
  expect(found(text)).toEqual([]);
});

it('knows a model by its short name where the text names it in full, and says when no version is named', () => {
  expect(found('GPT-4.1 mini or Claude Haiku 4.5? Haiku costs $0.80/$4 per million tokens.')).toMatchObject([
    { said: 'contradicted price: $0.80/$4 per million tokens', model: 'anthropic/claude-haiku-4-5' },
  ]);
  expect(found('Haiku costs $0.80/$4 per million tokens.')).toMatchObject([
    { said: 'unknown price: $0.80/$4 per million tokens', model: 'anthropic/claude-haiku-5-5' },
  ]);
});

const table = `| Feature | GPT-4.1 mini | Claude Haiku 4.5 |
|:--|--:|--:|
| Input ($/1M tokens) | $0.40 | $0.80 |
| Context | 1M | 100K |
| Image input | No | Yes |
| Reasoning | No | No |
| Released | April 2025 | October 1, 2025 |`;

it.each([
  table,
  table.replaceAll(/^\| | \|$/gm, ''),
  table.replaceAll(/^\| | \|$/gm, '').replaceAll(' | ', '\t'),
])('reads a table by its columns: %j', (text) => {
  const said = verify(catalog, text, today).map(
    (own) => `${own.verdict} ${own.field} ${own.model?.split('/')[1]}`,
  );
  expect(said.filter((own) => own.startsWith('contradicted'))).toEqual([
    'contradicted input_price claude-haiku-4-5',
    'contradicted context claude-haiku-4-5',
    'contradicted modality gpt-4.1-mini',
    'contradicted capability claude-haiku-4-5',
    'contradicted release_date claude-haiku-4-5',
  ]);
  expect(said).toContain('supported input_price gpt-4.1-mini');
});

it('reads a table with a model a row', () => {
  const rows = `| Model | Input $/1M | Output $/1M | Context |
|---|---|---|---|
| Claude Haiku 4.5 | $0.80 | $4.00 | 200K |
| GPT-4.1 mini | $0.40 | $1.60 | 128K |
| Some model | $7 | $8 | 1K |
That is all.
Claude Haiku 4.5 | $9 | $9`;
  expect(found(rows).map(({ said, model }) => `${said} ${model?.split('/')[1]}`)).toEqual([
    'contradicted input_price: $0.80 claude-haiku-4-5',
    'contradicted output_price: $4.00 claude-haiku-4-5',
    'contradicted context: 128K gpt-4.1-mini',
    'supported context: 200K claude-haiku-4-5',
    'supported input_price: $0.40 gpt-4.1-mini',
    'supported output_price: $1.60 gpt-4.1-mini',
  ]);
});

it('takes what stands below a heading as said of its model', () => {
  const text =
    'GPT-4.1 mini:\n- Input: $0.40 per 1M tokens\n\nClaude Haiku 4.5:\n- Input: $0.80 per 1M tokens\n\nNotes\n- Input: $7 per 1M tokens';
  expect(found(text).map(({ said, model }) => [said.split(':')[0], model])).toEqual([
    ['contradicted input_price', 'anthropic/claude-haiku-4-5'],
    ['supported input_price', 'openai/gpt-4.1-mini'],
  ]);
});
