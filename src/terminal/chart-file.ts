import { writeFileSync } from 'node:fs';
import type { DrawChart } from '../draw-chart.ts';
import type { Card } from '../view/card.ts';
import { chartOf } from '../view/chart-of.ts';

/** Writes the card's chart as PNG into `file`, over what was there; returns what went wrong as a sentence, or null. */
export async function writeChart(card: Card, file: string, draw: DrawChart): Promise<string | null> {
  const chart = chartOf(card);
  if (!chart) return 'There is no chart to write: it takes at least two costs that are known and differ.';
  const picture = await draw(chart);
  if (!picture) return 'The chart could not be drawn.';
  try {
    writeFileSync(file, picture);
    return null;
  } catch (error) {
    return `The chart could not be written: ${(error as Error).message}`;
  }
}
