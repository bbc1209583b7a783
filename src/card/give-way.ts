import type { Block, Card } from './card.ts';

function replaceBlock(card: Card, old: Block, next: Block | null): Card {
  return {
    ...card,
    blocks: card.blocks.flatMap((block) => (block === old ? (next ? [next] : []) : [block])),
  };
}

/**
 * The next smaller card when one is too long for a platform: sources go first, then notes from the last,
 * then lines of a quote and table rows from the bottom; states, verdict, fields and foot stay. Returns null when nothing is left to give.
 */
function giveWay(card: Card): Card | null {
  const sources = card.blocks.find((block) => block.kind === 'sources');
  if (sources) {
    return replaceBlock(card, sources, { kind: 'foot', text: sources.leftOut });
  }
  const notes = card.blocks.find((block) => block.kind === 'notes');
  if (notes) {
    const items = notes.items.slice(0, -1);
    return replaceBlock(card, notes, items.length > 0 ? { ...notes, items } : null);
  }
  const quote = card.blocks.find((block) => block.kind === 'quote');
  if (quote) {
    const lines = quote.lines.slice(0, -1);
    return replaceBlock(card, quote, lines.length > 0 ? { ...quote, lines } : null);
  }
  const table = card.blocks.find((block) => block.kind === 'table');
  if (table) {
    const rows = table.rows.slice(0, -1);
    return replaceBlock(card, table, rows.length > 0 ? { ...table, rows } : null);
  }
  return null;
}

/** Ever smaller cards, from the next one down to what never gives way. */
function smallerCards(card: Card): Card[] {
  const cards: Card[] = [];
  for (let next = giveWay(card); next; next = giveWay(next)) cards.push(next);
  return cards;
}

/**
 * Renders the card, or the first that fits of cards that become ever smaller; `message` is null when none does,
 * `smallest` is the card that has nothing left to give. Found by halving, since rendering is what costs.
 */
export function largestThatFits<Message>(
  card: Card,
  render: (card: Card) => Message,
  fits: (message: Message) => boolean,
): { readonly message: Message | null; readonly smallest: Card } {
  const whole = render(card);
  if (fits(whole)) return { message: whole, smallest: card };
  const cards = smallerCards(card);
  let message: Message | null = null;
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rendered = render(cards[middle] ?? card);
    if (fits(rendered)) {
      message = rendered;
      high = middle;
    } else low = middle + 1;
  }
  return { message, smallest: cards.at(-1) ?? card };
}
