import type { Claim } from '../../catalog/catalog.ts';
import type { ExplainableField, StatedLifecycle } from '../../catalog/explain.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template, words } from '../../language/says.ts';

/** What the names of sources say in English words; the names of those who publish them stay. */
const russianSources: readonly (readonly [RegExp, string])[] = [
  [/^The model's own name$/, 'название самой модели'],
  [/^A model page$/, 'страница о модели'],
  [/^A head-to-head comparison page$/, 'страница со сравнением'],
  [/^A decision scorecard page$/, 'страница с оценками'],
  [/^A long comparison article$/, 'длинная статья со сравнением'],
  [/^An article on (.+)$/, 'статья о $1'],
  [/^(.+) announcement of (.+?)(?=$| \()/, 'анонс $2 ($1)'],
  [/^(.+) model card(?=$| \()/, 'карточка модели $1'],
  [/^(.+) product page: (.+)$/, 'страница $2 у $1'],
  [/^(.+) documentation(?: of models)?(?=$| \()/, 'документация $1'],
  [/^(.+) pricing page(?=$| \()/, 'страница цен $1'],
  [/^(.+) price list(?=$| \()/, 'прайс-лист $1'],
  [/^(.+) model list(?=$| \()/, 'список моделей $1'],
  [/^(.+) models overview(?=$| \()/, 'обзор моделей $1'],
  [/^(.+?)(?: model)? deprecations(?=$| \()/, 'список отключений $1'],
  [/^(.+) release notes(?=$| \()/, 'заметки о выпусках $1'],
  [/^Vectara hallucination leaderboard$/, 'рейтинг Vectara по выдумкам'],
  [/^(.+) leaderboard(?=$| \()/, 'рейтинг $1'],
  [/^tldr's count of tokens by language$/, 'подсчёт токенов по языкам (tldr)'],
  [/^(.+)'s own package for JavaScript$/, 'пакет $1 для JavaScript'],
  [/\(date as (.+) gives it\)$/, '(дата — по $1)'],
  [/\(via (.+)\)$/, '(через $1)'],
  [/\((?:as )?quoted by (.+)\)$/, '(по цитате $1)'],
  [/\(date as quoted by [^()]+\)$/, '(дата — по чужим цитатам)'],
  [/\(read in copies of [^()]+\)$/, '(по копиям)'],
];

/** Where figures come from. */
export const sourcesMessages = says('sources', {
  /** A source by its name in the catalog. */
  named: phrase<[name: string]>({
    en: (name) => name,
    ru: (name) => russianSources.reduce((text, [words, own]) => text.replace(words, own), name),
  }),
  part: { en: 'Sources', ru: 'Источники' },
  title: { en: 'Sources', ru: 'Источники' },
  readOn: template(['on'], { en: 'read on {on:date}', ru: 'прочитано {on:date}' }),
  /** Said in their place where there is no room for them. */
  leftOut: template(['count: number'], {
    en: 'Sources: {count}, left out here for length.',
    ru: 'Источники ({count}) здесь не поместились.',
  }),
});

/** Where sources disagree; values come as text. */
export const conflictsMessages = says('conflicts', {
  none: {
    en: 'No source contradicts another on these models.',
    ru: 'Об этих моделях источники друг другу не противоречат.',
  },
  /** What one source says: some of its values, and how many more. */
  has: phrase<[by: string, values: readonly string[], more: number]>({
    en: (by, values, more) => `${by} has ${en.list([...values, ...(more > 0 ? [`${more} more`] : [])])}`,
    ru: (by, values, more) =>
      `${by} — ${more > 0 ? `${values.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(values)}`,
  }),
  /** A value with why it is probably wrong; `cause` is a sentence. */
  value: phrase<[value: string, cause: string | null]>({
    en: (value, cause) => {
      if (cause === null) return value;
      const aside = cause.replace(/\.$/, '');
      return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
    },
    ru: (value, cause) => {
      if (cause === null) return value;
      const aside = cause.replace(/\.$/, '');
      return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
    },
  }),
  used: template(['value', 'source', 'on'], {
    en: '{value} is used ({source}, {on})',
    ru: '{value} (взято: {source}, {on:date})',
  }),
  nothingUsed: { en: 'nothing is used', ru: 'ничего не взято' },
  /** `others` are clauses of `has`; `more` counts further sources. */
  of: phrase<[about: string, name: string, used: string, others: readonly string[], more: number]>({
    en: (about, name, used, others, more) =>
      `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${name}: ${used}; ${[...others, ...(more > 0 ? [`${more} more sources differ`] : [])].join('; ')}.`,
    ru: (about, name, used, others, more) =>
      `${about.charAt(0).toUpperCase()}${about.slice(1)} ${name}: ${used}; ${[
        ...others,
        ...(more > 0
          ? [
              `${ru.form(more, 'расходится', 'расходятся', 'расходятся')} ещё ${ru.counted(more, 'источник', 'источника', 'источников')}`,
            ]
          : []),
      ].join('; ')}.`,
  }),
});

type Basis = Claim<unknown>['basis'];

const englishBasis: Readonly<Record<Basis, string>> = {
  team: 'your team says so',
  lab: 'the lab documents it',
  'lab-offer': "the lab's own price list",
  offers: 'trusted providers',
  aggregator: 'an aggregator',
  page: 'a single page',
  name: "the model's name",
};

const field: Readonly<Record<ExplainableField, string>> = {
  lab: 'lab',
  price: 'price',
  context: 'context window',
  'input-limit': 'input limit',
  output: 'longest answer',
  released: 'release date',
  cutoff: 'knowledge cut-off',
  modalities: 'modalities',
  'open-weights': 'open weights',
  licence: 'licence',
  parameters: 'parameters',
  architecture: 'architecture',
  languages: 'languages',
  'free-tier': 'free tier',
  capabilities: 'capabilities',
  scores: 'scores',
  speed: 'speed',
  api: 'API',
  lifecycle: 'lifecycle',
  policy: 'data policy',
};

const englishVia = (provider: string | null) => (provider === null ? '' : ` via ${provider}`);

const russianBasis: Readonly<Record<Basis, string>> = {
  team: 'так решила ваша команда',
  lab: 'документация разработчика',
  'lab-offer': 'прайс-лист самого разработчика',
  offers: 'надёжные провайдеры',
  aggregator: 'агрегатор',
  page: 'одна страница',
  name: 'название модели',
};

const russianVia = (provider: string | null) => (provider === null ? '' : ` через ${provider}`);

/** The claims behind one fact; a value comes as text. */
export const explainMessages = says('explain', {
  field: words<Readonly<Record<ExplainableField, string>>>({
    en: field,
    ru: {
      lab: 'разработчик',
      price: 'цена',
      context: 'контекстное окно',
      'input-limit': 'предел входа',
      output: 'предел ответа',
      released: 'дата выпуска',
      cutoff: 'дата отсечки знаний',
      modalities: 'модальности',
      'open-weights': 'открытые веса',
      licence: 'лицензия',
      parameters: 'число параметров',
      architecture: 'архитектура',
      languages: 'языки',
      'free-tier': 'бесплатный доступ',
      capabilities: 'возможности',
      scores: 'оценки',
      speed: 'скорость',
      api: 'API',
      lifecycle: 'срок жизни',
      policy: 'правила о данных',
    },
  }),
  title: template(['name', 'about'], { en: '{name}: {about}', ru: '{name}: {about}' }),
  /** `value` is null where nothing is published. */
  answer: phrase<[about: string, name: string, value: string | null]>({
    en: (about, name, value) =>
      `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${name}: ${value ?? 'not known here'}.`,
    ru: (about, name, value) =>
      value === null
        ? `Нам не известно: ${about} ${name}.`
        : `${about.charAt(0).toUpperCase()}${about.slice(1)} ${name}: ${value}.`,
  }),
  /** `isOther`: in another unit or currency. */
  price: phrase<[input: number, output: number, isOther: boolean]>({
    en: (input, output, isOther) =>
      `${en.money(input)} in, ${en.money(output)} out ${isOther ? 'in another unit or currency' : 'per 1M tokens'}`,
    ru: (input, output, isOther) =>
      `${ru.money(input)} на вход, ${ru.money(output)} на выход ${isOther ? 'в другой единице или валюте' : 'за 1 млн токенов'}`,
  }),

  /** What a source states of a surface; days as ISO days. */
  lifecycle: phrase<[stated: StatedLifecycle]>({
    en: ({ snapshot, preview, deprecated, shutdown, earliestShutdown, replacement }) => {
      const days = [
        ...(preview ? ['a preview'] : []),
        ...(deprecated ? [`deprecated on ${en.date(deprecated)}`] : []),
        ...(shutdown ? [`shutdown on ${en.date(shutdown)}`] : []),
        ...(earliestShutdown ? [`no shutdown before ${en.date(earliestShutdown)}`] : []),
      ];
      const said = [
        ...(days.length > 0 ? days : ['no shutdown announced']),
        ...(replacement ? [`replacement ${replacement}`] : []),
      ];
      return `${snapshot ? `edition ${snapshot}: ` : ''}${said.join(', ')}`;
    },
    ru: ({ snapshot, preview, deprecated, shutdown, earliestShutdown, replacement }) => {
      const days = [
        ...(preview ? ['предварительная версия'] : []),
        ...(deprecated ? [`объявлена устаревшей ${ru.date(deprecated)}`] : []),
        ...(shutdown ? [`отключение ${ru.date(shutdown)}`] : []),
        ...(earliestShutdown ? [`отключение не раньше ${ru.date(earliestShutdown)}`] : []),
      ];
      const said = [
        ...(days.length > 0 ? days : ['об отключении не объявлено']),
        ...(replacement ? [`замена ${replacement}`] : []),
      ];
      return `${snapshot ? `выпуск ${snapshot}: ` : ''}${said.join(', ')}`;
    },
  }),
  /** A statement about one provider's API. */
  atSurface: template(['provider', 'said'], { en: '{provider}: {said}', ru: '{provider}: {said}' }),
  ownSurface: template(['provider'], {
    en: 'Used: what is said of {provider}, each day from the source of the highest rank that states it, the newest within a rank.',
    ru: 'Взято сказанное о {provider}: каждая дата — из источника высшего ранга, который её называет, в пределах ранга — из самого нового.',
  }),
  otherModel: template(['name'], { en: 'This is the price of {name}.', ru: 'Это цена {name}.' }),
  thousand: {
    en: 'It is off by a factor of 1,000: a slip of the unit.',
    ru: 'Расхождение в 1 000 раз: ошибка в единице.',
  },
  idDate: {
    en: "This is the date in the model's id, not its launch.",
    ru: 'Это дата из идентификатора модели, а не дата выпуска.',
  },
  caused: phrase<[value: string, provider: string | null, source: string, cause: string]>({
    en: (value, provider, source, cause) => `${value}${englishVia(provider)} (${source}): ${cause}`,
    ru: (value, provider, source, cause) => `${value}${russianVia(provider)} (${source}). ${cause}`,
  }),

  /** A score of a benchmark, with the votes that it rests on where it is one of votes. */
  score: phrase<[benchmark: string, score: string, votes: number | null]>({
    en: (benchmark, score, votes) =>
      `${benchmark} ${score}${votes === null ? '' : `, ${en.grouped(votes)} ${votes === 1 ? 'vote' : 'votes'}`}`,
    ru: (benchmark, score, votes) =>
      `${benchmark} ${score}${votes === null ? '' : `, ${ru.counted(votes, 'голос', 'голоса', 'голосов')}`}`,
  }),
  /** How much stands side by side. */
  statements: phrase<[rule: 'each-score' | 'each-capability' | 'each-provider', count: number]>({
    en: (rule, count) => (rule === 'each-provider' ? plural(count, 'statement') : en.grouped(count)),
    ru: (rule, count) =>
      rule === 'each-provider'
        ? ru.counted(count, 'утверждение', 'утверждения', 'утверждений')
        : ru.grouped(count),
  }),
  /** What one capability comes to; `answer` as text. */
  capability: template(['label', 'answer'], { en: '{label}: {answer}', ru: '{label}: {answer}' }),
  /** Whose a model is, which no source has to say. */
  ofId: template(['id'], {
    en: 'The id {id} names its lab.',
    ru: 'Разработчика называет идентификатор {id}.',
  }),
  'each-capability': {
    en: 'Of each: what the lab documents, else what its own list says, else what trusted providers agree on.',
    ru: 'О каждой: что документирует разработчик, иначе что стоит в его собственном списке, иначе в чём согласны надёжные провайдеры.',
  },
  'each-provider': {
    en: "Each provider's own pages say what it does; the first that speaks of a thing counts.",
    ru: 'О себе говорят страницы каждого провайдера; считается первая, где об этом сказано.',
  },
  'each-score': {
    en: 'Each measures something of its own, so none is chosen over another.',
    ru: 'Каждая измеряет своё, поэтому ни одна не выбрана вместо другой.',
  },

  /** `isLimited`: a team allows some providers alone. */
  noRoute: phrase<[isLimited: boolean]>({
    en: (isLimited) =>
      `None of these is a price per token on a route that can be called today and ${isLimited ? 'that your team allows' : 'is trusted'}.`,
    ru: (isLimited) =>
      `Ни одна из них не является ценой за токены на маршруте, который сегодня работает и ${isLimited ? 'разрешён вашей командой' : 'заслуживает доверия'}.`,
  }),
  noSource: {
    en: 'No source of the catalog publishes it.',
    ru: 'Ни один источник каталога этого не публикует.',
  },
  teamPrice: template(['provider', 'file'], {
    en: "Used: your team's price, via {provider} ({file}). It goes before every published one.",
    ru: 'Взята цена вашей команды, через {provider} ({file}). Она важнее любой опубликованной.',
  }),
  referencePrice: phrase<[provider: string, isLimited: boolean]>({
    en: (provider, isLimited) =>
      `Used: the reference price, via ${provider}. That is the lab's own offer, or where it has none the cheapest of the best trust tier${isLimited ? ' among the providers your team allows' : ''}.`,
    ru: (provider, isLimited) =>
      `Взята справочная цена, через ${provider}. Это предложение самого разработчика, а если его нет — самое дешёвое на лучшем уровне доверия${isLimited ? ' среди провайдеров, разрешённых вашей командой' : ''}.`,
  }),
  highestRank: phrase<[by: Basis]>({
    en: (by) => `Used: the claim of the highest rank (${englishBasis[by]}), the newest within a rank.`,
    ru: (by) => `Взято значение высшего ранга (${russianBasis[by]}), в пределах ранга — самое новое.`,
  }),

  /** A claim with where it stands; `shutDown` is the day the provider closed that route. */
  claim: phrase<
    [
      value: string,
      provider: string | null,
      source: string,
      on: string,
      isRead: boolean,
      by: Basis | null,
      shutDown: string | null,
    ]
  >({
    en: (value, provider, source, on, isRead, by, shutDown) =>
      `${value}${englishVia(provider)}: ${source}, ${isRead ? 'read on ' : ''}${en.date(on)}${by === null ? '' : ` (${englishBasis[by]})`}${shutDown === null ? '' : `; it was shut down there on ${en.date(shutDown)}`}`,
    ru: (value, provider, source, on, isRead, by, shutDown) =>
      `${value}${russianVia(provider)}: ${source}, ${isRead ? 'прочитано ' : ''}${ru.date(on)}${by === null ? '' : ` (${russianBasis[by]})`}${shutDown === null ? '' : `; отключено там ${ru.date(shutDown)}`}`,
  }),
  more: phrase<[count: number]>({
    en: (count) => `and ${plural(count, 'more claim')}, all of them with --json`,
    ru: (count) =>
      `и ещё ${ru.counted(count, 'утверждение', 'утверждения', 'утверждений')}, все — с параметром --json`,
  }),
});

/** The oldest of one kind; `names` are those whose it is where others are newer. */
type Oldest = {
  readonly kind: 'prices' | 'lifecycle' | 'scores' | 'facts';
  readonly on: string;
  /** Its age; null where another of the sentence has one. */
  readonly days: number | null;
  readonly count: number;
  readonly hasNewer: boolean;
  readonly names: readonly string[];
};

const englishKinds = {
  prices: ['price of', 'prices of'],
  lifecycle: ['shutdowns looked at on', 'shutdowns looked at on'],
  scores: ['score of', 'scores of'],
  facts: ['fact of', 'facts of'],
} as const;

const russianKinds = {
  prices: ['цена от', 'цены от'],
  lifecycle: ['отключения проверены', 'отключения проверены'],
  scores: ['оценка от', 'оценки от'],
  facts: ['факт от', 'факты от'],
} as const;

const englishAge = (days: number) => (days === 0 ? 'today' : `${plural(days, 'day')} old`);

const russianAge = (days: number) =>
  days === 0 ? 'сегодня' : `возраст ${ru.counted(days, 'день', 'дня', 'дней')}`;

const sentence = (clauses: readonly string[]) => {
  const text = clauses.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** How old what an answer rests on is, said once an answer. */
export const agesMessages = says('ages', {
  /** Whose prices an answer shows and of which day; `days` where it is old. */
  prices: phrase<
    [
      each: readonly {
        readonly providers: readonly string[];
        readonly on: string;
        readonly days: number | null;
      }[],
    ]
  >({
    en: (each) =>
      `Prices per 1M tokens: ${each
        .map(
          ({ providers, on, days }) =>
            `${en.list(providers)} ${en.date(on)}${days === null ? '' : ` (${en.plural(days, 'day')} old)`}`,
        )
        .join(', ')}.`,
    ru: (each) =>
      `Цены за 1 млн токенов: ${each
        .map(
          ({ providers, on, days }) =>
            `${ru.list(providers)} ${ru.date(on)}${days === null ? '' : ` (возраст: ${ru.counted(days, 'день', 'дня', 'дней')})`}`,
        )
        .join('; ')}.`,
  }),
  of: phrase<[kinds: readonly Oldest[]]>({
    en: (kinds) =>
      sentence(
        kinds.map(({ kind, on, days, count, hasNewer, names }) => {
          const whose = names.length > 0 ? `: ${en.list(names)}` : '';
          const age = days === null ? '' : ` (${englishAge(days)}${whose})`;
          const [one, several] = englishKinds[kind];
          return `${count === 1 ? one : several} ${en.date(on)}${age}${hasNewer ? ' and later' : ''}`;
        }),
      ),
    ru: (kinds) =>
      sentence(
        kinds.map(({ kind, on, days, count, hasNewer, names }) => {
          const whose = names.length > 0 ? `: ${ru.list(names)}` : '';
          const age = days === null ? '' : ` (${russianAge(days)}${whose})`;
          const [one, several] = russianKinds[kind];
          return `${count === 1 ? one : several} ${ru.date(on)}${age}${hasNewer ? ' и позже' : ''}`;
        }),
      ),
  }),
  lists: phrase<[on: string, days: number]>({
    en: (on, days) => `Price lists of ${en.date(on)} (${englishAge(days)}) and later.`,
    ru: (on, days) => `Прайс-листы от ${ru.date(on)} (${russianAge(days)}) и новее.`,
  }),
  unknown: { en: 'How old the price lists are is unknown.', ru: 'Возраст прайс-листов неизвестен.' },
});

/** What closes a page: units, and how old its figures may be. */
export const footMessages = says('foot', {
  prices: { en: 'Prices are per 1M tokens.', ru: 'Цены — за 1 млн токенов.' },
  oldestList: phrase<[on: string | null]>({
    en: (on) =>
      on === null ? 'How old the price lists are is unknown.' : `Price lists of ${en.date(on)} and later.`,
    ru: (on) => (on === null ? 'Дата прайс-листов неизвестна.' : `Прайс-листы от ${ru.date(on)} и новее.`),
  }),
});
