import type { Sentence } from './layout.ts';

/** The text of a sentence with a word as long in place of each name, so that a version is nobody's figure. */
export function withoutNames({ text, start, named }: Sentence): string {
  return named.reduce((masked, own) => {
    const [from, to] = [own.start - start, own.end - start];
    return masked.slice(0, from) + '_'.repeat(to - from) + masked.slice(to);
  }, text);
}
