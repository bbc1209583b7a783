import type { Span, Text } from '../view/card.ts';
import { breakMassMentions, escapeCode, escapeLink, escapeText } from './escape.ts';

// Two marked spans side by side would share their marks: `**a****b**`.
const apart = '\u200b';

/** Escaped text in bold; nothing for blank text, whose marks would show. */
export function bold(text: string): string {
  const escaped = escapeText(text).trim();
  return escaped === '' ? '' : `**${escaped}**`;
}

function spanMarkdown(span: Span): string {
  if (typeof span === 'string') return escapeText(span);
  if ('bold' in span) return bold(span.bold);
  if ('link' in span) return escapeLink(span.link, span.url);
  return escapeCode(span.code);
}

/** Spans as Discord markdown. */
export function markdown(text: Text): string {
  let line = '';
  let marked = false;
  for (const span of text) {
    const part = spanMarkdown(span);
    if (part === '') continue;
    const marks = typeof span !== 'string';
    line += marked && marks ? apart + part : part;
    marked = marks;
  }
  return breakMassMentions(line);
}

/** Spans in bold as a whole; bold spans in it lose their own marks, code and links stay what they are. */
export function boldMarkdown(text: Text): string {
  const line = markdown(
    text.map((span) => (typeof span !== 'string' && 'bold' in span ? span.bold : span)),
  ).trim();
  return line === '' ? '' : `**${line}**`;
}
