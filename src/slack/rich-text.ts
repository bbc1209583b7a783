import type { types } from '@slack/bolt';
import type { FieldsBlock, NotesBlock, SourcesBlock, TextBlock } from '../view/card.ts';
import type { Leaf } from './leaves.ts';
import { boldLeaf, leaves, linkLeaf } from './leaves.ts';
import type { Room } from './limits.ts';

type Element = types.RichTextSection | types.RichTextList;

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

/** One paragraph; the verdict is bold as a whole. */
export function paragraph(text: TextBlock, room: Room): types.RichTextBlock[] {
  const style = text.role === 'verdict' ? { bold: true } : {};
  return block(section(leaves(text.text.slice(0, room.items), room.leaf, style)));
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

/** A bold title, then one bullet per source with its date. */
export function sources(of: SourcesBlock, room: Room): types.RichTextBlock[] {
  const items = of.items.slice(0, room.items).map((source) => {
    const name = linkLeaf(source.name, source.url ?? '', room.leaf);
    return [
      ...name,
      ...leaves(source.date ? [`${name.length > 0 ? ', ' : ''}${source.date}`] : [], room.leaf),
    ];
  });
  const listed = list(items);
  return listed.length > 0 ? block([...section(boldLeaf(of.title, room.leaf)), ...listed]) : [];
}
