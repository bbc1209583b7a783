import type { Bar, Card, ChartBlock, PictureBlock } from './card.ts';

/** The chart among blocks; a card has one at most. */
export function chartOf({ blocks }: Pick<Card, 'blocks'>): ChartBlock | undefined {
  return blocks.find((block) => block.kind === 'chart');
}

/** The picture of the whole answer; a card has one where that was asked for. */
export function pictureOf({ blocks }: Pick<Card, 'blocks'>): PictureBlock | undefined {
  return blocks.find((block) => block.kind === 'picture');
}

/** The button that asks for the picture of the whole answer; no platform shows that unasked. */
export const pictureControl = 'i';

const longestFileName = 100;

/** What the file of a picture is called: "tiebreak-claude-haiku-4-5-pixtral-12b.png". */
export function pictureFileName({ rows }: PictureBlock): string {
  const words = rows.flatMap(({ name }) => name.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  const name = ['tiebreak', ...words].join('-').slice(0, longestFileName).replace(/-$/, '');
  return `${name}.png`;
}

/** The button that asks for the chart; platforms that show it with the answer leave the button out. */
export const chartControl = 'p';

/** Whether a button under the answer asks for its chart. */
export function isChartAsked({ blocks }: Card): boolean {
  return blocks.some(
    (block) => block.kind === 'choices' && block.buttons.some(({ control }) => control === chartControl),
  );
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of block characters, `columns` long for the value `full`, light from the least on to the most that it can be;
 * nothing for 0 and for what is not known, else never nothing.
 */
export function barText(value: Bar['value'], full: number, columns: number): string {
  if (value === null || full <= 0) return '';
  const length = (part: number) =>
    part > 0 ? Math.max(1, Math.round(Math.min(1, part / full) * columns * 8)) : 0;
  const [least, most] = value.map(length) as [number, number];
  const solid = `${'█'.repeat(least >> 3)}${eighths[least & 7]}`;
  return `${solid}${'░'.repeat(Math.max(0, Math.round(most / 8) - solid.length))}`;
}
