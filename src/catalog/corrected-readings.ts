import type { Names } from './name-index.ts';
import type { NameRead } from './read-name.ts';
import { correctionsOf, isBold } from './typo.ts';

type Corrected = NameRead & { readonly bold: boolean };

/** The query with each misspelt word as each of the known words it may be; at most a handful of readings. */
export function correctedReadings(names: Names, read: NameRead): Corrected[] {
  const better = read.words.map(({ kind, text }) => (kind === 'own' ? correctionsOf(text, names) : []));
  if (better.every((list) => list.length === 0)) return [];
  let readings: Corrected[] = [{ ...read, words: [], bold: false }];
  for (const [index, word] of read.words.entries()) {
    const known = better[index] ?? [];
    const spellings = known.length > 0 ? known : [word.text];
    readings = readings
      .flatMap((reading) =>
        spellings.map((text) => ({
          ...reading,
          words: [...reading.words, { ...word, text }],
          bold: reading.bold || isBold(word.text, text),
        })),
      )
      .slice(0, 6);
  }
  return readings;
}
