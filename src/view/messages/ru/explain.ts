import type { explain as english } from '../en/explain.ts';
import { counted, date, money } from './format.ts';

const basis: Readonly<Record<Parameters<typeof english.highestRank>[0], string>> = {
  team: 'так решила ваша команда',
  lab: 'документация разработчика',
  'lab-offer': 'прайс-лист самого разработчика',
  offers: 'надёжные провайдеры',
  aggregator: 'агрегатор',
  page: 'одна страница',
  name: 'название модели',
};

const via = (provider: string | null) => (provider === null ? '' : ` через ${provider}`);

export const explain: typeof english = {
  field: {
    price: 'цена',
    context: 'контекстное окно',
    output: 'предел ответа',
    released: 'дата выпуска',
    cutoff: 'дата отсечки знаний',
    modalities: 'модальности',
    'open-weights': 'открытые веса',
    licence: 'лицензия',
    parameters: 'число параметров',
    api: 'API',
  },
  title: (name, about) => `${name}: ${about}`,
  answer: (about, name, value) =>
    value === null
      ? `Не опубликовано: ${about} ${name}.`
      : `${about.charAt(0).toUpperCase()}${about.slice(1)} ${name}: ${value}.`,
  price: (input, output, isOther) =>
    `${money(input)} за вход, ${money(output)} за выход ${isOther ? 'в другой единице или валюте' : 'на 1 млн токенов'}`,

  otherModel: (name) => `Это цена ${name}.`,
  thousand: 'Расхождение в 1 000 раз: ошибка в единице.',
  idDate: 'Это дата из идентификатора модели, а не дата выпуска.',
  caused: (value, provider, source, cause) => `${value}${via(provider)} (${source}). ${cause}`,

  noRoute: (isLimited) =>
    `Ни одна из них не является ценой за токены на маршруте, который сегодня работает и ${isLimited ? 'разрешён вашей командой' : 'заслуживает доверия'}.`,
  noSource: 'Ни один источник каталога этого не публикует.',
  teamPrice: (provider, file) =>
    `Взята цена вашей команды, через ${provider} (${file}). Она важнее любой опубликованной.`,
  referencePrice: (provider, isLimited) =>
    `Взята справочная цена, через ${provider}. Это предложение самого разработчика, а если его нет — самое дешёвое на лучшем уровне доверия${isLimited ? ' среди провайдеров, разрешённых вашей командой' : ''}.`,
  highestRank: (by) => `Взято значение высшего ранга (${basis[by]}), в пределах ранга — самое новое.`,

  claim: (value, provider, source, on, isRead, by, shutDown) =>
    `${value}${via(provider)}: ${source}, ${isRead ? 'прочитано ' : ''}${date(on)}${by === null ? '' : ` (${basis[by]})`}${shutDown === null ? '' : `; отключено там ${date(shutDown)}`}`,
  more: (count) =>
    `и ещё ${counted(count, 'утверждение', 'утверждения', 'утверждений')}, все — с параметром --json`,
};
