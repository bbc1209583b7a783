import type { Sentence } from './layout.ts';

/** Signs after a name that belong to what follows it: " (~", " =". */
const signs = /[\s(~≈<>=]*$/;

/** A text with a word as long in place of each name. */
export function withoutNames({ text, start, named }: Pick<Sentence, 'text' | 'start' | 'named'>): string {
  return named.reduce((masked, own) => {
    const [from, to] = [own.start - start, own.end - start];
    const length = masked.slice(from, to).replace(signs, '').length;
    return masked.slice(0, from) + '_'.repeat(length) + masked.slice(from + length);
  }, text);
}
