import fc from 'fast-check';
import type { Block, Card, ChartBlock, Span } from '../src/card/card.ts';

/** What a platform could take for markup, a mention or a break of its layout, or could choke on. */
const nasty = fc.constantFrom(
  '@everyone',
  '@',
  'here',
  '<!channel>',
  '<@U123>',
  '<@123>',
  '<t:1:R>',
  ':smile:',
  '`',
  '**',
  '||',
  '|',
  '# ',
  '- ',
  '1. ',
  '> ',
  '\\',
  '&',
  '[a](b)',
  '<https://a.example|b>',
  'https://x.test/a',
  '\n',
  '\u0000',
  '\u202e',
  '\u2066',
  '\ud800',
  ' ',
  'ש',
  '😀',
);
/** Any code point, lone surrogates too; fast-check's own such unit takes most of a second to prepare. */
export const anyCharacter = fc.integer({ min: 0, max: 0x10_ff_ff }).map((code) => String.fromCodePoint(code));
const short = fc.string({
  unit: fc.oneof(nasty, fc.string({ unit: anyCharacter, maxLength: 5 })),
  maxLength: 12,
});
const long = (unit: string) => fc.integer({ min: 0, max: 10 }).map((size) => unit.repeat(size ** 3));

/** Any text, mostly short and nasty, sometimes of thousands of characters. */
export const anyText = fc.oneof({ weight: 3, arbitrary: short }, long('<é&'), long('"漢'));

/** fast-check's own addresses take seconds of computing to prepare. */
const webAddress = fc.stringMatching(
  /^https?:\/\/[a-z]{1,8}\.example(\/[\w.~%'()*+,;@-]{0,12}){0,3}(\?[\w=&%]{0,12})?(#[\w-]{0,8})?$/,
);
const address = fc.oneof(
  webAddress,
  short,
  fc.constantFrom(
    'javascript:alert(1)',
    `https://a.example/${'b'.repeat(4000)}`,
    `https://a.example/${'b'.repeat(2900)}`,
    `https://a.example/${'é'.repeat(1000)}`,
  ),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  anyText,
  fc.record({ bold: anyText }),
  fc.record({ link: anyText, url: address }),
  fc.record({ code: anyText }),
);
const spans = fc.array(span, { maxLength: 6 });
const upTo = (length: number) =>
  fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: length }));
const tableBlock = fc.tuple(upTo(25), upTo(120), anyText, anyText).map(
  ([width, height, one, other]): Block => ({
    kind: 'table',
    corner: one,
    columns: Array.from({ length: width }, () => other),
    rows: Array.from({ length: height }, () => ({
      label: other,
      cells: Array.from({ length: width }, () => one),
    })),
  }),
);
const option = fc.record({ label: anyText, value: fc.constantFrom('a', 'b', 'overview') });
/** Labels are anything; values, state and controls are ours alone. */
const choices: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('choices' as const),
  state: fc.constantFrom('1.c.why-price.long-documents.abcdefghijklmnopqrstuvwxy', '1.m...abcde'),
  menus: fc.uniqueArray(
    fc.record({
      control: fc.constantFrom('s', 'w', 'y'),
      label: anyText,
      options: fc.uniqueArray(option, { minLength: 1, maxLength: 25, selector: ({ value }) => value }),
      chosen: fc.option(fc.constantFrom('a', 'z')),
    }),
    { maxLength: 3, selector: ({ control }) => control },
  ),
  buttons: fc.uniqueArray(
    fc.record({
      control: fc.constantFrom('m', 'p', 'x'),
      label: anyText,
      value: fc.constantFrom('0', '1', '2'),
    }),
    { maxLength: 6, selector: ({ control, value }) => control + value },
  ),
});
const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
const bar = fc.record({
  value: fc.option(fc.tuple(amount, amount).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  shown: anyText,
});
const mostNames = 7;
const group = fc.record({
  label: anyText,
  full: fc.oneof(fc.constant(0), amount),
  bars: fc.array(bar, { minLength: mostNames, maxLength: mostNames }),
});
const chartOf = (most: number): fc.Arbitrary<ChartBlock> =>
  fc
    .record({
      kind: fc.constant('chart' as const),
      title: anyText,
      subtitle: anyText,
      unit: anyText,
      names: fc.array(anyText, { maxLength: mostNames }),
      groups: fc.array(group, { maxLength: most }),
      alt: anyText,
    })
    .map(({ names, groups, ...own }) => ({
      ...own,
      names,
      groups: groups.map(({ bars, ...one }) => ({ ...one, bars: bars.slice(0, names.length) })),
    }));
/** A chart of any texts, and of values near and far from each other, some unknown or a range. */
export const anyChart = fc.oneof(chartOf(1), chartOf(3), chartOf(22));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    role: fc.constantFrom('state', 'verdict', 'body'),
    text: spans,
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: anyText, mark: anyText, text: spans }), { maxLength: 10 }),
  }),
  tableBlock,
  fc.record({ kind: fc.constant('notes' as const), items: fc.array(spans, { maxLength: 10 }) }),
  fc.record({ kind: fc.constant('quote' as const), lines: fc.array(spans, { maxLength: 40 }) }),
  fc.record({
    kind: fc.constant('code' as const),
    language: fc.constantFrom('bash', 'python'),
    lines: fc.array(anyText, { maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('sources' as const),
    leftOut: anyText,
    title: anyText,
    items: fc.array(fc.record({ name: anyText, url: fc.option(address), date: anyText }), { maxLength: 20 }),
  }),
  chartOf(1),
  fc.record({ kind: fc.constant('foot' as const), text: anyText }),
);

/** Any card that the types allow, within reason or far beyond what a message can hold. */
export const anyCard: fc.Arbitrary<Card> = fc.record({
  title: anyText,
  summary: anyText,
  audience: fc.constantFrom('everyone', 'asker'),
  blocks: fc
    .tuple(
      fc.oneof(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 70 })),
      fc.array(choices, { maxLength: 1 }),
    )
    .map(([blocks, last]) => [...blocks, ...last]),
});
