import type { Text } from '../../card/card.ts';
import * as en from '../../language/en/format.ts';
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
  start: { en: 'Get started', ru: 'С чего начать' },
  /** Before a first call; `key` is the environment variable that holds the key. */
  at: phrase<[provider: string, key: string], Text>({
    en: (provider, key) => [`A first call at ${provider}, with your key in `, { code: key }, ':'],
    ru: (provider, key) => [`Первый вызов у ${provider}, ключ — в переменной `, { code: key }, ':'],
  }),
  python: phrase<[install: string], Text>({
    en: (install) => ['The same in Python, after ', { code: install }, ':'],
    ru: (install) => ['То же на Python, после ', { code: install }, ':'],
  }),
  serve: {
    en: 'To serve them yourself with vLLM, if it supports this model:',
    ru: 'Запустить у себя через vLLM, если он поддерживает эту модель:',
  },
  documentation: template(['provider'], {
    en: 'Documentation of {provider}',
    ru: 'Документация {provider}',
  }),

  /** A provider, and the address that it is called at where one is published. */
  where: phrase<[provider: string, address: string | null]>({
    en: (provider, address) => `${provider}${address === null ? '' : ` at ${address}`}`,
    ru: (provider, address) => `${provider}${address === null ? '' : ` (${address})`}`,
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
    en: (count) => `and ${en.plural(count, 'more provider')}`,
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
