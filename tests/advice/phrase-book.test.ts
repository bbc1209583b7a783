import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareLine } from '../../src/answers/compare/line.ts';
import type { Locale } from '../../src/language/locale.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Told = {
  readonly verdict: { readonly recommended: string | null };
  readonly advice: { readonly kind: string; readonly use: string | null; readonly sentence: string };
};

function told(names: string, work: string, locale: Locale): Told {
  const line = { models: names.split(', '), ...(work === '-' ? {} : { for: work }) };
  return compareLine(JSON.stringify(line), () => ({ catalog, today, locale })) as Told;
}

const parts = (cell: string) => (cell === '-' || cell === '' ? [] : cell.split(' & '));

const file = path.join(import.meta.dirname, '..', 'phrases', 'advice.tsv');
const phrases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('what a good colleague would say', () => {
  it.for(phrases)('%s, for %s: %s', ([names = '', work = '', kind, use, says = '', never = '']) => {
    const { advice, verdict } = told(names, work, 'en');
    const expected = use === '-' ? null : use;
    expect([advice.kind, advice.use]).toEqual([kind, expected]);
    expect(verdict.recommended).toBe(expected);
    for (const part of parts(says)) expect(advice.sentence).toContain(part);
    for (const part of parts(never)) expect(advice.sentence).not.toContain(part);
    const russian = told(names, work, 'ru');
    expect([russian.advice.kind, russian.advice.use, russian.verdict.recommended]).toEqual([
      kind,
      expected,
      expected,
    ]);
    expect(russian.advice.sentence.startsWith('Берите ')).toBe(expected !== null);
  });

  it('does not hang on the order in which models are named', () => {
    for (const [names = '', work = ''] of phrases) {
      const { advice } = told(names, work, 'en');
      const turned = told(names.split(', ').reverse().join(', '), work, 'en').advice;
      expect([names, turned.kind, turned.use]).toEqual([names, advice.kind, advice.use]);
    }
  });

  it('is told of enough', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(100);
    for (const kind of ['clear', 'only', 'trade-off', 'alike', 'unmeasured', 'neither', 'different-kinds'])
      expect(phrases.filter((line) => line[2] === kind).length).toBeGreaterThanOrEqual(5);
  });
});
