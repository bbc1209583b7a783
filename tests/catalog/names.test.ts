import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { find, findIn, namesOf } from '../../src/catalog/find.ts';
import type { Match } from '../../src/names/resolve.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Expected = { readonly query: string; readonly answer: readonly string[] };

function phrases(): Expected[] {
  const text = readFileSync(path.join(import.meta.dirname, '..', 'phrases', 'names.tsv'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [query = '', ...answer] = line.split('\t');
      return { query, answer: Array.from({ length: 6 }, (_, index) => answer[index] ?? '') };
    });
}

function answerOf({ outcome, model, qualifiers }: Match): string[] {
  const { date, variant, region, effort } = qualifiers;
  const found = [date, variant, region, effort].map((text) => text ?? '');
  return [outcome, model ?? '', ...(outcome === 'found' ? found : ['', '', '', ''])];
}

const isHere = ({ answer: [, model = ''] }: Expected) => catalog.models.has(model);
const everyday = [
  // Whatever its dates say: names alone decide.
  ['of the bundled catalog', phrases(), (query: string) => findIn(namesOf(bundled), query, () => true), 600],
  ['of the frozen catalog', phrases().filter(isHere), (query: string) => find(catalog, query, today), 300],
] as const;

describe.for(everyday)('names of every day %s', ([, expected, find, several]) => {
  const rows = expected.map(({ query, answer }) => ({ query, answer, got: answerOf(find(query)) }));
  const answered = rows.filter(({ got }) => got[0] === 'found');
  const misses = rows.filter(({ answer, got }) => got.join() !== answer.join());
  const list = misses
    .map(({ query, answer, got }) => `${query}: ${got.join(' ')}, not ${answer.join(' ')}`)
    .join('\n');

  it('are several hundred', () => {
    expect(rows.length).toBeGreaterThan(several);
  });

  it('mean the right model, with the right qualifiers, in 97 of 100 that are answered', () => {
    const right = answered.filter(({ answer, got }) => got.join() === answer.join());
    expect(right.length / answered.length, list).toBeGreaterThanOrEqual(0.97);
  });

  it('mean a wrong model in less than 1 of 100', () => {
    const wrong = answered.filter(({ answer, got }) => got[1] !== answer[1]);
    expect(wrong.length / answered.length, list).toBeLessThan(0.01);
  });

  it('are answered where a model is meant, in 97 of 100', () => {
    const meant = rows.filter(({ answer }) => answer[0] === 'found');
    const found = meant.filter(({ got }) => got[0] === 'found');
    expect(found.length / meant.length, list).toBeGreaterThanOrEqual(0.97);
  });

  it('are ambiguous or unknown as they should be, in 97 of 100', () => {
    expect(1 - misses.length / rows.length, list).toBeGreaterThanOrEqual(0.97);
  });
});
