import type { Catalog } from '../catalog/catalog.ts';
import type { Range } from '../cost/memory.ts';
import type { HostAsk, HostEstimate } from '../cost/self-host.ts';
import type { TableBlock } from './card.ts';
import { gigabytesText } from './host-words.ts';

/** "1", "1-2", "over 8". */
function countText({ low, high }: Range, most: number): string {
  if (low > most) return `over ${most}`;
  if (high > most) return `${low} or more`;
  return low === high ? String(low) : `${low}-${high}`;
}

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
export function hostTable(catalog: Catalog, estimate: HostEstimate, ask: HostAsk): TableBlock {
  const { rows } = estimate;
  const most = catalog.gpus.assumptions.mostCards;
  const cards = cardsShown(catalog, estimate, ask);
  return {
    kind: 'table',
    corner: 'Cards needed',
    columns: rows.map(({ bits }) => `${bits} bit`),
    rows: [
      { label: 'Memory, estimated', cells: rows.map(({ memory }) => gigabytesText(memory)) },
      ...telling(rows, most).map((index) => {
        const gigabytes = rows[0]?.cards[index]?.gigabytes ?? 0;
        const names = cards.filter((own) => own.gigabytes === gigabytes).map(({ name }) => name);
        return {
          label: `${gigabytes} GB${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
          cells: rows.map((row) => countText(row.cards[index]?.count ?? { low: 0, high: 0 }, most)),
        };
      }),
    ],
  };
}
