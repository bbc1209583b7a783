import { writeFileSync } from 'node:fs';
import type { Answer } from '../../answers/command-entry.ts';
import type { Drawing } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';

/** Makes a picture, as the bytes of its file; null where it cannot be drawn. */
export type MakePicture = (drawing: Drawing, format: 'png' | 'svg') => Promise<Uint8Array | string | null>;

/** Writes the answer's chart or picture into `file`, as its ending says, over what was there; returns what went wrong as a sentence, or null. */
export async function writePicture(
  { card, picture: ofWhole }: Pick<Answer, 'card' | 'picture'>,
  file: string,
  make: MakePicture,
): Promise<string | null> {
  const drawing = chartOf(card) ?? ofWhole?.() ?? null;
  if (!drawing)
    return 'There is no picture to write: this answer has none, or has no two figures that are known and differ.';
  const picture = await make(drawing, /\.svg$/i.test(file) ? 'svg' : 'png');
  if (!picture) return 'The picture could not be drawn.';
  try {
    writeFileSync(file, picture);
    return null;
  } catch (error) {
    return `The picture could not be written: ${(error as Error).message}`;
  }
}
