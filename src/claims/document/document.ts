import { plainSigns, withoutMarks } from '../plain-text.ts';
import { blocksOf } from './blocks.ts';
import { isPage, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Document } from './tree.ts';

/** Parses a text as it is pasted: Markdown as people write it in chats, HTML, CSV, columns. Time is linear in its length. */
export function documentOf(text: string): Document {
  const signs = plainSigns(text);
  const isHtml = isPage(signs);
  const { plain, headings, tables } = isHtml ? readHtml(signs) : readMarkdown(signs);
  const clean = withoutMarks(plain);
  return { plain: clean, blocks: blocksOf(clean, isHtml ? null : signs, headings, tables) };
}
