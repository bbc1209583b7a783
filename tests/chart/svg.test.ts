import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartSvg } from '../../src/card/drawing/chart.ts';
import { anyChart } from '../any-card.ts';
import { barsOf, groupsOf } from './charts.ts';

// Elements that close, attributes in quotes, and text in which every mark is an entity.
const wellFormed =
  /^<svg( [\w-]+="[^"<&]*")*>(<(?:rect|path)( [\w-]+="[^"<&]*")*\/>|<text( [\w-]+="[^"<&]*")*>(?:[^<&>]|&(?:amp|lt|gt|quot|#39);)*<\/text>)*<\/svg>$/;
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The widths of the bars, tracks left out. */
const widthsOf = (svg: string) =>
  [...svg.matchAll(/width="(\d+)"[^>]*fill="#56b4e9"/g)].map((match) => Number(match[1]));
const linesOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1] ?? '');

test('whatever the texts and values, the SVG is well formed, inert and never wider than its page', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const svg = chartSvg(chart);
      expect(svg).toMatch(wellFormed);
      expect(svg).not.toMatch(notInXml);
      expect(svg).not.toMatch(/\p{Script=Hebrew}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|NaN|Infinity/u);
      for (const width of widthsOf(svg)) expect(width).toBeLessThanOrEqual(512);
    }),
    { numRuns: 200, examples: [[{ ...barsOf({}), subtitle: "'" }]] },
  );
});

test('bars start from zero on one scale; a tiny one is seen, nothing is drawn for 0, n/a gets a line', () => {
  const svg = chartSvg(barsOf({ half: 50, whole: 100, tiny: 0.0001, free: 0, unknown: null }));
  expect(widthsOf(svg)).toEqual([256, 512, 3]);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(linesOf(svg).slice(-2)).toEqual(['unknown', 'n/a']);
});

test('in groups each bar has its name, a range goes on paler, and each group has a scale of its own', () => {
  const chart = groupsOf(['Haiku', 'Pixtral'], { Light: [1, 2], Coding: [[55, 70], 100], Heavy: [null, 40] });
  const svg = chartSvg(chart);
  expect(linesOf(svg).slice(2)).toEqual(
    ['Light', 'Haiku', '$1', 'Pixtral', '$2', 'Coding', 'Haiku', '55-70', 'Pixtral', '$100'].concat([
      'Heavy',
      'Haiku',
      'n/a',
      'Pixtral',
      '$40',
    ]),
  );
  const track = Number(/width="(\d+)"[^>]*fill="#3a4250"/.exec(svg)?.[1]);
  const paler = [...svg.matchAll(/width="(\d+)"[^>]*fill-opacity="0.3"/g)].map((match) => Number(match[1]));
  expect(paler).toEqual([Math.round(track * 0.7) - Math.round(track * 0.55)]);
  expect(svg.match(/stroke-dasharray="3 7"/g)).toHaveLength(1);
  const orange = [...svg.matchAll(/width="(\d+)"[^>]*fill="#e69f00"/g)].map((match) => Number(match[1]));
  expect(orange).toEqual([track, track, track]);
});

test('a long name goes on below, nothing of it cut, and a text of 10,000 characters is cut without delay', () => {
  const name = 'Llama 3.1 Nemotron Ultra 253B Instruct Thinking Preview v2';
  const [, , ...lines] = linesOf(chartSvg(barsOf({ [name]: 1, ['W'.repeat(10_000)]: 2 })));
  const end = lines.indexOf('$1');
  expect(lines.slice(0, end).join(' ')).toBe(name);
  const wide = lines.slice(end + 1, -1).join('');
  expect(wide).toMatch(/^W{499}…$/);
});

test('letters that the font does not have are left out', () => {
  const names = linesOf(chartSvg(barsOf({ 'ГигаЧат 2': 1, 'שלום 4.5': 2, '通义千问 3': 3 }))).slice(2);
  expect(names).toEqual(['ГигаЧат 2', '$1', '… 4.5', '$2', '… 3', '$3']);
});
