import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableBlock } from '../../src/card/card.ts';
import { tableText } from '../../src/platforms/discord/table.ts';

const linesOf = (table: TableBlock) => tableText(table).split('\n');

test('two models stand side by side in columns of letters', () => {
  const table: TableBlock = {
    kind: 'table',
    corner: '',
    columns: ['Claude Haiku 5.5', 'Pixtral 12B'],
    rows: [
      { label: '1M tokens in', cells: ['$0.10 ●', '$0.20'] },
      { label: 'Context', cells: ['1M ●', '128K'] },
      { label: 'Open weights', cells: ['no', 'Apache License 2.0 ●'] },
    ],
  };
  expect(tableText(table)).toBe(
    [
      '```',
      '              Claude Haiku  Pixtral 12B',
      '              5.5',
      '1M tokens in  $0.10 ●       $0.20',
      'Context       1M ●          128K',
      'Open weights  no            Apache',
      '                            License',
      '                            2.0 ●',
      '```',
    ].join('\n'),
  );
});

test('what does not fit side by side goes on below, with its labels', () => {
  const table: TableBlock = {
    kind: 'table',
    corner: '',
    columns: ['Quality', '1M in / out', 'Context', 'Open weights'],
    rows: [
      { label: 'Claude Opus 5', cells: ['1st-7th', '$5 / $25', '1M', 'no'] },
      { label: 'Kimi K3', cells: ['2nd-9th', '$1 / $4', '256K', 'yes'] },
      { label: 'DeepSeek V4', cells: ['9th-20th', '$0.30 / $1.20', '1M', 'yes'] },
      { label: 'GPT-6 Luna', cells: ['30th-44th', '$0.10 / $0.50', '400K', 'no'] },
      { label: 'Gemma 4 12B', cells: ['90th-120th', '$0.03 / $0.05', '128K', 'yes'] },
    ],
  };
  expect(tableText(table)).toBe(
    [
      '```',
      '               Quality     1M in / out',
      'Claude Opus 5  1st-7th     $5 / $25',
      'Kimi K3        2nd-9th     $1 / $4',
      'DeepSeek V4    9th-20th    $0.30 / $1.20',
      'GPT-6 Luna     30th-44th   $0.10 / $0.50',
      'Gemma 4 12B    90th-120th  $0.03 / $0.05',
      '',
      '               Context  Open weights',
      'Claude Opus 5  1M       no',
      'Kimi K3        256K     yes',
      'DeepSeek V4    1M       yes',
      'GPT-6 Luna     400K     no',
      'Gemma 4 12B    128K     yes',
      '```',
    ].join('\n'),
  );
});

test('whatever stands in a table, it fits a phone, loses nothing and ends its own block of code', () => {
  const cell = fc.stringMatching(/^[\w$.,/`●-]{1,60}( [\w$.,/-]{1,12}){0,6}$/);
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
    .chain(([columns, rows]) =>
      fc.record({
        corner: cell,
        columns: fc.array(cell, { minLength: columns, maxLength: columns }),
        rows: fc.array(
          fc.record({ label: cell, cells: fc.array(cell, { minLength: columns, maxLength: columns }) }),
          { minLength: rows, maxLength: rows },
        ),
      }),
    );
  fc.assert(
    fc.property(tables, (table) => {
      const [first, ...rest] = linesOf({ kind: 'table', ...table });
      if (first !== '```') {
        expect([first, ...rest].length).toBe(table.rows.length + 1);
        expect(tableText({ kind: 'table', ...table }).length).toBeGreaterThan(500);
        return;
      }
      expect(rest.pop()).toBe('```');
      expect(rest.join('')).not.toContain('`');
      expect(rest.every((line) => line.length <= 40)).toBe(true);
      const letters = (text: string) => text.replaceAll(/\s/g, '').replaceAll('`', "'").length;
      const cells = table.columns.concat(table.rows.flatMap((row) => row.cells)).join('');
      expect(letters(rest.join(''))).toBeGreaterThanOrEqual(letters(cells));
    }),
    { numRuns: 200 },
  );
  expect(tableText({ kind: 'table', corner: '', columns: ['A'], rows: [] })).toBe('');
});
