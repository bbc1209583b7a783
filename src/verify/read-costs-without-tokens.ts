import type { Catalog, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { count, digits, dollars, figure } from './figure.ts';
import { type Draft, sourceOf } from './finding.ts';
import type { StatedPrice } from './judge-price.ts';
import type { Layout } from './layout.ts';
import { subjectAt } from './subject-at.ts';

const tokensNear = new RegExp(String.raw`${count}[ -]tokens?\b`);
const monthly = /\bmonthly\b|\b(?:per|a) month\b|\/\s?mo(?:nth)?\b/i;
const bareCost = new RegExp(String.raw`^\s*\$(${digits})\s*$`);
const monthlyCost = new RegExp(String.raw`\$(${digits})\s*(?:a|per|\/)\s*month\b`, 'i');

/** A cost a month of which nobody says the tokens: what the same tokens cost at the catalog's price. */
export function costsWithoutTokens(
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
        ({ text }) => tokensNear.test(text) || /\d\s?[KM]?\s+(?:in|out|input|output|requests)\b/i.test(text),
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
