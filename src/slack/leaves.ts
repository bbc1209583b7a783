import type { types } from '@slack/bolt';
import { createMemo } from '../memo.ts';
import type { Span, Text } from '../view/card.ts';
import { clamp, cleanText } from '../view/clean-text.ts';
import { limits } from './limits.ts';

export type Leaf = types.RichTextText | types.RichTextLink;
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
export function linkLeaf(text: string, url: string, length: number, style: Style = {}): Leaf[] {
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
export function leaves(text: Text, length: number, style: Style = {}): Leaf[] {
  return text.flatMap((span) => spanLeaf(span, length, style));
}

export function boldLeaf(text: string, length: number): Leaf[] {
  return textLeaf(text, length, { bold: true });
}
