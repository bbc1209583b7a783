import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

/** Each finding on a price as "verdict field: text". */
const found = (text: string) =>
  verify(catalog, text, today).map((own) => `${own.verdict} ${own.field}: ${own.text}`);

// Claude Haiku 4.5 costs $1 in, $5 out, $0.10 from a cache, $1.25 into one.
const phrases: readonly (readonly [text: string, ...said: string[]])[] = [
  // How a price is written.
  ['Haiku 4.5 is $2/MTok in', 'contradicted input_price: $2/MTok in'],
  [
    'Haiku 4.5: input price $0.80 -> $1.00 per 1M tokens',
    'unknown input_price: $0.80',
    'supported input_price: $1.00 per 1M tokens',
  ],
  [
    'Haiku 4.5 output: $5/MTok → $4/MTok',
    'contradicted output_price: $4/MTok',
    'supported output_price: $5/MTok',
  ],
  ['Haiku 4.5 thinking is billed the same as Claude Haiku 4.5: $1/$5/MTok', 'supported price: $1/$5/MTok'],
  [
    'Haiku 4.5 costs $2/M in, $5/M out',
    'contradicted input_price: $2/M in',
    'supported output_price: $5/M out',
  ],
  [
    'Haiku 4.5 costs 2 dollars per million input tokens',
    'contradicted input_price: 2 dollars per million input tokens',
  ],
  ['Haiku 4.5 costs USD 1 per million input tokens', 'supported input_price: USD 1 per million input tokens'],
  ['Haiku 4.5 costs US$1 per 1M input tokens', 'supported input_price: US$1 per 1M input tokens'],
  ['Haiku 4.5: $0.001/1k input tokens', 'supported input_price: $0.001/1k input tokens'],
  [
    'Haiku 4.5 costs $0.002 per 1,000 input tokens',
    'contradicted input_price: $0.002 per 1,000 input tokens',
  ],
  ['Haiku 4.5 costs 0.1 cents per 1K input tokens', 'supported input_price: 0.1 cents per 1K input tokens'],
  ['Haiku 4.5 starts at $1 per million input tokens', 'supported input_price: $1 per million input tokens'],
  [
    'Haiku 4.5 costs from $2 per million input tokens',
    'contradicted input_price: $2 per million input tokens',
  ],
  [
    'Haiku 4.5 costs three dollars per million input tokens',
    'contradicted input_price: three dollars per million input tokens',
  ],
  [
    'Haiku 4.5: 1 доллар за миллион входных токенов',
    'supported input_price: 1 доллар за миллион входных токенов',
  ],
  [
    'Haiku 4.5 стоит два доллара за миллион входных токенов',
    'contradicted input_price: два доллара за миллион входных токенов',
  ],
  ['Haiku 4.5 — 1 / 5 $ за 1M токенов', 'supported price: 1 / 5 $ за 1M токенов'],
  ['A million input tokens on Haiku 4.5 cost $2.', 'contradicted input_price: $2'],
  [
    'Haiku 4.5 charges $1 for every million input tokens',
    'supported input_price: $1 for every million input tokens',
  ],
  // Both sides in one breath.
  ['Haiku 4.5 ($1/$5)', 'supported price: $1/$5'],
  ['Haiku 4.5: $1/$0.10/$5 per MTok', 'supported price: $1/$0.10/$5 per MTok'],
  ['Haiku 4.5 is $1 in, $5 out', 'supported price: $1 in, $5 out'],
  ['Haiku 4.5: in $1 / out $4', 'contradicted output_price: $4', 'supported input_price: $1'],
  [
    'Haiku 4.5: вход $1, выход $4 за 1 млн токенов',
    'contradicted output_price: $4',
    'supported input_price: $1',
  ],
  [
    'Haiku 4.5: $1 for input and $5 for output, both per million tokens',
    'supported price: $1 for input and $5 for output',
  ],
  [
    'On Haiku 4.5 input and output cost $1 and $5 per million tokens',
    'supported price: $1 and $5 per million tokens',
  ],
  [
    "Haiku 4.5's input price is $1 per 1M tokens, its output price $4.",
    'contradicted output_price: $4',
    'supported input_price: $1 per 1M tokens',
  ],
  // Caches.
  [
    'Haiku 4.5 cached input is $0.20 per million tokens',
    'contradicted cache_read_price: $0.20 per million tokens',
  ],
  ['Haiku 4.5: cache writes $1.25 per MTok', 'supported cache_write_price: $1.25 per MTok'],
  ['Haiku 4.5: 1-hour cache writes $2 per MTok', 'supported cache_write_price: $2 per MTok'],
  ['Haiku 4.5: 1h cache writes $1.25 per MTok', 'contradicted cache_write_price: $1.25 per MTok'],
  ['Haiku 4.5: $0.1 за 1 млн токенов из кэша', 'supported cache_read_price: $0.1 за 1 млн токенов из кэша'],
  // Rounded.
  [
    'Haiku 4.5 costs ~$1.04 per million input tokens',
    'supported input_price: $1.04 per million input tokens',
  ],
  [
    'Haiku 4.5 costs $1.04 per million output tokens',
    'contradicted output_price: $1.04 per million output tokens',
  ],
  // What was.
  ['Haiku 4.5: $3/$15 → $1/$5', 'unknown price: $3/$15', 'supported price: $1/$5'],
  ['Haiku 4.5 went from $3/$15 to $1/$5', 'supported price: $1/$5'],
  // Routes.
  ['Haiku 4.5 on Bedrock costs $1.10/$5.50 per 1M', 'supported price: $1.10/$5.50 per 1M'],
  ['Haiku 4.5 on Azure costs $1.10/$5.50 per 1M', 'contradicted price: $1.10/$5.50 per 1M'],
  // Longer requests.
  [
    'Gemini 2.5 Pro costs $2.50 per million input tokens above 200K',
    'supported input_price: $2.50 per million input tokens',
  ],
  [
    'Gemini 2.5 Pro costs $2.50 per million input tokens',
    'unknown input_price: $2.50 per million input tokens',
  ],
  // A retired model.
  [
    'Claude 3.5 Haiku costs $1 per million input tokens',
    'contradicted input_price: $1 per million input tokens',
  ],
  ['Claude 3.5 Haiku costs $0.80/$4 per million tokens', 'stale price: $0.80/$4 per million tokens'],
];

it.each(phrases)('%s', (text, ...said) => {
  expect(found(`${text}\n`)).toEqual(said);
});

test.each([
  'Haiku 4.5 is $20/month',
  'A seat with Haiku 4.5 costs $20 per user',
  'We paid $400 for Haiku 4.5',
  'Haiku 4.5 saves $2 per million tokens',
  'GPT-4.1 mini costs $0.60 less per million input tokens than Haiku 4.5',
  'Haiku 4.5 stays under $5 per million output tokens',
  'An answer of Haiku 4.5 costs $0.002 per request',
  'Haiku 4.5 costs $3 to $6 per million tokens',
  'Haiku 4.5 стоит 20 $ в месяц',
])('nothing is a price of tokens in %j', (text) => {
  expect(found(text).filter((own) => /price/.test(own))).toEqual([]);
});

describe('what a wrong price is true of', () => {
  test.each([
    ['Haiku 4.5 input costs $5 per million tokens', { kind: 'side', side: 'output' }],
    ['Haiku 4.5 costs $0.10 per million tokens', { kind: 'side', side: 'cache-read' }],
    ['Haiku 4.5 input costs $0.001 per million tokens', { kind: 'unit', factor: 1000 }],
    [
      'Haiku 4.5 costs $0.80/$4 per million tokens',
      { kind: 'model', model: 'anthropic/claude-3-5-haiku-20241022' },
    ],
    ['Haiku 4.5 on Azure costs $1.10/$5.50 per 1M', { kind: 'provider', provider: 'amazon-bedrock' }],
  ] as const)('%s', (text, trueOf) => {
    expect(verify(catalog, text, today)).toMatchObject([{ verdict: 'contradicted', trueOf }]);
  });

  test.each([
    [
      'Haiku 4.5 costs $1.10/$5.50 per 1M',
      { detail: 'via-another-route', trueOf: { kind: 'provider', provider: 'amazon-bedrock' } },
    ],
    ['Haiku 4.5 costs $1 per 1M tokens', { detail: null, trueOf: { kind: 'side', side: 'input' } }],
    ['Haiku 4.5 ($0.001/$0.005)', { detail: null, trueOf: { kind: 'unit', factor: 1000 } }],
  ] as const)('and a right one besides: %s', (text, own) => {
    expect(verify(catalog, text, today)).toMatchObject([{ verdict: 'supported', ...own }]);
  });
});

describe('whose price it is', () => {
  const asOf = '2026-11-01';
  const offer = (provider: string, input: number, output: number) => ({
    provider,
    id: provider,
    claims: [{ source: 'list', asOf, input, output }],
  });
  const said = (text: string, offers: readonly object[], claims: readonly object[] = []) =>
    verify(smallCatalog([{ id: 'test/zephyrus-7', name: 'Zephyrus 7', claims, offers }]), text, today).map(
      ({ verdict, detail, trueOf }) => ({ verdict, detail, trueOf }),
    );
  const price = (own: string) => `Zephyrus 7 costs ${own} per 1M tokens.`;

  it('is not that of a reseller where the lab sells it', () => {
    expect(said(price('$9/$9'), [offer('lab', 2, 2), offer('reseller', 9, 9)])).toEqual([
      { verdict: 'contradicted', detail: null, trueOf: { kind: 'provider', provider: 'reseller' } },
    ]);
  });

  it('may be that of anybody where the weights are open and the lab does not sell it', () => {
    const open = [{ source: 'lab', asOf, openWeights: true }];
    const offers = [offer('host', 2, 2), offer('reseller', 9, 9)];
    expect(said(price('$9/$9'), offers, open)).toMatchObject([{ verdict: 'unknown', detail: 'cannot-tell' }]);
    expect(said(price('$5/$5'), offers, open)).toMatchObject([{ verdict: 'unknown', detail: 'cannot-tell' }]);
    expect(said(price('$50/$50'), offers, open)).toMatchObject([{ verdict: 'contradicted' }]);
    // One price says little of what others ask, but all that is known.
    expect(said(price('$5/$5'), [offer('host', 2, 2)], open)).toMatchObject([{ verdict: 'contradicted' }]);
  });

  it('is that of no model where one reseller alone asks it, unless that one is named or another agrees', () => {
    const offers = [offer('reseller', 9, 9)];
    const unsure = {
      verdict: 'unknown',
      detail: 'cannot-tell',
      trueOf: { kind: 'provider', provider: 'reseller' },
    };
    expect(said(price('$9/$9'), offers)).toEqual([unsure]);
    expect(said(price('$90/$90'), offers)).toMatchObject([{ verdict: 'unknown' }]);
    expect(said(price('$90/$90'), [...offers, offer('gateway', 8, 8)])).toMatchObject([
      { verdict: 'contradicted' },
    ]);
    expect(said(price('$9/$9'), [...offers, offer('gateway', 9, 9)])).toMatchObject([
      { verdict: 'supported' },
    ]);
    expect(said('Zephyrus 7 costs $9/$9 per 1M tokens on Reseller.', offers)).toEqual([
      { verdict: 'supported', detail: null, trueOf: null },
    ]);
  });

  it('is that of the route that the text names', () => {
    const offers = [offer('lab', 2, 2), offer('european', 3, 3)];
    expect(said('Zephyrus 7 costs $2/$2 per 1M tokens on European.', offers)).toMatchObject([
      { verdict: 'contradicted', trueOf: { kind: 'provider', provider: 'lab' } },
    ]);
    expect(said('Zephyrus 7 costs $3/$3 per 1M tokens on European.', offers)).toEqual([
      { verdict: 'supported', detail: null, trueOf: null },
    ]);
  });

  it('is rounded to cents as people do, and not otherwise', () => {
    const offers = [offer('lab', 0.125, 0.23)];
    expect(said('Zephyrus 7 costs $0.13 per 1M input tokens.', offers)).toMatchObject([
      { verdict: 'supported', detail: 'rounded' },
    ]);
    expect(said('Zephyrus 7 costs $0.2 per 1M output tokens.', offers)).toMatchObject([
      { verdict: 'contradicted' },
    ]);
  });
});

describe('a table', () => {
  const inTable = (text: string) =>
    verify(catalog, text, today).map((own) => `${own.verdict} ${own.field} ${own.text.trim()}`);

  it('has its units in its head, with bare numbers below', () => {
    expect(
      inTable(
        '| Model | Input ($/M) | Cache read | Output ($/M) |\n|---|---|---|---|\n| Claude Haiku 4.5 | 1 | 0.20 | **6** |',
      ),
    ).toEqual([
      'contradicted cache_read_price 0.20',
      expect.stringContaining('contradicted output_price'),
      'supported input_price 1',
    ]);
  });

  it('may be of costs, which are no prices', () => {
    expect(
      inTable(
        '| Model | Input cost | Output cost | Total |\n|---|---|---|---|\n| Claude Haiku 4.5 | $0.45 | $2.25 | $2.70 |',
      ),
    ).toEqual([]);
    expect(inTable('| Model | Input | Output |\n|---|---|---|\n| Claude Haiku 4.5 | 850 | 120 |')).toEqual(
      [],
    );
  });

  it('does not hold a discount against the model', () => {
    expect(
      inTable(
        '| Model | Input | Output | Discount |\n|---|---|---|---|\n| Claude Haiku 4.5 | $0.70 | $3.50 | -30% |',
      ).filter((own) => own.startsWith('contradicted')),
    ).toEqual([]);
  });
});

type Frame = (name: string, input: string, output: string) => string;
const frames: readonly Frame[] = [
  (name, input, output) =>
    `${name} costs $${input} per million input tokens and $${output} per million output tokens.`,
  (name, input, output) => `${name}: $${input}/$${output} per 1M tokens`,
  (name, input, output) => `${name} is $${input}/MTok in and $${output}/MTok out.`,
  (name, input, output) => `${name} (input ${input} dollars, output ${output} dollars per million)`,
  (name, input, output) => `| Model | In $/M | Out $/M |\n|---|---|---|\n| ${name} | ${input} | ${output} |`,
  (name, input, output) =>
    `${name} стоит $${input} за миллион входных токенов и $${output} за миллион выходных.`,
  (name, input, output) =>
    `${name}: вход ${input.replace('.', ',')} $, выход ${output.replace('.', ',')} $ за 1 млн токенов`,
  (name, input, output) =>
    `| Модель | Вход ($/1M) | Выход ($/1M) |\n|---|---|---|\n| ${name} | ${input} | ${output} |`,
];

const priced = [
  'anthropic/claude-haiku-4-5',
  'anthropic/claude-opus-5',
  'openai/gpt-5',
  'openai/gpt-4.1-mini',
].map((id) => {
  const model = catalog.models.get(id);
  const price = model && referenceRoute(model, today)?.price;
  if (!model || !price) throw new Error(`the fixture has no price of ${id}`);
  return { name: model.name, ...price };
});

const written = (usd: number) => String(Number(usd.toPrecision(5)));
const verdictsOf = (text: string) =>
  verify(catalog, text, today).flatMap(({ verdict, field }) => (/price/.test(field) ? [verdict] : []));

it('a true price is never wrong, however it is written, and one that is off by a fifth or more is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...frames),
      fc.constantFrom(...priced),
      fc.constantFrom(0.2, 0.37, 1.37, 1.83, 3.3, 7),
      (frame, { name, input, output }, factor) => {
        const right = verdictsOf(frame(name, written(input), written(output)));
        expect(right).toContain('supported');
        expect(right).not.toContain('contradicted');
        expect(verdictsOf(frame(name, written(input * factor), written(output)))).toContain('contradicted');
      },
    ),
    { numRuns: 60 },
  );
});

describe('on the page of a provider', () => {
  const page = (title: string) =>
    `# ${title}\n\n| Model | Context | Input $/MTok | Output $/MTok |\n|---|---|---|---|\n| Claude Haiku 4.5 | 64K | $7 | $33 |`;

  it('is what the lab says nothing of', () => {
    expect(found(page('Anthropic')).filter((own) => own.startsWith('contradicted'))).toHaveLength(3);
    expect(found(page('Alibaba (China)')).filter((own) => own.startsWith('contradicted'))).toEqual([]);
    expect(found(page('Venice AI')).filter((own) => own.startsWith('contradicted'))).toEqual([]);
  });
});

describe('what looks like a price of a model and is none', () => {
  const wrong = (text: string) => found(text).filter((own) => own.startsWith('contradicted'));

  it.each([
    'ft:gpt-4o-2024-08-06 costs $3.75 per 1M input tokens.',
    'gpt-3.5-turbo-16k-0613 costs $3 per 1M input tokens.',
    '| Model | Input $/M |\n|---|---|\n| ft:gpt-4o-mini | $0.31 |',
    "OpenAI's `gpt-5-nano` (part of the GPT-5 family) comes in at $0.05 input / $0.40 output.",
    'Many tools still list Haiku 4.5 at $0.80/$4 — the actual price is $1/$5.',
    'Старые статьи до сих пор указывают для Haiku 4.5 $0.70/$4 за 1М токенов.',
    'Haiku 4.5: $1/$5 per 1M, the planned $2/$7 step-up was cancelled.',
    'Haiku 4.5: $1 input, $5 output / MTok plus caching and batch modifiers',
    'Haiku 4.5 is $1/$5 with cache 0.10/1.25 per 1M tokens',
    'Haiku 4.5: $1/$5, cache $1.25/$0.10 per 1M tokens',
    '### Haiku 4.5\n- input: $1\n- output: $5\n- cache_write: $1.25\n- cache_read: $0.10',
    '| Model | $/1M in / out | ≈ $ per chat | ≈ $ per 1000 chats |\n|---|---|---|---|\n| Haiku 4.5 | 1 / 5 | 0.08 | 80 |',
    '| Модель | $/1М вход / выход | ≈ $ за разговор |\n|---|---|---|\n| Haiku 4.5 | 1 / 5 | 0,08 |',
    'Prices per 1M tokens:\n\n| Model | Input | Output | Total |\n|---|---|---|---|\n| Haiku 4.5 | $0.0100 | $0.0250 | $0.0350 |',
    'Цены за 1М токенов:\n\n| Модель | Вход | Выход | Итого |\n|---|---|---|---|\n| Haiku 4.5 | $0.0100 | $0.0250 | $0.0350 |',
    '| Model | Provider | Input | Cache read | Output |\n|---|---|---|---|---|\n| Haiku 4.5 | $1 | $0.10 | $5 | cheap |',
  ])('%s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is what somebody puts on both prices alike', () => {
    expect(
      wrong('| Model | Input $/M | Output $/M |\n|---|---|---|\n| Sonnet 4.6 | $3.15 | $15.75 |'),
    ).toEqual([]);
    expect(
      wrong('| Model | Input $/M | Output $/M |\n|---|---|---|\n| Sonnet 4.6 | $3.15 | $17.75 |'),
    ).toHaveLength(2);
  });

  it('names what a model is good for in another cell', () => {
    const row = (use: string) =>
      `| Use | Model | Price |\n|---|---|---|\n| ${use} | Haiku 4.5 | $1 input, $5 output |`;
    expect(wrong(row('cheap calls, many of them, batch'))).toEqual([]);
    expect(found(row('Batch API')).filter((own) => own.startsWith('supported'))).toEqual([]);
  });

  it('says so of the same with another price', () => {
    expect(wrong('Haiku 4.5: $2/$5, cache $1.25/$0.10 per 1M tokens')).toHaveLength(1);
    expect(wrong('Haiku 4.5: $1/$5, cache $1.90/$0.10 per 1M tokens')).toHaveLength(1);
    expect(wrong('### Haiku 4.5\n- input: $1\n- cache_write: $7')).toHaveLength(1);
    expect(wrong('Sonnet 4.6 (like the GPT-5 family) costs $4 per 1M input tokens.')).toHaveLength(1);
  });
});

it('leaves open what a text says of a time of which nothing is known', () => {
  const table = (note: string) => `${note}\n\n| Model | Input $/M |\n|---|---|\n| GPT-4.1 | $3 |`;
  const verdicts = (note: string) =>
    verify(catalog, table(note), today).flatMap(({ field, verdict }) =>
      field === 'input_price' ? verdict : [],
    );
  expect(verdicts('Last updated: March 2024')).toEqual(['unknown']);
  expect(verdicts('Prices as of 2024-03-01.')).toEqual(['unknown']);
  expect(verdicts('Цены по состоянию на март 2024 года.')).toEqual(['unknown']);
  expect(verdicts('Last updated: September 2026')).toEqual(['contradicted']);
  // The first list was read on 2026-07-17.
  expect(verdicts('Last updated: 2026-08-20')).toEqual(['contradicted']);
  expect(verdicts('Last updated: 2026-07-16')).toEqual(['unknown']);
  expect(verdicts('First released in March 2024')).toEqual(['contradicted']);
});
