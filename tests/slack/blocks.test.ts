import { expect, test } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { comparison, mistake } from './sample-cards.ts';

const section = (elements: unknown[]) => ({ type: 'rich_text_section', elements });

test('every kind of block has its Slack form', () => {
  const { blocks } = slackPayload(comparison, { tables: true });
  expect(blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: 'Claude Haiku 5.5 or Pixtral 12B', emoji: false } },
    {
      type: 'rich_text',
      elements: [
        section([
          { type: 'text', text: '⚠ ' },
          { type: 'text', text: 'Pixtral 12B was retired on ' },
          { type: 'text', text: '2025-12-31', style: { bold: true } },
          { type: 'text', text: '.' },
        ]),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section(
          ['Take ', 'Claude Haiku 5.5', '.'].map((text) =>
            text === 'Claude Haiku 5.5'
              ? { type: 'text', text, style: { bold: true } }
              : { type: 'text', text },
          ),
        ),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section([
          { type: 'text', text: 'See ' },
          { type: 'link', url: 'https://example.com/a?b=1', text: 'the docs' },
          { type: 'text', text: ' or ' },
          { type: 'text', text: 'x', style: { code: true } },
        ]),
      ],
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            section([
              { type: 'text', text: 'Price: Pixtral 12B', style: { bold: true } },
              { type: 'text', text: ' · ' },
              { type: 'text', text: '$0.20 against $1.00' },
            ]),
            section([{ type: 'text', text: 'Context: tie', style: { bold: true } }]),
          ],
        },
      ],
    },
    {
      type: 'table',
      column_settings: Array.from({ length: 3 }, () => ({ align: 'left', is_wrapped: true })),
      rows: [
        ['–', 'Haiku 5.5', 'Pixtral 12B'],
        ['Input', '$0.50', '$0.20'],
        ['Output', '$2.50', '–'],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: ['First note', 'Second note'].map((text) => section([{ type: 'text', text }])),
        },
      ],
    },
    {
      type: 'rich_text',
      elements: [
        section([
          { type: 'text', text: 'Sources', style: { bold: true } },
          { type: 'text', text: ': ' },
          { type: 'link', url: 'https://docs.anthropic.com/', text: 'Anthropic' },
          { type: 'text', text: ', 2026-11-01' },
          { type: 'text', text: ' · ' },
          { type: 'text', text: 'A page' },
          { type: 'text', text: ', read on 2026-10-01' },
        ]),
      ],
    },
    {
      type: 'context',
      elements: [
        { type: 'plain_text', text: 'Prices per million tokens · catalog of 2026-11-20', emoji: false },
      ],
    },
  ]);
});

test('without tables, rows are sections of plain fields', () => {
  const { blocks } = slackPayload(comparison, { tables: false });
  expect(blocks.some((block) => block.type === 'table')).toBe(false);
  expect(blocks.filter((block) => block.type === 'section')[0]).toEqual({
    type: 'section',
    fields: ['Input', 'Haiku 5.5: $0.50', 'Pixtral 12B: $0.20'].map((text) => ({
      type: 'plain_text',
      text,
      emoji: false,
    })),
  });
});

test('a second table becomes fields, since Slack takes one', () => {
  const twice: Card = { ...comparison, blocks: comparison.blocks.flatMap((block) => [block, { ...block }]) };
  const types = slackPayload(twice, { tables: true }).blocks.map((block) => block.type);
  expect(types.filter((type) => type === 'table')).toHaveLength(1);
  expect(types).toContain('section');
});

test('what only the asker is to see says so', () => {
  expect(slackPayload(mistake, { tables: true }).response_type).toBe('ephemeral');
});

test('a card too long gives up its sources first and keeps state and verdict', () => {
  const items = Array.from({ length: 80 }, (_, index) => ({
    name: `Source ${index}`,
    url: `https://example.com/${'a'.repeat(150)}/${index}`,
    date: '2026-11-01',
  }));
  const long: Card = {
    ...comparison,
    blocks: comparison.blocks.map((block) => (block.kind === 'sources' ? { ...block, items } : block)),
  };
  const text = JSON.stringify(slackPayload(long, { tables: true }).blocks);
  expect(text).not.toContain('Source 0');
  expect(text).toContain('Second note');
  expect(text).toContain('2025-12-31');
});

test('what a person typed is text and nothing else', () => {
  const typed =
    '<!channel> <@U123> *bold* `code` @everyone |a\nb\u202ec\u0000 & <https://evil.example|click>';
  const inert = '<!channel> <@U123> *bold* `code` @everyone |a bc & <https://evil.example|click>';
  const card: Card = {
    title: typed,
    summary: typed,
    audience: 'asker',
    blocks: [{ kind: 'text', role: 'body', text: [typed, { link: 'x', url: 'javascript:alert(1)' }] }],
  };
  const payload = slackPayload(card, { tables: true });
  expect(payload.text).toBe(inert.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  expect(payload.blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: inert, emoji: false } },
    {
      type: 'rich_text',
      elements: [
        section([
          { type: 'text', text: inert },
          { type: 'text', text: 'x' },
        ]),
      ],
    },
  ]);
});

test('an escape is never cut in half', () => {
  const card: Card = { ...mistake, summary: '<'.repeat(2999) };
  const { text } = slackPayload(card, { tables: true });
  expect(text.length).toBeLessThanOrEqual(3000);
  expect(text).toMatch(/^(&lt;)+…$/);
});
