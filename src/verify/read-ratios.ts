import type { Catalog } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { canStandFor, digits, figure, grouped } from './figure.ts';
import { type Draft, sourceOf } from './finding.ts';
import { isTrusted } from './judge-fact.ts';
import type { Layout, Sentence } from './layout.ts';
import { evenRatio, ordered, pairOf, priceRatio, times } from './price-ratio.ts';
import { costRatios, sharesIn } from './read-cost-ratios.ts';
import { subjectAt } from './subject-at.ts';

const factor = new RegExp(
  String.raw`(?<![\d.,$\p{L}-])~?(?:(${digits})\s?-\s?)?(${digits})(?:\s?[x×]|\s?-?fold| times)(?![\p{L}\d])(?!\s*[\d$(])`,
  'gu',
);
/** "3x", or "2-3x" as the middle and half of what it spans. */
function rangeOf(low: string | undefined, high: string) {
  const last = figure(high);
  const first = low === undefined ? last : figure(low);
  const [least, most] = [first.value - first.half, last.value + last.half];
  return { value: (least + most) / 2, half: Math.abs(most - least) / 2 };
}

const costly = /\b(?:expensive|cheaper|pric(?:e|ier|ing)|costs?|premium)\b/i;
const roomy = /\b(?:context|window|room)\b/i;
const larger = /\b(?:larger|bigger|longer|more|the|as (?:large|big|long|much))\b/i;
const even = /\bequal(?:ly)?\b|\b1:1\b|\bsame (?:number|amount) of input and output\b/i;
const oneSide = /\b(input|output)\b(?!\s+and\b)/i;

function ratiosIn(catalog: Catalog, pair: Layout['pair'], sentence: Sentence, today: string): Draft[] {
  const { text, start: offset } = sentence;
  if (/\?\s*$/.test(text)) return [];
  return [...text.matchAll(factor)].flatMap(({ 0: all, 1: low, 2: said = '', index }): Draft[] => {
    // What is compared stands in the same clause.
    const before =
      text
        .slice(Math.max(0, index - 60), index)
        .split(/[,;]\s/)
        .at(-1) ?? '';
    const [after = ''] = text.slice(index, index + all.length + 60).split(/[,;]\s/);
    const near = before + after;
    const both = pairOf(catalog, pair, sentence, today);
    if (!both) return [];
    const stated = rangeOf(low, said);
    const model = subjectAt(sentence, index, index + all.length)?.model ?? both.first.id;
    const place = { start: offset + index, end: offset + index + all.length };
    if (roomy.test(near) && larger.test(near)) {
      const [one, two] = [both.first.contextWindow, both.second.contextWindow];
      if (!one || !two || ![one, two].every(({ chosen }) => isTrusted(chosen))) return [];
      const [large, small] = one.chosen.value >= two.chosen.value ? [one, two] : [two, one];
      const ratio = large.chosen.value / small.chosen.value;
      // The ratio of what is written ("128K") may differ a little from that of what is exact.
      const fits = canStandFor(stated, ratio * 0.95, ratio * 1.05);
      return [
        {
          ...place,
          model,
          field: 'ratio',
          verdict: fits ? 'supported' : 'contradicted',
          ours: { kind: 'factor', least: ratio, most: ratio },
          source: sourceOf(large.chosen),
          arithmetic: `${grouped(large.chosen.value)} / ${grouped(small.chosen.value)} = ${times(ratio)}`,
        },
      ];
    }
    if (!costly.test(near)) return [];
    const order = both.prices && ordered(both.prices);
    if (!order) return [];
    const side = oneSide.exec(near)?.[1]?.toLowerCase();
    const only =
      side === 'input' || side === 'output' ? { input: order[0][side], output: order[0][side] } : null;
    const under =
      side === 'input' || side === 'output' ? { input: order[1][side], output: order[1][side] } : null;
    const bounds = even.test(text)
      ? evenRatio(...order)
      : only && under
        ? priceRatio(only, under)
        : priceRatio(...order);
    if (!bounds) return [];
    const { arithmetic, ...range } = bounds;
    const fits = canStandFor(stated, bounds.least, bounds.most);
    return [
      {
        ...place,
        model,
        field: 'ratio',
        verdict: fits ? 'supported' : 'contradicted',
        ours: { kind: 'factor', ...range },
        source: sourceOf(referenceRoute(both.first, today)?.claim),
        arithmetic,
      },
    ];
  });
}

/** Ratios of prices and of context windows that a text states, computed from the catalog. */
export function readRatios(catalog: Catalog, layout: Layout, today: string): Draft[] {
  return [
    ...layout.sentences.flatMap((own) => [
      ...ratiosIn(catalog, layout.pair, own, today),
      ...sharesIn(catalog, layout.pair, own, today),
    ]),
    ...costRatios(catalog, layout, today),
  ];
}
