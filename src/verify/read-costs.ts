import type { Catalog } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { costOf } from './cost-of.ts';
import { canStandFor, count, digits, dollars, figure, grouped, tokensOf } from './figure.ts';
import { type Draft, sourceOf } from './finding.ts';
import type { StatedPrice } from './judge-price.ts';
import type { Layout, Sentence } from './layout.ts';
import { costsAtPrice, meansIn } from './read-costs-at-price.ts';
import { costsWithoutTokens } from './read-costs-without-tokens.ts';
import { subjectAt } from './subject-at.ts';

const inAndOut = new RegExp(
  String.raw`${count}\s+(?:input(?: tokens)?|tokens in|in)\b[^.$]{0,24}?${count}[ -](?:output(?: tokens)?|tokens out|out)\b`,
);
const costsAfter = new RegExp(
  String.raw`\b(?:costs?|is|comes? to|totals?|amounts? to|for)\s+(?:about |around |roughly |~)?\$(${digits})(?!\s*(?:per|\/)\s*(?:1|one|a)?\s*(?:m|million|1M|k|b)\b)`,
  'gi',
);

/** "150 in + 50 out costs $0.000090": at the model's own price. */
function costsInWords(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const tokens = inAndOut.exec(sentence.text);
  if (!tokens || /[×*=]/.test(sentence.text)) return [];
  const [input, output] = [tokensOf(tokens[1] ?? '', tokens[2]), tokensOf(tokens[3] ?? '', tokens[4])];
  if (!input || !output) return [];
  const per = /\b(?:a|per|each|every) (day|week|month|year)\b|\b(daily|monthly)\b/gi;
  const periods = new Set([...sentence.text.matchAll(per)].map(([own]) => own.toLowerCase()));
  if (periods.size > 1) return [];
  return [...sentence.text.matchAll(costsAfter)].flatMap((cost, at): Draft[] => {
    const about = subjectAt(sentence, cost.index, cost.index + cost[0].length);
    const model = catalog.models.get(about?.model ?? '');
    const route = model && referenceRoute(model, today);
    if (!about || !route) return [];
    const usd = costOf(route.price, input.value, output.value);
    // The first cost is quoted with its tokens.
    const start = at === 0 ? Math.min(tokens.index, cost.index) : cost.index;
    const end = cost.index + cost[0].length;
    return [
      {
        start: sentence.start + start,
        end: sentence.start + (at === 0 ? Math.max(tokens.index + tokens[0].length, end) : end),
        ...about,
        field: 'cost',
        verdict: canStandFor(figure(cost[1] ?? ''), usd) ? 'supported' : 'contradicted',
        ours: { kind: 'usd', least: usd, most: usd },
        source: sourceOf(route.claim),
        arithmetic: `(${grouped(input.value)} × ${dollars(route.price.input)} + ${grouped(output.value)} × ${dollars(route.price.output)}) / 1M = ${dollars(usd)}`,
      },
    ];
  });
}

const inThenOut = new RegExp(
  String.raw`${count}\s+input tokens\b[^$]{0,120}?\b(?:and|,)\s+an?\s+${count}[ -]token\b`,
);
/** A scenario spread over lines: "per 1,000 answers", its cost, then its tokens. */
function scenarios(catalog: Catalog, { sentences }: Layout, today: string): Draft[] {
  return sentences.flatMap((sentence, at): Draft[] => {
    const many = new RegExp(String.raw`^\s*per (${digits}) [\p{L} ]{2,30}$`, 'iu').exec(sentence.text);
    const cost = new RegExp(String.raw`^\s*\$(${digits})\s*$`).exec(sentences[at + 1]?.text ?? '');
    const tokens = sentences.slice(at + 2, at + 4).flatMap(({ text }) => inThenOut.exec(text) ?? []);
    const model = catalog.models.get(sentence.outer?.model ?? '');
    const route = model && referenceRoute(model, today);
    const place = sentences[at + 1];
    if (!many || !cost || tokens.length < 5 || !route || !place) return [];
    const [input, output] = [tokensOf(tokens[1] ?? '', tokens[2]), tokensOf(tokens[3] ?? '', tokens[4])];
    const requests = tokensOf(many[1] ?? '')?.value;
    if (!input || !output || requests === undefined) return [];
    const usd = costOf(route.price, input.value * requests, output.value * requests);
    const lead = place.text.length - place.text.trimStart().length;
    return [
      {
        start: place.start + lead,
        end: place.start + cost[0].trimEnd().length,
        model: model.id,
        field: 'cost',
        verdict: canStandFor(figure(cost[1] ?? ''), usd) ? 'supported' : 'contradicted',
        ours: { kind: 'usd', least: usd, most: usd },
        source: sourceOf(route.claim),
        arithmetic: `${grouped(requests)} × (${grouped(input.value)} × ${dollars(route.price.input)} + ${grouped(output.value)} × ${dollars(route.price.output)}) / 1M = ${dollars(usd)}`,
      },
    ];
  });
}

/** Costs that a text states, computed again. */
export function readCosts(
  catalog: Catalog,
  layout: Layout,
  stated: ReadonlyMap<string, StatedPrice>,
  today: string,
): Draft[] {
  return [
    ...costsAtPrice(layout),
    ...layout.sentences.flatMap((own) => [
      ...meansIn(catalog, own, today),
      ...costsInWords(catalog, own, today),
    ]),
    ...scenarios(catalog, layout, today),
    ...costsWithoutTokens(catalog, layout, stated, today),
  ];
}
