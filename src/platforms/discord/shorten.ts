import type { Block, Card, Span, Text } from '../../card/card.ts';
import { clamp } from '../../card/clean-text.ts';

function shortSpan(span: Span, length: number): Span {
  if (typeof span === 'string') return clamp(span, length);
  if ('bold' in span) return { bold: clamp(span.bold, length) };
  // A cut address leads nowhere: a link gives up its address first.
  if ('link' in span)
    return span.url.length > length ? clamp(span.link, length) : { ...span, link: clamp(span.link, length) };
  return { code: clamp(span.code, length) };
}

function shortText(text: Text, length: number): Text {
  const most = Math.max(1, Math.floor(length / 8));
  const spans = text.slice(0, most).map((span) => shortSpan(span, length));
  return text.length > most ? [...spans, '…'] : spans;
}

function shortBlock(block: Block, length: number): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, text: shortText(block.text, length) };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map((field) => ({
          label: clamp(field.label, length),
          mark: clamp(field.mark, length),
          text: shortText(field.text, length),
        })),
      };
    case 'quote':
      return { ...block, lines: block.lines.map((line) => shortText(line, length)) };
    case 'code':
      // Half a call is none.
      return block.lines.join('\n').length > length ? { ...block, lines: [] } : block;
    case 'foot':
      return { ...block, text: clamp(block.text, length) };
    default:
      return block;
  }
}

/**
 * The last resort for a card that has nothing left to give: every text is cut shorter and shorter until the whole fits;
 * if even the shortest is too much, blocks fall away from the end, states and verdict last.
 */
export function shorten(
  card: Card,
  render: (card: Card) => string[],
  fits: (texts: readonly string[]) => boolean,
): string[] {
  const shortest = 16;
  for (let length = 2048; length >= shortest; length = Math.floor(length / 2)) {
    const texts = render({
      ...card,
      title: clamp(card.title, length),
      blocks: card.blocks.map((block) => shortBlock(block, length)),
    });
    if (fits(texts)) return texts;
  }
  const keeps = (block: Block): boolean => block.kind === 'text' && block.role !== 'body';
  let blocks = card.blocks.map((block) => shortBlock(block, shortest));
  for (;;) {
    const texts = render({ ...card, title: clamp(card.title, shortest), blocks });
    if (fits(texts) || blocks.length === 0) return texts;
    const lastPlain = blocks.findLastIndex((block) => !keeps(block));
    const at = lastPlain === -1 ? blocks.length - 1 : lastPlain;
    blocks = blocks.toSpliced(at, 1);
  }
}
