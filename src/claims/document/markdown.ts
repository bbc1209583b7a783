import { parser, Strikethrough } from '@lezer/markdown';
import { editsOf } from './edits.ts';
import { entityOf, readHtml, readTables } from './html.ts';
import type { Marked } from './tree.ts';

/** Indented lines are no code in a chat, and quotes are read before. */
const markdown = parser.configure([Strikethrough, { remove: ['IndentedCode', 'Blockquote'] }]);

/** What is a mark, and never part of what is said. */
const marks: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'CodeMark',
  'CodeInfo',
  'HeaderMark',
  'HorizontalRule',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
]);
const headingName = /^(?:ATX|Setext)Heading(\d)$/;
const quoteMarks = /^(?:[ ]{0,3}>[ ]?)+/gm;
/** Discord's small print. */
const smallPrint = /^[ ]*-#[ ]/gm;
/** Slack's links with a text of their own. */
const namedLink = /<(?:https?:|mailto:)[^\s<>|]{1,2000}\|([^<>\n]{1,400})>/g;
const breakTag = /^<br\b/i;

/** No address of a link is longer. */
const longestAddress = 400;

/** Without the brackets of addresses that are not closed: a parser looks for the end of each. */
function withoutOpenLinks(text: string): string {
  let close = -1;
  return text.replaceAll('](', (all, at: number) => {
    if (close <= at) close = text.indexOf(')', at);
    if (close === -1) close = Number.POSITIVE_INFINITY;
    return close - at > longestAddress ? '] ' : all;
  });
}

/** Reads Markdown as it is written in chats and in files: the text without its marks, links and struck words. */
export function readMarkdown(source: string): Marked {
  const blank = (own: string) => ' '.repeat(own.length);
  const tagged = readTables(source);
  const text = tagged.plain
    .replaceAll(quoteMarks, blank)
    .replaceAll(smallPrint, blank)
    .replaceAll(namedLink, (all, said: string) => `${' '.repeat(all.length - said.length - 1)}${said} `);
  const edits = editsOf(text);
  const headings = new Map<number, number>();
  markdown.parse(withoutOpenLinks(text)).iterate({
    enter: ({ name, from, to, node }) => {
      const level = headingName.exec(name)?.[1];
      if (level !== undefined) {
        headings.set(from, Number(level));
      } else if (name === 'Strikethrough' || name === 'URL' || name === 'LinkTitle') {
        // A bare address may be that of a model's page.
        const parent = node.parent?.name;
        if (name === 'Strikethrough' || parent === 'Link' || parent === 'Image') edits.blank(from, to);
        return name !== 'Strikethrough';
      } else if (name === 'LinkMark') {
        if (node.parent?.getChild('URL')) edits.blank(from, to);
      } else if (name === 'Escape') edits.put(from, to, text[from + 1] === '|' ? ' /' : ` ${text[from + 1]}`);
      else if (name === 'Entity') edits.put(from, to, entityOf(text.slice(from, to)));
      else if (name === 'HTMLTag' && breakTag.test(text.slice(from, to))) edits.put(from, to, '; ');
      else if (name === 'HTMLBlock') {
        const inner = readHtml(text.slice(from, to), true);
        edits.put(from, to, inner.plain);
        for (const [at, own] of inner.headings) headings.set(from + at, own);
      } else if (name === 'EmphasisMark' && isSign(text, from, to)) return;
      else if ((name === 'StrongEmphasis' || name === 'Emphasis') && isLine(text, from, to))
        headings.set(from, 7);
      else if (marks.has(name)) edits.blank(from, to);
    },
  });
  return { plain: edits.text(), headings, tables: tagged.tables };
}

/** A star between two figures multiplies: "2*3*4". */
function isSign(text: string, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    text[from] === '*' &&
    /[\d)]/.test(text[from - 1] ?? '') &&
    /[\d$(]/.test(text[to] ?? '')
  );
}

/** Whether a line is bold as a whole, as people write headings in chats. */
function isLine(text: string, from: number, to: number): boolean {
  return (
    to - from < 120 &&
    text[from] === '*' &&
    /(?:^|\n) {0,7}$/.test(text.slice(Math.max(0, from - 8), from)) &&
    /^ *:? *(?:\n|$)/.test(text.slice(to, to + 8)) &&
    /\p{L}/u.test(text.slice(from, to))
  );
}
