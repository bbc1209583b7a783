import type { specs as english } from '../en/specs.ts';
import { grouped, list, money } from './format.ts';

const commercial = {
  yes: 'коммерческое использование разрешено',
  no: 'коммерческое использование запрещено',
  conditional: 'коммерческое использование с условиями',
} as const;

const inText: Readonly<Record<string, string>> = {
  'Вход, 1 млн токенов': 'цена входа',
  'Выход, 1 млн токенов': 'цена выхода',
  API: 'API',
};

export const specs: typeof english = {
  sideBySide: 'Сравнение',
  specifications: 'Характеристики',
  labels: {
    provider: 'Разработчик',
    lab: 'Разработчик',
    released: 'Дата выпуска',
    modalities: 'Модальности',
    context: 'Контекстное окно',
    output: 'Предел ответа',
    inputPrice: 'Вход, 1 млн токенов',
    outputPrice: 'Выход, 1 млн токенов',
    cutoff: 'Дата отсечки знаний',
    parameters: 'Параметры',
    architecture: 'Архитектура',
    openWeights: 'Открытые веса',
    licence: 'Лицензия',
    languages: 'Языки',
    freeTier: 'Бесплатный доступ',
    api: 'API',
  },
  silent: (labels) =>
    `Не опубликовано: ${list(labels.map((label) => inText[label] ?? label.toLowerCase()))}.`,
  yes: 'да',
  no: 'нет',
  onePage: (value) => `${value} (по данным одной страницы)`,
  modalities: (input, output, split, open) =>
    `${input.join(', ')} -> ${output.join(', ')}${split.length > 0 ? `; зависит от провайдера: ${list(split)}` : ''}${open.length > 0 ? `; не опубликовано: ${list(open)}` : ''}`,
  vectors: 'векторы',
  givesVectors: 'нет: выдаёт векторы',
  parameters: (total, active) =>
    `${grouped(total)} млрд${active === null ? '' : `, активны ${grouped(active)} млрд`}`,
  open: (licence) => `да (${licence ?? 'лицензия не опубликована'})`,
  licence: (name, osiApproved, use) => `${name}${osiApproved ? ', одобрена OSI' : ''}, ${commercial[use]}`,
  price: (usd, provider) => `${money(usd)} через ${provider}`,
  notAllowed: 'нет у разрешённых провайдеров',
};
