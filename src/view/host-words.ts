import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, type Route } from '../catalog/routes.ts';
import type { Range } from '../cost/memory.ts';
import { type HostAsk, type HostEstimate, type HostRow, hoursPerMonth } from '../cost/self-host.ts';
import { amountText } from './amount-text.ts';
import { exactMoney, grouped, list, money } from './format.ts';

/** The formula with the assumptions that hold unless a person says otherwise. */
export function memoryFormula({ gpus }: Catalog): string {
  const { context, overhead } = gpus.assumptions;
  return `(parameters x bits / 8 + ${grouped(context)} tokens of context cache) + ${Number((overhead * 100).toFixed(3))}% for the runtime`;
}

/** Up, so that what is shown never fits where the figure does not. */
const up = (value: number) => (value < 3 ? Math.ceil(value * 10 - 1e-9) / 10 : Math.ceil(value - 1e-9));

/** "28-30 GB"; one figure where both round alike or differ by less than 3%. */
export function gigabytesText({ low, high }: Range): string {
  const [from, to] = [high < 3 ? Number(low.toFixed(1)) : Math.round(low), up(high)];
  return high - low < 0.03 * high || from >= to ? `${grouped(to)} GB` : `${grouped(from)}-${grouped(to)} GB`;
}

const article = (gigabytes: number) => (/^(?:8|11|18)/.test(String(gigabytes)) ? 'an' : 'a');

/** "16 bit", "8 and 4 bit". */
const bitsText = (rows: readonly HostRow[]) => `${list(rows.map(({ bits }) => String(bits)))} bit`;

/** "a 24 GB card", "an RTX 4090 (24 GB)". */
export function cardText({ gpus }: Catalog, { gigabytes, id }: NonNullable<HostAsk['card']>): string {
  const name = id === null ? undefined : gpus.cards[id]?.name;
  const named = name && /^[AEFHILMNORSX]/.test(name) ? 'an' : 'a';
  return name ? `${named} ${name} (${gigabytes} GB)` : `${article(gigabytes)} ${gigabytes} GB card`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "needs about 28-30 GB at 16 bit, 14-16 GB at 8 bit and 7-9 GB at 4 bit". */
export function needText({ rows }: HostEstimate): string {
  return `needs about ${list(rows.map(({ bits, memory }) => `${gigabytesText(memory)} at ${bits} bit`))}`;
}

/** The smallest common card for each precision, or the fewest of the largest. */
function smallestText({ rows }: HostEstimate, mostCards: number): string {
  let said = false;
  const each = rows.flatMap(({ bits, cards }) => {
    const single = cards.find(({ count }) => count.high === 1);
    const largest = cards.at(-1);
    if (single) return [`${article(single.gigabytes)} ${single.gigabytes} GB card at ${bits} bit`];
    if (!largest) return [];
    const count = largest.count.high > mostCards ? `more than ${mostCards}` : largest.count.high;
    const size = said ? '' : ` cards of ${largest.gigabytes} GB`;
    said = true;
    return [`${count}${size} at ${bits} bit`];
  });
  return `It takes ${list(each)}.`;
}

/** Whether the card that a person has holds it, by precision, and how many of them do. */
function ownCardText(catalog: Catalog, { rows }: HostEstimate, card: NonNullable<HostAsk['card']>): string {
  const { mostCards } = catalog.gpus.assumptions;
  const count = (row: HostRow) => row.cards[0]?.count ?? { low: 0, high: 0 };
  const holds = rows.filter((row) => count(row).high <= 1);
  const may = rows.filter((row) => count(row).low <= 1 && count(row).high > 1);
  const not = rows.filter((row) => count(row).low > 1);
  const several = (row: HostRow) =>
    `${row.bits} bit (${count(row).high > mostCards ? `more than ${mostCards}` : count(row).high} cards)`;
  const some = holds.length + may.length > 0;
  const parts = [
    ...(holds.length > 0 ? [`holds it at ${bitsText(holds)}`] : []),
    ...(may.length > 0 ? [`may hold it at ${bitsText(may)}`] : []),
    ...(not.length > 0 ? [`${some ? 'not' : 'does not hold it'} at ${list(not.map(several))}`] : []),
  ];
  return `${capital(cardText(catalog, card))} ${parts.join(', ')}.`;
}

/** Which cards hold it. */
export function holdText(catalog: Catalog, estimate: HostEstimate, { card }: HostAsk): string {
  return card
    ? ownCardText(catalog, estimate, card)
    : smallestText(estimate, catalog.gpus.assumptions.mostCards);
}

/** What the plan costs a month, or null where no price or no plan is known. */
export function monthText({ plan, perMonth }: HostEstimate, { gpuHour }: HostAsk): string | null {
  if (!plan || perMonth === null || gpuHour === null) return null;
  const cards =
    plan.count === 1 ? `one ${plan.gigabytes} GB card` : `${plan.count} cards of ${plan.gigabytes} GB`;
  return `${capital(cards)} (${plan.bits} bit) at ${exactMoney(gpuHour)} an hour${plan.count > 1 ? ' each' : ''} ${plan.count > 1 ? 'cost' : 'costs'} ${amountText(perMonth)} a month of ${hoursPerMonth} hours`;
}

/** "Scaleway ($0.20 in, $0.20 out per 1M tokens)", or a person's own price. */
export function apiText(
  catalog: Catalog,
  route: Route | null,
  price: { input: number; output: number },
): string {
  const name = route ? providerName(catalog, route.offer.provider) : 'your own price';
  return `${name} (${money(price.input)} in, ${money(price.output)} out per 1M tokens)`;
}

const commercial = { yes: 'allows commercial use', no: 'does not allow commercial use' } as const;

/** What the licence lets one do with the weights. */
export function licenceText({ licences }: Catalog, model: Model): string {
  const id = model.licence?.chosen.value;
  if (id === undefined) return 'Licence: not published; whether commercial use is allowed is not known';
  const licence = licences[id];
  if (!licence) return `Licence: ${id}`;
  const { name, commercialUse, condition } = licence;
  const use =
    commercialUse === 'conditional' ? 'allows commercial use on conditions' : commercial[commercialUse];
  return `Licence: ${name} ${use}${condition ? `: ${condition}` : ''}`;
}
