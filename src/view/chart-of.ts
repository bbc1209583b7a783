import type { Card, ChartBlock } from './card.ts';

/** The chart among blocks; a card has one at most. */
export function chartOf({ blocks }: Pick<Card, 'blocks'>): ChartBlock | undefined {
  return blocks.find((block) => block.kind === 'chart');
}

/** The button that asks for the chart; platforms that show it with the answer leave the button out. */
export const chartControl = 'p';

/** Whether a button under the answer asks for its chart. */
export function isChartAsked({ blocks }: Card): boolean {
  return blocks.some(
    (block) => block.kind === 'choices' && block.buttons.some(({ control }) => control === chartControl),
  );
}
