import type { Catalog } from '../../catalog/catalog.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf } from '../../claims/judge-fact.ts';
import type { Layout } from '../../claims/layout.ts';
import { pattern } from '../../language/pattern.ts';

const unpublished = pattern`{unpublished}`;
const tieAbove = pattern`{tie}\s*$`;

/** "Neither publishes a price" where one of the two has one: a price that is not known is no tie. */
export function readUnpublished(
  catalog: Catalog,
  { sentences, lines, pair }: Layout,
  today: string,
): Draft[] {
  return sentences.flatMap(({ text, start, line }): Draft[] => {
    const match = unpublished.exec(text);
    const priced = (pair ?? []).flatMap((id) => {
      const model = catalog.models.get(id);
      const route = model && referenceRoute(model, today);
      return model && route ? [{ model, route }] : [];
    })[0];
    if (!match || !priced) return [];
    const { price, claim, offer } = priced.route;
    const before = lines[line - 1];
    const tie = before && text.slice(0, match.index).trim() === '' ? tieAbove.exec(before.text) : null;
    const judged = {
      verdict: 'contradicted',
      ours: {
        kind: 'published',
        input: price.input,
        output: price.output,
        provider: providerName(catalog, offer.provider),
      },
      source: sourceOf(claim),
    } as const;
    const place = {
      start: before && tie ? before.start + tie.index : start + match.index,
      end: start + match.index + match[0].length,
    };
    return draftOf({ model: priced.model, place }, 'price', judged);
  });
}
