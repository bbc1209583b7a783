import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Nearness } from './rule.ts';

const englishPeersBy: Readonly<Record<Nearness, string>> = {
  'standing-price': 'quality, class and price',
  standing: 'quality, its price not being published',
  price: 'class and price, nobody having measured it',
  context: 'context window, neither quality nor price being known',
};

const russianPeersBy: Readonly<Record<Nearness, string>> = {
  'standing-price': 'качеству, классу и цене',
  standing: 'качеству, раз цена нам не известна',
  price: 'классу и цене, раз её никто не измерял',
  context: 'размеру контекста, раз ни качество, ни цена нам не известны',
};

/** What is said of peers. */
export const peersMessages = says('peers', {
  peers: { en: 'Peers', ru: 'Соседи' },

  noPeers: template(['name'], {
    en: 'No peers can be named: neither quality, price nor context window of {name} is known here.',
    ru: 'Назвать аналоги нельзя: нам не известны ни качество, ни цена, ни размер контекста {name}.',
  }),
  partsPeers: {
    corner: { en: 'Peers', ru: 'Аналоги' },
    columns: {
      en: ['Quality', 'Context', 'Max output', 'Input / output, 1M'],
      ru: ['Качество', 'Контекст', 'Предел ответа', 'Вход / выход, 1 млн'],
    },
  },
  vectors: { en: 'vectors', ru: 'векторы' },
  prices: phrase<[input: number, output: number | null]>({
    en: (input, output) => (output === null ? en.money(input) : `${en.money(input)} / ${en.money(output)}`),
    ru: (input, output) => (output === null ? ru.money(input) : `${ru.money(input)} / ${ru.money(output)}`),
  }),
  peersAre: phrase<[by: Nearness]>({
    en: (by) => `Peers are the active models of the same task that are nearest by ${englishPeersBy[by]}.`,
    ru: (by) => `Аналоги — действующие модели для той же задачи, ближайшие по ${russianPeersBy[by]}.`,
  }),
});
