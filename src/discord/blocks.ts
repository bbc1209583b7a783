import type { Block, FieldsBlock, NotesBlock, SourcesBlock, TableBlock } from '../view/card.ts';
import { escapeText } from './escape.ts';
import { bold, boldMarkdown, markdown } from './markdown.ts';

/** Parts that are not empty, joined. */
function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part.trim() !== '').join(between);
}

function fieldLines(block: FieldsBlock): string[] {
  return block.fields.map((field) => {
    const value = joined([escapeText(field.mark), markdown(field.text)], ' — ');
    return joined([bold(field.label), value], ': ');
  });
}

/** Rows for a narrow screen: two values fit on one line, more get a line each under the row's label. */
function tableLines(block: TableBlock): string[] {
  if (block.columns.length === 2) {
    const heads = block.columns.map(escapeText).join(' · ');
    const rows = block.rows.map((row) =>
      joined([bold(row.label), row.cells.map(escapeText).join(' · ')], ' '),
    );
    return [joined([bold(block.corner), heads], ' '), ...rows];
  }
  return block.rows.flatMap((row) => [
    bold(row.label),
    ...row.cells.map((cell, index) =>
      joined([escapeText(block.columns[index] ?? ''), escapeText(cell)], ': '),
    ),
  ]);
}

function noteLines(block: NotesBlock): string[] {
  return block.items.map(markdown).map((note) => (note.trim() === '' ? '' : `- ${note}`));
}

function sourceLines(block: SourcesBlock): string[] {
  const items = block.items.map((item) => {
    const name = item.url === null ? escapeText(item.name) : markdown([{ link: item.name, url: item.url }]);
    return `-# ${joined([name, escapeText(item.date)], ' · ')}`;
  });
  return [bold(block.title), ...items];
}

/** One block as lines of markdown; what can be clicked on is no text. Blank lines are left out. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.role === 'verdict' ? boldMarkdown(block.text) : markdown(block.text)];
    case 'fields':
      return fieldLines(block);
    case 'table':
      return tableLines(block);
    case 'notes':
      return noteLines(block);
    case 'sources':
      return sourceLines(block);
    case 'choices':
    case 'chart':
      // Controls and a picture, not text.
      return [];
    case 'foot':
      return [block.text.trim() === '' ? '' : `-# ${escapeText(block.text)}`];
  }
}
