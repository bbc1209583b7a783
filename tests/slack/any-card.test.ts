import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slackPayload } from '../../src/slack/blocks.ts';
import type { Block, Card, Span } from '../../src/view/card.ts';

const nasty = fc.constantFrom(
  '<!channel>',
  '<@U123>',
  '@everyone',
  '*b*',
  '`c`',
  '|',
  '\n',
  '\u0000',
  '\u202e',
  '\u2066',
  '&',
  ' ',
  'ש',
  '😀',
  '\ud800',
  '<https://a.example|b>',
);
const some = fc.oneof(
  fc.string({ unit: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 5 })), maxLength: 12 }),
  fc.integer({ min: 0, max: 10 }).map((size) => '<é&'.repeat(size ** 3)),
  fc.integer({ min: 0, max: 10 }).map((size) => '"漢'.repeat(size ** 3)),
);
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    'not an address',
    '',
    `https://a.example/${'b'.repeat(4000)}`,
    `https://a.example/${'b'.repeat(2900)}`,
    `https://a.example/${'é'.repeat(1000)}`,
  ),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  some,
  fc.record({ bold: some }),
  fc.record({ link: some, url }),
  fc.record({ code: some }),
);
const text = fc.array(span, { maxLength: 8 });
const many = (length: number) =>
  fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: length }));
const tableBlock = fc.tuple(many(25), many(120), some, some).map(
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
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), role: fc.constantFrom('state', 'verdict', 'body'), text }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: some, mark: some, text }), { maxLength: 10 }),
  }),
  tableBlock,
  fc.record({ kind: fc.constant('notes' as const), items: fc.array(text, { maxLength: 10 }) }),
  fc.record({
    kind: fc.constant('sources' as const),
    title: some,
    items: fc.array(fc.record({ name: some, url: fc.option(url), date: some }), { maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('foot' as const), text: some }),
);
const card: fc.Arbitrary<Card> = fc.record({
  title: some,
  summary: some,
  audience: fc.constantFrom('everyone', 'asker'),
  blocks: fc.oneof(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 70 })),
});

const leafTypes = new Set(['text', 'link', 'plain_text', 'raw_text']);
const containers = new Set([
  'header',
  'context',
  'section',
  'table',
  'rich_text',
  'rich_text_section',
  'rich_text_list',
]);
const unsafe = /[\p{Control}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2066\u2067]/u;

/** Every string of a payload's blocks with the object that holds it. */
function check(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) check(one);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) {
    const type = String(value.type);
    expect(leafTypes.has(type) || containers.has(type), type).toBe(true);
    if (leafTypes.has(type) && 'text' in value) {
      const shown = String(value.text);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(3000);
      expect(shown).not.toMatch(unsafe);
    }
    if (type === 'link' && 'url' in value) expect(String(value.url)).toMatch(/^https?:\/\/\S{1,2992}$/);
    if (type === 'plain_text') expect(value).toMatchObject({ emoji: false });
    if ('elements' in value) expect((value.elements as unknown[]).length).toBeGreaterThan(0);
  }
  for (const inner of Object.values(value)) check(inner);
}

test.each([true, false])('any card stays within the limits and inert (tables: %s)', (tables) => {
  fc.assert(
    fc.property(card, (any) => {
      const payload = slackPayload(any, { tables });
      expect(payload.blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(payload.blocks).length).toBeLessThan(12_000);
      expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(20_000);
      expect(payload.text.length).toBeLessThanOrEqual(3000);
      expect(payload.text).not.toMatch(/[<>]/);
      expect(payload.text).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      const shownTables = payload.blocks.filter((one) => one.type === 'table');
      expect(shownTables.length).toBeLessThanOrEqual(tables ? 1 : 0);
      for (const one of shownTables) {
        expect(one.rows.length).toBeLessThanOrEqual(100);
        for (const row of one.rows) expect(row.length).toBeLessThanOrEqual(20);
      }
      for (const one of payload.blocks) {
        if (one.type === 'header') expect(one.text.text.length).toBeLessThanOrEqual(150);
        if (one.type === 'section') expect(one.fields?.length).toBeLessThanOrEqual(10);
      }
      check(payload.blocks);
    }),
    { numRuns: 300 },
  );
});
