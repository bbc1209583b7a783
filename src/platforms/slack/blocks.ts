import type { types } from '@slack/bolt';
import { createCardCache } from '../../card/answer-memo.ts';
import type { Block, Card, Span, TableBlock } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { largestThatFits } from '../../card/give-way.ts';
import { choices } from './choices.ts';
import { leastRoom, limits, type Room, rooms } from './limits.ts';
import { blocksJson, messageJson } from './message-json.ts';
import { code, fields, notes, paragraph, plain, quote, sources } from './rich-text.ts';

// Slack refuses empty cells.
const emptyCell = '–';

function cell(text: string, room: Room): types.RawTextElement {
  return { type: 'raw_text', text: plain(text, room.leaf).trim() || emptyCell };
}

/** One Slack table; rows beyond `limits.tableRows` make the message too big, so that rows give way first. */
export function table(of: TableBlock, room: Room): types.TableBlock {
  const head = [of.corner, ...of.columns].slice(0, limits.tableColumns);
  const rows = of.rows.map((row) => [row.label, ...row.cells].slice(0, head.length));
  return {
    type: 'table',
    column_settings: head.map(() => ({ align: 'left' as const, is_wrapped: true })),
    rows: [head, ...rows].map((row) => row.map((text) => cell(text, room))),
  };
}

/** The same rows as sections of plain fields, for workspaces whose clients show no tables. */
export function tableAsFields(of: TableBlock, room: Room): types.SectionBlock[] {
  return of.rows.map((row) => {
    const values = row.cells.map((value, index) => `${of.columns[index] ?? ''}: ${value}`);
    const texts = [row.label, ...values].slice(0, limits.fields);
    const length = Math.min(room.leaf, limits.field);
    return {
      type: 'section',
      fields: texts.map((text) => ({
        type: 'plain_text' as const,
        text: plain(text, length).trim() || emptyCell,
        emoji: false,
      })),
    };
  });
}

/** The three characters that open links and mentions in Slack's markup; nothing else can be escaped there. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The top-level `text` of a message, for notifications and screen readers; an entity is never cut in half. */
export function fallbackText(summary: string): string {
  const escaped = escapeMarkup(clamp(cleanText(summary), limits.text));
  if (escaped.length <= limits.text) return escaped;
  return `${escaped.slice(0, limits.text - 1).replace(/&[a-z]*$/, '')}…`;
}

export type SlackPayload = {
  response_type: 'in_channel' | 'ephemeral';
  text: string;
  blocks: types.KnownBlock[];
};

function footBlocks(text: string, room: Room): types.ContextBlock[] {
  const shown = plain(text, Math.min(room.leaf, limits.context)).trim();
  return shown ? [{ type: 'context', elements: [{ type: 'plain_text', text: shown, emoji: false }] }] : [];
}

function render(card: Card, tables: boolean, room: Room): SlackPayload {
  // Slack refuses a message with two tables: the first gets it.
  const onlyTable = tables ? card.blocks.find((block) => block.kind === 'table') : undefined;
  const rows = card.blocks.filter((block) => block.kind === 'choices');
  const blocksOf = (block: Block): types.KnownBlock[] => {
    switch (block.kind) {
      case 'text':
        return paragraph(block, room);
      case 'fields':
        return fields(block, room);
      case 'table':
        return block === onlyTable ? [table(block, room)] : tableAsFields(block, room);
      case 'notes':
        return notes(block, room);
      case 'quote':
        return quote(block, room);
      case 'code':
        return code(block, room);
      case 'sources':
        return sources(block, room);
      case 'chart':
      case 'picture':
        // Slack refuses charts in an acknowledgement; it follows by itself. A picture comes when it is asked for.
        return [];
      case 'foot':
        return footBlocks(block.text, room);
      case 'choices':
        return choices(block, rows.indexOf(block));
    }
  };
  const title = plain(card.title, limits.header).trim();
  const header: types.KnownBlock[] = title
    ? [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }]
    : [];
  return {
    response_type: card.audience === 'asker' ? 'ephemeral' : 'in_channel',
    text: fallbackText(card.summary.trim() || card.title),
    blocks: [...header, ...card.blocks.flatMap(blocksOf)],
  };
}

/** Of a UTF-16 unit: one in three bytes, or half of a pair in four. */
const mostBytes = 3;

/** Whether Slack takes the payload as one message, and as one Socket Mode answer. */
function fits(payload: SlackPayload): boolean {
  const rows = payload.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  if (payload.blocks.length > limits.blocks || rows.length > limits.tableRows) return false;
  if (blocksJson(payload.blocks).length > limits.characters) return false;
  const whole = messageJson(payload);
  return whole.length <= limits.bytes / mostBytes || Buffer.byteLength(whole) <= limits.bytes;
}

function words(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  return 'link' in span ? span.link : span.code;
}

/** What never gives way, the verdict first, as bare words: links could be long. */
function stateAndVerdict(card: Card): Block[] {
  return card.blocks
    .filter((block) => block.kind === 'text')
    .filter((block) => block.role !== 'body')
    .sort((a, b) => Number(b.role === 'verdict') - Number(a.role === 'verdict'))
    .slice(0, leastRoom.items)
    .map((block) => ({ ...block, text: [block.text.map(words).join('')] }));
}

function fitted(card: Card, tables: boolean): SlackPayload {
  const draw = (some: Card) => render(some, tables, rooms[0]);
  const { message, smallest } = largestThatFits(card, draw, fits);
  if (message) return message;
  for (const room of rooms.slice(1)) {
    const payload = render(smallest, tables, room);
    if (fits(payload)) return payload;
  }
  const last = { ...card, summary: plain(card.summary, limits.text / 2), blocks: stateAndVerdict(card) };
  return render(last, tables, leastRoom);
}

const kept = {
  withTables: createCardCache<SlackPayload>(),
  withFields: createCardCache<SlackPayload>(),
};

/**
 * The Slack message of a card, always within Slack's limits.
 * @param options.tables false shows tables as plain fields
 */
export function slackPayload(card: Card, options: { readonly tables: boolean }): SlackPayload {
  return kept[options.tables ? 'withTables' : 'withFields'](card, () => fitted(card, options.tables));
}
