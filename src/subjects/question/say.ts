import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template, words } from '../../language/says.ts';
import type { Topic } from '../query.ts';

type Rate = { readonly input: number; readonly output: number };

type Side = 'input' | 'output' | 'cached' | 'batch';

type Valued<Value> = { readonly name: string; readonly value: Value };

const englishPerSide: Readonly<Record<Exclude<Side, 'batch'>, string>> = {
  input: 'per 1M input tokens',
  output: 'per 1M output tokens',
  cached: 'per 1M cached input tokens',
};

/** The comparative for two, the superlative for more. */
const comparative = (models: number, word: 'cheap' | 'larg') => `${word}${models === 2 ? 'er' : 'est'}`;

/** «$0,10 за вход, $0,50 за выход». */
const rate = ({ input, output }: Rate) => `${ru.money(input)} за вход, ${ru.money(output)} за выход`;

const russianPerSide = {
  input: 'за 1 млн токенов на входе',
  output: 'за 1 млн токенов на выходе',
  cached: 'за 1 млн токенов на входе из кэша',
} as const;

const most = (models: number) => (models === 2 ? 'дешевле' : 'дешевле всех');

/** Answers on prices, USD per 1M tokens; `models` counts those asked of. */
const questionPricesMessages = says('questionPrices', {
  price: phrase<[name: string, own: Rate, provider: string]>({
    en: (name, { input, output }, provider) =>
      `${name}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) => `${name}: ${rate(own)} на 1 млн токенов через ${provider}.`,
  }),
  priceOf: phrase<[name: string, side: Exclude<Side, 'batch'>, usd: number, provider: string]>({
    en: (name, side, usd, provider) => `${name}: ${en.money(usd)} ${englishPerSide[side]} via ${provider}.`,
    ru: (name, side, usd, provider) => `${name}: ${ru.money(usd)} ${russianPerSide[side]} через ${provider}.`,
  }),
  batchPrice: phrase<[name: string, own: Rate, provider: string]>({
    en: (name, { input, output }, provider) =>
      `${name} as a batch: ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) =>
      `${name} в пакетном режиме: ${rate(own)} на 1 млн токенов через ${provider}.`,
  }),
  noSidePrice: phrase<[name: string, side: 'cached' | 'batch', provider: string]>({
    en: (name, side, provider) =>
      `No source of the catalog gives a price of ${side === 'cached' ? 'cached input' : 'batches'} for ${name} via ${provider}.`,
    ru: (name, side, provider) =>
      `Ни один источник каталога не даёт цену ${side === 'cached' ? 'входа из кэша' : 'пакетного режима'} ${name} у ${provider}.`,
  }),
  noPrice: phrase<[name: string, included: boolean]>({
    en: (name, included) =>
      included
        ? `${name} is included in a plan; no price per token is published.`
        : `No price per token of ${name} is published.`,
    ru: (name, included) =>
      included
        ? `${name} входит в подписку, цена за токены не опубликована.`
        : `Цена за токены ${name} не опубликована.`,
  }),
  noPriceAt: template(['name', 'provider'], {
    en: 'No price of {name} at {provider} is published today.',
    ru: 'Сейчас у {provider} нет опубликованной цены на {name}.',
  }),
  priceWas: phrase<[name: string, own: Rate, provider: string, until: string]>({
    en: (name, { input, output }, provider, until) =>
      `${provider} charged ${en.money(input)} in, ${en.money(output)} out for ${name} until ${until}.`,
    ru: (name, own, provider, until) => `До ${ru.date(until)} ${name} стоила у ${provider} ${rate(own)}.`,
  }),
  cachedToo: template(['usd: number'], {
    en: 'Cached input costs {usd:money}.',
    ru: 'Вход из кэша — {usd:money}.',
  }),
  tier: phrase<[above: number, own: Rate]>({
    en: (above, { input, output }) =>
      `Above ${en.grouped(above)} input tokens a request it is ${en.money(input)} in, ${en.money(output)} out.`,
    ru: (above, own) => `Если на входе больше ${ru.tokens(above)} в запросе — ${rate(own)}.`,
  }),
  /** `reason` are the figures, a sentence of `reasons`. */
  cheaper: phrase<[name: string, models: number, reason: string]>({
    en: (name, models, reason) => `${name} is ${comparative(models, 'cheap')}: ${reason}`,
    ru: (name, models, reason) => `${name} ${most(models)}: ${reason}`,
  }),
  sameCost: phrase<[models: number, reason: string]>({
    en: (models, reason) => `${models === 2 ? 'They cost the same' : 'No single one is cheapest'}: ${reason}`,
    ru: (models, reason) => `${models === 2 ? 'Стоят одинаково' : 'Одной самой дешёвой нет'}: ${reason}`,
  }),
  cheaperByRoute: phrase<[models: number, reason: string]>({
    en: (models, reason) => `Which is ${comparative(models, 'cheap')} depends on the route: ${reason}`,
    ru: (models, reason) => `Какая ${most(models)}, зависит от провайдера: ${reason}`,
  }),
  cheaperUnknown: phrase<[models: number, reason: string]>({
    en: (models, reason) => `Which is ${comparative(models, 'cheap')} cannot be told. ${reason}`,
    ru: (models, reason) => `Сказать, какая ${most(models)}, нельзя. ${reason}`,
  }),
  /** One side of the price, of each; `least` is the cheapest, null where some is not known or they are equal. */
  sidePrices: phrase<
    [
      side: Exclude<Side, 'batch'>,
      each: readonly Valued<number>[],
      missing: readonly string[],
      least: string | null,
    ]
  >({
    en: (side, each, missing, least) =>
      [
        least === null ? '' : `${least} is ${comparative(each.length, 'cheap')}.`,
        each.length > 0
          ? `${en.list(each.map(({ name, value }) => `${name} ${en.money(value)}`))} ${englishPerSide[side]}.`
          : '',
        missing.length > 0 ? `Not published for ${en.list(missing, 'or')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (side, each, missing, least) =>
      [
        least === null ? '' : `${least} ${most(each.length)}.`,
        each.length > 0
          ? `${each.map(({ name, value }) => `${name} — ${ru.money(value)}`).join(', ')} ${russianPerSide[side]}.`
          : '',
        missing.length > 0 ? `Не опубликовано: ${ru.list(missing)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  rows: {
    corner: { en: 'USD per 1M tokens', ru: '$ за 1 млн токенов' },
    input: { en: 'Input', ru: 'Вход' },
    output: { en: 'Output', ru: 'Выход' },
    cached: { en: 'Cached input', ru: 'Вход из кэша' },
    blended: { en: 'Blended, 3 in to 1 out', ru: 'Смесь: 3 входа на 1 выход' },
    via: { en: 'Via', ru: 'Через' },
    memoryCorner: { en: 'Memory', ru: 'Память' },
    fits: template(['memory'], { en: '{memory}, fits', ru: '{memory}, помещается' }),
    mayFit: template(['memory'], { en: '{memory}, may fit', ru: '{memory}, может поместиться' }),
    tooLarge: template(['memory'], { en: '{memory}, does not fit', ru: '{memory}, не помещается' }),
  },
  assumed: template(['volume'], { en: 'Assumed: {volume}.', ru: 'Расчёт на {volume}.' }),
});

const months = (count: number) => plural(count, 'month');

/** Answers on facts of models. Sizes are tokens or gigabytes, dates ISO; `models` counts those asked of. */
const questionFactsMessages = says('questionFacts', {
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

/** Topics by name, and a question about each that is sure to be answered. */
const questionExamplesMessages = says('questionExamples', {
  topics: words<Readonly<Record<Topic, string>>>({
    en: {
      price: 'price',
      cost_estimate: 'cost',
      context: 'context window',
      max_output: 'longest answer',
      modality: 'inputs and outputs',
      capability: 'capabilities',
      licence: 'licence',
      open_weights: 'open weights',
      self_host: 'running it yourself',
      parameters: 'parameters',
      benchmark: 'benchmarks',
      speed: 'speed',
      release_date: 'release date',
      knowledge_cutoff: 'knowledge cut-off',
      providers: 'providers',
      lifecycle: 'state',
      replacement: 'replacement',
      alternatives: 'alternatives',
      recommend: 'a pick',
      compare: 'a comparison',
      language: 'languages',
      api: 'API',
      glossary: 'a word explained',
      about_bot: 'about me',
    },
    ru: {
      price: 'цена',
      cost_estimate: 'расход',
      context: 'контекст',
      max_output: 'предел ответа',
      modality: 'вход и выход',
      capability: 'возможности',
      licence: 'лицензия',
      open_weights: 'открытые веса',
      self_host: 'запуск у себя',
      parameters: 'число параметров',
      benchmark: 'бенчмарки',
      speed: 'скорость',
      release_date: 'дата выпуска',
      knowledge_cutoff: 'дата отсечки знаний',
      providers: 'провайдеры',
      lifecycle: 'состояние',
      replacement: 'замена',
      alternatives: 'альтернативы',
      recommend: 'подбор',
      compare: 'сравнение',
      language: 'языки',
      api: 'API',
      glossary: 'значение слова',
      about_bot: 'обо мне',
    },
  }),
  /** A question about each topic that is sure to be answered; `a` and `b` are names of models. */
  example: phrase<[topic: Topic, a: string, b: string]>({
    en: (topic, a, b) => {
      switch (topic) {
        case 'price':
          return `is ${a} or ${b} cheaper?`;
        case 'cost_estimate':
          return `what does ${a} cost for 5M in and 200k out a day?`;
        case 'context':
          return `which has the larger context, ${a} or ${b}?`;
        case 'max_output':
          return `what is the max output of ${a}?`;
        case 'modality':
          return `does ${a} take images?`;
        case 'capability':
          return `does ${a} do tool calling?`;
        case 'licence':
          return `what licence has ${a}?`;
        case 'open_weights':
          return `are the weights of ${a} open?`;
        case 'self_host':
          return 'can I run gemma 4 12b on a 24 GB card?';
        case 'parameters':
          return `how many parameters has ${a}?`;
        case 'benchmark':
          return `which is better for coding, ${a} or ${b}?`;
        case 'release_date':
          return `when was ${a} released?`;
        case 'knowledge_cutoff':
          return `what is the knowledge cut-off of ${a}?`;
        case 'providers':
        case 'api':
          return `where can I run ${a}?`;
        case 'lifecycle':
          return `is ${a} still available?`;
        case 'replacement':
          return `what replaces ${a}?`;
        case 'alternatives':
          return `what is a cheaper alternative to ${a}?`;
        case 'recommend':
          return 'cheapest vision model with 128k context under $1?';
        case 'glossary':
          return 'what is a context window?';
        default:
          return `compare ${a} and ${b}`;
      }
    },
    ru: (topic, a, b) => {
      switch (topic) {
        case 'price':
          return `${a} или ${b} дешевле?`;
        case 'cost_estimate':
          return `сколько стоит ${a} при 5 млн на входе и 200 тыс. на выходе в день?`;
        case 'context':
          return `у кого больше контекст, ${a} или ${b}?`;
        case 'max_output':
          return `какой максимальный ответ у ${a}?`;
        case 'modality':
          return `${a} понимает картинки?`;
        case 'capability':
          return `${a} умеет вызывать инструменты?`;
        case 'licence':
          return `какая лицензия у ${a}?`;
        case 'open_weights':
          return `у ${a} открытые веса?`;
        case 'self_host':
          return 'запустится ли gemma 4 12b на карте 24 ГБ?';
        case 'parameters':
          return `сколько параметров у ${a}?`;
        case 'benchmark':
          return `что лучше для кода, ${a} или ${b}?`;
        case 'release_date':
          return `когда вышла ${a}?`;
        case 'knowledge_cutoff':
          return `до какой даты знания у ${a}?`;
        case 'providers':
        case 'api':
          return `где можно запустить ${a}?`;
        case 'lifecycle':
          return `${a} ещё работает?`;
        case 'replacement':
          return `чем заменить ${a}?`;
        case 'alternatives':
          return `есть что-то дешевле ${a}?`;
        case 'recommend':
          return 'самая дешёвая модель с картинками и контекстом 128к до $1?';
        case 'glossary':
          return 'что такое контекстное окно?';
        default:
          return `сравни ${a} и ${b}`;
      }
    },
  }),
});

/** What is said of questions. */
export const questionMessages = says('question', {
  ...questionPricesMessages.messages,
  ...questionFactsMessages.messages,
  ...questionExamplesMessages.messages,
  titles: {
    models: phrase<[names: readonly string[]]>({
      en: (names) => names.join(' vs '),
      ru: (names) => ru.list(names),
    }),
    recommend: { en: 'Pick', ru: 'Подбор' },
    glossary: { en: 'In a word', ru: 'Коротко о слове' },
    bot: { en: 'Tiebreak', ru: 'Tiebreak' },
    clarify: {
      'no-model': { en: 'Which model?', ru: 'Какая модель?' },
      'one-model': { en: 'Which second model?', ru: 'Какая вторая модель?' },
      'too-many-models': { en: 'Too many models', ru: 'Слишком много моделей' },
      'ambiguous-model': { en: 'Which one?', ru: 'Какая из них?' },
      'unknown-model': { en: 'No such model', ru: 'Такой модели нет' },
      'two-readings': { en: 'Which number?', ru: 'Какое число?' },
      'fewer-tokens': { en: 'Of one request or of all?', ru: 'Одного запроса или всех?' },
    },
    refuse: { en: 'Tiebreak', ru: 'Tiebreak' },
  },
  more: { en: 'Ask me for more: ', ru: 'Спросите подробнее: ' },
  severalMeant: phrase<[query: string, names: readonly string[]]>({
    en: (query, names) => `"${query}" could be ${en.list(names, 'or')}, so each is answered.`,
    ru: (query, names) => `«${query}» может означать ${ru.list(names, 'or')}, поэтому ответ про каждую.`,
  }),
  /** Where figures come from, as it stands in brackets. */
  source: template(['name', 'on'], { en: '{name}, {on}', ru: '{name}, {on:date}' }),
  moreSources: template(['count: number'], { en: '{count} more', ru: 'и ещё {count:grouped}' }),
  /** What the prices of a pick are. */
  pickPrices: {
    en: 'Prices are USD per 1M tokens, blended 3:1 (three tokens in to one out).',
    ru: 'Цены — за 1 млн токенов в смеси 3:1 (три токена на входе на один на выходе).',
  },
  weighed: template(['workload'], {
    en: 'Weighed for the workload {workload}.',
    ru: 'С весами для задачи «{workload}».',
  }),
  best: template(['name', 'why'], { en: '{name}: {why}.', ru: '{name}: {why}.' }),
  languages: phrase<[names: readonly string[]]>({
    en: (names) =>
      `Which languages ${names.length > 0 ? en.list(names) : 'a model'} ${names.length > 1 ? 'speak' : 'speaks'} is not a fact that the catalog holds. I answer in English and Russian.`,
    ru: (names) =>
      `Списка языков ${names.length > 0 ? ru.list(names) : 'моделей'} в каталоге нет. Сам я отвечаю по-русски и по-английски.`,
  }),
  bot: phrase<[models: number, asOf: string | null]>({
    en: (models, asOf) =>
      `I compare language models from sourced, dated facts: ${en.grouped(models)} models, prices, limits, licences, benchmarks and end dates${asOf === null ? '' : `, the oldest price list in force of ${asOf}`}. No language model is asked, so the same question gets the same answer.`,
    ru: (models, asOf) =>
      `Я сравниваю языковые модели по фактам с источником и датой: ${ru.counted(models, 'модель', 'модели', 'моделей')}, цены, ограничения, лицензии, бенчмарки, сроки отключения${asOf === null ? '' : `; самый старый действующий прайс-лист — от ${ru.date(asOf)}`}. Языковую модель я не спрашиваю, поэтому на один и тот же вопрос ответ один и тот же.`,
  }),
  /** What follows is an example. */
  whichModel: phrase<[topic: string | null]>({
    en: (topic) => `Name the model that you ask about${topic === null ? '' : ` (${topic})`}, for example:`,
    ru: (topic) => `Назовите модель, о которой вопрос${topic === null ? '' : ` (${topic})`}, например:`,
  }),
  /** What follows are models at the nearest price, where there are any. */
  secondModel: phrase<[name: string, hasPeers: boolean]>({
    en: (name, hasPeers) =>
      `Name a second model beside ${name}${hasPeers ? ', such as one at the nearest price:' : '.'}`,
    ru: (name, hasPeers) =>
      `Назовите вторую модель вместе с ${name}${hasPeers ? ', например одну из ближайших по цене:' : '.'}`,
  }),
  tooMany: phrase<[most: number]>({
    en: (most) => `That is more than ${most} models, the most that one answer takes.`,
    ru: (limit) =>
      `Это больше ${ru.counted(limit, 'модели', 'моделей', 'моделей')} — предела для одного ответа.`,
  }),
  declined: {
    en: 'I cannot answer that from the catalog. I can answer, for example:',
    ru: 'На это по каталогу ответить не могу. Могу, например, на такое:',
  },
});
