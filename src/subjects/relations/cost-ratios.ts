import type { Catalog } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { dollars, figure } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { recomputed } from '../../claims/judge-fact.ts';
import type { Layout } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
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

/** "2.5x". */
const times = (ratio: number) => `${Number(ratio.toFixed(2))}x`;

/** Who is dearer at any mix, then the other; null where it depends on the mix. */
function ordered([a, b]: readonly [Prices, Prices]): readonly [Prices, Prices] | null {
  if (a.input >= b.input && a.output >= b.output) return [a, b];
  return b.input >= a.input && b.output >= a.output ? [b, a] : null;
}

const costs = pattern`({money})\s*\(?\s*{versus}\.?\s*({money})\s+(?={for}\s)`;

/** "$A a post, against $B for the other": a ratio that no mix of their prices gives. */
export function readCostRatios(catalog: Catalog, { sentences, pair }: Layout, today: string): Draft[] {
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
