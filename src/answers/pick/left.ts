import type { Misunderstood } from '../command.ts';
import { keysOf } from '../question/frames.ts';
import type { Reading } from '../question/reading.ts';
import { misunderstood } from '../read-names.ts';
import { naming } from './makers.ts';
import { means, spanText, wishWordsOf } from './wish-words.ts';

/** Sections of words that ask, bound or count, and wish nothing by themselves. */
export const framing = ['filler', 'frames', 'bounds', 'volume', 'periods', 'sides', 'comparatives'];

/** Signs that say nothing. */
const idle = new Set(['&', '+', '*', '_', '~', '|', '=', '`']);

/** Indexes of the atoms that are neither used by a wish nor words that say nothing. */
export function leftAtoms(reading: Reading, used: ReadonlySet<number>): number[] {
  const { saidAt } = wishWordsOf(reading);
  return [...reading.atoms.entries()]
    .filter(([at, { kind, text }]) => {
      const said = saidAt(at);
      const isIdle =
        (kind === 'sign' && idle.has(text)) ||
        (kind === 'word' || kind === 'sign' ? means(said, ...framing) : false);
      return !used.has(at) && !isIdle;
    })
    .map(([at]) => at);
}

/** What is wrong with words that are no wish: the name of something that the catalog has not, or nothing that is known. */
export function leftMistake(reading: Reading, left: readonly number[]): Misunderstood {
  const { atoms } = reading;
  const { saidAt } = wishWordsOf(reading);
  const text = left.map((at) => atoms[at]?.text ?? '').join(' ');
  const [first = 0] = left;
  const bounded = left.find(
    (at) =>
      atoms[at]?.kind === 'word' &&
      means(saidAt(at + 1), 'bounds') &&
      left.some((own) => own > at && /^\d/.test(atoms[own]?.text ?? '')),
  );
  if (bounded !== undefined) return misunderstood('unknown-benchmark', atoms[bounded]?.text ?? '');
  const before = saidAt(first - 1);
  if (before && keysOf(before, 'bounds').includes('since') && /^\d{4}$/.test(atoms[first]?.text ?? '')) {
    let to = first + 1;
    while (atoms[to]?.before === 'joined') to += 1;
    return misunderstood(
      'bad-date',
      atoms
        .slice(first, to)
        .map(({ text: own }) => own)
        .join('-'),
    );
  }
  const named = left.find(
    (at) =>
      naming.test(atoms[at - 1]?.text ?? '') && saidAt(at) === null && /^\p{L}/u.test(atoms[at]?.text ?? ''),
  );
  if (named !== undefined) {
    let to = named + 1;
    while (left.includes(to) && atoms[to]?.before !== 'break') to += 1;
    return misunderstood('unknown-provider', spanText(atoms, { from: named, to }));
  }
  return misunderstood('unknown-wish', text);
}
