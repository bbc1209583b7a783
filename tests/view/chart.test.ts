import { expect, test } from 'vitest';
import type { Bar } from '../../src/card/card.ts';
import { chartSvg } from '../../src/card/drawing/chart.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { chartBlock } from '../../src/subjects/chart.ts';

const words = wordingOf('en');
const bar = (value: number | null): Bar => ({
  value: value === null ? null : [value, value],
  shown: value === null ? 'n/a' : String(value),
});
const chart = (groups: Readonly<Record<string, readonly (number | null)[]>>, names = ['A 1', 'B 2']) =>
  chartBlock(
    {
      title: 'Scores',
      subtitle: 'Of 100',
      unit: 'points',
      names,
      groups: Object.entries(groups).map(([label, values]) => ({ label, bars: values.map(bar) })),
    },
    words,
  );

test('there is no chart where there is nothing to see', () => {
  for (const values of [[], [5], [5, 5], [5, null], [null, null], [0, 0]])
    expect(chart({ One: values, Other: values })).toBeNull();
  expect(chart({ One: [5, 5], Other: [5, 6] })?.groups).toHaveLength(2);
});

test('a group of which nothing is known is left out, and the only one gives its name to the title', () => {
  const shown = chart({ One: [1, 2], Other: [null, null] });
  expect(shown?.title).toBe('Scores: One');
  expect(shown?.groups).toEqual([{ label: '', full: 2, bars: [bar(1), bar(2)] }]);
  expect(shown?.alt).toBe('Bar chart. Scores: One. Of 100. A 1: 1, B 2: 2.');
});

test.each([2, 3, 4, 5])(
  'with %i names the picture is at most 1,250 pixels high, and says how many groups it left out',
  (count) => {
    const names = Array.from({ length: count }, (_, index) => `Llama 3.${index} Nemotron 70B Instruct`);
    const groups = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`Benchmark ${index}`, names.map((_, at) => at)]),
    );
    const shown = chart(groups, names);
    const left = 40 - (shown?.groups.length ?? 0);
    expect(shown?.subtitle).toBe(`Of 100; and ${left} more in the answer`);
    const height = Number(/height="(\d+)/.exec(chartSvg(shown!))?.[1]);
    expect(height).toBeLessThanOrEqual(1250);
    expect(height).toBeGreaterThan(600);
    expect(shown?.alt.length).toBeLessThan(1024);
  },
);

test('a description tells names once where they would make it too long, figures always', () => {
  const names = [
    'Llama 3.1 Nemotron Ultra 253B Instruct Thinking',
    'Llama 3.2 Nemotron Ultra 253B Instruct Thinking',
  ];
  const shown = chart(
    Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`Benchmark ${at} of long texts and of much else beside`, [1, 2]]),
    ),
    names,
  );
  expect(shown?.alt).toContain(
    `${names.join(', ')} — Benchmark 0 of long texts and of much else beside: 1, 2;`,
  );
  expect(shown?.alt.length).toBeLessThan(1024);
});

test('the unit says that a range is told by its least', () => {
  const group = { label: '', bars: [{ value: [5, 7], shown: '5-7' } as const, bar(8)] };
  const own = { title: 'Scores', subtitle: 'Of 100', unit: 'points', names: ['A', 'B'], groups: [group] };
  expect(chartBlock(own, words)?.unit).toBe('points, at least');
  expect(chartBlock(own, wordingOf('ru'))?.alt).toBe('Столбчатая диаграмма. Scores. Of 100. A: 5-7, B: 8.');
});
