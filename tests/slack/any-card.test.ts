import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { anyCard } from '../any-card.ts';

const leafTypes = new Set(['text', 'link', 'plain_text', 'raw_text']);
const controls = new Set(['actions', 'static_select', 'button']);
const containers = new Set([
  'header',
  'context',
  'section',
  'table',
  'rich_text',
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
]);
const unsafe = /[\p{Control}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2066\u2067]/u;

/** What holds lines that are parted by breaks: of a quote one by one, of code within one text. */
type Lines = 'quote' | 'code' | null;

/** Every string of a payload's blocks with the object that holds it. */
function check(value: unknown, within: Lines = null): void {
  if (Array.isArray(value)) {
    for (const one of value) check(one, within);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) {
    const type = String(value.type);
    expect(leafTypes.has(type) || containers.has(type) || controls.has(type), type).toBe(true);
    if (leafTypes.has(type) && 'text' in value) {
      const shown = String(value.text);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(3000);
      const isBreak = within === 'quote' && shown === '\n';
      if (!isBreak) expect(within === 'code' ? shown.replaceAll('\n', '') : shown).not.toMatch(unsafe);
    }
    if (type === 'link' && 'url' in value) expect(String(value.url)).toMatch(/^https?:\/\/\S{1,2992}$/);
    if (type === 'plain_text') expect(value).toMatchObject({ emoji: false });
    if ('elements' in value) expect((value.elements as unknown[]).length).toBeGreaterThan(0);
  }
  const type = 'type' in value ? value.type : null;
  const holds = type === 'rich_text_quote' ? 'quote' : type === 'rich_text_preformatted' ? 'code' : null;
  for (const inner of Object.values(value)) check(inner, holds);
}

test.each([true, false])('any card stays within the limits and inert (tables: %s)', (tables) => {
  fc.assert(
    fc.property(anyCard, (any) => {
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
    { numRuns: 100 },
  );
});
