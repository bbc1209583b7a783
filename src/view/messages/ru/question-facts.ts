import type { questionFacts as english } from '../en/question-facts.ts';
import { counted, date, gigabytes, grouped, list, shortTokens, times, tokens, when } from './format.ts';
import { rate } from './question-prices.ts';

export const questionFacts: typeof english = {
  context: (name, size) => `Контекст ${name} — ${tokens(size)}.`,
  contextUnknown: (name) => `Размер контекста ${name} не опубликован.`,
  largerContext: ([first, ...rest], ratio) =>
    first === undefined
      ? ''
      : `${rest.length === 1 ? 'Контекст больше' : 'Самый большой контекст'} у ${first.name}: ${shortTokens(first.value)} токенов против ${list(rest.map(({ name, value }) => `${shortTokens(value)} у ${name}`))} (${times(ratio)}${rest.length > 1 ? ' больше следующей' : ''}).`,
  sameContext: (models) =>
    models === 2 ? 'Контекст у них одинаковый.' : 'Одной модели с самым большим контекстом нет.',
  contextOpen: (models) => `Сказать, у какой контекст ${models === 2 ? 'больше' : 'больше всех'}, нельзя.`,
  holds: (document, size) => `Туда помещается ${document} (около ${shortTokens(size)} токенов).`,
  fits: (name, size, window, left) =>
    `Да: ${shortTokens(size)} токенов помещаются в контекст ${name} (${shortTokens(window)})${left === null ? '' : `, но на ответ ${left === 0 ? 'места не остаётся' : `остаётся ${shortTokens(left)} токенов`}`}.`,
  fitsNot: (name, size, window) =>
    `Нет: ${shortTokens(size)} токенов не помещаются в контекст ${name} (${shortTokens(window)}), придётся делить на части.`,
  maxOutput: (name, size) =>
    `${name} за один ответ пишет до ${counted(size, 'токена', 'токенов', 'токенов')}.`,
  maxOutputUnknown: (names) => `Предел ответа ${list(names)} не опубликован.`,
  longestAnswers: (each) =>
    `Предел ответа: ${each.map(({ name, value }) => `${name} — ${tokens(value)}`).join(', ')}.`,
  yes: (sentence) => `Да, ${sentence}`,
  no: (sentence) => `Нет, ${sentence}`,
  takes: (name, inputs, outputs) => `${name} принимает ${list(inputs)}, выдаёт ${list(outputs)}.`,
  takesSplit: (name, kinds) => `Работает ли ${name} с форматами: ${list(kinds)}, зависит от провайдера.`,
  takesOpen: (name, kinds) => `Не опубликовано, работает ли ${name} с форматами: ${list(kinds)}.`,
  takesUnknown: (name) => `Не опубликовано, что принимает и выдаёт ${name}.`,
  gives: (name, kind) => `У ${name} есть и ${kind}.`,
  can: (name, yes, no, host, open) =>
    [
      yes.length > 0 ? `${name} поддерживает ${list(yes)}.` : '',
      no.length > 0 ? `${name} не поддерживает ${list(no)}.` : '',
      host.length > 0 ? `Зависит от провайдера: ${list(host)}.` : '',
      open.length > 0 ? `Не опубликовано про ${list(open)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  licence: (name, licence, isOpen) =>
    `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', веса открыты' : ', веса закрыты'}.`,
  licenceUnknown: (name) => `Лицензия ${name} не опубликована.`,
  licenceClosed: (name) =>
    `${name} доступна только через API: действуют условия провайдера, лицензии на веса нет.`,
  // The condition is kept in English, as the licence has it.
  commercialUse: (allowed, condition) => {
    if (allowed === 'yes') return 'Коммерческое использование разрешено.';
    if (allowed === 'no') return 'Коммерческое использование запрещено.';
    return `Коммерческое использование разрешено с условиями${condition === null ? ', прочтите их' : ` (${condition})`}.`;
  },
  osiApproved: (name, is) =>
    is
      ? `${name} — лицензия open source, одобренная OSI.`
      : `${name} не одобрена OSI, то есть в этом смысле это не open source.`,
  open: (name, licence) =>
    `${name} — модель с открытыми весами${licence === null ? '; лицензия не опубликована' : ` (${licence})`}.`,
  closed: (name) => `${name} доступна только через API.`,
  openUnknown: (name) => `Не опубликовано, открыты ли веса ${name}.`,
  hostLead: (holds, may) => {
    if (holds.length > 0) return `Да, при ${list(holds.map(String))} битах.`;
    return may.length > 0 ? `Возможно, при ${list(may.map(String))} битах.` : 'Нет.';
  },
  hostEach: (card, fits, may, not, lowest) => {
    const each = (own: typeof fits) =>
      list(own.map(({ name, value }) => `${name} при ${list(value.map(String))} битах`));
    return [
      fits.length > 0 ? `В ${gigabytes(card)} помещаются ${each(fits)}.` : '',
      may.length > 0 ? `Возможно, помещаются ${each(may)}.` : '',
      not.length > 0
        ? `${list(not)} не ${not.length === 1 ? 'помещается' : 'помещаются'} ${fits.length + may.length > 0 ? '' : `в ${gigabytes(card)} `}даже при ${lowest} битах.`
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  parameters: (name, total, active) =>
    `У ${name} ${grouped(total)} млрд параметров${active === null ? '' : `, из них на каждый токен работают ${grouped(active)} млрд`}.`,
  parametersUnknown: (names) => `Число параметров ${list(names)} не опубликовано.`,
  scores: (name, lines, rest) => `${name}: ${lines.join('; ')}${rest > 0 ? `; и ещё ${grouped(rest)}` : ''}.`,
  score: (benchmark, value, runBy, byLab, on) =>
    `${benchmark} ${value} (${byLab ? 'данные самого разработчика' : runBy === null ? 'кто измерял, не указано' : `измерение: ${runBy}`}, ${date(on)})`,
  noScore: (names, benchmark) =>
    `В источниках каталога нет оценок ${list(names, 'or')}${benchmark === null ? '' : ` в ${benchmark}`}.`,
  leads: (name) => `В сравнимых бенчмарках лидирует ${name}.`,
  leadsNone: 'В сравнимых бенчмарках никто не лидирует.',
  leadsUnknown: 'Сказать по сравнимым бенчмаркам, какая отвечает лучше, нельзя.',
  speed: (names) =>
    `Не опубликовано: ни один источник каталога не измеряет время до первого токена и скорость генерации${names.length > 0 ? ` ${list(names)}` : ''}. Измерьте на своём провайдере.`,
  fastestUnknown: (timed, models) =>
    `Какая модель самая быстрая, сказать нельзя: источники каталога публикуют время ответа ${grouped(timed)} из ${counted(models, 'модели', 'моделей', 'моделей')}. Измерьте на своём провайдере.`,
  released: (name, lab, on) => `${name} вышла ${when(on)} (${lab}).`,
  releasedUnknown: (names) => `Дата выпуска ${list(names)} не опубликована.`,
  newer: (name, monthsNewer) =>
    monthsNewer > 0
      ? `${name} новее на ${counted(monthsNewer, 'месяц', 'месяца', 'месяцев')}.`
      : `${name} новее.`,
  newerUnknown: 'Какая новее, сказать нельзя.',
  newest: (name) => `Новее всех ${name}.`,
  sameMonth: 'Они вышли в одном и том же месяце.',
  releases: (each) => `${each.map(({ name, value }) => `${name} — ${date(value)}`).join(', ')}.`,
  cutoff: (name, on) => `Знания ${name} заканчиваются датой: ${date(on)}.`,
  cutoffUnknown: (names) => `Дата отсечки знаний ${list(names)} не опубликована.`,
  cutoffs: (each) =>
    `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${date(value)}`).join(', ')}.`,
  servedBy: (name, providers, rest) =>
    `${name} есть у ${rest > 0 ? `${providers.join(', ')} и ещё у ${counted(rest, 'провайдера', 'провайдеров', 'провайдеров')}` : list(providers)}.`,
  servedByNone: (name) => `Сейчас ни один надёжный провайдер не предлагает ${name} с ценой.`,
  cheapestAt: (provider, own) => `Дешевле всего у ${provider}: ${rate(own)} на 1 млн токенов.`,
  servedThere: (name, provider, own) => `Да, ${name} есть у ${provider}: ${rate(own)} на 1 млн токенов.`,
  servedThereNot: (name, provider) => `Ни в одном прайс-листе каталога нет ${name} у ${provider}.`,
  servedIn: (name, region, each) => `Да, в регионе ${region} ${name} есть у ${list(each)}.`,
  servedInNot: (name, region) =>
    `Ни один маршрут к ${name} в каталоге не указывает регион ${region}; провайдеры без указанного региона могут работать и там.`,
  rate: (provider, own) => `${provider} (${rate(own)})`,
  api: (provider, style, address, packageName, id) =>
    `${provider}: ${style === null ? 'собственный API' : style === 'openai' ? 'API в стиле OpenAI' : 'API в стиле Anthropic'}${address === null ? '' : `, адрес ${address}`}, модель «${id}», пакет для JavaScript — ${packageName}.`,
  apiUnknown: (name) => `Как вызывать ${name}, в каталоге не указано.`,
  active: (name) => `Модель ${name} действует, об отключении не объявляли.`,
  notBefore: (owner, on) => `${owner} поддерживает её как минимум до ${date(on)}.`,
  replaces: (name, replacement) => `На замену ${name} — ${replacement}.`,
  newestOf: (name, newest) => `После ${name} новейшая — ${newest}.`,
  noReplacement: (name, isActive) => `Замена ${name} не названа${isActive ? ', модель действует' : ''}.`,
};
