import type { Catalog } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { costOf } from './cost-of.ts';
import { canStandFor, count, digits, dollars, figure, grouped, tokensOf } from './figure.ts';
import { type Draft, sourceOf } from './finding.ts';
import type { Layout, Sentence } from './layout.ts';
import { subjectAt } from './subject-at.ts';

const atPrice = new RegExp(
  String.raw`\$(${digits})\s+at\s+\$(${digits})\s?\/\s?(?:1\s?)?M(?:\s+(?:input|output))?(?:\s+tokens)?`,
  'g',
);
const tokensNear = new RegExp(String.raw`${count}[ -]tokens?\b`, 'g');
const linesBack = 4;

/** "$0.004 at $0.40/M input": tokens x price, where the tokens stand just above. */
export function costsAtPrice({ sentences }: Layout): Draft[] {
  return sentences.flatMap((sentence, number) =>
    [...sentence.text.matchAll(atPrice)].flatMap(
      ({ 0: all, 1: said = '', 2: price = '', index }): Draft[] => {
        const above = sentences
          .slice(Math.max(0, number - linesBack), number + 1)
          .filter(({ line }) => sentence.line - line <= 3);
        const counts = above.map(({ text }) =>
          [...text.matchAll(tokensNear)].map((match) => tokensOf(match[1] ?? '', match[2])?.value),
        );
        const [only, ...others] = counts.findLast((own) => own.length > 0) ?? [];
        const about = subjectAt(sentence, index, index + all.length);
        if (only === undefined || others.length > 0) return [];
        const cost = costOf({ input: figure(price).value, output: 0 }, only, 0);
        return [
          {
            start: sentence.start + index,
            end: sentence.start + index + all.length,
            model: about?.model ?? null,
            field: 'cost',
            verdict: canStandFor(figure(said), cost) ? 'supported' : 'contradicted',
            ours: { kind: 'usd', least: cost, most: cost },
            source: null,
            arithmetic: `${grouped(only)} × $${price} / 1M = ${dollars(cost)}`,
          },
        ];
      },
    ),
  );
}

const mean = new RegExp(
  String.raw`\binput\s*\+\s*output\b[^$]{0,12}\$(${digits})\s+per\s+2\s+million(?:\s+tokens)?(?:\s*=\s*\$(${digits})\s+per\s+(?:1\s+)?(?:million|1M)(?:\s+(?:mixed|blended))?(?:\s+tokens)?)?`,
  'i',
);

/** "$1.00 per 2 million tokens": a million of each is the sum of both prices, and half of it a million mixed. */
export function meansIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const match = mean.exec(sentence.text);
  const about = match && subjectAt(sentence, match.index, match.index + match[0].length);
  const model = catalog.models.get(about?.model ?? '');
  const route = model && referenceRoute(model, today);
  if (!match || !route) return [];
  const { input, output } = route.price;
  const total = input + output;
  const fits =
    canStandFor(figure(match[1] ?? ''), total) &&
    (match[2] === undefined || canStandFor(figure(match[2]), total / 2));
  return [
    {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      model: model.id,
      field: 'cost',
      verdict: fits ? 'supported' : 'contradicted',
      ours: { kind: 'usd', least: total, most: total },
      source: sourceOf(route.claim),
      arithmetic: `${dollars(input)} + ${dollars(output)} = ${dollars(total)}; ${dollars(total)} / 2 = ${dollars(total / 2)}`,
    },
  ];
}
