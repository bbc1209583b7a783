import type { Sentence } from './layout.ts';

/** The text of a sentence with a word as long in place of each name, so that a version is nobody's figure. */
export function withoutNames({ text, start, named }: Sentence): string {
  let masked = '';
  let done = 0;
  for (const own of named) {
    const [from, to] = [own.start - start, own.end - start];
    if (from < done || to > text.length) continue;
    masked += text.slice(done, from) + '_'.repeat(to - from);
    done = to;
  }
  return masked + text.slice(done);
}
