import type { Card, ChartBlock } from './card.ts';

/** The chart of a card; a card has one at most. */
export function chartOf(card: Card): ChartBlock | undefined {
  return card.blocks.find((block) => block.kind === 'chart');
}
