import type { Catalog, Model } from '../../catalog/catalog.ts';
import { plainPrice, referenceRoute } from '../../catalog/routes.ts';
import { canStandFor, count, digits, dollars, figure, grouped, tokensOf } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { bill } from '../../cost/bill.ts';
import { toUsd } from '../../language/amount.ts';
import { readPrices, type StatedPrice } from '../price/claims.ts';

type Prices = { readonly input: number; readonly output: number };

/** USD for tokens at a price, as every cost of the catalog is computed. */
function costOf(price: Prices, input: number, output: number): number {
  const usage = { input: Math.round(input), output: Math.round(output), cacheRead: 0, cacheWrite: 0 };
  return toUsd(bill(plainPrice(price), usage, { inputPerRequest: null, batch: false }).amount);
}

const atPrice = new RegExp(
  String.raw`\$(${digits})\s+at\s+\$(${digits})\s?\/\s?(?:1\s?)?M(?:\s+(?:input|output))?(?:\s+tokens)?`,
  'g',
);
const tokensNear = new RegExp(String.raw`${count}[ -]tokens?\b`, 'g');
const linesBack = 4;

/** "$0.004 at $0.40/M input": tokens x price, where the tokens stand just above. */
function costsAtPrice({ sentences }: Layout): Draft[] {
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
function meansIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
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

const monthly = /\bmonthly\b|\b(?:per|a) month\b|\/\s?mo(?:nth)?\b/i;
const bareCost = new RegExp(String.raw`^\s*\$(${digits})\s*$`);
const monthlyCost = new RegExp(String.raw`\$(${digits})\s*(?:a|per|\/)\s*month\b`, 'i');

/** A cost a month of which nobody says the tokens: what the same tokens cost at the catalog's price. */
function costsWithoutTokens(
  catalog: Catalog,
  { sentences }: Layout,
  stated: ReadonlyMap<string, StatedPrice>,
  today: string,
): Draft[] {
  return sentences.flatMap((sentence, at): Draft[] => {
    const near = sentences.slice(Math.max(0, at - 4), at + 3);
    const bare = bareCost.exec(sentence.text);
    const match =
      bare && near.some(({ text }) => monthly.test(text)) ? bare : monthlyCost.exec(sentence.text);
    if (
      !match ||
      near.some(
        ({ text }) =>
          text.search(tokensNear) >= 0 || /\d\s?[KM]?\s+(?:in|out|input|output|requests)\b/i.test(text),
      )
    )
      return [];
    const about: Model | undefined = catalog.models.get(
      subjectAt(sentence, match.index, match.index + match[0].length)?.model ??
        sentences[at - 1]?.named.at(-1)?.model ??
        '',
    );
    const own = about && {
      input: stated.get(about.id)?.input?.value,
      output: stated.get(about.id)?.output?.value,
    };
    const route = about && referenceRoute(about, today);
    if (!own?.input || !own.output || !route) return [];
    const factors = [route.price.input / own.input, route.price.output / own.output];
    const usd = figure(match[1] ?? '').value;
    const [least, most] = [usd * Math.min(...factors), usd * Math.max(...factors)];
    const lead = match[0].length - match[0].trimStart().length;
    return [
      {
        start: sentence.start + match.index + lead,
        end: sentence.start + match.index + match[0].trimEnd().length,
        model: about.id,
        field: 'cost',
        verdict: 'unknown',
        ours: { kind: 'no-tokens', least, most },
        source: sourceOf(route.claim),
        arithmetic: `${dollars(usd)} × ${dollars(route.price.input)} / ${dollars(own.input)} = ${dollars(usd * (factors[0] ?? 1))}, ${dollars(usd)} × ${dollars(route.price.output)} / ${dollars(own.output)} = ${dollars(usd * (factors[1] ?? 1))}`,
      },
    ];
  });
}

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
export function readCosts(catalog: Catalog, layout: Layout, today: string): Draft[] {
  const { stated } = readPrices(catalog, layout, today);
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
