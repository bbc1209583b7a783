import { writeFileSync } from 'node:fs';
import type { Card, ChartBlock } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';

/** Makes the picture of a chart, as the bytes of its file; null where it cannot be drawn. */
export type MakePicture = (chart: ChartBlock, format: 'png' | 'svg') => Promise<Uint8Array | string | null>;

/** Writes the card's chart into `file`, as its ending says, over what was there; returns what went wrong as a sentence, or null. */
export async function writeChart(card: Card, file: string, make: MakePicture): Promise<string | null> {
  const chart = chartOf(card);
  if (!chart)
    return 'There is no chart to write: this answer has none, or has no two figures that are known and differ.';
  const picture = await make(chart, /\.svg$/i.test(file) ? 'svg' : 'png');
  if (!picture) return 'The chart could not be drawn.';
  try {
    writeFileSync(file, picture);
    return null;
  } catch (error) {
    return `The chart could not be written: ${(error as Error).message}`;
  }
}
