import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

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

const bitsText = (bits: readonly number[]) => `${en.list(bits.map(String))} bit`;

const moreThan = (count: number | null, most: number) =>
  count === null ? `more than ${most}` : String(count);

const at = (bits: readonly number[]) => `при ${ru.list(bits.map(String))} битах`;

const gb = (size: number) => `${ru.grouped(size)} ГБ`;

const cardsText = (count: number) => ru.counted(count, 'карта', 'карты', 'карт');

/** Hosting open weights: memory in GB, precision in bits, money in USD. */
export const hostMessages = says('host', {
  title: template(['name'], { en: 'Self-hosting {name}', ru: '{name} на своих серверах' }),
  closed: template(['name'], {
    en: '{name} cannot be hosted: its weights are not published, it is API-only.',
    ru: '{name} у себя не запустить: её веса не опубликованы, она доступна только через API.',
  }),
  sizeUnknown: template(['name'], {
    en: 'What hosting {name} takes cannot be estimated: its parameters are not published.',
    ru: 'Оценить, что нужно для запуска {name}, нельзя: число параметров не опубликовано.',
  }),
  unknown: template(['name'], {
    en: 'Whether {name} can be hosted is not known: neither its weights nor its parameters are known to be published.',
    ru: 'Неизвестно, можно ли запустить {name} у себя: не опубликовано, открыты ли веса и сколько в ней параметров.',
  }),

  /** A range of memory, or one figure where both are alike. */
  memory: phrase<[from: number, to: number]>({
    en: (from, to) => (from === to ? `${en.grouped(to)} GB` : `${en.grouped(from)}-${en.grouped(to)} GB`),
    ru: (from, to) => (from === to ? gb(to) : `${ru.grouped(from)}-${gb(to)}`),
  }),
  /** `isOpen`: whether the weights are known to be published. */
  needs: phrase<
    [name: string, isOpen: boolean, each: readonly { readonly bits: number; readonly memory: string }[]]
  >({
    en: (name, isOpen, each) =>
      `${isOpen ? '' : 'If its weights are published, which is not known, '}${name} needs about ${en.list(each.map(({ bits, memory }) => `${memory} at ${bits} bit`))}.`,
    ru: (name, isOpen, each) =>
      `${isOpen ? 'Для' : 'Если веса опубликованы, а это неизвестно, для'} ${name} нужно примерно ${ru.list(each.map(({ bits, memory }, index) => `${memory}${index === 0 ? ' памяти' : ''} ${at([bits])}`))}.`,
  }),
  takes: phrase<[each: readonly Needed[], most: number]>({
    en: (each, most) => {
      const first = each.find(({ count }) => count !== 1);
      return `It takes ${en.list(
        each.map((own) => {
          if (own.count === 1) return `${article(own.gigabytes)} ${own.gigabytes} GB card at ${own.bits} bit`;
          return `${moreThan(own.count, most)}${own === first ? ` cards of ${own.gigabytes} GB` : ''} at ${own.bits} bit`;
        }),
      )}.`;
    },
    ru: (each, most) => {
      const first = each.find(({ count }) => count !== 1);
      return `Понадобится ${ru.list(
        each.map((own) => {
          if (own.count === 1) return `карта ${gb(own.gigabytes)} ${at([own.bits])}`;
          const count =
            own.count === null ? `больше ${ru.counted(most, 'карты', 'карт', 'карт')}` : cardsText(own.count);
          return `${count}${own === first ? ` по ${gb(own.gigabytes)}` : ''} ${at([own.bits])}`;
        }),
      )}.`;
    },
  }),
  /** The precisions that a person's card holds, may hold and does not hold, the last with how many cards would. */
  holds: phrase<
    [card: Card, holds: readonly number[], may: readonly number[], not: readonly Needed[], most: number]
  >({
    en: (card, holds, may, not, most) => {
      const several = ({ bits, count }: Needed) => `${bits} bit (${moreThan(count, most)} cards)`;
      const parts = [
        ...(holds.length > 0 ? [`holds it at ${bitsText(holds)}`] : []),
        ...(may.length > 0 ? [`may hold it at ${bitsText(may)}`] : []),
        ...(not.length > 0
          ? [`${holds.length + may.length > 0 ? 'not' : 'does not hold it'} at ${en.list(not.map(several))}`]
          : []),
      ];
      return `${capital(cardText(card))} ${parts.join(', ')}.`;
    },
    ru: ({ name, gigabytes }, holds, may, not, most) => {
      const several = ({ bits, count }: (typeof not)[number]) =>
        `${at([bits])} (${count === null ? `нужно больше ${ru.counted(most, 'карты', 'карт', 'карт')}` : `нужно ${ru.counted(count, 'карта', 'карты', 'карт')}`})`;
      const parts = [
        ...(holds.length > 0 ? [`вмещает её ${at(holds)}`] : []),
        ...(may.length > 0 ? [`может вместить её ${at(may)}`] : []),
        ...(not.length > 0 ? [`не вмещает ${ru.list(not.map(several))}`] : []),
      ];
      return `Карта ${name === null ? gb(gigabytes) : `${name} (${gb(gigabytes)})`} ${parts.join(', ')}.`;
    },
  }),
  tooMany: phrase<[most: number]>({
    en: (most) => `More than ${most} cards would be needed, which is not costed.`,
    ru: (most) =>
      `Понадобится больше ${ru.counted(most, 'карты', 'карт', 'карт')}, такое здесь не считается.`,
  }),

  /** A clause on the cards of a plan; `perMonth` comes as text. */
  month: phrase<
    [count: number, gigabytes: number, bits: number, gpuHour: number, perMonth: string, hours: number]
  >({
    en: (count, gigabytes, bits, gpuHour, perMonth, hours) => {
      const cards = count === 1 ? `One ${gigabytes} GB card` : `${count} cards of ${gigabytes} GB`;
      return `${cards} (${bits} bit) at ${en.exactMoney(gpuHour)} an hour${count > 1 ? ' each cost' : ' costs'} ${perMonth} a month of ${hours} hours`;
    },
    ru: (count, gigabytes, bits, gpuHour, perMonth, hours) => {
      const cards = count === 1 ? `Одна карта ${gb(gigabytes)}` : `${cardsText(count)} по ${gb(gigabytes)}`;
      return `${cards} (${ru.counted(bits, 'бит', 'бита', 'бит')}) по ${ru.exactMoney(gpuHour)} в час${count > 1 ? ' каждая стоят' : ' стоит'} ${perMonth} в месяц (${ru.counted(hours, 'час', 'часа', 'часов')})`;
    },
  }),
  noApiPrice: template(['month'], {
    en: '{month}. No price per token is published to weigh that against.',
    ru: '{month}. Сравнить не с чем: цена за токены не опубликована.',
  }),
  /**
   * Where the cards are cheaper than an API: its provider is null for a person's own price, `volume` the tokens a month
   * from where on, `share` what part of them a person has.
   */
  cheaper: phrase<
    [
      month: string,
      api: { readonly provider: string | null; readonly input: number; readonly output: number },
      volume: string,
      cards: number,
      perSecond: number,
      share: number | null,
    ]
  >({
    en: (month, api, volume, cards, perSecond, share) => {
      const part = share === null ? '' : share < 0.01 ? 'under 1' : en.grouped(Math.round(share * 100));
      return `${month}: cheaper than ${api.provider ?? 'your own price'} (${en.money(api.input)} in, ${en.money(api.output)} out per 1M tokens) above ${volume}, if ${cards === 1 ? 'that card serves' : 'those cards serve'} ${en.roughly(perSecond)} tokens a second around the clock.${share === null ? '' : ` Your volume is ${part}% of that.`}`;
    },
    ru: (month, api, volume, cards, perSecond, share) => {
      const part = share === null ? '' : share < 0.01 ? 'меньше 1' : ru.grouped(Math.round(share * 100));
      return `${month}, это дешевле, чем ${api.provider ?? 'ваша цена'} (${ru.money(api.input)} за вход, ${ru.money(api.output)} за выход на 1 млн токенов), начиная с такого объёма: ${volume}, если ${cards === 1 ? 'карта выдаёт' : 'карты выдают'} ${ru.roughlyCounted(perSecond, 'токен', 'токена', 'токенов')} в секунду круглые сутки.${share === null ? '' : ` Ваш объём — ${part}% от этого.`}`;
    },
  }),

  corner: { en: 'Cards needed', ru: 'Сколько карт нужно' },
  bits: phrase<[bits: number]>({
    en: (bits) => `${bits} bit`,
    ru: (bits) => ru.counted(bits, 'бит', 'бита', 'бит'),
  }),
  estimated: { en: 'Memory, estimated', ru: 'Память, оценка' },
  size: phrase<[gigabytes: number, cards: readonly string[]]>({
    en: (gigabytes, cards) => `${gigabytes} GB${cards.length > 0 ? `: ${cards.join(', ')}` : ''}`,
    ru: (gigabytes, cards) => `${gb(gigabytes)}${cards.length > 0 ? `: ${cards.join(', ')}` : ''}`,
  }),
  count: phrase<[count: Count, most: number]>({
    en: ({ low, high }, most) => {
      if (low > most) return `over ${most}`;
      if (high > most) return `${low} or more`;
      return low === high ? String(low) : `${low}-${high}`;
    },
    ru: ({ low, high }, most) => {
      if (low > most) return `больше ${most}`;
      if (high > most) return `${low} и больше`;
      return low === high ? String(low) : `${low}-${high}`;
    },
  }),
});
