import type { TableBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import {
  type HostAsk,
  type HostEstimate,
  type HostRow,
  hoursPerMonth,
  type Range,
} from '../../cost/self-host.ts';
import type { Wording } from '../../language/wording.ts';
import { hostingMessages, hostMessages, hostNotesMessages } from './say.ts';

/**
 * The formula with the assumptions that hold unless a person says otherwise.
 * @param context tokens that are held at once
 */
export function memoryFormula(
  { gpus }: Catalog,
  words: Wording,
  context: number = gpus.assumptions.context,
): string {
  const pick = words.of(hostingMessages);
  const { overhead } = gpus.assumptions;
  return pick.memoryFormula(context, Number((overhead * 100).toFixed(3)));
}

/** Up, so that what is shown never fits where the figure does not. */
const up = (value: number) => (value < 3 ? Math.ceil(value * 10 - 1e-9) / 10 : Math.ceil(value - 1e-9));

/** "28-30 GB"; one figure where both round alike or differ by less than 3%. */
export function memoryText({ low, high }: Range, words: Wording): string {
  const host = words.of(hostMessages);
  const [from, to] = [high < 3 ? Number(low.toFixed(1)) : Math.round(low), up(high)];
  return host.memory(high - low < 0.03 * high ? to : Math.min(from, to), to);
}

/** "needs about 7-9 GB at 4 bit, 14-16 GB at 8 bit and 28-30 GB at 16 bit": the usual precision first. */
export function needText(model: Model, { rows }: HostEstimate, words: Wording): string {
  const each = rows.toReversed().map(({ bits, memory }) => ({ bits, memory: memoryText(memory, words) }));
  return words.of(hostMessages).needs(model.name, model.openWeights !== null, each);
}

const fewest = (count: number, mostCards: number) => (count > mostCards ? null : count);

/** The smallest common card for each precision, or the fewest of the largest. */
function smallestText({ rows }: HostEstimate, mostCards: number, words: Wording): string {
  const host = words.of(hostMessages);
  const each = rows.toReversed().flatMap(({ bits, cards }) => {
    const enough = cards.find(({ count }) => count.high === 1) ?? cards.at(-1);
    if (!enough) return [];
    return [{ bits, gigabytes: enough.gigabytes, count: fewest(enough.count.high, mostCards) }];
  });
  return host.takes(each, mostCards);
}

/** Whether the card that a person has holds it, by precision, and how many of them do. */
function ownCardText(
  { gpus }: Catalog,
  { rows }: HostEstimate,
  { id, gigabytes }: NonNullable<HostAsk['card']>,
  words: Wording,
): string {
  const host = words.of(hostMessages);
  const { mostCards } = gpus.assumptions;
  const count = (row: HostRow) => row.cards[0]?.count ?? { low: 0, high: 0 };
  const bits = (wanted: (range: Range) => boolean) =>
    rows.filter((row) => wanted(count(row))).map((row) => row.bits);
  const not = rows.filter((row) => count(row).low > 1);
  return host.holds(
    { name: (id === null ? null : gpus.cards[id]?.name) ?? null, gigabytes },
    bits(({ high }) => high <= 1),
    bits(({ low, high }) => low <= 1 && high > 1),
    not.map((row) => ({ bits: row.bits, gigabytes, count: fewest(count(row).high, mostCards) })),
    mostCards,
  );
}

/** Which cards hold it. */
export function holdText(
  catalog: Catalog,
  estimate: HostEstimate,
  { card }: HostAsk,
  words: Wording,
): string {
  return card
    ? ownCardText(catalog, estimate, card, words)
    : smallestText(estimate, catalog.gpus.assumptions.mostCards, words);
}

/** What the plan costs a month, or null where no price or no plan is known. */
export function monthText(
  { plan, perMonth }: HostEstimate,
  { gpuHour }: HostAsk,
  words: Wording,
): string | null {
  const { format } = words;
  const host = words.of(hostMessages);
  if (!plan || perMonth === null || gpuHour === null) return null;
  const { count, gigabytes, bits } = plan;
  return host.month(count, gigabytes, bits, gpuHour, format.amountText(perMonth), hoursPerMonth);
}

/** What the licence lets one do with the weights. */
export function licenceText({ licences }: Catalog, model: Model, words: Wording): string {
  const hostNotes = words.of(hostNotesMessages);
  const id = model.licence?.chosen.value;
  if (id === undefined) return hostNotes.licenceUnknown;
  const licence = licences[id];
  if (!licence) return hostNotes.licence(id, null, null);
  return hostNotes.licence(licence.name, licence.commercialUse, licence.condition ?? null);
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
    shown.includes(own.gigabytes) && (card?.id ? card.id === id : !own.byName) ? [own] : [],
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
