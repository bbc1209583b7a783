import type { Topic } from '../../catalog/words.ts';
import type { Mention } from '../../language/mention.ts';
import { hasNoun, hasWishes, keysOf, says } from './frames.ts';
import type { Reading } from './reading.ts';

/** What can be asked of a brand as a whole. */
const ofWhole: readonly Topic[] = ['recommend', 'compare', 'benchmark', 'price'];

/**
 * What a brand alone is asked for: its models, the one that its name stands for, or what cannot be told, such as
 * another product ("claude code") or another kind of model ("open source version of gpt").
 */
export function askedOfBrand(
  reading: Reading,
  topics: readonly Topic[],
  { from, to }: Mention,
): 'line-up' | 'main' | 'unclear' {
  const { said, atoms } = reading;
  // "The most expensive claude" is none that a pick looks for.
  if (said.some((one) => one.to === from && /^(?:most|least|сам\p{L}+)$/u.test(atoms[one.from]?.text ?? '')))
    return 'unclear';
  const isWhich = said.some((one) => one.to === from && keysOf(one, 'frames').includes('which'));
  if (isWhich || hasNoun(reading) || topics.includes('recommend')) {
    const isOfWhole = topics.every((topic) => ofWhole.includes(topic));
    return isOfWhole && !hasWishes(reading) ? 'line-up' : 'unclear';
  }
  const isOfKind = said.some(
    (one) => one.to <= from && (keysOf(one, 'wishes').length > 0 || keysOf(one, 'tasks').length > 0),
  );
  const isProduct = said.some((one) => one.from === to && keysOf(one, 'workloads').length > 0);
  return isOfKind || (isProduct && !topics.includes('benchmark')) ? 'unclear' : 'main';
}

/** Whether nothing is asked of a brand but its name. */
export function isBare({ said }: Reading): boolean {
  return (
    said.every((one) => one.meanings.has('filler:') || keysOf(one, 'frames').includes('about')) &&
    !says(said, 'topics')
  );
}
