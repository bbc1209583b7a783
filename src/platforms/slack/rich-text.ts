import type { types } from '@slack/bolt';
import {
  type CodeBlock,
  type FieldsBlock,
  marksBold,
  type NotesBlock,
  type QuoteBlock,
  type SourcesBlock,
  type Span,
  type Text,
  type TextBlock,
} from '../../card/card.ts';
import { clamp, cleanLines, cleanText } from '../../card/clean-text.ts';
import { signs } from '../../card/mark.ts';
import { createMemo } from '../../memo.ts';
import { limits, type Room } from './limits.ts';

type Leaf = types.RichTextText | types.RichTextLink;
type Style = { bold?: boolean; code?: boolean };

/** Text for a plain_text, raw_text or rich text leaf: Slack reads no markup there, so cleaning is all it needs. */
export function plain(text: string, length: number): string {
  return clamp(cleanText(text), length);
}

function textLeaf(text: string, length: number, style: Style): Leaf[] {
  const shown = plain(text, length);
  if (shown === '') return [];
  return [
    Object.keys(style).length > 0 ? { type: 'text', text: shown, style } : { type: 'text', text: shown },
  ];
}

/** The address as Slack takes it, or null when it is not one of the web or too long once encoded. */
function webAddress(url: string): string | null {
  return addresses(limits, url, () => ({ href: parseAddress(url) })).href;
}

// The same few sources stand under every answer.
const addresses = createMemo<{ readonly href: string | null }>(1000);

function parseAddress(url: string): string | null {
  const href = /^https?:\/\//i.test(url) ? URL.parse(url)?.href : undefined;
  return href !== undefined && href.length <= limits.url ? href : null;
}

/** A link, or its bare text when the address is not one of the web. */
function linkLeaf(text: string, url: string, length: number, style: Style = {}): Leaf[] {
  const shown = plain(text, length);
  const address = webAddress(url);
  if (shown === '' || address === null) return textLeaf(text, length, style);
  const link: types.RichTextLink = { type: 'link', url: address, text: shown };
  return [Object.keys(style).length > 0 ? { ...link, style } : link];
}

function spanLeaf(span: Span, length: number, style: Style): Leaf[] {
  if (typeof span === 'string') return textLeaf(span, length, style);
  if ('bold' in span) return textLeaf(span.bold, length, { ...style, bold: true });
  if ('link' in span) return linkLeaf(span.link, span.url, length, style);
  return textLeaf(span.code, length, { ...style, code: true });
}

/** The leaves of one paragraph; empty spans vanish, since Slack refuses empty leaves. */
function leaves(text: Text, length: number, style: Style = {}): Leaf[] {
  return text.flatMap((span) => spanLeaf(span, length, style));
}

function boldLeaf(text: string, length: number): Leaf[] {
  return textLeaf(text, length, { bold: true });
}

type Element = types.RichTextSection | types.RichTextList | types.RichTextQuote | types.RichTextPreformatted;

function section(elements: Leaf[]): types.RichTextSection[] {
  return elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [];
}

function list(items: readonly Leaf[][]): types.RichTextList[] {
  const elements = items.flatMap((item) => section([...item]));
  return elements.length > 0 ? [{ type: 'rich_text_list', style: 'bullet', elements }] : [];
}

function block(elements: readonly Element[]): types.RichTextBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements: [...elements] }] : [];
}

/** One paragraph; a verdict is bold where it says so or as a whole, a notice has its sign. */
export function paragraph({ role, text }: TextBlock, room: Room): types.RichTextBlock[] {
  const style = role === 'verdict' && !marksBold(text) ? { bold: true } : {};
  const said = leaves(text.slice(0, room.items), room.leaf, style);
  const hasSign = said.length > 0 && (role === 'state' || role === 'taken');
  return block(section(hasSign ? [{ type: 'text', text: `${signs[role]} ` }, ...said] : said));
}

/** One bullet per field: label and mark in bold, then the reason. */
export function fields(of: FieldsBlock, room: Room): types.RichTextBlock[] {
  const items = of.fields.slice(0, room.items).map((field) => {
    const head = [field.label, field.mark].filter((part) => part.trim() !== '').join(': ');
    const reason = leaves(field.text.slice(0, room.items), room.leaf);
    const between: Leaf[] = head && reason.length > 0 ? [{ type: 'text', text: ' · ' }] : [];
    return [...boldLeaf(head, room.leaf), ...between, ...reason];
  });
  return block(list(items));
}

export function notes(of: NotesBlock, room: Room): types.RichTextBlock[] {
  const items = of.items.slice(0, room.items);
  return block(list(items.map((item) => leaves(item.slice(0, room.items), room.leaf))));
}

/** Lines of a text beside a bar. */
export function quote(of: QuoteBlock, room: Room): types.RichTextBlock[] {
  const lines = of.lines.slice(0, room.items).map((line) => leaves(line, room.leaf));
  const elements = lines.flatMap((line, index): Leaf[] =>
    index === 0 ? line : [{ type: 'text', text: '\n' }, ...line],
  );
  return lines.some((line) => line.length > 0) ? block([{ type: 'rich_text_quote', elements }]) : [];
}

/** Lines to copy, in letters of one width. */
export function code({ lines }: CodeBlock, room: Room): types.RichTextBlock[] {
  const text = clamp(cleanLines(lines.slice(0, room.items)).join('\n'), room.leaf).trim();
  if (text === '') return [];
  return block([{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }]);
}

/** A bold title, then the sources with their dates, all in one line. */
export function sources(of: SourcesBlock, room: Room): types.RichTextBlock[] {
  const items = of.items.slice(0, room.items).flatMap((source) => {
    const name = linkLeaf(source.name, source.url ?? '', room.leaf);
    const date = plain(source.date, room.leaf);
    return name.length === 0 && date === '' ? [] : [{ name, date }];
  });
  const all = items.flatMap(({ name, date }, index): Leaf[] => {
    const before = index === 0 ? ': ' : ' · ';
    const after = date === '' ? '' : `${name.length > 0 ? ', ' : ''}${date}`;
    return [
      { type: 'text', text: before },
      ...name,
      ...(after === '' ? [] : [{ type: 'text', text: after } as const]),
    ];
  });
  return all.length === 0 ? [] : block(section([...boldLeaf(of.title, room.leaf), ...all]));
}
