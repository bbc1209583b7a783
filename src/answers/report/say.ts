import { phrase, says, template } from '../../language/says.ts';

/** What is said of report. */
export const reportMessages = says('report', {
  behindPrices: { en: 'What stands behind these prices', ru: 'Откуда взяты эти цены' },
  noPrice: template(['name'], { en: '{name}: no price is known here', ru: '{name}: цена нам не известна' }),
  price: phrase<[name: string, input: string, output: string, provider: string | null]>({
    en: (name, input, output, provider) =>
      `${name}: ${input} in, ${output} out per 1M tokens${provider === null ? '' : ` via ${provider}`}`,
    ru: (name, input, output, provider) =>
      `${name}: ${input} на вход, ${output} на выход за 1 млн токенов${provider === null ? '' : ` через ${provider}`}`,
  }),
  /** The same in the unit that is bought. */
  unitPrice: phrase<[name: string, price: string, provider: string | null]>({
    en: (name, price, provider) => `${name}: ${price}${provider === null ? '' : ` via ${provider}`}`,
    ru: (name, price, provider) => `${name}: ${price}${provider === null ? '' : ` через ${provider}`}`,
  }),
  from: { en: ', from ', ru: ', источник: ' },
  isOneWrong: {
    en: 'Is one of them wrong? One tap tells whoever runs this bot; a source beside it helps.',
    ru: 'Какая-то из них неверна? Одно нажатие — и об этом узнает тот, кто ведёт бота; источник поможет.',
  },
  /** A button. */
  reportIt: { en: 'Report it', ru: 'Сообщить' },
  thanks: { en: 'Thank you, the operator has a note.', ru: 'Спасибо, оператор получил отметку.' },
  wrongFigure: template(['names'], { en: 'Wrong figure: {names}', ru: 'Неверная цифра: {names}' }),
  reportBody: template(['shown'], {
    en: 'Shown:\n{shown}\n\nRight is, with its source:\n',
    ru: 'Показано:\n{shown}\n\nВерно, с источником:\n',
  }),
});
