import type { Text } from '../../card/card.ts';
import { phrase, says, template } from '../../language/says.ts';

/** What is said of report. */
export const reportMessages = says('report', {
  behindPrices: { en: 'What stands behind these prices', ru: 'Откуда взяты эти цены' },
  noPrice: template(['name'], { en: '{name}: no price is known here', ru: '{name}: цена нам не известна' }),
  price: phrase<[name: string, input: string, output: string, provider: string | null]>({
    en: (name, input, output, provider) =>
      `${name}: ${input} in, ${output} out per 1M tokens${provider === null ? '' : ` via ${provider}`}`,
    ru: (name, input, output, provider) =>
      `${name}: ${input} за вход, ${output} за выход за 1 млн токенов${provider === null ? '' : ` через ${provider}`}`,
  }),
  /** The same in the unit that is bought. */
  unitPrice: phrase<[name: string, price: string, provider: string | null]>({
    en: (name, price, provider) => `${name}: ${price}${provider === null ? '' : ` via ${provider}`}`,
    ru: (name, price, provider) => `${name}: ${price}${provider === null ? '' : ` через ${provider}`}`,
  }),
  from: { en: ', from ', ru: ', источник: ' },
  toCorrect: phrase<[team: string, files: string], Text>({
    en: (team, files) => [
      "To correct one: your team's own price goes into the file that TEAM_CATALOG names (",
      { code: team },
      '). What is wrong for everybody is corrected in catalog/models (',
      { code: files },
      '), with its source and date.',
    ],
    ru: (team, files) => [
      'Как исправить: цену вашей команды запишите в файл из TEAM_CATALOG (',
      { code: team },
      '). Что неверно для всех, исправляется в catalog/models (',
      { code: files },
      '), с источником и датой.',
    ],
  }),
  reportIt: phrase<[url: string], Text>({
    en: (url) => ['Or ', { link: 'report it', url }, '.'],
    ru: (url) => ['Или ', { link: 'сообщите об этом', url }, '.'],
  }),
  wrongFigure: template(['names'], { en: 'Wrong figure: {names}', ru: 'Неверная цифра: {names}' }),
  reportBody: template(['shown'], {
    en: 'Shown:\n{shown}\n\nRight is, with its source:\n',
    ru: 'Показано:\n{shown}\n\nВерно, с источником:\n',
  }),
});
