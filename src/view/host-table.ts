import type { Catalog } from '../catalog/catalog.ts';
import type { HostAsk, HostEstimate } from '../cost/self-host.ts';
import type { Wording } from '../language/wording.ts';
import type { TableBlock } from './card.ts';
import { memoryText } from './host-words.ts';
import { hostMessages } from './messages/host.ts';

/**
 * Sizes worth a line: from the first that holds it in one server at any precision to the first of which one card
 * holds it at every precision.
 */
function telling(rows: HostEstimate['rows'], most: number): readonly number[] {
  const sizes = rows[0]?.cards ?? [];
  const counts = (index: number) => rows.map(({ cards }) => cards[index]?.count ?? { low: 0, high: 0 });
  const first = sizes.findIndex((_, index) => counts(index).some(({ low }) => low <= most));
  const enough = sizes.findIndex((_, index) => counts(index).every(({ high }) => high <= 1));
  const last = enough === -1 ? sizes.length - 1 : enough;
  return [...sizes.keys()].slice(first === -1 ? last : first, last + 1);
}

/** The cards of `gpus.yml` that the table shows. */
export function cardsShown({ gpus }: Catalog, { rows }: HostEstimate, { card }: HostAsk) {
  const shown = telling(rows, gpus.assumptions.mostCards).map((index) => rows[0]?.cards[index]?.gigabytes);
  return Object.entries(gpus.cards).flatMap(([id, own]) =>
    shown.includes(own.gigabytes) && (!card?.id || card.id === id) ? [own] : [],
  );
}

/** How many cards of each size hold the model at each precision. */
export function hostTable(
  catalog: Catalog,
  estimate: HostEstimate,
  ask: HostAsk,
  words: Wording,
): TableBlock {
  const host = words.of(hostMessages);
  const { rows } = estimate;
  const most = catalog.gpus.assumptions.mostCards;
  const cards = cardsShown(catalog, estimate, ask);
  return {
    kind: 'table',
    corner: host.corner,
    columns: rows.map(({ bits }) => host.bits(bits)),
    rows: [
      { label: host.estimated, cells: rows.map(({ memory }) => memoryText(memory, words)) },
      ...telling(rows, most).map((index) => {
        const gigabytes = rows[0]?.cards[index]?.gigabytes ?? 0;
        const names = cards.filter((own) => own.gigabytes === gigabytes).map(({ name }) => name);
        return {
          label: host.size(gigabytes, names),
          cells: rows.map((row) => host.count(row.cards[index]?.count ?? { low: 0, high: 0 }, most)),
        };
      }),
    ],
  };
}
