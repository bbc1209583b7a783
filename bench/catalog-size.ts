import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildCatalog } from '../src/catalog/build.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { readCurated } from '../src/catalog/read-curated.ts';
import { readFacts, readPriceList } from '../src/catalog/read-imported.ts';

const folder = path.join(import.meta.dirname, '..', 'catalog');

/** The words of a lab in the order in which its copies take them: made up, so that they are near to no other. */
function wordOf(lab: string, copy: number): string {
  const digest = createHash('sha256').update(`${lab} ${copy}`).digest();
  return [0, 1, 2].map((at) => 'bdfgklmnprstvz'[digest[at]! % 14]! + 'aeiou'[digest[at + 3]! % 5]!).join('');
}

/**
 * The bundled catalog with every imported model so many times. Each copy has a word more in its name and ids, another one
 * for each lab, as labs find new names: brands stay as they are, so that what shares a brand's word grows as the catalog
 * does, and other words grow with the labs. No price is the same as another one's, else all copies tie for the cheapest:
 * each is dearer or cheaper, up to twice.
 */
export function catalogTimes(count: number): Catalog {
  const curated = readCurated(folder, []);
  const list = readPriceList('models-dev', folder, null, []);
  if (!curated || !list) throw new Error('the catalog cannot be read');
  const models = Array.from({ length: count }, (_, copy) => copy).flatMap((copy) =>
    list.models.map((model) => {
      if (copy === 0) return model;
      const word = wordOf(model.id.slice(0, model.id.indexOf('/')), copy);
      const times = 2 ** (((copy * 7) % 13) / 6 - 1);
      const priced = (usd: number) => Number((usd * times).toPrecision(4));
      const offers = model.offers.map(({ input, output, ...offer }) => ({
        ...offer,
        id: `${offer.id}-${word}`,
        ...(input !== undefined && { input: priced(input) }),
        ...(output !== undefined && { output: priced(output) }),
      }));
      return { ...model, id: `${model.id}-${word}`, name: `${model.name} ${word}`, offers };
    }),
  );
  return buildCatalog({
    labs: curated.labs.map(({ data }) => data),
    facts: readFacts(folder, []),
    prices: [{ ...list, models }],
    tables: curated.tables,
    changes: () => [],
    leftOut: [],
  });
}
