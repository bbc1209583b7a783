import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';

/** The table on the first screen of a comparison: short labels and cells, for a phone. */
export const sideBySideMessages = says('side-by-side', {
  /** What the mark in its cells says. */
  corner: { en: '● better', ru: '● лучше' },
  quality: { en: 'Quality', ru: 'Качество' },
  /** Places among those that are measured; what is expected or measured little as about. */
  places: phrase<[low: number, high: number, isAbout: boolean]>({
    en: (low, high, isAbout) =>
      `${isAbout ? '≈' : ''}${en.ordinal(low)}${low === high ? '' : `-${en.ordinal(high)}`}`,
    ru: (low, high, isAbout) => `${isAbout ? '≈' : ''}${low}${low === high ? '' : `–${high}`}`,
  }),
  /** What places are of, and what the sign before one says. */
  rank: phrase<
    [domain: Localized | null, of: number, since: string | null, isExpected: boolean, isThin: boolean]
  >({
    en: (domain, of, since, isExpected, isThin) => {
      const about = [isExpected ? 'expected' : '', isThin ? 'little measured' : ''].filter(Boolean);
      return `Quality${domain ? ` for ${domain.en}` : ''}: place among ${of}${since === null ? '' : `, scores since ${en.date(since)}`}${about.length > 0 ? `; ≈ ${about.join(' or ')}` : ''}.`;
    },
    ru: (domain, of, since, isExpected, isThin) => {
      const about = [isExpected ? 'ожидается' : '', isThin ? 'измерено мало' : ''].filter(Boolean);
      return `Качество${domain ? ` (${domain.ru})` : ''}: место среди ${of}${since === null ? '' : `, оценки с ${ru.date(since)}`}${about.length > 0 ? `; ≈ — ${about.join(' или ')}` : ''}.`;
    },
  }),
  /** Of 1M tokens, as the last line says. */
  input: { en: 'Price in', ru: 'Цена входа' },
  output: { en: 'Price out', ru: 'Цена выхода' },
  /** What the work costs that the title names. */
  perThousand: { en: '1,000 requests', ru: '1 000 запросов' },
  volume: { en: 'Cost', ru: 'Стоимость' },
  context: { en: 'Context', ru: 'Контекст' },
  takes: { en: 'Takes', ru: 'На вход' },
  gives: { en: 'Gives', ru: 'На выход' },
  longest: { en: 'Max output', ru: 'Предел ответа' },
  open: { en: 'Weights', ru: 'Веса' },
  /** Heads of columns, as short as a phone needs them. */
  column: {
    input: { en: 'In', ru: 'Вход' },
    output: { en: 'Out', ru: 'Выход' },
  },
  closed: { en: 'closed', ru: 'закрыты' },
  opened: { en: 'open', ru: 'открыты' },
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
    en: (tokens) => `${en.shortTokens(tokens)} max output`,
    ru: (tokens) => `ответ до ${ru.shortTokens(tokens)}`,
  }),
  sameOpen: phrase<[isOpen: boolean, licence: string | null]>({
    en: (isOpen, licence) =>
      isOpen ? `open weights${licence === null ? '' : ` (${licence})`}` : 'API only, no open weights',
    ru: (isOpen, licence) =>
      isOpen ? `открытые веса${licence === null ? '' : ` (${licence})`}` : 'только API, веса закрыты',
  }),
});
