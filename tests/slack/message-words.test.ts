import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { blockWords } from '../../src/platforms/slack/block-words.ts';
import { messageWords } from '../../src/platforms/slack/message-words.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const marked = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: marked(text) });
const leaf = (text: string) => ({ type: 'text', text });
const inSection = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const raw = (text: string) => ({ type: 'raw_text', text });

const shapes: readonly (readonly [name: string, block: unknown, lines: readonly string[]])[] = [
  ['a header', { type: 'header', text: plain('Prices :tada:'), level: 2 }, ['## Prices']],
  [
    'fields',
    { type: 'section', fields: [marked('*Input:*\n$1'), marked('*Output*\n$5'), marked('a\nb\nc')] },
    ['Input: $1', 'Output: $5', 'a', 'b', 'c'],
  ],
  [
    'a context',
    { type: 'context', elements: [{ type: 'image', alt_text: 'A chart' }, marked('per &lt;1M&gt; tokens')] },
    ['A chart per <1M> tokens'],
  ],
  [
    'rich text',
    rich(
      inSection(
        leaf('See '),
        { type: 'link', url: 'https://x.example', text: 'this' },
        { type: 'user', user_id: 'U1' },
      ),
      { type: 'rich_text_list', style: 'bullet', elements: [inSection(leaf('one')), inSection(leaf('two'))] },
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [inSection(leaf('below'))] },
      { type: 'rich_text_quote', elements: [leaf('said\ntwice')] },
      { type: 'rich_text_preformatted', elements: [leaf('a,b\n1,2')] },
    ),
    ['See this', '- one', '- two', '  1. below', '> said', '> twice', '```', 'a,b', '1,2', '```'],
  ],
  [
    'a table',
    {
      type: 'table',
      rows: [[raw('Model'), raw('In|out')], [], [rich(inSection(leaf('Haiku'))), raw('$1\n$5')]],
    },
    ['| Model | In/out |', '| --- | --- |', '| Haiku | $1 $5 |'],
  ],
  [
    'a data table',
    {
      type: 'data_table',
      caption: 'USD per 1M tokens',
      rows: [
        [raw('Model'), raw('Input')],
        [raw('Haiku'), { type: 'raw_number', value: 1.5 }],
        [raw('Mini'), { type: 'raw_number', value: 0.4, text: '$0.40' }],
      ],
    },
    ['USD per 1M tokens', '| Model | Input |', '| --- | --- |', '| Haiku | 1.5 |', '| Mini | $0.40 |'],
  ],
  ['Markdown', { type: 'markdown', text: '# A\n| b | c |' }, ['# A', '| b | c |']],
  [
    'a container',
    { type: 'container', title: plain('Box'), subtitle: marked('new'), child_blocks: [section('inside')] },
    ['# Box', 'new', 'inside'],
  ],
  [
    'a carousel of cards',
    {
      type: 'carousel',
      elements: [
        {
          type: 'card',
          title: plain('Haiku'),
          subtitle: plain('small'),
          body: marked('$1/$5'),
          hero_image: { type: 'image', alt_text: 'A poem' },
          actions: [{ type: 'button', text: plain('Buy'), action_id: 'buy' }],
        },
      ],
    },
    ['## Haiku', 'small', '$1/$5', 'A poem'],
  ],
  [
    'a layout',
    {
      type: 'layout',
      label: 'Grid',
      rows: [{ items: [{ block: section('left'), width: 'narrow' }, { block: section('right') }] }],
      fallback: [section('left, right')],
    },
    ['left', 'right'],
  ],
  ['a layout that nobody can read', { type: 'layout', rows: [], fallback: [section('plain')] }, ['plain']],
  [
    'tasks',
    {
      type: 'plan',
      title: 'Steps',
      tasks: [
        {
          type: 'task_card',
          task_id: 'T1',
          title: 'Look up',
          output: rich(inSection(leaf('$1'))),
          sources: [{ type: 'url', url: 'https://x.example', text: 'A page' }],
        },
      ],
    },
    ['# Steps', '## Look up', '$1', 'A page'],
  ],
  [
    'an image',
    { type: 'image', title: plain('Slide'), alt_text: 'Haiku is cheap', image_url: 'x' },
    ['Slide', 'Haiku is cheap'],
  ],
  [
    'a video',
    { type: 'video', title: plain('Talk'), description: plain('On prices'), alt_text: 'x' },
    ['Talk', 'On prices', 'x'],
  ],
  [
    'a chart',
    {
      type: 'data_visualization',
      title: 'Windows',
      chart: {
        type: 'bar',
        series: [{ name: 'Context', data: [{ label: 'Haiku', value: 200 }] }],
        axis_config: { categories: ['Haiku'], y_label: 'K tokens' },
      },
    },
    ['# Windows', '| K tokens | Haiku |', '| --- | --- |', '| Context | 200 |'],
  ],
  ['what can be pressed', { type: 'actions', elements: [{ type: 'button', text: plain('Press') }] }, []],
  [
    'a block of a kind that is not known yet',
    {
      type: 'novelty',
      block_id: 'b1',
      action_id: 'a1',
      image_url: 'https://x.example',
      heading: plain('New'),
      grid: [{ kind: 'tile', text: 'tile' }, section('inner')],
    },
    ['New', 'tile', 'inner'],
  ],
];

describe('the words of a block', () => {
  test.each(shapes)('%s', (_, block, lines) => {
    expect(
      blockWords([block])
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(lines.length > 0 ? lines : ['']);
  });

  test('whatever it holds, they are some text, and soon', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.array(fc.anything()), ([, block], odd) => {
        const types = shapes.map(([, own]) => (own as { type: string }).type);
        const blocks = [
          ...odd,
          ...types.map((type, at) => ({ type, elements: odd, rows: odd, text: odd[at] })),
          block,
        ];
        expect(typeof messageWords({ blocks, text: odd[0], attachments: odd, files: odd })).toBe('string');
      }),
      { numRuns: 50 },
    );
    let deep: object = section('bottom');
    for (let at = 0; at < 20_000; at++) deep = { type: 'container', child_blocks: [deep] };
    expect(blockWords([deep])).toBe('');
    const wide = Array.from({ length: 100_000 }, () => section('x'));
    expect(blockWords(wide).length).toBeLessThan(10_000);
  });
});

test('files, their beginnings and what is shared in a message are its words, each once', () => {
  const message = {
    text: 'hey :wave:',
    files: [{ title: 'T.csv', preview: 'a,b\n1,2', alt_txt: 'A chart', initial_comment: { comment: 'see' } }],
    attachments: [
      {
        fallback: 'x',
        title: 'Post',
        text: 'Said',
        fields: [{ title: 'In', value: '$1' }],
        files: [{ plain_text: 'mail' }],
      },
      { is_share: true, fallback: 'Only this' },
      { text: 'hey' },
    ],
  };
  const lines = [
    'hey',
    'Post',
    'Said',
    'In: $1',
    'mail',
    'Only this',
    'T.csv',
    'A chart',
    'a,b',
    '1,2',
    'see',
  ];
  expect(messageWords(message).split('\n')).toEqual(lines);
});

test.each<readonly [string, object]>([
  ['a card', { type: 'card', title: plain('Claude Haiku 4.5'), body: marked('Fast and small') }],
  [
    'a container with a card',
    {
      type: 'container',
      title: plain('Claude Haiku 4.5'),
      child_blocks: [{ type: 'card', title: plain('Claude Haiku 4.5'), body: marked('Fast') }],
    },
  ],
  ['a task', { type: 'task_card', title: 'Claude Haiku 4.5', output: rich(inSection(leaf('Looked up'))) }],
])('what stands below %s is not said of its model', (_, block) => {
  const prices = section('Input: $7 per 1M tokens');
  const first = section('GPT-5 mini costs $0.25/$2.');
  const wrongOf = (...blocks: object[]) =>
    verify(catalog, messageWords({ blocks }), today).filter(({ verdict }) => verdict === 'contradicted');
  expect(wrongOf(first, block, prices)).toEqual([]);
  expect(wrongOf(first, { type: 'header', text: plain('Claude Haiku 4.5') }, prices)).toHaveLength(1);
});

const [wrong, right] = ['$0.80', '$1.00'];
test.each<readonly [string, (price: string) => object]>([
  [
    'a card',
    (price) => ({
      type: 'card',
      title: plain('Claude Haiku 4.5'),
      body: marked(`Input: ${price} per 1M tokens`),
    }),
  ],
  [
    'a container',
    (price) => ({
      type: 'container',
      title: plain('News'),
      child_blocks: [section(`Claude Haiku 4.5 input: ${price} per 1M tokens`)],
    }),
  ],
  [
    'an image',
    (price) => ({ type: 'image', alt_text: `Claude Haiku 4.5 costs ${price} per 1M input tokens` }),
  ],
  [
    'a data table',
    (price) => ({
      type: 'data_table',
      caption: 'Prices',
      rows: [
        [raw('Model'), raw('Input price per 1M')],
        [raw('Claude Haiku 4.5'), raw(price)],
      ],
    }),
  ],
])('a false price is found in %s, a right one is not called false', (_, block) => {
  const verdicts = (price: string) =>
    verify(catalog, messageWords({ text: '', blocks: [block(price)] }), today).map(({ verdict }) => verdict);
  expect(verdicts(wrong)).toEqual(['contradicted']);
  expect(verdicts(right)).toEqual(['supported']);
});
