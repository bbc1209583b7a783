import { expect, it } from 'vitest';
import { documentOf } from '../../src/claims/document/document.ts';
import { namingOf } from '../../src/claims/naming.ts';
import { layoutOf } from '../../src/claims/read-layout.ts';
import { subjectAt } from '../../src/claims/subject-at.ts';
import { inLanguagesOf } from '../../src/language/pattern.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const naming = namingOf(catalog, today);
const read = (text: string) => inLanguagesOf(text, () => layoutOf(documentOf(text), naming));
const short = (id: string) => id.slice(id.indexOf('/') + 1);

/** Cells of figures as "label: figure = model". */
const cellsOf = (text: string) =>
  read(text)
    .cells.filter((own) => /^\W*\d/.test(own.text))
    .map(
      (own) => `${own.isPast ? 'once ' : ''}${own.label}: ${own.text.trim()} = ${short(own.subject.model)}`,
    );

/** Each price of a sentence as "figure = model"; nobody's without one, `?` of a guess. */
const pricesOf = (text: string) =>
  read(text).sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(/\$\d+(?:\.\d+)?(?:\/\$?\d+(?:\.\d+)?)?/g)].map(({ 0: said, index }) => {
      const about = subjectAt(sentence, index, index + said.length);
      return `${said} = ${about?.guessed ? '?' : short(about?.model ?? '')}`;
    }),
  );

const haiku = 'claude-haiku-4-5';
const mini = 'gpt-4.1-mini';

const tables: readonly (readonly [name: string, text: string, cells: readonly string[]])[] = [
  [
    'with marks of emphasis, code, links and footnotes',
    `| **Model** | *Input* | Output |
|:--|--:|--:|
| **\`claude-haiku-4-5\`** | **$1.00**[1] | $5.00* |
| [GPT-4.1 mini](https://example.com/gpt-5) | \`$0.40\` | ~~$9~~ ~$8~ $1.60¹ |`,
    [
      `Input: $1.00 = ${haiku}`,
      `Output: $5.00 = ${haiku}`,
      `Input: $0.40 = ${mini}`,
      `Output: $1.60 = ${mini}`,
    ],
  ],
  [
    'without outer bars, without a rule',
    'Model | Input | Output\nClaude Haiku 4.5 | $1 | $5\nGPT-4.1 mini | $0.40 | $1.60',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`, `Input: $0.40 = ${mini}`, `Output: $1.60 = ${mini}`],
  ],
  [
    'with a rule that misses columns, in a quote',
    '> | Model | Input | Output |\n> |---|---|\n> | Claude Haiku 4.5 | $1 | $5 |',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'in a code block, with signs that draw it',
    '```\n┌──────┬─────┐\n│ Model │ Input │ Output │\n├──────┼─────┤\n│ Claude Haiku 4.5 │ $1 │ $5 │\n└──────┴─────┘\n```',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'with empty lines between its rows',
    '| Model | Input |\n\n|---|---|\n\n| Claude Haiku 4.5 | $1 |\n\n| GPT-4.1 mini | $0.40 |',
    [`Input: $1 = ${haiku}`, `Input: $0.40 = ${mini}`],
  ],
  [
    'with a row broken over lines',
    '| Model | Notes | Input |\n|---|---|---|\n| Claude Haiku 4.5 | fast and\ncheap | $1 |\n| GPT-4.1 mini | | $0.40 |',
    [`Input: $1 = ${haiku}`, `Input: $0.40 = ${mini}`],
  ],
  [
    'with names behind another column, and with ids',
    '| Provider | Name | ID | Input |\n|---|---|---|---|\n| Anthropic | Claude Haiku 4.5 | `claude-haiku-4-5` | $1 |\n| OpenAI | Another one | `gpt-4.1-mini` | $0.40 |',
    [`Input: $1 = ${haiku}`, `Input: $0.40 = ${mini}`],
  ],
  [
    'with a name and an id that are two models',
    '| Name | ID | Input |\n|---|---|---|\n| Claude Haiku 4.5 | `gpt-4.1-mini` | $1 |',
    [],
  ],
  [
    'of models side by side, under a head of two lines',
    '| | Claude Haiku 4.5 | | GPT-4.1 mini |\n|---|---|---|---|\n| Input | $1 | | $0.40 |',
    [`Input: $1 = ${haiku}`, `Input: $0.40 = ${mini}`],
  ],
  [
    'with labels of two lines',
    '| Model | Price | | Context |\n|---|---|---|---|\n| | Input | Output | |\n| Claude Haiku 4.5 | $1 | $5 | 200K |\n| GPT-4.1 mini | $0.40 | $1.60 | 1M |',
    [
      `Price Input: $1 = ${haiku}`,
      `Price Output: $5 = ${haiku}`,
      `Context: 200K = ${haiku}`,
      `Price Input: $0.40 = ${mini}`,
      `Price Output: $1.60 = ${mini}`,
      `Context: 1M = ${mini}`,
    ],
  ],
  [
    'with makers in rows of their own',
    '| Model | Input |\n|---|---|\n| **OpenAI** | |\n| 4.1 mini | $0.40 |\n| 5.5 | $5 |\n| **Google** | |\n| 2.5 Flash | $0.30 |\n| 9.9 Flash | $7 |',
    [`Input: $0.40 = ${mini}`, 'Input: $5 = gpt-5.5', 'Input: $0.30 = gemini-2.5-flash'],
  ],
  [
    'with a line in the first column that holds below',
    '| Family | Version | Input |\n|---|---|---|\n| Gemini | 2.5 Flash | $0.30 |\n| | 2.5 Pro | $1.25 |\n| Claude | Haiku 4.5 | $1 |',
    ['Input: $0.30 = gemini-2.5-flash', 'Input: $1.25 = gemini-2.5-pro', `Input: $1 = ${haiku}`],
  ],
  [
    'with a name that holds for several rows',
    '| Model | Prompt | Input |\n|---|---|---|\n| Gemini 2.5 Pro | up to 200K | $1.25 |\n| | above | $2.50 |',
    ['Input: $1.25 = gemini-2.5-pro', 'Input: $2.50 = gemini-2.5-pro'],
  ],
  [
    'below a heading that names the line',
    '## Claude 4.5\n\n| Model | Input |\n|---|---|\n| Sonnet | $3 |\n| Haiku | $1 |\n| Opera | $9 |',
    ['Input: $3 = claude-sonnet-4-5', `Input: $1 = ${haiku}`],
  ],
  [
    'of versions below another line than usual',
    'Claude prices\n\n| Version | Input |\n|---|---|\n| 3.5 Flash | $1 |',
    [],
  ],
  [
    'with several models in a cell',
    '| Model | Input |\n|---|---|\n| Opus 4.6/4.7 | $5 |\n| GPT-4.1 mini, Claude Haiku 4.5 | $1 |',
    [
      'Input: $5 = claude-opus-4-6',
      'Input: $5 = claude-opus-4-7',
      `Input: $1 = ${mini}`,
      `Input: $1 = ${haiku}`,
    ],
  ],
  [
    'with products that are others',
    '| Model | Input |\n|---|---|\n| Claude Haiku 4.5 Ultra | $1 |\n| Gemini 2.9 Ultra | $5 |\n| FooLM-7B | $2 |\n| GPT-4.1 mini (batch) | $0.20 |',
    [`Input: $0.20 = ${mini}`],
  ],
  [
    'of what was and what is',
    '| Model | Was | Now |\n|---|---|---|\n| Claude Haiku 4.5 | $0.80 | $1 |\n\n| Model | Input |\n|---|---|\n| GPT-4.1 mini | $0.50 → $0.40 |',
    [
      `once Was: $0.80 = ${haiku}`,
      `Now: $1 = ${haiku}`,
      `once Input: $0.50 = ${mini}`,
      `Input: $0.40 = ${mini}`,
    ],
  ],
  [
    'of two years',
    '| Модель | Цена 2025 | Цена 2026 |\n|---|---|---|\n| Claude Haiku 4.5 | $0.80 | $1 |',
    [`once Цена 2025: $0.80 = ${haiku}`, `Цена 2026: $1 = ${haiku}`],
  ],
  [
    'of labels and values below a heading',
    '### Claude Haiku 4.5\n\n| Property | Value |\n|---|---|\n| Input | $1 |\n| Output | $5 |',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'of one row below a heading',
    'Claude Haiku 4.5:\n\n| Input | Output |\n|---|---|\n| $1 | $5 |',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'of labels and tiers below a heading',
    '## Claude Haiku 4.5\n| | Standard | Batch |\n|---|---|---|\n| Input | $1 | $0.50 |',
    [`Input Standard: $1 = ${haiku}`, `Input Batch: $0.50 = ${haiku}`],
  ],
  [
    'of tabs',
    'Model\tInput\tOutput\nClaude Haiku 4.5\t$1\t$5',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'of tabs, models side by side',
    '\tGPT-4.1 mini\tClaude Haiku 4.5\nInput\t$0.40\t$1',
    [`Input: $0.40 = ${mini}`, `Input: $1 = ${haiku}`],
  ],
  [
    'of commas',
    'model,input,output\nclaude-haiku-4-5,1.00,5.00\n"GPT-4.1 mini","0.40","1.60"',
    [`input: 1.00 = ${haiku}`, `output: 5.00 = ${haiku}`, `input: 0.40 = ${mini}`, `output: 1.60 = ${mini}`],
  ],
  [
    'of semicolons',
    'Модель;Вход;Выход\nClaude Haiku 4.5;1,00;5,00',
    [`Вход: 1,00 = ${haiku}`, `Выход: 5,00 = ${haiku}`],
  ],
  [
    'of blanks, one cell empty',
    'Model              Input    Output   Context\nClaude Haiku 4.5   $1.00    $5.00    200K\nGPT-4.1 mini       $0.40             1M',
    [
      `Input: $1.00 = ${haiku}`,
      `Output: $5.00 = ${haiku}`,
      `Context: 200K = ${haiku}`,
      `Input: $0.40 = ${mini}`,
      `Context: 1M = ${mini}`,
    ],
  ],
  [
    'of dots that lead the eye',
    'Claude Haiku 4.5\nInput ........ $1\nOutput ....... $5',
    [`Input: $1 = ${haiku}`, `Output: $5 = ${haiku}`],
  ],
  [
    'in tags, with spans and entities',
    '<h2>Prices</h2><table><thead><tr><th rowspan="2">Model</th><th colspan="2">Price</th></tr><tr><th>Input</th><th>Output</th></tr></thead><tbody><tr><td>Claude&nbsp;Haiku 4.5</td><td>&#36;1</td><td><b>$5</b></td></tr><tr><td>GPT&#8209;4.1 mini</td><td>$0.40</td><td>$1.60</td></tr></tbody></table>',
    [
      `Price Input: $1 = ${haiku}`,
      `Price Output: $5 = ${haiku}`,
      `Price Input: $0.40 = ${mini}`,
      `Price Output: $1.60 = ${mini}`,
    ],
  ],
  [
    'in tags, a cell for two rows',
    '<table><tr><th>Model</th><th>Input</th></tr><tr><td>Claude Sonnet 4.5</td><td rowspan=2>$3</td></tr><tr><td>Claude Sonnet 4.6</td></tr></table>',
    ['Input: $3 = claude-sonnet-4-5', 'Input: $3 = claude-sonnet-4-6'],
  ],
  [
    'in tags within other text',
    'Prices:\n\n<table>\n<tr><td>Model</td><td>Input</td></tr>\n\n<tr><td>Claude Haiku 4.5</td><td>$1</td></tr>\n</table>\n\nThat is all.',
    [`Input: $1 = ${haiku}`],
  ],
];

it.each(tables)('gives each figure of a table to its model: %s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

const sentences: readonly (readonly [name: string, text: string, prices: readonly string[]])[] = [
  [
    'versions as items below their line',
    'Gemini:\n- 2.5 Flash: $0.30/$2.50 per million tokens\n- 2.5 Pro: $1.25/$10 per million tokens\n- 9.9 Pro: $7/$8',
    ['$0.30/$2.50 = gemini-2.5-flash', '$1.25/$10 = gemini-2.5-pro', '$7/$8 = '],
  ],
  [
    'versions as items of items',
    '- **Google**\n  - 2.5 Flash: $0.30\n- Anthropic\n  - Haiku 4.5: $1\n  - Sonnet 4.5 — $3',
    ['$0.30 = gemini-2.5-flash', `$1 = ${haiku}`, '$3 = claude-sonnet-4-5'],
  ],
  [
    'versions behind their line in a sentence',
    'GPT prices per million tokens: 4o $2.50/$10, 4.1 mini $0.40/$1.60, 5.5 $5/$30, 9.7 $4/$8.',
    ['$2.50/$10 = gpt-4o', `$0.40/$1.60 = ${mini}`, '$5/$30 = gpt-5.5', '$4/$8 = '],
  ],
  [
    'versions behind their line in Russian',
    'Цены Gemini за 1M токенов: 2.5 Flash — $0.30, 2.5 Pro — $1.25 и 9.9 Pro — $7.',
    ['$0.30 = gemini-2.5-flash', '$1.25 = gemini-2.5-pro', '$7 = '],
  ],
  ['a version nobody knows', 'Gemini 2.9 Ultra: $5 per 1M tokens', ['$5 = ']],
  [
    'a name nobody knows beside the only model of the text',
    'Claude Haiku 4.5 is what we use. It costs $1.\nFooLM-7B costs $2 per 1M input tokens.\n- Quuxor 3: $4\n- Max. input: $1',
    [`$1 = ${haiku}`, '$2 = ', '$4 = ', `$1 = ${haiku}`],
  ],
  [
    'an item without a name among items with one',
    '- Claude Haiku 4.5: $1\n- Another one: $2',
    [`$1 = ${haiku}`, '$2 = '],
  ],
  [
    'what stands below a line that says which model',
    'Model: Claude Haiku 4.5\nInput: $1\nModel: GPT-4.1 mini\nInput: $0.40\n- Модель: Claude Haiku 4.5\n- Вход: $1',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`, `$1 = ${haiku}`],
  ],
  [
    'two figures behind two names with one each',
    'Input costs $1 for Claude Haiku 4.5 and $0.40 for GPT-4.1 mini, output $5 and $1.60.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`, `$5 = ${haiku}`, `$1.60 = ${mini}`],
  ],
  [
    'what stands below an item',
    '- Claude Haiku 4.5\n  - Input: $1\n  - Output: $5\n- GPT-4.1 mini\n  - Input: $0.40\n- Notes\n  - Input: $7',
    [`$1 = ${haiku}`, `$5 = ${haiku}`, `$0.40 = ${mini}`, '$7 = '],
  ],
  [
    'the section of a heading, to the next of its rank',
    '# Prices\n## Claude Haiku 4.5\n### Input\nThe price is $1.\n- Output: $5\n## Other\n- Output: $7\n## GPT-4.1 mini\n- Output: $1.60',
    [`$1 = ${haiku}`, `$5 = ${haiku}`, '$7 = ', `$1.60 = ${mini}`],
  ],
  [
    'a heading that names a line, not a model',
    '## GPT-5 series\n- Input: $1.25\n## Claude Haiku 4.5\n- Input: $1',
    ['$1.25 = ', `$1 = ${haiku}`],
  ],
  [
    'a bold line as a heading',
    '**Claude Haiku 4.5**\nThe input costs $1.\n\n**GPT-4.1 mini**\nThe input costs $0.40.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`],
  ],
  [
    'names before their figures',
    'Claude Haiku 4.5 costs $1 and GPT-4.1 mini $0.40. Claude Haiku 4.5 ($1/$5), GPT-4.1 mini ($0.40/$1.60).',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`, `$1/$5 = ${haiku}`, `$0.40/$1.60 = ${mini}`],
  ],
  [
    'names behind their figures',
    'It is $1 for Claude Haiku 4.5, $0.40 for GPT-4.1 mini.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`],
  ],
  [
    'names behind their figures in Russian',
    'Это $1 за Claude Haiku 4.5 и $0.40 за GPT-4.1 mini.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`],
  ],
  [
    'figures in the order of the names',
    'Claude Haiku 4.5 and GPT-4.1 mini cost $1 and $0.40 respectively.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`],
  ],
  [
    'figures in the order of the names in Russian',
    'Claude Haiku 4.5 и GPT-4.1 mini стоят соответственно $1 и $0.40.',
    [`$1 = ${haiku}`, `$0.40 = ${mini}`],
  ],
  [
    'a question, and a claim that is asked to be confirmed',
    'How much is Claude Haiku 4.5, $1 or $2? Claude Haiku 4.5 costs $3, right? Сколько стоит Claude Haiku 4.5, $4 или $5?',
    ['$1 = ', '$2 = ', `$3 = ${haiku}`, '$4 = ', '$5 = '],
  ],
  [
    'a page of lines in tags',
    '<html><body><h2>Claude Haiku 4.5</h2><ul><li>Input: $1</li><li>Output: $5</li></ul><h2>GPT-4.1 mini</h2><p>Input: $0.40</p><script>x = "$9"</script></body></html>',
    [`$1 = ${haiku}`, `$5 = ${haiku}`, `$0.40 = ${mini}`],
  ],
];

it.each(sentences)('gives each price of a sentence to its model: %s', (_, text, prices) => {
  expect(pricesOf(text)).toEqual(prices);
});

it('gives a figure to no model where both names before it may be meant', () => {
  expect(pricesOf('Claude Haiku 4.5 and GPT-4.1 mini cost $1 and $2 and $3 respectively.')).toEqual([
    '$1 = ',
    '$2 = ',
    '$3 = ',
  ]);
});

it('tells what else a table says of a cell', () => {
  const text = `# Prices of August
All prices are in USD per 1M tokens.

| Model | Provider | Input | Output |
|---|---|---|---|
| **Batch** | | | |
| Claude Haiku 4.5 (Bedrock) | AWS | 0.50 | 2.50 |

* per million tokens, without tax`;
  const [, cell] = read(text).cells;
  expect(cell?.label).toBe('Input');
  expect(cell?.beside.map((own) => `${own.label}: ${own.text.trim()}`)).toEqual([
    'Model: Claude Haiku 4.5 (Bedrock)',
    'Provider: AWS',
    'Output: 2.50',
    ': Batch',
  ]);
  expect(cell?.around.split('\n')).toEqual([
    'Prices of August',
    'All prices are in USD per 1M tokens.',
    '* per million tokens, without tax',
  ]);
});

it('tells a sentence the units that its section states once', () => {
  const text =
    '# Prices\nAll prices are per 1M tokens.\n\n## Anthropic\n- Claude Haiku 4.5: $1 in\n# Speed\n- Claude Haiku 4.5: $1 in';
  const [first, second] = read(text).sentences.filter((own) => own.text.includes('$'));
  expect(first?.around).toBe('Prices\nAll prices are per 1M tokens.\nAnthropic');
  expect(second?.around).toBe('Speed');
});

it('says nothing of the last heading below a line across the text', () => {
  const first = 'GPT-4.1 mini costs $0.40.\n\n## Claude Haiku 4.5\n';
  for (const [below, model] of [
    ['It is small.\n\nInput: $7', haiku],
    ['It is small.\n\n---\n\nInput: $7', ''],
    ['It is small.\n\n* * *\nInput: $7', ''],
    ['---\n\nInput: $7', haiku],
    ['It is small.\n\n----------------\nInput: $7', haiku],
  ] as const)
    expect(pricesOf(`${first}${below}`)).toEqual([`$0.40 = ${mini}`, `$7 = ${model}`]);
  const nested = '# Claude Haiku 4.5\n\n## Speed\nIt is fast.\n\n---\n\nInput: $7\n\nGPT-4.1 mini: $0.40';
  expect(pricesOf(nested)).toEqual([`$7 = ${haiku}`, `$0.40 = ${mini}`]);
});
