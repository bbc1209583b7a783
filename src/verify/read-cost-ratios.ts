import type { Catalog } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { canStandFor, digits, dollars, figure } from './figure.ts';
import { type Draft, sourceOf } from './finding.ts';
import type { Layout, Sentence } from './layout.ts';
import { ordered, pairOf, priceRatio, times } from './price-ratio.ts';
import { subjectAt } from './subject-at.ts';

const share =
  /(?<![\d.,$-])~?(\d{1,2}(?:\.\d)?)\s?%\s+(?:cheaper|less expensive|lower cost|cost advantage)(?:\s+(?:on|for|in))?\s+(input|output)\b/gi;

/** "60% cheaper on input". */
export function sharesIn(catalog: Catalog, pair: Layout['pair'], sentence: Sentence, today: string): Draft[] {
  return [...sentence.text.matchAll(share)].flatMap(
    ({ 0: all, 1: said = '', 2: word = '', index }): Draft[] => {
      const both = pairOf(catalog, pair, sentence, today);
      const side = word.toLowerCase() === 'input' ? 'input' : 'output';
      const order = both?.prices?.map((own) => own[side]).sort((a, b) => a - b);
      const [low = 0, high = 0] = order ?? [];
      if (!both || high <= 0) return [];
      const saved = (1 - low / high) * 100;
      return [
        {
          start: sentence.start + index,
          end: sentence.start + index + all.length,
          model: subjectAt(sentence, index, index + all.length)?.model ?? both.first.id,
          field: 'ratio',
          verdict: canStandFor(figure(said), saved) ? 'supported' : 'contradicted',
          ours: { kind: 'points-apart', least: saved, most: saved, unit: '%' },
          source: sourceOf(referenceRoute(both.first, today)?.claim),
          arithmetic: `1 - ${dollars(low)} / ${dollars(high)} = ${Number(saved.toFixed(1))}%`,
        },
      ];
    },
  );
}

const costs = new RegExp(
  String.raw`\$(${digits})\s*\(?\s*(?:vs\.?|versus|compared to|against)\s*\$(${digits})\s+(?:for|with|on)\s`,
  'gi',
);

/** "$A a post, against $B for the other": a ratio that no mix of their prices gives. */
export function costRatios(catalog: Catalog, { sentences, pair }: Layout, today: string): Draft[] {
  return sentences.flatMap((sentence, number) =>
    [...sentence.text.matchAll(costs)].flatMap(({ 0: all, 1: one = '', 2: two = '', index }): Draft[] => {
      const end = sentence.start + index + all.length;
      const later = sentence.named.find(({ start }) => start >= end && start - end < 12);
      const before = subjectAt(sentence, index, index + 1) ?? sentences[number - 1]?.named.at(-1);
      const earlier =
        before && before.model !== later?.model ? before.model : pair?.find((id) => id !== later?.model);
      const [first, second] = [catalog.models.get(earlier ?? ''), catalog.models.get(later?.model ?? '')];
      const [own, other] = [first && referenceRoute(first, today), second && referenceRoute(second, today)];
      const order = own && other ? ordered([own.price, other.price]) : null;
      const bounds = order && priceRatio(...order);
      const [a, b] = [figure(one), figure(two)];
      if (!bounds || !own || !other || Math.min(a.value, b.value) <= 0) return [];
      // The first is the dearer where its price is.
      const [dear, cheap] = order?.[0] === own.price ? [a, b] : [b, a];
      const least = (dear.value - dear.half) / (cheap.value + cheap.half);
      const most = (dear.value + dear.half) / Math.max(cheap.value - cheap.half, 1e-12);
      const fits = most >= bounds.least && least <= bounds.most;
      return [
        {
          start: sentence.start + index,
          end: sentence.start + index + all.trimEnd().replace(/\s\S+$/, '').length,
          model: first?.id ?? null,
          field: 'ratio',
          verdict: fits ? 'supported' : 'contradicted',
          ours: { kind: 'factor', least: bounds.least, most: bounds.most },
          source: sourceOf(other.claim),
          arithmetic: `${dollars(dear.value)} / ${dollars(cheap.value)} = ${times(dear.value / cheap.value)}; ${bounds.arithmetic}`,
        },
      ];
    }),
  );
}
