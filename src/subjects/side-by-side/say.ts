import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';

/** The table on the first screen of a comparison: short labels and cells, for a phone. */
export const sideBySideMessages = says('side-by-side', {
  quality: phrase<[domain: Localized | null]>({
    en: (domain) => `Quality${domain ? ` for ${domain.en}` : ''}`,
    ru: (domain) => `Качество${domain ? ` (${domain.ru})` : ''}`,
  }),
  /** Places among those that are measured; what is expected or measured little as about. */
  places: phrase<[low: number, high: number, isAbout: boolean]>({
    en: (low, high, isAbout) =>
      `${isAbout ? '≈ ' : ''}${en.ordinal(low)}${low === high ? '' : `-${en.ordinal(high)}`}`,
    ru: (low, high, isAbout) => `${isAbout ? '≈ ' : ''}${low}${low === high ? '' : `–${high}`}`,
  }),
  /** What places are of, and what the sign before one says. */
  rank: phrase<[of: number, since: string | null, hasAbout: boolean]>({
    en: (of, since, hasAbout) =>
      `Quality: places among ${of} measured${since === null ? '' : `, scores since ${en.date(since)}`}${hasAbout ? '; ≈ is expected, or measured little' : ''}.`,
    ru: (of, since, hasAbout) =>
      `Качество: места среди ${of} измеренных${since === null ? '' : `, оценки с ${ru.date(since)}`}${hasAbout ? '; ≈ — ожидается или измерено мало' : ''}.`,
  }),
  input: { en: '1M tokens in', ru: '1 млн на вход' },
  output: { en: '1M tokens out', ru: '1 млн на выход' },
  perThousand: phrase<[work: string]>({
    en: (work) => `1,000 requests: ${work}`,
    ru: (work) => `1 000 запросов: ${work}`,
  }),
  volume: { en: 'Cost', ru: 'Стоимость' },
  context: { en: 'Context', ru: 'Контекст' },
  takes: { en: 'Takes', ru: 'На вход' },
  gives: { en: 'Gives', ru: 'На выход' },
  longest: { en: 'Longest answer', ru: 'Предел ответа' },
  open: { en: 'Open weights', ru: 'Открытые веса' },
  /** Heads of columns, as short as a phone needs them. */
  column: {
    quality: { en: 'Quality', ru: 'Качество' },
    input: { en: '1M in', ru: '1 млн вход' },
    output: { en: '1M out', ru: '1 млн выход' },
    open: { en: 'Weights', ru: 'Веса' },
  },
  no: { en: 'no', ru: 'нет' },
  yes: { en: 'yes', ru: 'да' },
  notKnown: { en: 'not known', ru: 'не известно' },
  /** What is equal of all, each as a few words. */
  same: phrase<[parts: readonly string[]]>({
    en: (parts) => `Same: ${parts.join(', ')}.`,
    ru: (parts) => `Одинаково: ${parts.join(', ')}.`,
  }),
  /** USD per 1M tokens. */
  sameInput: phrase<[usd: number]>({
    en: (usd) => `${en.money(usd)} per 1M tokens in`,
    ru: (usd) => `${ru.money(usd)} за 1 млн токенов на вход`,
  }),
  sameOutput: phrase<[usd: number]>({
    en: (usd) => `${en.money(usd)} per 1M tokens out`,
    ru: (usd) => `${ru.money(usd)} за 1 млн токенов на выход`,
  }),
  sameContext: phrase<[tokens: number, isAbout: boolean]>({
    en: (tokens, isAbout) => `${isAbout ? 'about ' : ''}${en.shortTokens(tokens)} context`,
    ru: (tokens, isAbout) => `контекст ${isAbout ? 'около ' : ''}${ru.shortTokens(tokens)}`,
  }),
  sameTakes: phrase<[kinds: readonly string[]]>({
    en: (kinds) => `${en.list(kinds)} in`,
    ru: (kinds) => `на вход ${ru.list(kinds)}`,
  }),
  sameGives: phrase<[kinds: readonly string[]]>({
    en: (kinds) => `${en.list(kinds)} out`,
    ru: (kinds) => `на выход ${ru.list(kinds)}`,
  }),
  sameLongest: phrase<[tokens: number]>({
    en: (tokens) => `${en.shortTokens(tokens)} longest answer`,
    ru: (tokens) => `ответ до ${ru.shortTokens(tokens)}`,
  }),
  sameOpen: phrase<[isOpen: boolean, licence: string | null]>({
    en: (isOpen, licence) =>
      isOpen ? `open weights${licence === null ? '' : ` (${licence})`}` : 'API only, no open weights',
    ru: (isOpen, licence) =>
      isOpen ? `открытые веса${licence === null ? '' : ` (${licence})`}` : 'только API, веса закрыты',
  }),
  /** Whose price stands in the table and of which day; `days` where it is old. */
  prices: phrase<
    [
      each: readonly {
        readonly providers: readonly string[];
        readonly on: string;
        readonly days: number | null;
      }[],
    ]
  >({
    en: (each) =>
      `Prices: ${each
        .map(
          ({ providers, on, days }) =>
            `${en.list(providers)} ${en.date(on)}${days === null ? '' : ` (${en.plural(days, 'day')} old)`}`,
        )
        .join(', ')}.`,
    ru: (each) =>
      `Цены: ${each
        .map(
          ({ providers, on, days }) =>
            `${ru.list(providers)} ${ru.date(on)}${days === null ? '' : ` (возраст: ${ru.counted(days, 'день', 'дня', 'дней')})`}`,
        )
        .join('; ')}.`,
  }),
});
