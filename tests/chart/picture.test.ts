import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { PictureBlock } from '../../src/card/card.ts';
import { pictureOf as pictureIn } from '../../src/card/chart.ts';
import { pictureSvg } from '../../src/card/drawing/picture.ts';
import { boldWidth, widthOf } from '../../src/card/drawing/text.ts';
import type { Locale } from '../../src/language/locale.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { pictureOf, rowOf } from './pictures.ts';

type Box = { readonly text: string; readonly left: number; right: number; top: number; bottom: number };

const attribute = (element: string, name: string) =>
  Number(new RegExp(` ${name}="([\\d.]+)`).exec(element)?.[1]);

/** Where each line of text stands. */
function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([element, text = '']) => {
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => attribute(element, name)) as [
      number,
      number,
      number,
    ];
    const long =
      widthOf(text.replaceAll(/&[^;]+;/g, '"')) * size * (element.includes('font-weight') ? boldWidth : 1);
    const left = element.includes('text-anchor="end"') ? x - long : x;
    return { text, left, right: left + long, top: y - 0.75 * size, bottom: y + 0.2 * size };
  });
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** No line leaves the frame or lies over another line or over a bar. */
function expectLegible(svg: string): void {
  const [width, height] = [attribute(svg, 'width'), attribute(svg, 'height')];
  const boxes = boxesOf(svg);
  const bars = [...svg.matchAll(/<rect[^>]*height="16"[^>]*>/g)].map(([element]): Box => {
    const [left, top] = [attribute(element, 'x'), attribute(element, 'y')];
    return { text: 'a bar', left, right: left + attribute(element, 'width'), top, bottom: top + 16 };
  });
  for (const [index, own] of boxes.entries()) {
    expect(own.left, own.text).toBeGreaterThanOrEqual(12);
    expect(own.right, own.text).toBeLessThanOrEqual(width - 12);
    expect(own.bottom, own.text).toBeLessThanOrEqual(height - 6);
    for (const other of [...boxes.slice(index + 1), ...bars])
      if (overlap(own, other)) expect.unreachable(`"${own.text}" lies over "${other.text}"`);
  }
  for (const bar of bars) expect(bar.right).toBeLessThanOrEqual(width - 12);
  // Letters of ten pixels where a telephone shows the picture 340 wide.
  for (const [, size] of svg.matchAll(/font-size="(\d+)"/g))
    expect((Number(size) * 340) / width).toBeGreaterThan(10);
}

const linesOf = (svg: string) => boxesOf(svg).map(({ text }) => text);

const letters = fc.constantFrom(...'abcWMilx019.-'.split(''), ' ', 'Ж', 'щ', 'ю', 'я', 'Ш');
const anyName = fc
  .string({ unit: letters, minLength: 1, maxLength: 40 })
  .filter((name) => name.trim() !== '');
const anyPlaces = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 260 }), fc.integer({ min: 0, max: 259 }))
    .map(([low, more]) => [low, Math.min(260, low + more)] as const),
);
const anyRow = fc
  .tuple(anyName, anyPlaces, fc.boolean(), fc.boolean(), fc.option(anyName), anyName)
  .map(([name, places, isAdvised, isMeasured, note, price]) => {
    const row = rowOf(name, places, { isAdvised, note: note ?? '', price });
    return { ...row, quality: { ...row.quality, isMeasured } };
  });

test('whatever the names and figures, no text is cut, leaves the frame or lies over another', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 5 }),
      fc.string({ maxLength: 400 }),
      (rows, advice) => {
        const svg = pictureSvg(pictureOf(rows, { advice, scale: { last: 260, ends: ['1', '260'] } }));
        expectLegible(svg);
        const said = linesOf(svg).join('').replaceAll(' ', '');
        for (const { name } of rows) expect(said).toContain(name.replaceAll(' ', ''));
        expect(svg).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 150 },
  );
});

/** The picture of an answer. */
function asked(text: string, locale: Locale): PictureBlock {
  const command = parseTiebreak(catalog, text, today, locale);
  const picture = answer(command, { catalog, today, locale }).picture?.();
  return picture ?? expect.unreachable(`no picture of "${text}"`);
}

test.each(['en', 'ru'] as const)('answers of two to five models can be read in %s', (locale) => {
  const ids = [...catalog.models.values()].map(({ name }) => `"${name}"`);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 2, maxLength: 5 }), (names) => {
      const command = parseTiebreak(catalog, `compare ${names.join(' ')}`, today, locale);
      const picture = answer(command, { catalog, today, locale }).picture?.();
      fc.pre(Boolean(picture));
      expectLegible(pictureSvg(picture!));
    }),
    { numRuns: 60 },
  );
});

test('a picture says what to take, by whose figures and of when; its description says the same', () => {
  const picture = asked('compare "claude haiku 4.5" "gpt-4.1 mini" "pixtral 12b"', 'en');
  expect(picture.source).toMatch(
    /^Tiebreak, 2026-11-21; prices: .+ \(oldest of \d{4}-.+\); quality: .+ \(oldest of /,
  );
  for (const said of [
    picture.title,
    picture.advice,
    picture.heads.price,
    picture.source,
    ...picture.rows.flatMap(({ name, price, context, quality }) => [name, price, context, quality.shown]),
  ])
    expect(picture.alt).toContain(said);
});

test('prices are of the work that was asked for', () => {
  const head = (text: string) => asked(text, 'en').heads.price;
  const two = 'compare "claude haiku 4.5" "gpt-4.1 mini"';
  expect(head(two)).toBe('Price per 1M tokens at 3 in to 1 out');
  expect(head(`${two} for coding`)).toBe('Price per 1,000 requests');
  expect(head(`${two} 5M in 200k out a day`)).toBe('Price: 5M tokens in, 200K out a day');
  expect(
    asked(`${two} 5M in 200k out a day`, 'en')
      .rows.map(({ price }) => price)
      .toSorted(),
  ).toEqual(['$180.00 a month', '$69.60 a month']);
  expect(head('pick best for coding')).toBe('Price per 1,000 requests');
});

test('a bar reaches from the best to the worst place; an expectation is pale, what is not known a line', () => {
  const svg = pictureSvg(
    pictureOf([
      rowOf('Measured', [11, 30], { isAdvised: true }),
      { ...rowOf('Expected', [1, 100]), quality: { places: [1, 100], isMeasured: false, shown: '≈' } },
      rowOf('Unknown', null, { price: 'price not known' }),
    ]),
  );
  const bars = [...svg.matchAll(/<rect[^>]*fill="#(?:2fb58c|56b4e9)"[^>]*>/g)].map(([own]) => own);
  const [, measured = '', expected = ''] = bars;
  expect([attribute(measured, 'x') - 24, attribute(measured, 'width')]).toEqual([31, 62]);
  expect(attribute(expected, 'width')).toBe(310);
  expect([measured.includes('dasharray'), expected.includes('dasharray')]).toEqual([false, true]);
  expect(svg.match(/<path/g)).toHaveLength(1);
  expect(linesOf(svg)).toContain('price not known');
});

test('nothing that fits has no picture, and models without places have no scale', () => {
  const command = parseTiebreak(catalog, 'pick best for coding under $0.000001', today, 'en');
  expect(answer(command, { catalog, today, locale: 'en' }).picture?.()).toBeFalsy();
  const svg = pictureSvg(pictureOf([rowOf('A', null), rowOf('B', null)], { scale: null }));
  expectLegible(svg);
  expect(linesOf(svg)).not.toContain('measured');
});

test('models stand in the order of the advice: what to take, then the better, what ends last', () => {
  const rows = (text: string) => asked(text, 'en').rows.map(({ name, isAdvised }) => [name, isAdvised]);
  expect(rows('compare "pixtral 12b" "gpt-4.1 mini" "claude haiku 4.5"')).toEqual([
    ['GPT-4.1 mini', false],
    // It may end at any notice.
    ['Claude Haiku 4.5', false],
    ['Pixtral 12B', false],
  ]);
  expect(rows('compare "pixtral 12b" "claude haiku 5.5"')).toEqual([
    ['Claude Haiku 5.5', true],
    ['Pixtral 12B', false],
  ]);
});

const inter = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${name}.ttf`)),
);

test('no text is drawn wider than it was taken to be', () => {
  const names = [...catalog.models.values()].map(({ name }) => name);
  const texts = [
    ...names,
    'WWWW MMMM @@@@',
    'ЖЖЖ ШШШ ЩЩЩ ЫЫЫ ДДД МММ ФФФ',
    'ещё не измерена, ожидается 13–95 из 260',
    '≈ 1st-4th — $0.20 × 3',
  ];
  for (const text of texts)
    for (const weight of [400, 600]) {
      const shown = text.replaceAll('&', '&amp;');
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="99" font-family="Inter"><text x="9" y="60" font-size="20" font-weight="${weight}">${shown}</text></svg>`;
      const font = { loadSystemFonts: false, fontFiles: inter, defaultFontFamily: 'Inter' };
      const { width = 0 } = new Resvg(svg, { font }).getBBox() ?? {};
      expect(width, text).toBeLessThanOrEqual(widthOf(text) * 20 * (weight === 600 ? boldWidth : 1) + 1);
      expect(width, text).toBeGreaterThan(0);
    }
});

test('the picture of a pick comes by its button, and none by a forged one', () => {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
  const card = answerer.command('pick best for coding', 'en')?.card;
  const blocks = card?.blocks.flatMap((block) => (block.kind === 'choices' ? [block] : [])) ?? [];
  const state = blocks.find(({ buttons }) => buttons.some(({ control }) => control === 'q'))?.state ?? '';
  const { value = '' } =
    blocks.flatMap(({ buttons }) => buttons).find(({ control }) => control === 'q') ?? {};
  const clicked = answerer.click({ control: 'q', state, value }, 'en');
  expect(clicked.how).toBe('picture');
  const picture = 'card' in clicked ? pictureIn(clicked.card) : undefined;
  expect(picture?.rows).toHaveLength(3);
  expect(picture?.title).toMatch(/^You asked for the best for coding/);
  // What has no picture is no answer to be drawn.
  const forged = answerer.click({ control: 'q', state, value: 'changes' }, 'en');
  expect(forged.how).toBe('beside');
});
