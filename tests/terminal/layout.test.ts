import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { Card, TableBlock } from '../../src/card/card.ts';
import { chartLines, renderCard } from '../../src/platforms/terminal/render.ts';
import { tableLines } from '../../src/platforms/terminal/table.ts';
import { longestWord, widthOf, wrap } from '../../src/platforms/terminal/wrap.ts';
import { anyCard } from '../any-card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { barsOf } from '../chart/charts.ts';
import { pages } from '../golden-pages.ts';

const cards = Object.values(pages)
  .flat()
  .map((text): [string, Card] => [
    text,
    answer(parseTiebreak(catalog, text, today), { catalog, today }).card,
  ]);

const anyWidth = fc.integer({ min: 40, max: 200 });

/** Lines that are wider than they may be, though they could have been broken between words. */
function tooWide(text: string, width: number): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => widthOf(line) > width && longestWord(line.trim()) + 6 < widthOf(line.trim()));
}

const wordsOf = (text: string) => stripVTControlCharacters(text).split(/\s+/).toSorted().join(' ');

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  corner: '',
  columns,
  rows: rows.map(([label = '', ...cells]) => ({ label, cells })),
});

describe('an answer in a terminal', () => {
  it('fits the width, of every page, and loses no word by it', () => {
    expect(cards.length).toBeGreaterThan(30);
    for (const [page, card] of cards) {
      // Bars differ with the width, and heads of columns that are turned are said again.
      const blocks = card.blocks.filter(({ kind }) => kind !== 'chart');
      const own = { ...card, blocks };
      for (const width of [40, 57, 80, 100, 200]) {
        const shown = renderCard(own, { colour: true, width, isWrapped: true });
        expect(tooWide(shown, width), `${page} at ${width}`).toEqual([]);
      }
      const others = { ...card, blocks: blocks.filter(({ kind }) => kind !== 'table') };
      const [narrow, wide] = [40, 10_000].map((width) =>
        wordsOf(renderCard(others, { colour: false, width, isWrapped: true })),
      );
      expect(narrow, page).toBe(wide);
    }
  });

  it('fits any width whatever the card', () => {
    fc.assert(
      fc.property(anyCard, anyWidth, (whole, width) => {
        // Lines of code stay whole, so that they can be copied.
        const card = { ...whole, blocks: whole.blocks.filter(({ kind }) => kind !== 'code') };
        expect(tooWide(renderCard(card, { colour: true, width, isWrapped: true }), width)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('marks what matters by signs, without colour too', () => {
    const blocks = [{ kind: 'text', role: 'state', text: ['It is shut down.'] }] as const;
    const card: Card = { title: 'A', summary: '', audience: 'everyone', blocks };
    expect(renderCard(card, { colour: false, width: 80 })).toBe('A\n\n⚠ It is shut down.');
  });
});

describe('lines of words', () => {
  it.for([
    ['one two three', 7, 0, ['one two', 'three']],
    ['- one two', 5, 2, ['- one', '  two']],
    ['  key: value', 9, 4, ['  key:', '    value']],
    ['https://example.com/long a', 10, 0, ['https://example.com/long', 'a']],
    ['模型 比较 上下文', 9, 0, ['模型 比较', '上下文']],
    ['a 👩‍💻 b', 4, 0, ['a 👩‍💻', 'b']],
    ['', 40, 2, ['']],
  ] as const)('%s at %d', ([text, width, indent, lines]) => {
    expect(wrap(text, width, indent)).toEqual(lines);
  });

  it('hold every word, in order, for any text and width', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S{1,20}$/)), anyWidth, (words, width) => {
        const lines = wrap(words.join(' '), width, 2);
        expect(lines.flatMap((line) => line.split(' ').filter(Boolean))).toEqual(words);
        for (const line of lines.filter((own) => own.trim().includes(' ')))
          expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a table', () => {
  const heading = (text: string) => `*${text}*`;
  const narrow = { width: 40, isBound: true, heading };

  it('aligns what takes two columns a character', () => {
    const lines = tableLines(table(['模型', 'B ●'], ['价格', '便宜 ●', 'b'], ['c', '👍', 'd']), narrow);
    expect(lines).toEqual(['*      模型    B ●*', '价格  便宜 ●  b', 'c     👍      d']);
  });

  it('gives more room to what needs it, and breaks no word', () => {
    const own = table(['A', 'B'], ['Context', 'extraordinarily', 'one two three four five six seven eight']);
    expect(tableLines(own, narrow)).toEqual([
      '*         A                B*',
      'Context  extraordinarily  one two three',
      '                          four five six',
      '                          seven eight',
    ]);
  });

  it('wraps its labels before it is turned', () => {
    const own = table(['A', 'B'], ['Knowledge cut-off of it', 'extraordinarily', 'ordinary']);
    expect(tableLines(own, narrow)).toEqual([
      '*               A                B*',
      'Knowledge      extraordinarily  ordinary',
      'cut-off of it',
    ]);
  });

  it('is as wide as its words where nothing binds it', () => {
    const own = table(['A'], ['Knowledge cut-off', 'e'.repeat(60)]);
    expect(tableLines(own, { ...narrow, isBound: false })[1]).toBe(`Knowledge cut-off  ${'e'.repeat(60)}`);
  });

  it('is turned where its words do not fit beside each other', () => {
    const own = table(['Claude', 'GPT'], ['Knowledge cut-off', 'extraordinarily', 'extraordinarily late']);
    expect(tableLines(own, narrow)).toEqual([
      '*Knowledge cut-off*',
      '  Claude: extraordinarily',
      '  GPT: extraordinarily late',
    ]);
  });
});

it('bars stand below names that leave them no room', () => {
  expect(chartLines(barsOf({ 'Claude Haiku 5.5 Preview Of A Long Name': 1, B: 2 }), 40)).toEqual([
    'Claude Haiku 5.5 Preview Of A Long Name',
    `  $1  ${'█'.repeat(15)}`,
    'B',
    `  $2  ${'█'.repeat(30)}`,
  ]);
});
