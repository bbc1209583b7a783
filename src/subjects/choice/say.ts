import type { Text } from '../../card/card.ts';
import type { MixKind } from '../../catalog/mix.ts';
import type { Modality } from '../../catalog/words.ts';
import { samePrice } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion, plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import type { Ending } from '../advice/ending.ts';
import { qualityMessages } from '../quality/say.ts';

const englishQuality = saidIn('en', qualityMessages);
const russianQuality = saidIn('ru', qualityMessages);

const nothing = (models: number) =>
  `по опубликованным данным преимуществ${models > 2 ? ' перед всеми остальными' : ''} нет`;

/** What a model certainly has over all the others; `next` is the best of those. */
export const advantagesMessages = says('advantages', {
  quality: phrase<[name: string, odds: number, domain: Localized | null]>({
    en: (name, odds, domain) =>
      `${name} is better${domain ? ` for ${domain.en}` : ''}: ${englishQuality.odds(odds)}.`,
    ru: (name, odds, domain) =>
      `${name} лучше${domain ? ` (${domain.ru})` : ''}: ${russianQuality.odds(odds)}.`,
  }),
  only: template(['name', 'things: string[]'], {
    en: 'Only {name} has {things:list}.',
    ru: 'Только у {name} есть {things:list}.',
  }),
  price: phrase<[name: string, own: number, next: number, mix: MixKind]>({
    en: (name, own, next, mix) =>
      `${name} costs ${en.money(own)} ${englishPerMillion[mix]} against ${en.money(next)}${own > 0 ? `, ${en.times(next / own)} less` : ''}.`,
    ru: (name, own, next, mix) =>
      `${name} стоит ${ru.money(own)} ${russianPerMillion[mix]} против ${ru.money(next)}${own > 0 ? `, ${ru.times(next / own)} дешевле` : ''}.`,
  }),
  context: phrase<[name: string, own: number, next: number]>({
    en: (name, own, next) =>
      `${name} takes ${en.shortTokens(own)} tokens against ${en.shortTokens(next)}: ${en.times(own / next)} the room.`,
    ru: (name, own, next) =>
      `Контекст ${name} — ${ru.shortTokens(own)} токенов против ${ru.shortTokens(next)}: ${ru.times(own / next)} больше.`,
  }),
  output: template(['name', 'own: number', 'next: number'], {
    en: '{name} answers with up to {own:shortTokens} tokens against {next:shortTokens}.',
    ru: 'Предел ответа {name} больше: {own:shortTokens} против {next:shortTokens} токенов.',
  }),
  openWeights: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has open weights${licence === null ? '' : ` (${licence})`}.`,
    ru: (name, licence) => `У ${name} открытые веса${licence === null ? '' : ` (${licence})`}.`,
  }),
  freerLicence: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has the freer licence${licence === null ? '' : ` (${licence})`}.`,
    ru: (name, licence) => `Лицензия ${name} свободнее${licence === null ? '' : ` (${licence})`}.`,
  }),
  routes: phrase<[name: string, own: number, next: number]>({
    en: (name, own, next) => `${name} is served by ${plural(own, 'provider')} against ${next}.`,
    ru: (name, own, next) =>
      `У ${name} ${ru.counted(own, 'провайдер', 'провайдера', 'провайдеров')} против ${ru.grouped(next)}.`,
  }),
  newer: phrase<[name: string, months: number, own: string, next: string]>({
    en: (name, months, own, next) =>
      `${name} is newer by ${plural(months, 'month')} (${en.date(own)} against ${en.date(next)}).`,
    ru: (name, months, own, next) =>
      `${name} новее на ${ru.counted(months, 'месяц', 'месяца', 'месяцев')} (${ru.date(own)} и ${ru.date(next)}).`,
  }),

  /** When an advantage decides: what follows "choose it when ...". */
  // What follows «если».
  when: {
    quality: phrase<[odds: number, domain: Localized | null]>({
      en: (odds, domain) =>
        `the answer must be right (better${domain ? ` for ${domain.en}` : ''}: ${englishQuality.odds(odds)})`,
      ru: (odds, domain) =>
        `ответ должен быть верным (лучше${domain ? ` — ${domain.ru}` : ''}: ${russianQuality.odds(odds)})`,
    }),
    needed: template(['things: string[]'], {
      en: 'you need {things:list}',
      ru: 'модель должна поддерживать {things:list}',
    }),
    price: phrase<[own: number, next: number, mix: MixKind]>({
      en: (own, next, mix) =>
        `price counts most (${en.money(own)} against ${en.money(next)} ${englishPerMillion[mix]})`,
      ru: (own, next, mix) =>
        `важнее всего цена (${ru.money(own)} против ${ru.money(next)} ${russianPerMillion[mix]})`,
    }),
    context: template(['next: number'], {
      en: 'a request exceeds {next:shortTokens} tokens',
      ru: 'запрос длиннее {next:shortTokens} токенов',
    }),
    output: template(['next: number'], {
      en: 'an answer exceeds {next:shortTokens} tokens',
      ru: 'ответ длиннее {next:shortTokens} токенов',
    }),
    openWeights: {
      en: 'the weights must run on your own machines',
      ru: 'веса должны работать на своих серверах',
    },
    freerLicence: {
      en: 'the licence must be as free as possible',
      ru: 'лицензия должна быть как можно свободнее',
    },
    routes: template(['own: number', 'next: number'], {
      en: 'you want a choice of providers ({own} against {next})',
      ru: 'важен выбор провайдеров ({own:grouped} против {next:grouped})',
    }),
    newer: template(['own', 'next'], {
      en: 'a newer release counts ({own:date} against {next:date})',
      ru: 'важно, чтобы модель была новее ({own:date} и {next:date})',
    }),
  },

  /** Nothing speaks for a model among so many. */
  nothing: phrase<[name: string, models: number]>({
    en: (name, models) => `Nothing published puts ${name} ahead${models > 2 ? ' of all the others' : ''}.`,
    ru: (name, models) => `${name}: ${nothing(models)}.`,
  }),
  nothingAfterName: phrase<[name: string, models: number], Text>({
    en: (name, models) => [
      { bold: `${name}:` },
      ` nothing published puts it ahead${models > 2 ? ' of all the others' : ''}.`,
    ],
    ru: (name, models) => [{ bold: `${name}:` }, ` ${nothing(models)}.`],
  }),
});

/** Why a model can no longer be called. */

const englishInputs: Readonly<Record<Modality, string>> = {
  text: 'text',
  image: 'images',
  audio: 'audio',
  video: 'videos',
};

/** Whether the day is that of the end itself. */
const isDated = (why: Ending['why']) => why !== 'overdue' && why !== 'unconfirmed';

/** Why nobody should begin with a model, before the day. */
const englishEnds: Readonly<Record<Ending['why'], string>> = {
  retired: 'it was shut down',
  unconfirmed: 'its lab does not list it',
  gone: 'it left the price lists',
  retiring: 'it shuts down',
  overdue: 'its shutdown may be announced any day, and its successor costs no more',
};

const russianEnds: Readonly<Record<Ending['why'], string>> = {
  retired: 'она отключена',
  unconfirmed: 'её нет в списке разработчика',
  gone: 'она пропала из прайс-листов',
  retiring: 'её отключат',
  overdue: 'об её отключении могут объявить в любой день, а преемница стоит не дороже',
};

const russianInputs: Readonly<Record<Modality, string>> = {
  text: 'текст',
  image: 'изображения',
  audio: 'аудио',
  video: 'видео',
};

/** Kinds of input of which one alone is many things. */
const isPlural = (kinds: readonly Modality[]) => kinds.length > 1 || kinds[0] === 'image';

/** Whom to take, and when; `rest` are clauses of `choose` and `notAhead`, `when` those of `advantages.when`. */
export const choosingMessages = says('choosing', {
  part: { en: 'Choose', ru: 'Как выбрать' },
  ask: { en: 'To decide, ask in this order:', ru: 'Чтобы выбрать, ответьте по порядку:' },
  /** Questions whose answer settles the choice. */
  longRequest: template(['limit: number', 'name'], {
    en: 'Is a request longer than {limit:shortTokens} tokens? Yes: {name}.',
    ru: 'Запрос длиннее {limit:shortTokens} токенов? Да — {name}.',
  }),
  inputs: phrase<[kinds: readonly Modality[], name: string]>({
    en: (kinds, name) =>
      `${isPlural(kinds) || kinds[0] === 'video' ? 'Do' : 'Does'} ${en.list(
        kinds.map((kind) => englishInputs[kind]),
        'or',
      )} come in? Yes: ${name}, the only one.`,
    ru: (kinds, name) =>
      `На вход ${isPlural(kinds) ? 'идут' : 'идёт'} ${kinds.map((kind) => russianInputs[kind]).join(' или ')}? Да — только ${name}.`,
  }),
  needs: phrase<[things: readonly string[], name: string]>({
    en: (things, name) => `Is ${en.list(things, 'or')} needed? Yes: ${name}, the only one.`,
    ru: (things, name) => `Требуется ${things.join(' или ')}? Да — только ${name}.`,
  }),
  longAnswer: template(['limit: number', 'name'], {
    en: 'Is an answer longer than {limit:shortTokens} tokens? Yes: {name}.',
    ru: 'Ответ длиннее {limit:shortTokens} токенов? Да — {name}.',
  }),
  ownWeights: template(['name'], {
    en: 'Must the weights be your own? Yes: {name}.',
    ru: 'Веса должны работать на своих серверах? Да — {name}.',
  }),
  quality: phrase<[name: string, odds: number, domain: Localized | null]>({
    en: (name, odds, domain) =>
      `Does quality count more than cost? Yes: ${name} (better${domain ? ` for ${domain.en}` : ''}: ${englishQuality.odds(odds)}).`,
    ru: (name, odds, domain) =>
      `Качество важнее цены? Да — ${name} (лучше${domain ? `, ${domain.ru}` : ''}: ${russianQuality.odds(odds)}).`,
  }),
  /** `limit` in milliseconds. */
  begins: template(['limit: number', 'name'], {
    en: 'Must an answer begin within {limit} ms? Yes: {name}.',
    ru: 'Ответ должен начаться за {limit:grouped} мс? Да — {name}.',
  }),
  /** Costs are USD per 1M tokens of the mix. */
  priceFirst: phrase<[name: string, own: number, next: number, mix: MixKind]>({
    en: (name, own, next, mix) =>
      `Does price count most? Yes: ${name} (${en.money(own)} against ${en.money(next)} ${englishPerMillion[mix]}).`,
    ru: (name, own, next, mix) =>
      `Важнее всего цена? Да — ${name} (${ru.money(own)} против ${ru.money(next)} ${russianPerMillion[mix]}).`,
  }),
  /** `share` of output among all tokens, from 0 to 1, from which on the model is the cheaper one. */
  outputShare: phrase<[share: number, name: string]>({
    en: (share, name) =>
      `Is output more than ${en.figure((share * 100).toFixed(0))}% of the tokens? Yes: ${name}, then the cheaper one.`,
    ru: (share, name) =>
      `На выходе больше ${ru.figure((share * 100).toFixed(0))}% токенов? Да — ${name}, тогда она дешевле.`,
  }),
  /** A question that is asked where those before it were answered with no. */
  otherwise: phrase<[question: string]>({
    en: (question) => `Else: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    ru: (question) => `Если нет: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  }),
  noneOfThese: template(['name'], {
    en: 'Else: {name}, as advised.',
    ru: 'Если и это нет: {name}, как и советуем.',
  }),
  elseBetter: template(['name'], {
    en: 'Else: {name}, the better one.',
    ru: 'Если и это нет: {name}, она лучше.',
  }),
  either: phrase<[models: number]>({
    en: (models) =>
      models === 2
        ? 'Else: either will do; run your own requests on both.'
        : 'Else: any will do; run your own requests on them.',
    ru: () => 'Если и это нет: подойдёт любая; прогоните на них свои запросы.',
  }),

  fits: phrase<[name: string, when: readonly string[]], Text>({
    en: (name, when) => [{ bold: `${name} fits when` }, ` ${when.join('; ')}.`],
    ru: (name, when) => [{ bold: `${name} подходит, если` }, ` ${when.join('; если ')}.`],
  }),
  fitsTask: phrase<[name: string, task: string], Text>({
    en: (name, task) => [{ bold: `${name} fits when` }, ` the work is ${task}.`],
    ru: (name, task) => [{ bold: `${name} подходит, если` }, ` задача — ${task}.`],
  }),
  /** `on` is the ISO day where one is known. */
  fitsNothing: phrase<[name: string, why: Ending['why'], on: string | null], Text>({
    en: (name, why, on) => [
      { bold: `${name} fits no new work:` },
      ` ${englishEnds[why]}${on !== null && isDated(why) ? ` ${en.when(on)}` : ''}.`,
    ],
    ru: (name, why, on) => [
      { bold: `${name} для новой работы не подходит:` },
      ` ${russianEnds[why]}${on !== null && isDated(why) ? ` ${ru.when(on)}` : ''}.`,
    ],
  }),
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: phrase<
    [
      cheap: string,
      special: string,
      when: string,
      share: number,
      together: number,
      alone: number,
      mix: MixKind,
    ]
  >({
    en: (cheap, special, when, share, together, alone, mix) =>
      `Both: ${special} when ${when}, ${cheap} for the rest. With ${Math.round(share * 100)}% of the tokens on the cheaper one that is ${en.money(together)} ${englishPerMillion[mix]}, against ${en.money(alone)} for ${special} alone.`,
    ru: (cheap, special, when, share, together, alone, mix) =>
      `Вместе: ${special}, если ${when}; для остального — ${cheap}. Если отдать дешёвой ${ru.grouped(Math.round(share * 100))}% токенов, вместе они стоят ${ru.money(together)} ${russianPerMillion[mix]} против ${ru.money(alone)} только на ${special}.`,
  }),
});

/** Each model at a glance. */
export const scorecardMessages = says('scorecard', {
  part: { en: 'Scorecard', ru: 'Сводка' },
  title: { en: 'Scorecard', ru: 'Сводка' },
  bestFor: { en: 'Best for', ru: 'Сильные стороны' },
  fit: template(['name', 'score: number'], { en: '{name} {score}', ru: '{name} {score:grouped}' }),
  nothingCertain: { en: 'nothing for certain', ru: 'точно ничего' },
  suits: { en: 'Decision fit', ru: 'Подходит для задач' },
  suited: phrase<[certain: readonly string[], possible: readonly string[]]>({
    en: (certain, possible) =>
      [en.list(certain), possible.length > 0 ? `maybe ${en.list(possible)}` : '']
        .filter(Boolean)
        .join('; ') || 'none for certain',
    ru: (certain, possible) =>
      [ru.list(certain), possible.length > 0 ? `возможно, ${ru.list(possible)}` : '']
        .filter(Boolean)
        .join('; ') || 'точно ни для одной',
  }),
  notScored: { en: 'not scored: it does not chat', ru: 'без оценки: не для чата' },
  context: { en: 'Context', ru: 'Контекст' },
  cheapestOutput: { en: 'Cheapest output', ru: 'Самый дешёвый выход' },
  output: template(['usd: number', 'provider'], {
    en: '{usd:money} per 1M via {provider}',
    ru: '{usd:money} за 1 млн через {provider}',
  }),
  routes: { en: 'Provider routes', ru: 'Провайдеры' },
  sharedBenchmarks: { en: 'Shared benchmarks', ru: 'Общие бенчмарки' },
  /** From which fit score on a use is suited. */
  thresholds: phrase<
    [each: readonly { readonly use: string; readonly fit: string; readonly least: number }[]]
  >({
    en: (each) =>
      `Decision fit by fit scores: ${each.map(({ use, fit, least }) => `${use} from ${fit} ${least}`).join(', ')}.`,
    ru: (each) =>
      `Для каких задач подходит, решает пригодность: ${each.map(({ use, fit, least }) => `${use} — «${fit}» от ${ru.grouped(least)}`).join(', ')}.`,
  }),
});

const englishAll = (models: number) => (models === 2 ? 'both' : 'all of them');

const serve = (providers: readonly string[], models: number) =>
  `${en.list(providers)} ${providers.length === 1 ? 'serves' : 'serve'} ${englishAll(models)}`;

const russianAll = (models: number) => (models === 2 ? 'обе' : 'все');

const shared = (providers: readonly string[], models: number) =>
  `${models === 2 ? 'Обе' : 'Все'} есть у ${ru.list(providers)}: чтобы перейти там с одной на другую, достаточно сменить имя модели.`;

const noneShared = (models: number) =>
  `Надёжного провайдера, у которого есть ${russianAll(models)}, нет: переход меняет провайдера, ключ и адрес.`;

/** Who serves models, what it takes to move between them, and what else there is. */
export const switchingMessages = says('switching', {
  part: { en: 'Switch', ru: 'Переход' },
  shared: phrase<[providers: readonly string[], models: number]>({
    en: (providers, models) => `${serve(providers, models)}: to switch there is to change a name.`,
    ru: shared,
  }),
  noneShared: phrase<[models: number]>({
    en: (models) =>
      `No trusted provider serves ${englishAll(models)}: to switch is to change the provider, its key and its address.`,
    ru: noneShared,
  }),

  move: phrase<[providers: readonly string[], models: number]>({
    en: (providers, models) => `${serve(providers, models)}: there a switch is a change of name.`,
    ru: shared,
  }),
  moveElsewhere: phrase<[models: number]>({
    en: (models) =>
      `No trusted provider serves ${englishAll(models)}: a switch changes provider, key and address.`,
    ru: noneShared,
  }),
  /** What is lost on the way, and what is not known to be there. */
  replace: phrase<[from: string, to: string, lost: readonly string[], open: readonly string[]]>({
    en: (from, to, lost, open) =>
      `${from} to ${to}: ${lost.length > 0 ? `replace ${en.list(lost)}` : 'nothing published is lost'}${open.length > 0 ? `; check ${en.list(open)}, not known here for ${to} or up to the host` : ''}.`,
    ru: (from, to, lost, open) =>
      `С ${from} на ${to}: ${lost.length > 0 ? `замените ${ru.list(lost)}` : 'из опубликованного ничего не теряется'}${open.length > 0 ? `; проверьте ${ru.list(open)}: для ${to} это нам не известно или зависит от провайдера` : ''}.`,
  }),
  calls: phrase<[each: readonly string[]]>({
    en: (each) => `How they are called: ${each.join('; ')}.`,
    ru: (each) => `Как вызывать: ${each.join('; ')}.`,
  }),
  priceUnknown: {
    en: 'Price change: not known, since a price per token is not known here.',
    ru: 'Как изменится цена, неизвестно: цена за токены нам не известна.',
  },
  priceChange: phrase<
    [
      workload: string,
      volume: string,
      paid: readonly { readonly name: string; readonly amount: string }[],
      monthly: boolean,
      ratio: number | null,
    ]
  >({
    en: (workload, volume, paid, monthly, ratio) =>
      `Price change at ${en.withinSentence(workload)} (${volume}): ${en.list(paid.map(({ name, amount }) => `${name} ${amount}`))}${monthly ? ' a month' : ''}${ratio === null ? '' : ratio < samePrice ? ', about the same' : `, ${en.times(ratio)} between them`}.`,
    ru: (workload, volume, paid, monthly, ratio) =>
      `Разница в цене, «${workload}» (${volume}): ${paid.map(({ name, amount }) => `${name} — ${amount}`).join(', ')}${monthly ? ' в месяц' : ''}${ratio === null ? '' : ratio < samePrice ? ' (примерно одинаково)' : ` (${ru.times(ratio)})`}.`,
  }),
});

/** What is said of choice. */
export const choiceMessages = says('choice', {
  differentWork: {
    en: 'No: they do different work, see the first line.',
    ru: 'Нет: у них разные задачи, см. первую строку.',
  },
  /** `name` is the advised one. */
  closed: phrase<[name: string, closed: readonly string[]]>({
    en: (name, closed) => `Yes, with ${name}: ${en.list(closed)} cannot be relied on any more.`,
    ru: (name, closed) => `Да, если взять ${name}: на ${ru.list(closed)} больше нельзя рассчитывать.`,
  }),
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: phrase<
    [
      cheap: string,
      special: string,
      because: string,
      share: number,
      together: number,
      alone: number,
      mix: MixKind,
    ]
  >({
    en: (cheap, special, because, share, together, alone, mix) =>
      `${cheap} for everything is cheapest; ${special} is better when ${because}. With ${Math.round(share * 100)}% on the cheaper one, both cost ${en.money(together)} ${englishPerMillion[mix]} against ${en.money(alone)}.`,
    ru: (cheap, special, because, share, together, alone, mix) =>
      `${cheap} на всё обойдётся дешевле всего; ${special} лучше, если ${because}. Если отдать дешёвой ${ru.grouped(Math.round(share * 100))}% токенов, обе вместе стоят ${ru.money(together)} ${russianPerMillion[mix]} против ${ru.money(alone)}.`,
  }),
  /** The advice where it is for the cheapest. */
  cheapest: template(['advice'], { en: 'Yes. {advice}', ru: 'Да. {advice}' }),
  unknown: {
    en: 'Cannot be told: which is cheaper for all traffic is not certain. It depends on route and token mix, see the part cost.',
    ru: 'Сказать нельзя: неясно, какая дешевле на всём потоке. Это зависит от провайдера и смеси токенов, см. раздел cost.',
  },
});

/** Whether to go from one model to another; money is USD a month. */
export const moveMessages = says('move', {
  yes: { en: 'Yes.', ru: 'Да.' },
  no: { en: 'No.', ru: 'Нет.' },
  priceUnknown: {
    en: 'What it saves cannot be told: a price per token is not known here.',
    ru: 'Сколько это сэкономит, сказать нельзя: одна из цен за токены нам не известна.',
  },
  money: phrase<[workload: string, volume: string, from: number, to: number]>({
    en: (workload, volume, from, to) => {
      const change =
        Math.abs(to - from) < 0.1 * Math.min(from, to)
          ? 'about the same'
          : `the move ${to < from ? 'saves' : 'costs'} ${en.money(Math.abs(to - from))} a month${to < from ? '' : ' more'}`;
      return `At ${en.withinSentence(workload)} (${volume}): ${en.money(from)} a month now, ${en.money(to)} then, ${change}.`;
    },
    ru: (workload, volume, from, to) => {
      const change =
        Math.abs(to - from) < 0.1 * Math.min(from, to)
          ? 'почти одинаково'
          : `${to < from ? 'экономия' : 'дороже на'} ${ru.money(Math.abs(to - from))} в месяц`;
      return `«${workload}» (${volume}): сейчас ${ru.money(from)} в месяц, потом ${ru.money(to)}, ${change}.`;
    },
  }),
  /** `replace` is a sentence; tokens where the new one holds or answers with less. */
  check: phrase<[replace: string, context: number | null, output: number | null]>({
    en: (replace, context, output) => {
      const less = [
        ...(context === null ? [] : [`its context is ${en.shortTokens(context)} only`]),
        ...(output === null ? [] : [`its longest answer ${en.shortTokens(output)}`]),
      ];
      return `To check: ${replace}${less.length > 0 ? ` Mind that ${en.list(less)}.` : ''} Run your own prompts on both before the move.`;
    },
    ru: (replace, context, output) => {
      const less = [
        ...(context === null ? [] : [`контекст лишь ${ru.shortTokens(context)}`]),
        ...(output === null ? [] : [`предел ответа лишь ${ru.shortTokens(output)}`]),
      ];
      return `Что проверить. ${replace}${less.length > 0 ? ` Учтите: ${ru.list(less)}.` : ''} Перед переходом прогоните свои запросы на обеих.`;
    },
  }),
});
