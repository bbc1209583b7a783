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
  part: { en: 'Self-hosting', ru: 'Свои серверы' },
  closed: template(['name'], {
    en: '{name} cannot be hosted: its weights are not published, it is API-only.',
    ru: '{name} у себя не запустить: её веса не опубликованы, она доступна только через API.',
  }),
  sizeUnknown: template(['name'], {
    en: 'What hosting {name} takes cannot be estimated: its parameters are not known here.',
    ru: 'Оценить, что нужно для запуска {name}, нельзя: число параметров нам не известно.',
  }),
  unknown: template(['name'], {
    en: 'Whether {name} can be hosted is not known: neither its weights nor its parameters are known to be published.',
    ru: 'Неизвестно, можно ли запустить {name} у себя: нам не известно, открыты ли веса и сколько в ней параметров.',
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
  /** What was asked with a volume: USD a month for the cards and by the token, as text; `verdict` says which is less. */
  weighed: phrase<
    [
      verdict: 'cards' | 'tokens' | 'same',
      cards: string,
      plan: { readonly count: number; readonly gigabytes: number; readonly bits: number },
      tokens: string,
      provider: string | null,
    ]
  >({
    en: (verdict, cards, { count, gigabytes, bits }, tokens, provider) => {
      const which =
        count === 1 ? `${article(gigabytes)} ${gigabytes} GB card` : `${count} cards of ${gigabytes} GB`;
      const sums = `${cards} a month for ${which} at ${bits} bit against about ${tokens} by the token${provider === null ? ' at your price' : ` via ${provider}`}`;
      if (verdict === 'same') return `It costs about the same: ${sums}.`;
      return `${verdict === 'cards' ? `Host it, if ${count === 1 ? 'the card keeps' : 'the cards keep'} up` : 'Do not host it for the price'}: ${sums}.`;
    },
    ru: (verdict, cards, { count, gigabytes, bits }, tokens, provider) => {
      const which = count === 1 ? `карту ${gb(gigabytes)}` : `${cardsText(count)} по ${gb(gigabytes)}`;
      const sums = `${cards} в месяц за ${which} ${at([bits])} против примерно ${tokens} за токены ${provider === null ? 'по вашей цене' : `через ${provider}`}`;
      if (verdict === 'same') return `Выходит примерно одинаково: ${sums}.`;
      return `${verdict === 'cards' ? `Запускать у себя выгодно, если ${count === 1 ? 'карта справится' : 'карты справятся'}` : 'Ради цены запускать у себя не стоит'}: ${sums}.`;
    },
  }),
  /** The same where nobody said what a card costs. */
  byToken: phrase<[tokens: string, provider: string | null]>({
    en: (tokens, provider) =>
      `By the token that volume costs about ${tokens} a month${provider === null ? ' at your price' : ` via ${provider}`}: cards of your own have to cost less than that.`,
    ru: (tokens, provider) =>
      `За токены этот объём стоит примерно ${tokens} в месяц ${provider === null ? 'по вашей цене' : `через ${provider}`}: свои карты должны обойтись дешевле.`,
  }),
  noApiPrice: template(['month'], {
    en: '{month}. No price per token is known here to weigh that against.',
    ru: '{month}. Сравнить не с чем: цена за токены нам не известна.',
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
      return `${month}, это дешевле, чем ${api.provider ?? 'ваша цена'} (${ru.money(api.input)} на вход, ${ru.money(api.output)} на выход за 1 млн токенов), начиная с такого объёма: ${volume}, если ${cards === 1 ? 'карта выдаёт' : 'карты выдают'} ${ru.roughlyCounted(perSecond, 'токен', 'токена', 'токенов')} в секунду круглые сутки.${share === null ? '' : ` Ваш объём — ${part}% от этого.`}`;
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

const englishCommercial = {
  yes: 'allows commercial use',
  no: 'does not allow commercial use',
  conditional: 'allows commercial use on conditions',
} as const;

const russianCommercial = {
  yes: 'разрешает коммерческое использование',
  no: 'запрещает коммерческое использование',
  conditional: 'разрешает коммерческое использование с условиями',
} as const;

const englishEnded = {
  retired: 'Only the API was shut down',
  retiring: 'Only the API will be shut down',
  deprecated: 'Only the API is deprecated',
} as const;

const ended = {
  retired: 'Отключение касается API',
  retiring: 'Будущее отключение касается API',
  deprecated: 'Устаревшей она объявлена в API',
} as const;

/** What hosting takes for granted, and what could be added to the question. */
export const hostNotesMessages = says('hostNotes', {
  licenceUnknown: {
    en: 'Licence: not known here; whether commercial use is allowed is not known',
    ru: 'Лицензия нам не известна; разрешено ли коммерческое использование, неизвестно',
  },
  /** `use` is null for a licence that the catalog does not know. */
  licence: phrase<[name: string, use: keyof typeof englishCommercial | null, condition: string | null]>({
    en: (name, use, condition) =>
      `Licence: ${name}${use === null ? '' : ` ${englishCommercial[use]}`}${condition === null ? '' : `: ${condition}`}`,
    ru: (name, use, condition) =>
      `Лицензия: ${name}${use === null ? '' : ` ${russianCommercial[use]}`}${condition === null ? '' : ` (${condition})`}`,
  }),
  ended: phrase<[state: 'retired' | 'retiring' | 'deprecated']>({
    en: (state) => `${englishEnded[state]}; published weights can still be run`,
    ru: (state) => `${ended[state]}; опубликованные веса по-прежнему можно запускать`,
  }),
  /** Parameters in billions, memory in GB, `cache` in KB a token, `held` what that comes to, `overhead` in percent. */
  estimate: phrase<
    [
      parameters: number,
      weights: readonly { readonly bits: number; readonly memory: number }[],
      context: number,
      cache: { readonly low: number; readonly high: number },
      held: { readonly low: number; readonly high: number },
      overhead: number,
    ]
  >({
    en: (parameters, weights, context, cache, held, overhead) =>
      `An estimate: weights (${en.grouped(parameters)} billion parameters x bits / 8: ${weights.map(({ bits, memory }) => `${bits} bit ${en.grouped(memory)} GB`).join(', ')}) + ${en.grouped(context)} tokens of context cache x ${cache.low}-${cache.high} KB (${en.grouped(held.low)}-${en.grouped(held.high)} GB), + ${overhead}% for the runtime`,
    ru: (parameters, weights, context, cache, held, overhead) =>
      `Это оценка: веса (${ru.grouped(parameters)} млрд параметров x биты / 8: ${weights.map(({ bits, memory }) => `${ru.counted(bits, 'бит', 'бита', 'бит')} — ${ru.grouped(memory)} ГБ`).join(', ')}) + кэш контекста на ${ru.tokens(context)} x ${ru.grouped(cache.low)}-${ru.grouped(cache.high)} КБ (${ru.grouped(held.low)}-${ru.grouped(held.high)} ГБ), + ${ru.figure(String(overhead))}% на среду выполнения`,
  }),
  ruleOfThumb: {
    en: 'KB a token of context are a rule of thumb for models of that size, the cache at 16 bit; conversations at the same time need as much each',
    ru: 'КБ на токен контекста — приблизительная оценка для моделей такого размера, кэш при 16 битах; каждому одновременному разговору нужно столько же',
  },
  severalConversations: phrase<[window: number, context: number]>({
    en: (window, context) =>
      `One conversation holds at most ${en.grouped(window)} tokens; ${en.grouped(context)} are several at once`,
    ru: (window, context) =>
      `В один разговор помещается не больше ${ru.counted(window, 'токена', 'токенов', 'токенов')}; ${ru.grouped(context)} — это несколько сразу`,
  }),
  experts: template(['total: number', 'active: number'], {
    en: 'A mixture of experts: all {total:grouped} billion parameters must be in memory, the {active:grouped} billion active ones set the speed',
    ru: 'Это смесь экспертов: в памяти должны быть все {total:grouped} млрд параметров, а скорость задают {active:grouped} млрд активных',
  }),
  below16Bit: {
    en: 'Below 16 bit the answers may be worse than those that were measured, and formats of 4 bit keep scales that can add a fifth to the weights',
    ru: 'Ниже 16 бит ответы могут быть хуже измеренных, а в форматах на 4 бита есть ещё масштабы, которые добавляют к весам до пятой части',
  },
  notCounted: {
    en: 'How many tokens a second a card serves is not known here; power, people and spare cards are not counted',
    ru: 'Сколько токенов в секунду выдаёт карта, здесь неизвестно; электричество, люди и запасные карты не учтены',
  },
  sayPrice: {
    en: 'Say what a card costs, such as "at $2.50 an hour", for the cost a month and where it beats the price per token',
    ru: 'Скажите, сколько стоит карта, например «at $2.50 an hour»: посчитаю расход в месяц и объём, с которого это дешевле цены за токены',
  },
  sayCard: {
    en: 'Say which card has that price, such as "on an H100" or "on a 24 GB card"',
    ru: 'Скажите, у какой карты такая цена, например «on an H100» или «on a 24 GB card»',
  },
});

/** What is said of hosting. */
export const hostingMessages = says('hosting', {
  /** At which precisions a card holds a model: for certain, else perhaps, else at none. */
  hostLead: phrase<[holds: readonly number[], may: readonly number[]]>({
    en: (holds, may) => {
      if (holds.length > 0) return `Yes, at ${en.list(holds.map(String))} bit.`;
      return may.length > 0 ? `Perhaps, at ${en.list(may.map(String))} bit.` : 'No.';
    },
    ru: (holds, may) => {
      if (holds.length > 0) return `Да, при ${ru.list(holds.map(String))} битах.`;
      return may.length > 0 ? `Возможно, при ${ru.list(may.map(String))} битах.` : 'Нет.';
    },
  }),
  /** `overhead` in percent. */
  memoryFormula: phrase<[context: number, overhead: number]>({
    en: (context, overhead) =>
      `(parameters x bits / 8 + ${en.grouped(context)} tokens of context cache) + ${overhead}% for the runtime`,
    ru: (context, overhead) =>
      `(параметры x биты / 8 + кэш контекста на ${ru.tokens(context)}) + ${ru.figure(String(overhead))}% на среду выполнения`,
  }),
});
