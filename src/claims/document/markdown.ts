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
/** Slack strikes with one sign, where "~$3" is about so much. */
const struck = /(?<![\w~])~(?=\S)[^~\n]{1,60}(?<=\S)~(?![\w~$])/g;
/** Slack's links with a text of their own. */
const namedLink = /<(?:https?:|mailto:)[^\s<>|]{1,2000}\|([^<>\n]{1,400})>/g;
const breakTag = /^<br\b/i;

/** Marks that stand further apart do not belong together. */
const longestPart = 1000;
const nested = /^[ ]{0,3}(?:(?:[-*+]|\d{1,3}[.)])[ ]{1,3}){6,}/gm;
const lineEnd = /[^*_~`\n][\n]/g;

/** Where a part ends that is too long: behind a line, whose last letter is no mark, else behind a word. */
function endOf(part: string): number {
  let line = 0;
  for (const { index } of part.matchAll(lineEnd)) line = index + 2;
  const end = line > 0 ? line : part.lastIndexOf(' ') + 1;
  return end > 1 ? end : part.length;
}

/**
 * A text as the parser takes it, exactly as long: an empty line stands wherever a paragraph is long, and lists are a few
 * deep, since a parser looks for the end of each mark up to the end of its paragraph.
 */
function inParts(text: string): string {
  const flat = text.replaceAll(nested, (own) => own.slice(0, 12).padEnd(own.length));
  let copy = '';
  let from = 0;
  while (flat.length - from > longestPart) {
    const part = flat.slice(from, from + longestPart);
    const own = part.lastIndexOf('\n\n');
    const end = own > 0 ? own + 2 : endOf(part);
    copy += own > 0 ? part.slice(0, end) : `${part.slice(0, end - 2)}\n\n`;
    from += end;
  }
  return copy + flat.slice(from);
}

/** Reads Markdown as it is written in chats and in files: the text without its marks, links and struck words. */
export function readMarkdown(source: string): Marked {
  const blank = (own: string) => ' '.repeat(own.length);
  const tagged = readTables(source);
  const text = tagged.plain
    .replaceAll(quoteMarks, blank)
    .replaceAll(smallPrint, blank)
    .replaceAll(struck, blank)
    .replaceAll(namedLink, (all, said: string) => `${' '.repeat(all.length - said.length - 1)}${said} `);
  const edits = editsOf(text);
  const headings = new Map<number, number>();
  markdown.parse(inParts(text)).iterate({
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
