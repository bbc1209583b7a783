import type { foot as english } from '../en/foot.ts';
import { date } from './format.ts';

export const foot: typeof english = {
  prices: 'Цены в USD за 1 млн токенов.',
  pricesOf: (whose) =>
    whose === null
      ? 'Цены в USD за 1 млн токенов.'
      : `Цены в USD за 1 млн токенов; учтены ${whose === 'allowed' ? 'провайдеры, разрешённые вашей командой' : 'разработчики, гиперскейлеры и хостинги'}.`,
  gigabytes: '1 ГБ = 10^9 байт.',
  oldestList: (on) =>
    on === null ? 'Дата прайс-листов неизвестна.' : `Самый старый из действующих прайс-листов: ${date(on)}.`,
};
