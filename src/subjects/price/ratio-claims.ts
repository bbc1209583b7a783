import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { canStandFor, dollars, figure } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { isTrusted, recomputed } from '../../claims/judge-fact.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { aboutAt, subjectAt } from '../../claims/subject-at.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';

type Prices = { readonly input: number; readonly output: number };
type Bounds = { readonly least: number; readonly most: number; readonly arithmetic: string };

/** How many times as much the dearer costs: whatever the mix, it lies between the ratios of input and of output. */
function priceRatio(dear: Prices, cheap: Prices): Bounds | null {
  if (Math.min(cheap.input, cheap.output) <= 0) return null;
  const [input, output] = [dear.input / cheap.input, dear.output / cheap.output];
  return {
    least: Math.min(input, output),
    most: Math.max(input, output),
    arithmetic: `${dollars(dear.input)} / ${dollars(cheap.input)} = ${times(input)}, ${dollars(dear.output)} / ${dollars(cheap.output)} = ${times(output)}`,
  };
}

/** At one input token to one output. */
function evenRatio(dear: Prices, cheap: Prices): Bounds | null {
  const [own, other] = [dear.input + dear.output, cheap.input + cheap.output];
  if (other <= 0) return null;
  const ratio = own / other;
  return {
    least: ratio,
    most: ratio,
    arithmetic: `(${dollars(dear.input)} + ${dollars(dear.output)}) / (${dollars(cheap.input)} + ${dollars(cheap.output)}) = ${times(ratio)}`,
  };
}

/** "2.5x". */
const times = (ratio: number) => `${Number(ratio.toFixed(2))}x`;

type Pair = { readonly first: Model; readonly second: Model };

/** The two models that a sentence compares, with their reference prices. */
function pairOf(
  catalog: Catalog,
  pair: Layout['pair'],
  sentence: Sentence,
  today: string,
): (Pair & { readonly prices: readonly [Prices, Prices] | null }) | null {
  const models = [...new Set(sentence.named.map(({ model }) => model))];
  const ids = models.length === 2 ? models : pair && models.every((id) => pair.includes(id)) ? pair : null;
  const [first, second] = (ids ?? []).map((id) => catalog.models.get(id));
  if (!first || !second) return null;
  const [one, two] = [referenceRoute(first, today), referenceRoute(second, today)];
  return { first, second, prices: one && two ? [one.price, two.price] : null };
}

/** Who is dearer at any mix, then the other; null where it depends on the mix. */
function ordered([a, b]: readonly [Prices, Prices]): readonly [Prices, Prices] | null {
  if (a.input >= b.input && a.output >= b.output) return [a, b];
  return b.input >= a.input && b.output >= a.output ? [b, a] : null;
}

const share = pattern`(?<![\d.,$-])(?:{by}\s+)?~?(\d{1,2}(?:[.,]\d)?)\s?%\s+{cheaper}(?:\s+{for})?\s+(?:(?<input>{input})|{output})`;

/** "60% cheaper on input". */
function sharesIn(catalog: Catalog, pair: Layout['pair'], sentence: Sentence, today: string): Draft[] {
  return share.all(sentence.text).flatMap(({ 0: all, 1: said = '', groups, index }) => {
    const both = pairOf(catalog, pair, sentence, today);
    const side = groups?.input === undefined ? 'output' : 'input';
    const [low = 0, high = 0] = both?.prices?.map((own) => own[side]).sort((a, b) => a - b) ?? [];
    if (!both || high <= 0) return [];
    const saved = (1 - low / high) * 100;
    return ratioDraft(catalog, sentence, index, all, both.first, canStandFor(figure(said), saved), {
      ours: { kind: 'points-apart', least: saved, most: saved, unit: '%' },
      source: sourceOf(referenceRoute(both.first, today)?.claim),
      arithmetic: `1 - ${dollars(low)} / ${dollars(high)} = ${Number(saved.toFixed(1))}%`,
    });
  });
}

/** A claim on two models: about the one it stands with, else the first. */
function ratioDraft(
  catalog: Catalog,
  sentence: Sentence,
  index: number,
  said: string,
  first: Model,
  fits: boolean,
  own: Pick<Draft, 'ours' | 'source' | 'arithmetic'>,
): Draft[] {
  const about = aboutAt(catalog, sentence, index, index + said.length);
  const place = { start: sentence.start + index, end: sentence.start + index + said.length };
  return [recomputed(place, (about?.model ?? first).id, 'ratio', fits, own)];
}

const costs = pattern`({money})\s*\(?\s*{versus}\.?\s*({money})\s+(?={for}\s)`;

/** "$A a post, against $B for the other": a ratio that no mix of their prices gives. */
function costRatios(catalog: Catalog, { sentences, pair }: Layout, today: string): Draft[] {
  return sentences.flatMap((sentence, number) =>
    costs.all(sentence.text).flatMap(({ 0: all, 1: one = '', 2: two = '', index }): Draft[] => {
      const end = sentence.start + index + all.length;
      const later = sentence.named.find(({ start }) => start >= end && start - end < 16);
      const before = subjectAt(sentence, index, index + 1) ?? sentences[number - 1]?.named.at(-1);
      const earlier =
        before && before.model !== later?.model ? before.model : pair?.find((id) => id !== later?.model);
      const [first, second] = [catalog.models.get(earlier ?? ''), catalog.models.get(later?.model ?? '')];
      const [own, other] = [first && referenceRoute(first, today), second && referenceRoute(second, today)];
      const order = own && other ? ordered([own.price, other.price]) : null;
      const bounds = order && priceRatio(...order);
      const [a, b] = [figure(one), figure(two)];
      if (!first || !bounds || !own || !other || Math.min(a.value, b.value) <= 0) return [];
      // The first is the dearer where its price is.
      const [dear, cheap] = order?.[0] === own.price ? [a, b] : [b, a];
      const least = (dear.value - dear.half) / (cheap.value + cheap.half);
      const most = (dear.value + dear.half) / Math.max(cheap.value - cheap.half, 1e-12);
      const place = { start: sentence.start + index, end: sentence.start + index + all.trimEnd().length };
      return [
        recomputed(place, first.id, 'ratio', most >= bounds.least && least <= bounds.most, {
          ours: { kind: 'factor', least: bounds.least, most: bounds.most },
          source: sourceOf(other.claim),
          arithmetic: `${dollars(dear.value)} / ${dollars(cheap.value)} = ${times(dear.value / cheap.value)}; ${bounds.arithmetic}`,
        }),
      ];
    }),
  );
}

const factor = pattern`(?<![\d.,$\p{L}-])(?:{by}\s+)?~?(?:({number})\s?-\s?)?({number})(?:\s?×|\s?-?{times})(?![\p{L}\d])(?!\s*[\d$(])`;
/** "3x", or "2-3x" as the middle and half of what it spans. */
function rangeOf(low: string | undefined, high: string) {
  const last = figure(high);
  const first = low === undefined ? last : figure(low);
  const [least, most] = [first.value - first.half, last.value + last.half];
  return { value: (least + most) / 2, half: Math.abs(most - least) / 2 };
}

const costly = pattern`{costly}`;
const roomy = pattern`{context}|{window}`;
const larger = pattern`{larger}`;
const even = pattern`{even}`;
const oneSide = pattern`(?:(?<input>{input})|(?<output>{output}))(?!\s+{and})`;

function ratiosIn(catalog: Catalog, pair: Layout['pair'], sentence: Sentence, today: string): Draft[] {
  const { text } = sentence;
  if (/\?\s*$/.test(text)) return [];
  return factor.all(text).flatMap(({ 0: all, 1: low, 2: said = '', index }): Draft[] => {
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
    if (roomy.test(near) && larger.test(near)) {
      const [one, two] = [both.first.contextWindow, both.second.contextWindow];
      if (!one || !two || ![one, two].every(({ chosen }) => isTrusted(chosen))) return [];
      const [large, small] = one.chosen.value >= two.chosen.value ? [one, two] : [two, one];
      const ratio = large.chosen.value / small.chosen.value;
      // The ratio of what is written ("128K") may differ a little from that of what is exact.
      const fits = canStandFor(stated, ratio * 0.95, ratio * 1.05);
      return ratioDraft(catalog, sentence, index, all, both.first, fits, {
        ours: { kind: 'factor', least: ratio, most: ratio },
        source: sourceOf(large.chosen),
        arithmetic: `${grouped(large.chosen.value)} / ${grouped(small.chosen.value)} = ${times(ratio)}`,
      });
    }
    const order = costly.test(near) && both.prices && ordered(both.prices);
    if (!order) return [];
    const sides = oneSide.exec(near)?.groups;
    const side = sides && (sides.input === undefined ? 'output' : 'input');
    const [dear, cheap] = order.map((own) => (side ? { input: own[side], output: own[side] } : own)) as [
      Prices,
      Prices,
    ];
    const bounds = even.test(text) ? evenRatio(...order) : priceRatio(dear, cheap);
    if (!bounds) return [];
    const { arithmetic, ...range } = bounds;
    const fits = canStandFor(stated, bounds.least, bounds.most);
    return ratioDraft(catalog, sentence, index, all, both.first, fits, {
      ours: { kind: 'factor', ...range },
      source: sourceOf(referenceRoute(both.first, today)?.claim),
      arithmetic,
    });
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
