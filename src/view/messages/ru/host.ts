import type { host as english } from '../en/host.ts';
import { counted, exactMoney, grouped, list, money, roughlyCounted } from './format.ts';

const at = (bits: readonly number[]) => `при ${list(bits.map(String))} битах`;
const gb = (size: number) => `${grouped(size)} ГБ`;
const cardsText = (count: number) => counted(count, 'карта', 'карты', 'карт');

export const host: typeof english = {
  title: (name) => `${name} на своих серверах`,
  closed: (name) => `${name} у себя не запустить: её веса не опубликованы, она доступна только через API.`,
  sizeUnknown: (name) => `Оценить, что нужно для запуска ${name}, нельзя: число параметров не опубликовано.`,
  unknown: (name) =>
    `Неизвестно, можно ли запустить ${name} у себя: не опубликовано, открыты ли веса и сколько в ней параметров.`,

  memory: (from, to) => (from === to ? gb(to) : `${grouped(from)}-${gb(to)}`),
  needs: (name, isOpen, each) =>
    `${isOpen ? 'Для' : 'Если веса опубликованы, а это неизвестно, для'} ${name} нужно примерно ${list(each.map(({ bits, memory }, index) => `${memory}${index === 0 ? ' памяти' : ''} ${at([bits])}`))}.`,
  takes: (each, most) => {
    const first = each.find(({ count }) => count !== 1);
    return `Понадобится ${list(
      each.map((own) => {
        if (own.count === 1) return `карта ${gb(own.gigabytes)} ${at([own.bits])}`;
        const count =
          own.count === null ? `больше ${counted(most, 'карты', 'карт', 'карт')}` : cardsText(own.count);
        return `${count}${own === first ? ` по ${gb(own.gigabytes)}` : ''} ${at([own.bits])}`;
      }),
    )}.`;
  },
  holds: ({ name, gigabytes }, holds, may, not, most) => {
    const several = ({ bits, count }: (typeof not)[number]) =>
      `${at([bits])} (${count === null ? `нужно больше ${counted(most, 'карты', 'карт', 'карт')}` : `нужно ${counted(count, 'карта', 'карты', 'карт')}`})`;
    const parts = [
      ...(holds.length > 0 ? [`вмещает её ${at(holds)}`] : []),
      ...(may.length > 0 ? [`может вместить её ${at(may)}`] : []),
      ...(not.length > 0 ? [`не вмещает ${list(not.map(several))}`] : []),
    ];
    return `Карта ${name === null ? gb(gigabytes) : `${name} (${gb(gigabytes)})`} ${parts.join(', ')}.`;
  },
  tooMany: (most) =>
    `Понадобится больше ${counted(most, 'карты', 'карт', 'карт')}, такое здесь не считается.`,

  month: (count, gigabytes, bits, gpuHour, perMonth, hours) => {
    const cards = count === 1 ? `Одна карта ${gb(gigabytes)}` : `${cardsText(count)} по ${gb(gigabytes)}`;
    return `${cards} (${counted(bits, 'бит', 'бита', 'бит')}) по ${exactMoney(gpuHour)} в час${count > 1 ? ' каждая стоят' : ' стоит'} ${perMonth} в месяц (${counted(hours, 'час', 'часа', 'часов')})`;
  },
  noApiPrice: (month) => `${month}. Сравнить не с чем: цена за токены не опубликована.`,
  cheaper: (month, api, volume, cards, perSecond, share) => {
    const part = share === null ? '' : share < 0.01 ? 'меньше 1' : grouped(Math.round(share * 100));
    return `${month}, это дешевле, чем ${api.provider ?? 'ваша цена'} (${money(api.input)} за вход, ${money(api.output)} за выход на 1 млн токенов), начиная с такого объёма: ${volume}, если ${cards === 1 ? 'карта выдаёт' : 'карты выдают'} ${roughlyCounted(perSecond, 'токен', 'токена', 'токенов')} в секунду круглые сутки.${share === null ? '' : ` Ваш объём — ${part}% от этого.`}`;
  },

  corner: 'Сколько карт нужно',
  bits: (bits) => counted(bits, 'бит', 'бита', 'бит'),
  estimated: 'Память, оценка',
  size: (gigabytes, cards) => `${gb(gigabytes)}${cards.length > 0 ? `: ${cards.join(', ')}` : ''}`,
  count: ({ low, high }, most) => {
    if (low > most) return `больше ${most}`;
    if (high > most) return `${low} и больше`;
    return low === high ? String(low) : `${low}-${high}`;
  },
};
