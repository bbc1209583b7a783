import type { Text } from '../../card/card.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** What is said of start. */
export const startMessages = says('start', {
  /** How a provider is called. */
  api: phrase<
    [
      provider: string,
      style: 'openai' | 'anthropic' | null,
      address: string | null,
      packageName: string,
      id: string,
    ]
  >({
    en: (provider, style, address, packageName, id) =>
      `${provider}: ${style === null ? 'its own API' : style === 'openai' ? "OpenAI's style" : "Anthropic's style"}${address === null ? '' : ` at ${address}`}, model "${id}", JavaScript package ${packageName}.`,
    ru: (provider, style, address, packageName, id) =>
      `${provider}: ${style === null ? 'собственный API' : style === 'openai' ? 'API в стиле OpenAI' : 'API в стиле Anthropic'}${address === null ? '' : `, адрес ${address}`}, модель «${id}», пакет для JavaScript — ${packageName}.`,
  }),
  apiUnknown: template(['name'], {
    en: 'How {name} is called is not known here.',
    ru: 'Как вызывать {name}, в каталоге не указано.',
  }),
  start: { en: 'Start', ru: 'С чего начать' },

  howUnknown: template(['provider'], {
    en: '{provider}: how to call it is not known here',
    ru: '{provider}: как вызывать, нам не известно',
  }),
  /** How a provider is called, then under which name, then where that is documented. */
  call: phrase<[how: string, id: string, docs: string | null], Text>({
    en: (how, id, docs) => [
      `${how}, as `,
      { code: id },
      ...(docs === null ? [] : [', ', { link: 'documentation', url: docs }]),
    ],
    ru: (how, id, docs) => [
      `${how}, модель `,
      { code: id },
      ...(docs === null ? [] : [', ', { link: 'документация', url: docs }]),
    ],
  }),
  noProvider: template(['name'], {
    en: 'No trusted provider lists {name} at a price today.',
    ru: 'Сейчас ни один надёжный провайдер не предлагает {name} с ценой.',
  }),
  moreProviders: phrase<[count: number]>({
    en: (count) => `and ${count} more providers`,
    ru: (count) => `и ещё ${ru.counted(count, 'провайдер', 'провайдера', 'провайдеров')}`,
  }),
  /** `licence` is null where it is not published, `address` where nobody says where the weights lie. */
  weights: phrase<[licence: string | null, address: string | null], Text>({
    en: (licence, address) => [
      `Open weights: yes (${licence ?? 'licence not known here'})`,
      ...(address === null
        ? ['; where they lie is not known here']
        : [', ', { link: 'download', url: address }]),
      '.',
    ],
    ru: (licence, address) => [
      `Открытые веса: да (${licence ?? 'лицензия нам не известна'})`,
      ...(address === null ? ['; где их взять, нам не известно'] : [', ', { link: 'скачать', url: address }]),
      '.',
    ],
  }),
});
