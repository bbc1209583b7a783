import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What closes a page: units, and how old its figures may be. */
export const footMessages = says('foot', {
  prices: { en: 'Prices in USD per 1M tokens.', ru: 'Цены в USD за 1 млн токенов.' },
  /** The prices of a pick; `whose` where people did not name a provider: the usual ones or those a team allows. */
  pricesOf: phrase<[whose: 'usual' | 'allowed' | null]>({
    en: (whose) =>
      whose === null
        ? 'Prices in USD per 1M tokens.'
        : `Prices in USD per 1M tokens, of ${whose === 'allowed' ? 'providers your team allows' : 'labs, hyperscalers and hosts'}.`,
    ru: (whose) =>
      whose === null
        ? 'Цены в USD за 1 млн токенов.'
        : `Цены в USD за 1 млн токенов; учтены ${whose === 'allowed' ? 'провайдеры, разрешённые вашей командой' : 'разработчики, гиперскейлеры и хостинги'}.`,
  }),
  gigabytes: { en: 'GB are 10^9 bytes.', ru: '1 ГБ = 10^9 байт.' },
  oldestList: phrase<[on: string | null]>({
    en: (on) => `Oldest price list in force: ${on === null ? 'unknown' : en.date(on)}.`,
    ru: (on) =>
      on === null
        ? 'Дата прайс-листов неизвестна.'
        : `Самый старый из действующих прайс-листов: ${ru.date(on)}.`,
  }),
});
