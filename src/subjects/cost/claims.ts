import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Route, referenceRoute } from '../../catalog/routes.ts';
import { canStandFor, dollars, type Figure, figure, tokensOf } from '../../claims/figure.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf, recomputed } from '../../claims/judge-fact.ts';
import type { Layout, Sentence } from '../../claims/layout.ts';
import { aboutAt, subjectAt } from '../../claims/subject-at.ts';
import { grouped } from '../../language/en/format.ts';
import { pattern } from '../../language/pattern.ts';
import { periodPatterns } from '../../language/periods.ts';
import { readPrices, type StatedPrice } from '../price/claims.ts';
import { costInCell } from './cost-cells.ts';
import { costOf } from './cost-of.ts';
import { readVolumeCosts } from './volume-costs.ts';

const atPrice = pattern`({money})\s+{for}\s+({money})\s?\/\s?(?:1\s?)?[MМ](?!\p{L})(?:\s+(?:{input}|{output}))?(?:\s+{token})?`;
const tokensNear = pattern`({count})[ -]{token}`;
const linesBack = 4;

/** "$0.004 at $0.40/M input": tokens x price, where the tokens stand just above. */
function costsAtPrice(catalog: Catalog, { sentences }: Layout): Draft[] {
  return sentences.flatMap((sentence, number) =>
    atPrice.all(sentence.text).flatMap(({ 0: all, 1: said = '', 2: price = '', index }): Draft[] => {
      const counts = sentences
        .slice(Math.max(0, number - linesBack), number + 1)
        .filter(({ line }) => sentence.line - line <= 3)
        .map(({ text }) => tokensNear.all(text).map((match) => tokensOf(match[1] ?? '')?.value));
      const [only, ...others] = counts.findLast((own) => own.length > 0) ?? [];
      if (only === undefined || others.length > 0) return [];
      const rate = figure(price).value;
      const cost = costOf({ input: rate, output: 0 }, only, 0);
      const about = aboutAt(catalog, sentence, index, index + all.length);
      const place = { start: sentence.start + index, end: sentence.start + index + all.length };
      return [
        recomputed(place, about?.model.id ?? null, 'cost', canStandFor(figure(said), cost), {
          ours: { kind: 'usd', least: cost, most: cost },
          source: null,
          arithmetic: `${grouped(only)} × ${dollars(rate)} / 1M = ${dollars(cost)}`,
        }),
      ];
    }),
  );
}

const mean = pattern`{input}\s*\+\s*{output}[^$\d]{0,12}({money})\s+{per}\s+2\s+{scale}(?:\s+{token})?(?:\s*=\s*({money})\s+{per}\s+(?:1\s?)?{scale}(?:\s+{blended})?(?:\s+{token})?)?`;

/** "$1.00 per 2 million tokens": a million of each is the sum of both prices, and half of it a million mixed. */
function meansIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  const match = sentence.text.includes('+') ? mean.exec(sentence.text) : null;
  const about = match && aboutAt(catalog, sentence, match.index, match.index + match[0].length);
  const route = about && referenceRoute(about.model, today);
  if (!match || !route) return [];
  const { input, output } = route.price;
  const total = input + output;
  const fits =
    canStandFor(figure(match[1] ?? ''), total) &&
    (match[2] === undefined || canStandFor(figure(match[2]), total / 2));
  const { start, end } = about.place;
  return [
    recomputed({ start, end }, about.model.id, 'cost', fits, {
      ours: { kind: 'usd', least: total, most: total },
      source: sourceOf(route.claim),
      arithmetic: `${dollars(input)} + ${dollars(output)} = ${dollars(total)}; ${dollars(total)} / 2 = ${dollars(total / 2)}`,
    }),
  ];
}

const month = periodPatterns.find(([, period]) => period === 'month')?.[0] ?? '';
const monthly = new RegExp(String.raw`${month}|\/\s?mo(?!\p{L})`, 'iu');
const bareCost = pattern`^\s*({money})\s*$`;
const monthlyCost = pattern`({money})\s*${month}`;
const tokensSaid = pattern`\d\s?[KM]?\s+(?:(?:{in}|{input})|(?:{out}|{output})|{requests})`;

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
    if (!match || near.some(({ text }) => tokensNear.test(text) || tokensSaid.test(text))) return [];
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
    const [byInput, byOutput] = [route.price.input / own.input, route.price.output / own.output];
    const usd = figure(match[1] ?? '').value;
    const [least, most] = [usd * Math.min(byInput, byOutput), usd * Math.max(byInput, byOutput)];
    const start = sentence.start + match.index;
    const place = {
      start: start + match[0].length - match[0].trimStart().length,
      end: start + match[0].trimEnd().length,
    };
    const ours = { kind: 'no-tokens', least, most } as const;
    const arithmetic = `${dollars(usd)} × ${dollars(route.price.input)} / ${dollars(own.input)} = ${dollars(usd * byInput)}, ${dollars(usd)} × ${dollars(route.price.output)} / ${dollars(own.output)} = ${dollars(usd * byOutput)}`;
    const source = sourceOf(route.claim);
    return draftOf({ model: about, place }, 'cost', { verdict: 'unknown', ours, source }, arithmetic);
  });
}

/** What tokens cost at the price of a model, and how that is computed; so many times. */
function costAt({ price, claim }: Route, input: Figure, output: Figure, times?: number) {
  const usd = costOf(price, input.value * (times ?? 1), output.value * (times ?? 1));
  const once = `(${grouped(input.value)} × ${dollars(price.input)} + ${grouped(output.value)} × ${dollars(price.output)}) / 1M = ${dollars(usd)}`;
  return {
    usd,
    ours: { kind: 'usd', least: usd, most: usd } as const,
    source: sourceOf(claim),
    arithmetic: times === undefined ? once : `${grouped(times)} × ${once}`,
  };
}

const inThenOut = pattern`({count})\s+{input} {token}[^$]{0,120}?(?:{and}|,)\s+{the}\s+({count})[ -]{token}`;
const perMany = pattern`^\s*{per} ({number}) [\p{L} ]{2,30}$`;

/** A scenario spread over lines: "per 1,000 answers", its cost, then its tokens. */
function scenarios(catalog: Catalog, { sentences }: Layout, today: string): Draft[] {
  return sentences.flatMap((sentence, at): Draft[] => {
    const many = perMany.exec(sentence.text);
    const place = sentences[at + 1];
    const cost = many && bareCost.exec(place?.text ?? '');
    const tokens = cost
      ? sentences.slice(at + 2, at + 4).flatMap(({ text }) => inThenOut.exec(text) ?? [])
      : [];
    const model = catalog.models.get(sentence.outer?.model ?? '');
    const route = model && referenceRoute(model, today);
    if (!cost || tokens.length < 3 || !route || !place) return [];
    const [input, output] = [tokensOf(tokens[1] ?? ''), tokensOf(tokens[2] ?? '')];
    const requests = tokensOf(many[1] ?? '')?.value;
    if (!input || !output || requests === undefined) return [];
    const { usd, ...own } = costAt(route, input, output, requests);
    const start = place.start + place.text.length - place.text.trimStart().length;
    const where = { start, end: place.start + cost[0].trimEnd().length };
    return [recomputed(where, model.id, 'cost', canStandFor(figure(cost[1] ?? ''), usd), own)];
  });
}

/** Costs that a text states, computed again. */
export function readCosts(catalog: Catalog, layout: Layout, today: string): Draft[] {
  const { stated } = readPrices(catalog, layout, today);
  return [
    ...costsAtPrice(catalog, layout),
    ...layout.sentences.flatMap((own) => meansIn(catalog, own, today)),
    ...readVolumeCosts(catalog, layout.sentences, today),
    ...layout.cells.flatMap((own) => costInCell(catalog, own, today)),
    ...scenarios(catalog, layout, today),
    ...costsWithoutTokens(catalog, layout, stated, today),
  ];
}
