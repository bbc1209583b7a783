import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** What is said of a brand as a line-up. */
export const lineUpMessages = says('lineUp', {
  title: template(['brand'], { en: '{brand}: the line-up', ru: '{brand}: линейка моделей' }),
  /** The model that a brand's name stands for, null where none can be had, between its larger and its smaller ones. */
  head: phrase<
    [brand: string, main: string | null, above: readonly string[], below: readonly string[]],
    string
  >({
    en: (brand, main, above, below) =>
      main === null
        ? `${brand} today: ${en.list([...above, ...below])}.`
        : [
            `The main line of ${brand} is ${main}.`,
            above.length > 0 ? `Above it: ${en.list(above)}.` : '',
            below.length > 0 ? `Below it: ${en.list(below)}.` : '',
          ]
            .filter(Boolean)
            .join(' '),
    ru: (brand, main, above, below) =>
      main === null
        ? `Сегодня в ${brand} входят ${ru.list([...above, ...below])}.`
        : [
            `Основная линейка ${brand} — ${main}.`,
            above.length > 0 ? `Старше: ${ru.list(above)}.` : '',
            below.length > 0 ? `Младше: ${ru.list(below)}.` : '',
          ]
            .filter(Boolean)
            .join(' '),
  }),
  /** Which of them stands highest; `domain` null for the general one. */
  best: phrase<[name: string, domain: string | null, isExpected: boolean]>({
    en: (name, domain, isExpected) =>
      `${isExpected ? 'Expected to stand highest' : 'Highest by what was measured'}${domain === null ? '' : ` for ${domain}`}: ${name}.`,
    ru: (name, domain, isExpected) =>
      `${isExpected ? 'Ожидается, что выше всех' : 'Выше всех по измерениям'}${domain === null ? '' : ` (${domain})`}: ${name}.`,
  }),
  columns: {
    en: ['Quality', 'Input', 'Output', 'Context'],
    ru: ['Качество', 'Вход', 'Выход', 'Контекст'],
  },
  foot: {
    en: 'Prices in USD per 1M tokens; quality as a place among all measured models.',
    ru: 'Цены в долларах за 1 млн токенов; качество — место среди всех измеренных моделей.',
  },
  /** `domain` says what quality is of. */
  footFor: template(['domain'], {
    en: 'Prices in USD per 1M tokens; quality as a place among all models measured for {domain}.',
    ru: 'Цены в долларах за 1 млн токенов; качество — место среди всех моделей, измеренных в области «{domain}».',
  }),
});
