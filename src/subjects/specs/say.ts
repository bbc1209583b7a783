import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishInText: Readonly<Record<string, string>> = {
  Released: 'release date',
  'Input, 1M tokens': 'input price',
  'Output, 1M tokens': 'output price',
  API: 'API',
};

const russianInText: Readonly<Record<string, string>> = {
  'Вход, 1 млн токенов': 'цена входа',
  'Выход, 1 млн токенов': 'цена выхода',
  API: 'API',
};

/** What models are, side by side. */
export const specsMessages = says('specs', {
  part: { en: 'Specs', ru: 'Характеристики' },
  sideBySide: { en: 'Side by side', ru: 'Сравнение' },
  specifications: { en: 'Specifications', ru: 'Характеристики' },
  labels: {
    provider: { en: 'Provider', ru: 'Разработчик' },
    lab: { en: 'Lab', ru: 'Разработчик' },
    released: { en: 'Released', ru: 'Дата выпуска' },
    modalities: { en: 'Modalities', ru: 'Модальности' },
    context: { en: 'Context window', ru: 'Контекстное окно' },
    output: { en: 'Max output', ru: 'Предел ответа' },
    inputPrice: { en: 'Input, 1M tokens', ru: 'Вход, 1 млн токенов' },
    outputPrice: { en: 'Output, 1M tokens', ru: 'Выход, 1 млн токенов' },
    cutoff: { en: 'Knowledge cut-off', ru: 'Дата отсечки знаний' },
    parameters: { en: 'Parameters', ru: 'Параметры' },
    architecture: { en: 'Architecture', ru: 'Архитектура' },
    openWeights: { en: 'Open weights', ru: 'Открытые веса' },
    licence: { en: 'Licence', ru: 'Лицензия' },
    languages: { en: 'Languages', ru: 'Языки' },
    freeTier: { en: 'Free tier', ru: 'Бесплатный доступ' },
    api: { en: 'API', ru: 'API' },
  },
  /** Rows that nobody publishes anything of, by their labels. */
  silent: phrase<[labels: readonly string[]]>({
    en: (labels) =>
      `Not known here: ${en.list(labels.map((label) => englishInText[label] ?? label.toLowerCase()))}.`,
    ru: (labels) =>
      `Нам не известно: ${ru.list(labels.map((label) => russianInText[label] ?? label.toLowerCase()))}.`,
  }),
  facts: { en: 'Facts', ru: 'Факты' },
  /** Capabilities by what is known of them. */
  can: phrase<
    [yes: readonly string[], no: readonly string[], host: readonly string[], open: readonly string[]]
  >({
    en: (yes, no, host, open) =>
      [
        yes.length > 0 ? `Has ${en.list(yes)}.` : '',
        no.length > 0 ? `Has no ${en.list(no, 'or')}.` : '',
        host.length > 0 ? `Depends on the host: ${en.list(host)}.` : '',
        open.length > 0 ? `Not known here: ${en.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (yes, no, host, open) =>
      [
        yes.length > 0 ? `Поддерживает ${ru.list(yes)}.` : '',
        no.length > 0 ? `Не поддерживает ${ru.list(no)}.` : '',
        host.length > 0 ? `Зависит от провайдера: ${ru.list(host)}.` : '',
        open.length > 0 ? `Нам не известно: ${ru.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  yes: { en: 'yes', ru: 'да' },
  no: { en: 'no', ru: 'нет' },
  onePage: template(['value'], {
    en: '{value} (one page says so)',
    ru: '{value} (по данным одной страницы)',
  }),
  modalities: phrase<
    [input: readonly string[], output: readonly string[], split: readonly string[], open: readonly string[]]
  >({
    en: (input, output, split, open) =>
      `${input.join(', ')} -> ${output.join(', ')}${split.length > 0 ? `; ${en.list(split)} depends on the host` : ''}${open.length > 0 ? `; ${en.list(open)} not known here` : ''}`,
    ru: (input, output, split, open) =>
      `${input.join(', ')} -> ${output.join(', ')}${split.length > 0 ? `; зависит от провайдера: ${ru.list(split)}` : ''}${open.length > 0 ? `; нам не известно: ${ru.list(open)}` : ''}`,
  }),
  windowWithInput: template(['window', 'input'], {
    en: '{window}, at most {input} of them input',
    ru: '{window}, из них на вход — не больше {input}',
  }),
  vectors: { en: 'vectors', ru: 'векторы' },
  givesVectors: { en: 'none: it gives vectors', ru: 'нет: выдаёт векторы' },
  /** In billions. */
  parameters: phrase<[total: number, active: number | null]>({
    en: (total, active) =>
      `${en.grouped(total)} billion${active === null ? '' : `, ${en.grouped(active)} billion active`}`,
    ru: (total, active) =>
      `${ru.grouped(total)} млрд${active === null ? '' : `, активны ${ru.grouped(active)} млрд`}`,
  }),
  open: phrase<[licence: string | null]>({
    en: (licence) => `yes (${licence ?? 'licence not known here'})`,
    ru: (licence) => `да (${licence ?? 'лицензия нам не известна'})`,
  }),
  price: template(['usd: number', 'provider'], {
    en: '{usd:money} via {provider}',
    ru: '{usd:money} через {provider}',
  }),
  notAllowed: { en: 'not by allowed providers', ru: 'нет у разрешённых провайдеров' },

  questionFactsParameters: phrase<[name: string, total: number, active: number | null]>({
    en: (name, total, active) =>
      `${name} has ${en.grouped(total)} billion parameters${active === null ? '' : `, ${en.grouped(active)} billion of them active for each token`}.`,
    ru: (name, total, active) =>
      `У ${name} ${ru.grouped(total)} млрд параметров${active === null ? '' : `, из них на каждый токен работают ${ru.grouped(active)} млрд`}.`,
  }),
  parametersUnknown: template(['names: string[]'], {
    en: 'The number of parameters of {names:list} is not known here.',
    ru: 'Число параметров {names:list} нам не известно.',
  }),
});
