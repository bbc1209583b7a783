import type { Span, Text } from '../../card/card.ts';
import { cleanText } from '../../card/clean-text.ts';
import { createCache } from '../../memo.ts';

const joiner = '\u200d';

const mayOpenList = /^\s*[-+\d.]/;
const mayNeedEscape = /[\\*_~`|<>[\]()#:]|^\s*[-+\d.]/;

/**
 * Text from anywhere, inert in Discord's markdown: no formatting, mention, emoji, timestamp, heading, list or autolink.
 * It may stand at the start of a line or anywhere in it.
 */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  if (!mayNeedEscape.test(clean)) return clean;
  let escaped = clean.replaceAll(/[\\*_~`|<>[\]()#]/g, '\\$&');
  // A colon opens an emoji or an address only before a word, slash or escape, which may also begin in the next span.
  if (clean.includes(':')) escaped = escaped.replaceAll(/:(?=[\w/:\\]|$)/g, '\\:');
  if (!mayOpenList.test(clean)) return escaped;
  return escaped
    .replace(/^\s*[-+]/, (start) => `${start.slice(0, -1)}\\${start.at(-1)}`)
    .replace(/^(\s*\d*)\.(?=\s|$)/, '$1\\.');
}

/** Text as a code span: everything in it is literal, so only backticks have to go. */
function escapeCode(text: string): string {
  const literal = cleanText(text).replaceAll('`', "'");
  return literal.trim() === '' ? '' : `\`${literal}\``;
}

// The same few sources stand under every answer.
const addresses = createCache<string, { readonly href: string | null }>(1000);

/** The address as it may stand in a masked link, or null when it is not one of the web. */
function webAddress(url: string): string | null {
  const address = URL.parse(url);
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') return null;
  return address.href
    .replaceAll(
      /[()<>[\]`*_~|\\@\s]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll(/[^\u0021-\u007e]/gu, (mark) => encodeURIComponent(mark));
}

/** A masked link, or the label alone when the address is not one of the web. */
function escapeLink(label: string, url: string): string {
  const shown = escapeText(label);
  const { href } = addresses(url, () => ({ href: webAddress(url) }));
  return href === null || shown.trim() === '' ? shown : `[${shown}](${href})`;
}

/** The last step over a finished line: a mass mention put together from several parts is taken apart. */
export function breakMassMentions(markdown: string): string {
  if (!markdown.includes('@')) return markdown;
  return markdown.replaceAll(/@(?=[\\\u200b*]*(?:everyone|here))/giu, `@${joiner}`);
}

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
