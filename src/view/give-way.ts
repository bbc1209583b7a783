import type { Block, Card } from './card.ts';

function replaceBlock(card: Card, old: Block, next: Block | null): Card {
  return {
    ...card,
    blocks: card.blocks.flatMap((block) => (block === old ? (next ? [next] : []) : [block])),
  };
}

/**
 * The next smaller card when one is too long for a platform: sources go first, then notes from the last,
 * then table rows from the bottom; states, verdict, fields and foot stay. Returns null when nothing is left to give.
 */
export function giveWay(card: Card): Card | null {
  const sources = card.blocks.find((block) => block.kind === 'sources');
  if (sources) {
    return replaceBlock(card, sources, { kind: 'foot', text: sources.leftOut });
  }
  const notes = card.blocks.find((block) => block.kind === 'notes');
  if (notes) {
    const items = notes.items.slice(0, -1);
    return replaceBlock(card, notes, items.length > 0 ? { ...notes, items } : null);
  }
  const table = card.blocks.find((block) => block.kind === 'table');
  if (table) {
    const rows = table.rows.slice(0, -1);
    return replaceBlock(card, table, rows.length > 0 ? { ...table, rows } : null);
  }
  return null;
}
