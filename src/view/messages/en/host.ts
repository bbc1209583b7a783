import { exactMoney, grouped, list, money, roughly } from './format.ts';

/** Cards of one size, by number; `high` where that is a range. */
type Count = { readonly low: number; readonly high: number };
type Card = { readonly name: string | null; readonly gigabytes: number };
/** The fewest cards for one precision: `count` is null where it is more than `most`. */
type Needed = { readonly bits: number; readonly gigabytes: number; readonly count: number | null };

const article = (gigabytes: number) => (/^(?:8|11|18)/.test(String(gigabytes)) ? 'an' : 'a');

function cardText({ name, gigabytes }: Card): string {
  if (name === null) return `${article(gigabytes)} ${gigabytes} GB card`;
  return `${/^[AEFHILMNORSX]/.test(name) ? 'an' : 'a'} ${name} (${gigabytes} GB)`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const bitsText = (bits: readonly number[]) => `${list(bits.map(String))} bit`;
const moreThan = (count: number | null, most: number) =>
  count === null ? `more than ${most}` : String(count);

/** Hosting open weights: memory in GB, precision in bits, money in USD. */
export const host = {
  title: (name: string) => `Self-hosting ${name}`,
  closed: (name: string) => `${name} cannot be hosted: its weights are not published, it is API-only.`,
  sizeUnknown: (name: string) =>
    `What hosting ${name} takes cannot be estimated: its parameters are not published.`,
  unknown: (name: string) =>
    `Whether ${name} can be hosted is not known: neither its weights nor its parameters are known to be published.`,

  /** A range of memory, or one figure where both are alike. */
  memory: (from: number, to: number) =>
    from === to ? `${grouped(to)} GB` : `${grouped(from)}-${grouped(to)} GB`,
  /** `isOpen`: whether the weights are known to be published. */
  needs: (
    name: string,
    isOpen: boolean,
    each: readonly { readonly bits: number; readonly memory: string }[],
  ) =>
    `${isOpen ? '' : 'If its weights are published, which is not known, '}${name} needs about ${list(each.map(({ bits, memory }) => `${memory} at ${bits} bit`))}.`,
  takes: (each: readonly Needed[], most: number) => {
    const first = each.find(({ count }) => count !== 1);
    return `It takes ${list(
      each.map((own) => {
        if (own.count === 1) return `${article(own.gigabytes)} ${own.gigabytes} GB card at ${own.bits} bit`;
        return `${moreThan(own.count, most)}${own === first ? ` cards of ${own.gigabytes} GB` : ''} at ${own.bits} bit`;
      }),
    )}.`;
  },
  /** The precisions that a person's card holds, may hold and does not hold, the last with how many cards would. */
  holds: (
    card: Card,
    holds: readonly number[],
    may: readonly number[],
    not: readonly Needed[],
    most: number,
  ) => {
    const several = ({ bits, count }: Needed) => `${bits} bit (${moreThan(count, most)} cards)`;
    const parts = [
      ...(holds.length > 0 ? [`holds it at ${bitsText(holds)}`] : []),
      ...(may.length > 0 ? [`may hold it at ${bitsText(may)}`] : []),
      ...(not.length > 0
        ? [`${holds.length + may.length > 0 ? 'not' : 'does not hold it'} at ${list(not.map(several))}`]
        : []),
    ];
    return `${capital(cardText(card))} ${parts.join(', ')}.`;
  },
  tooMany: (most: number) => `More than ${most} cards would be needed, which is not costed.`,

  /** A clause on the cards of a plan; `perMonth` comes as text. */
  month: (
    count: number,
    gigabytes: number,
    bits: number,
    gpuHour: number,
    perMonth: string,
    hours: number,
  ): string => {
    const cards = count === 1 ? `One ${gigabytes} GB card` : `${count} cards of ${gigabytes} GB`;
    return `${cards} (${bits} bit) at ${exactMoney(gpuHour)} an hour${count > 1 ? ' each cost' : ' costs'} ${perMonth} a month of ${hours} hours`;
  },
  noApiPrice: (month: string) => `${month}. No price per token is published to weigh that against.`,
  /**
   * Where the cards are cheaper than an API: its provider is null for a person's own price, `volume` the tokens a month
   * from where on, `share` what part of them a person has.
   */
  cheaper: (
    month: string,
    api: { readonly provider: string | null; readonly input: number; readonly output: number },
    volume: string,
    cards: number,
    perSecond: number,
    share: number | null,
  ) => {
    const part = share === null ? '' : share < 0.01 ? 'under 1' : grouped(Math.round(share * 100));
    return `${month}: cheaper than ${api.provider ?? 'your own price'} (${money(api.input)} in, ${money(api.output)} out per 1M tokens) above ${volume}, if ${cards === 1 ? 'that card serves' : 'those cards serve'} ${roughly(perSecond)} tokens a second around the clock.${share === null ? '' : ` Your volume is ${part}% of that.`}`;
  },

  corner: 'Cards needed',
  bits: (bits: number) => `${bits} bit`,
  estimated: 'Memory, estimated',
  size: (gigabytes: number, cards: readonly string[]) =>
    `${gigabytes} GB${cards.length > 0 ? `: ${cards.join(', ')}` : ''}`,
  count: ({ low, high }: Count, most: number) => {
    if (low > most) return `over ${most}`;
    if (high > most) return `${low} or more`;
    return low === high ? String(low) : `${low}-${high}`;
  },
};
