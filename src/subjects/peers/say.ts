import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishPeersBy = {
  input: 'price of input',
  blended: 'price, blended 3:1',
  context: 'context window, its price not being published',
} as const;

const russianPeersBy = {
  input: 'цене входа',
  blended: 'цене в смеси 3:1',
  context: 'размеру контекста, раз цена нам не известна',
} as const;

/** What is said of peers. */
export const peersMessages = says('peers', {
  peers: { en: 'Peers', ru: 'Соседи' },

  noPeers: template(['name'], {
    en: 'No peers can be named: neither price nor context window of {name} is known here.',
    ru: 'Назвать аналоги нельзя: нам не известны ни цена, ни размер контекста {name}.',
  }),
  partsPeers: {
    corner: { en: 'Peers', ru: 'Аналоги' },
    columns: {
      en: ['Context', 'Max output', 'Input / output, 1M'],
      ru: ['Контекст', 'Предел ответа', 'Вход / выход, 1 млн'],
    },
  },
  vectors: { en: 'vectors', ru: 'векторы' },
  prices: phrase<[input: number, output: number | null]>({
    en: (input, output) => (output === null ? en.money(input) : `${en.money(input)} / ${en.money(output)}`),
    ru: (input, output) => (output === null ? ru.money(input) : `${ru.money(input)} / ${ru.money(output)}`),
  }),
  peersAre: phrase<[by: keyof typeof englishPeersBy]>({
    en: (by) => `Peers are the active models of the same task that are nearest by ${englishPeersBy[by]}.`,
    ru: (by) => `Аналоги — действующие модели для той же задачи, ближайшие по ${russianPeersBy[by]}.`,
  }),
});
