import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import { comparative, rate } from './question-prices.ts';

type Rate = { readonly input: number; readonly output: number };

type Valued<Value> = { readonly name: string; readonly value: Value };

const months = (count: number) => plural(count, 'month');

/** Answers on facts of models. Sizes are tokens or gigabytes, dates ISO; `models` counts those asked of. */
export const questionFactsMessages = says('questionFacts', {
  context: template(['name', 'size: number'], {
    en: '{name} takes {size:tokens} of context.',
    ru: 'Контекст {name} — {size:tokens}.',
  }),
  contextUnknown: template(['name'], {
    en: 'The context window of {name} is not published.',
    ru: 'Размер контекста {name} не опубликован.',
  }),
  /** The largest first, and how many times as large as the second. */
  largerContext: phrase<[each: readonly Valued<number>[], ratio: number]>({
    en: ([first, ...rest], ratio) =>
      first === undefined
        ? ''
        : `${first.name} has the ${comparative(rest.length + 1, 'larg')} context window: ${en.shortTokens(first.value)} tokens against ${en.list(rest.map(({ name, value }) => `${en.shortTokens(value)} of ${name}`))}, ${en.times(ratio)} the room${rest.length > 1 ? ' of the next' : ''}.`,
    ru: ([first, ...rest], ratio) =>
      first === undefined
        ? ''
        : `${rest.length === 1 ? 'Контекст больше' : 'Самый большой контекст'} у ${first.name}: ${ru.shortTokens(first.value)} токенов против ${ru.list(rest.map(({ name, value }) => `${ru.shortTokens(value)} у ${name}`))} (${ru.times(ratio)}${rest.length > 1 ? ' больше следующей' : ''}).`,
  }),
  sameContext: phrase<[models: number]>({
    en: (models) =>
      models === 2 ? 'Their context windows are the same.' : 'No single one has the largest context window.',
    ru: (models) =>
      models === 2 ? 'Контекст у них одинаковый.' : 'Одной модели с самым большим контекстом нет.',
  }),
  contextOpen: phrase<[models: number]>({
    en: (models) => `Which has the ${comparative(models, 'larg')} context window cannot be told.`,
    ru: (models) => `Сказать, у какой контекст ${models === 2 ? 'больше' : 'больше всех'}, нельзя.`,
  }),
  holds: template(['document', 'size: number'], {
    en: 'That holds {document} (about {size:shortTokens} tokens).',
    ru: 'Туда помещается {document} (около {size:shortTokens} токенов).',
  }),
  /** `left` are the tokens that remain for the answer, where those are few. */
  fits: phrase<[name: string, size: number, window: number, left: number | null]>({
    en: (name, size, window, left) =>
      `Yes: ${en.shortTokens(size)} tokens fit into the ${en.shortTokens(window)} of ${name}${left === null ? '' : `, which leaves ${left === 0 ? 'no room' : en.shortTokens(left)} for the answer`}.`,
    ru: (name, size, window, left) =>
      `Да: ${ru.shortTokens(size)} токенов помещаются в контекст ${name} (${ru.shortTokens(window)})${left === null ? '' : `, но на ответ ${left === 0 ? 'места не остаётся' : `остаётся ${ru.shortTokens(left)} токенов`}`}.`,
  }),
  fitsNot: template(['name', 'size: number', 'window: number'], {
    en: 'No: {size:shortTokens} tokens do not fit into the {window:shortTokens} of {name}; split them.',
    ru: 'Нет: {size:shortTokens} токенов не помещаются в контекст {name} ({window:shortTokens}), придётся делить на части.',
  }),
  maxOutput: phrase<[name: string, size: number]>({
    en: (name, size) => `${name} writes up to ${en.tokens(size)} in one answer.`,
    ru: (name, size) => `${name} за один ответ пишет до ${ru.counted(size, 'токена', 'токенов', 'токенов')}.`,
  }),
  maxOutputUnknown: template(['names: string[]'], {
    en: 'The longest answer of {names:list} is not published.',
    ru: 'Предел ответа {names:list} не опубликован.',
  }),
  longestAnswers: phrase<[each: readonly Valued<number>[]]>({
    en: (each) => `Longest answer: ${en.list(each.map(({ name, value }) => `${name} ${en.tokens(value)}`))}.`,
    ru: (each) =>
      `Предел ответа: ${each.map(({ name, value }) => `${name} — ${ru.tokens(value)}`).join(', ')}.`,
  }),
  yes: template(['sentence'], { en: 'Yes, {sentence}', ru: 'Да, {sentence}' }),
  no: template(['sentence'], { en: 'No, {sentence}', ru: 'Нет, {sentence}' }),
  takes: template(['name', 'inputs: string[]', 'outputs: string[]'], {
    en: '{name} takes {inputs:list} and gives {outputs:list}.',
    ru: '{name} принимает {inputs:list}, выдаёт {outputs:list}.',
  }),
  takesSplit: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `Whether ${name} handles ${en.list(kinds, 'or')} depends on the host.`,
    ru: (name, kinds) => `Работает ли ${name} с форматами: ${ru.list(kinds)}, зависит от провайдера.`,
  }),
  takesOpen: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `Whether ${name} handles ${en.list(kinds, 'or')} is not published.`,
    ru: (name, kinds) => `Не опубликовано, работает ли ${name} с форматами: ${ru.list(kinds)}.`,
  }),
  takesUnknown: template(['name'], {
    en: 'What {name} takes and gives is not published.',
    ru: 'Не опубликовано, что принимает и выдаёт {name}.',
  }),
  gives: template(['name', 'kind'], { en: '{name} has {kind} too.', ru: 'У {name} есть и {kind}.' }),
  can: phrase<
    [
      name: string,
      yes: readonly string[],
      no: readonly string[],
      host: readonly string[],
      open: readonly string[],
    ]
  >({
    en: (name, yes, no, host, open) =>
      [
        yes.length > 0 ? `${name} has ${en.list(yes)}.` : '',
        no.length > 0 ? `${name} has no ${en.list(no, 'or')}.` : '',
        host.length > 0 ? `Depends on the host: ${en.list(host)}.` : '',
        open.length > 0 ? `Not published: ${en.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (name, yes, no, host, open) =>
      [
        yes.length > 0 ? `${name} поддерживает ${ru.list(yes)}.` : '',
        no.length > 0 ? `${name} не поддерживает ${ru.list(no)}.` : '',
        host.length > 0 ? `Зависит от провайдера: ${ru.list(host)}.` : '',
        open.length > 0 ? `Не опубликовано про ${ru.list(open)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  licence: phrase<[name: string, licence: string, isOpen: boolean | null]>({
    en: (name, licence, isOpen) =>
      `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', open weights' : ', weights not open'}.`,
    ru: (name, licence, isOpen) =>
      `${name}: ${licence}${isOpen === null ? '' : isOpen ? ', веса открыты' : ', веса закрыты'}.`,
  }),
  licenceUnknown: template(['name'], {
    en: 'The licence of {name} is not published.',
    ru: 'Лицензия {name} не опубликована.',
  }),
  licenceClosed: template(['name'], {
    en: "{name} is API-only: its provider's terms apply, there is no licence of the weights.",
    ru: '{name} доступна только через API: действуют условия провайдера, лицензии на веса нет.',
  }),
  commercialUse: phrase<[allowed: 'yes' | 'no' | 'conditional', condition: string | null]>({
    en: (allowed, condition) => {
      if (allowed === 'yes') return 'Commercial use is allowed.';
      if (allowed === 'no') return 'Commercial use is not allowed.';
      return `Commercial use is allowed on conditions${condition === null ? '; read them' : `: ${condition}`}.`;
    },
    ru:
      // The condition is kept in English, as the licence has it.
      (allowed, condition) => {
        if (allowed === 'yes') return 'Коммерческое использование разрешено.';
        if (allowed === 'no') return 'Коммерческое использование запрещено.';
        return `Коммерческое использование разрешено с условиями${condition === null ? ', прочтите их' : ` (${condition})`}.`;
      },
  }),
  osiApproved: phrase<[name: string, is: boolean]>({
    en: (name, is) =>
      is
        ? `${name} is an open source licence approved by the OSI.`
        : `${name} is not approved by the OSI, so it is not open source in that sense.`,
    ru: (name, is) =>
      is
        ? `${name} — лицензия open source, одобренная OSI.`
        : `${name} не одобрена OSI, то есть в этом смысле это не open source.`,
  }),
  open: phrase<[name: string, licence: string | null]>({
    en: (name, licence) =>
      `${name} has open weights${licence === null ? '; its licence is not published' : ` under ${licence}`}.`,
    ru: (name, licence) =>
      `${name} — модель с открытыми весами${licence === null ? '; лицензия не опубликована' : ` (${licence})`}.`,
  }),
  closed: template(['name'], { en: '{name} is API-only.', ru: '{name} доступна только через API.' }),
  openUnknown: template(['name'], {
    en: 'Whether the weights of {name} are open is not published.',
    ru: 'Не опубликовано, открыты ли веса {name}.',
  }),
  /** At which precisions a card holds a model: for certain, else perhaps, else at none. */
  hostLead: phrase<[holds: readonly number[], may: readonly number[]]>({
    en: (holds, may) => {
      if (holds.length > 0) return `Yes, at ${en.list(holds.map(String))} bit.`;
      return may.length > 0 ? `Perhaps, at ${en.list(may.map(String))} bit.` : 'No.';
    },
    ru: (holds, may) => {
      if (holds.length > 0) return `Да, при ${ru.list(holds.map(String))} битах.`;
      return may.length > 0 ? `Возможно, при ${ru.list(may.map(String))} битах.` : 'Нет.';
    },
  }),
  /** Several models at once on one card: the precisions at which each fits, perhaps fits, and those that do not fit. */
  hostEach: phrase<
    [
      card: number,
      fits: readonly Valued<readonly number[]>[],
      may: readonly Valued<readonly number[]>[],
      not: readonly string[],
      lowest: number,
    ]
  >({
    en: (card, fits, may, not, lowest) => {
      const each = (own: readonly Valued<readonly number[]>[]) =>
        en.list(own.map(({ name, value }) => `${name} at ${en.list(value.map(String))} bit`));
      return [
        fits.length > 0 ? `Into ${en.gigabytes(card)} fit ${each(fits)}.` : '',
        may.length > 0 ? `Perhaps: ${each(may)}.` : '',
        not.length > 0
          ? `${en.list(not)} ${not.length === 1 ? 'does' : 'do'} not fit ${fits.length + may.length > 0 ? '' : `into ${en.gigabytes(card)} `}even at ${lowest} bit.`
          : '',
      ]
        .filter(Boolean)
        .join(' ');
    },
    ru: (card, fits, may, not, lowest) => {
      const each = (own: typeof fits) =>
        ru.list(own.map(({ name, value }) => `${name} при ${ru.list(value.map(String))} битах`));
      return [
        fits.length > 0 ? `В ${ru.gigabytes(card)} помещаются ${each(fits)}.` : '',
        may.length > 0 ? `Возможно, помещаются ${each(may)}.` : '',
        not.length > 0
          ? `${ru.list(not)} не ${not.length === 1 ? 'помещается' : 'помещаются'} ${fits.length + may.length > 0 ? '' : `в ${ru.gigabytes(card)} `}даже при ${lowest} битах.`
          : '',
      ]
        .filter(Boolean)
        .join(' ');
    },
  }),
  parameters: phrase<[name: string, total: number, active: number | null]>({
    en: (name, total, active) =>
      `${name} has ${en.grouped(total)} billion parameters${active === null ? '' : `, ${en.grouped(active)} billion of them active for each token`}.`,
    ru: (name, total, active) =>
      `У ${name} ${ru.grouped(total)} млрд параметров${active === null ? '' : `, из них на каждый токен работают ${ru.grouped(active)} млрд`}.`,
  }),
  parametersUnknown: template(['names: string[]'], {
    en: 'The number of parameters of {names:list} is not published.',
    ru: 'Число параметров {names:list} не опубликовано.',
  }),
  scores: phrase<[name: string, lines: readonly string[], rest: number]>({
    en: (name, lines, rest) => `${name}: ${lines.join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`,
    ru: (name, lines, rest) =>
      `${name}: ${lines.join('; ')}${rest > 0 ? `; и ещё ${ru.grouped(rest)}` : ''}.`,
  }),
  score: phrase<[benchmark: string, value: string, runBy: string | null, byLab: boolean, on: string]>({
    en: (benchmark, value, runBy, byLab, on) =>
      `${benchmark} ${value} (${byLab ? 'reported by the lab itself' : runBy === null ? 'who ran it is not said' : `run by ${runBy}`}, ${on})`,
    ru: (benchmark, value, runBy, byLab, on) =>
      `${benchmark} ${value} (${byLab ? 'данные самого разработчика' : runBy === null ? 'кто измерял, не указано' : `измерение: ${runBy}`}, ${ru.date(on)})`,
  }),
  noScore: phrase<[names: readonly string[], benchmark: string | null]>({
    en: (names, benchmark) =>
      `No score of ${en.list(names, 'or')}${benchmark === null ? '' : ` in ${benchmark}`} is published in the catalog's sources.`,
    ru: (names, benchmark) =>
      `В источниках каталога нет оценок ${ru.list(names, 'or')}${benchmark === null ? '' : ` в ${benchmark}`}.`,
  }),
  leads: template(['name'], {
    en: '{name} leads on comparable benchmarks.',
    ru: 'В сравнимых бенчмарках лидирует {name}.',
  }),
  leadsNone: {
    en: 'Neither leads on comparable benchmarks.',
    ru: 'В сравнимых бенчмарках никто не лидирует.',
  },
  leadsUnknown: {
    en: 'Which answers better cannot be told from comparable benchmarks.',
    ru: 'Сказать по сравнимым бенчмаркам, какая отвечает лучше, нельзя.',
  },
  speed: phrase<[names: readonly string[]]>({
    en: (names) =>
      `Not published: no source of the catalog times the first token or tokens a second${names.length > 0 ? ` of ${en.list(names)}` : ''}. Measure it on your own route.`,
    ru: (names) =>
      `Не опубликовано: ни один источник каталога не измеряет время до первого токена и скорость генерации${names.length > 0 ? ` ${ru.list(names)}` : ''}. Измерьте на своём провайдере.`,
  }),
  fastestUnknown: phrase<[timed: number, models: number]>({
    en: (timed, models) =>
      `Which model is fastest cannot be told: sources of the catalog publish times of ${en.grouped(timed)} of ${en.grouped(models)} models. Measure it on your own route.`,
    ru: (timed, models) =>
      `Какая модель самая быстрая, сказать нельзя: источники каталога публикуют время ответа ${ru.grouped(timed)} из ${ru.counted(models, 'модели', 'моделей', 'моделей')}. Измерьте на своём провайдере.`,
  }),
  released: template(['name', 'lab', 'on'], {
    en: '{name} was released {on:when} by {lab}.',
    ru: '{name} вышла {on:when} ({lab}).',
  }),
  releasedUnknown: template(['names: string[]'], {
    en: 'The release date of {names:list} is not published.',
    ru: 'Дата выпуска {names:list} не опубликована.',
  }),
  newer: phrase<[name: string, monthsNewer: number]>({
    en: (name, monthsNewer) =>
      monthsNewer > 0 ? `${name} is newer by ${months(monthsNewer)}.` : `${name} is newer.`,
    ru: (name, monthsNewer) =>
      monthsNewer > 0
        ? `${name} новее на ${ru.counted(monthsNewer, 'месяц', 'месяца', 'месяцев')}.`
        : `${name} новее.`,
  }),
  newerUnknown: { en: 'Which is newer cannot be told.', ru: 'Какая новее, сказать нельзя.' },
  newest: template(['name'], { en: '{name} is the newest.', ru: 'Новее всех {name}.' }),
  sameMonth: { en: 'They were released in the same month.', ru: 'Они вышли в одном и том же месяце.' },
  releases: phrase<[each: readonly Valued<string>[]]>({
    en: (each) => `${en.list(each.map(({ name, value }) => `${name} ${en.when(value)}`))}.`,
    ru: (each) => `${each.map(({ name, value }) => `${name} — ${ru.date(value)}`).join(', ')}.`,
  }),
  cutoff: template(['name', 'on'], {
    en: 'The knowledge cut-off of {name} is {on:date}.',
    ru: 'Знания {name} заканчиваются датой: {on:date}.',
  }),
  cutoffUnknown: template(['names: string[]'], {
    en: 'The knowledge cut-off of {names:list} is not published.',
    ru: 'Дата отсечки знаний {names:list} не опубликована.',
  }),
  cutoffs: phrase<[each: readonly Valued<string>[]]>({
    en: (each) =>
      `Knowledge cut-off: ${en.list(each.map(({ name, value }) => `${name} ${en.date(value)}`))}.`,
    ru: (each) =>
      `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${ru.date(value)}`).join(', ')}.`,
  }),
  servedBy: phrase<[name: string, providers: readonly string[], rest: number]>({
    en: (name, providers, rest) =>
      `${name} is served by ${en.list([...providers, ...(rest > 0 ? [`${rest} more`] : [])])}.`,
    ru: (name, providers, rest) =>
      `${name} есть у ${rest > 0 ? `${providers.join(', ')} и ещё у ${ru.counted(rest, 'провайдера', 'провайдеров', 'провайдеров')}` : ru.list(providers)}.`,
  }),
  servedByNone: template(['name'], {
    en: 'No trusted provider lists {name} at a price today.',
    ru: 'Сейчас ни один надёжный провайдер не предлагает {name} с ценой.',
  }),
  cheapestAt: phrase<[provider: string, own: Rate]>({
    en: (provider, { input, output }) =>
      `The cheapest of them is ${provider}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens.`,
    ru: (provider, own) => `Дешевле всего у ${provider}: ${rate(own)} на 1 млн токенов.`,
  }),
  servedThere: phrase<[name: string, provider: string, own: Rate]>({
    en: (name, provider, { input, output }) =>
      `Yes, ${provider} has ${name}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens.`,
    ru: (name, provider, own) => `Да, ${name} есть у ${provider}: ${rate(own)} на 1 млн токенов.`,
  }),
  servedThereNot: template(['name', 'provider'], {
    en: 'No price list of the catalog has {name} at {provider}.',
    ru: 'Ни в одном прайс-листе каталога нет {name} у {provider}.',
  }),
  servedIn: template(['name', 'region', 'each: string[]'], {
    en: 'Yes, in region {region}: {name} at {each:list}.',
    ru: 'Да, в регионе {region} {name} есть у {each:list}.',
  }),
  servedInNot: template(['name', 'region'], {
    en: 'No route of {name} in the catalog says that it is in region {region}; providers that name no region may still serve there.',
    ru: 'Ни один маршрут к {name} в каталоге не указывает регион {region}; провайдеры без указанного региона могут работать и там.',
  }),
  rate: phrase<[provider: string, own: Rate]>({
    en: (provider, { input, output }) => `${provider} (${en.money(input)} in, ${en.money(output)} out)`,
    ru: (provider, own) => `${provider} (${rate(own)})`,
  }),
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
    en: 'How {name} is called is not published in the catalog.',
    ru: 'Как вызывать {name}, в каталоге не указано.',
  }),
  active: template(['name'], {
    en: '{name} is active: no shutdown is announced.',
    ru: 'Модель {name} действует, об отключении не объявляли.',
  }),
  notBefore: template(['owner', 'on'], {
    en: '{owner} keeps it at least until {on}.',
    ru: '{owner} поддерживает её как минимум до {on:date}.',
  }),
  replaces: template(['name', 'replacement'], {
    en: '{replacement} replaces {name}.',
    ru: 'На замену {name} — {replacement}.',
  }),
  newestOf: template(['name', 'newest'], {
    en: '{newest} is the newest after {name}.',
    ru: 'После {name} новейшая — {newest}.',
  }),
  noReplacement: phrase<[name: string, isActive: boolean]>({
    en: (name, isActive) => `No replacement of ${name} is named${isActive ? '; it is active' : ''}.`,
    ru: (name, isActive) => `Замена ${name} не названа${isActive ? ', модель действует' : ''}.`,
  }),
});
