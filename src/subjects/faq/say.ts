import type { Answer } from '../../catalog/catalog.ts';
import type { MixKind } from '../../catalog/mix.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/per-million.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/per-million.ts';
import { phrase, says, template } from '../../language/says.ts';

type Dated = { readonly name: string; readonly value: string | null };

/** What people ask of a pair or more, and what only those answers say; `models` counts them. */
export const comparisonFaqMessages = says('comparisonFaq', {
  questions: {
    price: phrase<[names: readonly string[]]>({
      en: (names) => `Is ${en.list(names, 'or')} cheaper?`,
      ru: (names) => `Что дешевле: ${ru.list(names, 'or')}?`,
    }),
    context: { en: 'Which has the larger context window?', ru: 'У какой больше контекстное окно?' },
    coding: { en: 'Which is better for coding?', ru: 'Какая лучше для кода?' },
    open: { en: 'Are they open source?', ru: 'Открыты ли их веса?' },
    released: { en: 'When were they released?', ru: 'Когда они вышли?' },
    images: { en: 'Which is better for images?', ru: 'Какая лучше для изображений?' },
    audioVideo: { en: 'And for audio or video?', ru: 'А для аудио и видео?' },
    reasoning: { en: 'Which has reasoning?', ru: 'У какой есть режим рассуждений?' },
    where: { en: 'Where can I run them?', ru: 'Где их можно запустить?' },
    support: { en: 'Which is better supported?', ru: 'У какой лучше поддержка?' },
    documents: { en: 'Do they read long documents?', ru: 'Читают ли они длинные документы?' },
    speed: phrase<[name: string | null]>({
      en: (name) => `How much slower is ${name ?? 'one'}?`,
      ru: (name) => `Насколько медленнее ${name ?? 'одна из них'}?`,
    }),
    worth: { en: 'Is image input worth its price?', ru: 'Стоит ли доплачивать за изображения на входе?' },
    everything: { en: 'Can I save by using one for everything?', ru: 'Дешевле ли взять одну модель на всё?' },
    tokens: {
      en: 'How do token counts change the real cost?',
      ru: 'Как число токенов меняет настоящую стоимость?',
    },
  },

  /** `others` says what models are for that do not chat. */
  noneChats: template(['others'], { en: 'None of them: {others}.', ru: 'Ни одна: {others}.' }),
  score: template(['name', 'score'], { en: '{name} {score}', ru: '{name} — {score}' }),
  coding: phrase<[measured: string, fits: readonly string[]]>({
    en: (measured, fits) => `${measured} Fit for coding by declared capabilities, of 100: ${en.list(fits)}.`,
    ru: (measured, fits) =>
      `${measured} Пригодность для кода по заявленным возможностям, из 100: ${fits.join('; ')}.`,
  }),

  /** Which of them, by their names, can run on one's own machines. */
  own: phrase<[names: readonly string[], models: number]>({
    en: (names, models) => {
      if (names.length === models) return `${models === 2 ? 'Both' : 'All'} can run on your own machines.`;
      if (names.length > 0) return `${en.list(names)} can run on your own machines.`;
      return `${models === 2 ? 'Neither' : 'None'} can run on your own machines.`;
    },
    ru: (names, models) => {
      if (names.length === models)
        return `${models === 2 ? 'Обе' : 'Все'} можно запускать на своих серверах.`;
      if (names.length > 0) return `На своих серверах можно запускать ${ru.list(names)}.`;
      return `На своих серверах нельзя запускать ни ${models === 2 ? 'ту, ни другую' : 'одну'}.`;
    },
  }),

  released: phrase<
    [each: readonly { readonly name: string; readonly lab: string; readonly on: string | null }[]]
  >({
    en: (each) =>
      `${en.list(each.map(({ name, lab, on }) => (on === null ? `${name} on a day that is not published` : `${name} by ${lab} ${en.when(on)}`)))}.`,
    ru: (each) =>
      `${each.map(({ name, lab, on }) => `${name} (${lab}) — ${on === null ? 'дата не опубликована' : ru.date(on)}`).join(', ')}.`,
  }),
  cutoffs: phrase<[each: readonly Dated[]]>({
    en: (each) =>
      `Knowledge cut-off: ${en.list(each.map(({ name, value }) => `${name} ${value === null ? 'not published' : en.date(value)}`))}.`,
    ru: (each) =>
      `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${value === null ? 'не опубликована' : ru.date(value)}`).join(', ')}.`,
  }),

  providers: phrase<[each: readonly { readonly name: string; readonly count: number }[]]>({
    en: (each) => `Trusted providers: ${en.list(each.map(({ name, count }) => `${name} ${count}`))}.`,
    ru: (each) =>
      `Надёжные провайдеры: ${each.map(({ name, count }) => `${name} — ${ru.grouped(count)}`).join(', ')}.`,
  }),
  packages: phrase<[each: readonly { readonly name: string; readonly models: readonly string[] }[]]>({
    en: (each) =>
      each.length > 0
        ? `JavaScript packages: ${en.list(each.map(({ name, models }) => `${name} for ${en.list(models)}`))}.`
        : 'SDKs are not published.',
    ru: (each) =>
      each.length > 0
        ? `Пакеты для JavaScript: ${each.map(({ name, models }) => `${name} (${ru.list(models)})`).join(', ')}.`
        : 'SDK не опубликованы.',
  }),

  differentWork: {
    en: 'No: they do different work, see the first line.',
    ru: 'Нет: у них разные задачи, см. первую строку.',
  },
  /** `name` is the one that can still be called, null where none can. */
  closed: phrase<[name: string | null, closed: readonly string[]]>({
    en: (name, closed) =>
      `${name === null ? 'No' : `Yes, with ${name}`}: ${en.list(closed)} cannot be relied on any more.`,
    ru: (name, closed) =>
      `${name === null ? 'Нет' : `Да, если взять ${name}`}: на ${ru.list(closed)} больше нельзя рассчитывать.`,
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
  cheapest: phrase<[name: string, models: number]>({
    en: (name, models) =>
      `Yes, with ${name}: it is ${models === 2 ? 'cheaper, and nothing published shows the other' : 'the cheapest, and nothing published shows the others'} to do more in benchmarks, inputs or context.`,
    ru: (name, models) =>
      `Да, если взять ${name}: она ${models === 2 ? 'дешевле, а другая' : 'дешевле всех, а остальные'} по опубликованным данным не ${models === 2 ? 'превосходит' : 'превосходят'} её ни в бенчмарках, ни по видам входа, ни по контексту.`,
  }),
  unknown: {
    en: 'Cannot be told: which is cheaper for all traffic is not certain. It depends on route and token mix, see the part cost.',
    ru: 'Сказать нельзя: неясно, какая дешевле на всём потоке. Это зависит от провайдера и смеси токенов, см. раздел cost.',
  },
});

/** Questions about one model, and their answers. */
export const modelFaqMessages = says('modelFaq', {
  price: {
    question: template(['name'], { en: 'How much does {name} cost?', ru: 'Сколько стоит {name}?' }),
    unknown: template(['name'], {
      en: 'No price per token of {name} is published.',
      ru: 'Цена за токены {name} не опубликована.',
    }),
    /** USD per 1M tokens; `output` is null for vectors, `cached` where it is not published. */
    answer: phrase<[input: number, output: number | null, provider: string, cached: number | null]>({
      en: (input, output, provider, cached) =>
        `${en.money(input)} per 1M input tokens${output === null ? '' : ` and ${en.money(output)} per 1M output tokens`} via ${provider}. ${
          cached === null
            ? 'A price of cached input is not published.'
            : `Cached input costs ${en.money(cached)}.`
        }`,
      ru: (input, output, provider, cached) =>
        `${ru.money(input)} за 1 млн токенов на входе${output === null ? '' : ` и ${ru.money(output)} за 1 млн на выходе`} через ${provider}. ${
          cached === null ? 'Цена входа из кэша не опубликована.' : `Вход из кэша — ${ru.money(cached)}.`
        }`,
    }),
  },
  context: {
    question: { en: 'What is its context window?', ru: 'Какое у неё контекстное окно?' },
    /** `document` is the largest of the usual ones that fits; `longest` a sentence. */
    answer: phrase<
      [
        window: number | null,
        document: { readonly name: string; readonly tokens: number } | null,
        longest: string,
      ]
    >({
      en: (window, document, longest) => {
        if (window === null) return `Not published. ${longest}`;
        return `${en.tokens(window)}${document === null ? '' : `, enough for ${document.name} (about ${en.shortTokens(document.tokens)})`}. ${longest}`;
      },
      ru: (window, document, longest) => {
        if (window === null) return `Не опубликовано. ${longest}`;
        return `${ru.tokens(window)}${document === null ? '' : `, помещается ${document.name} (около ${ru.shortTokens(document.tokens)})`}. ${longest}`;
      },
    }),
    vectors: { en: 'It gives vectors, no text.', ru: 'Она выдаёт векторы, а не текст.' },
    longest: phrase<[size: number | null]>({
      en: (size) =>
        size === null ? 'The longest answer is not published.' : `It answers with up to ${en.tokens(size)}.`,
      ru: (size) => (size === null ? 'Предел ответа не опубликован.' : `Предел ответа — ${ru.tokens(size)}.`),
    }),
  },
  tools: { en: 'Does it call tools?', ru: 'Умеет ли она вызывать инструменты?' },
  structuredOutput: { en: 'Does it give structured output?', ru: 'Есть ли структурированный вывод?' },
  can: phrase<[what: string, known: Answer | null]>({
    en: (what, known) => {
      if (known === 'host') return `It depends on the host; ask yours for ${what}.`;
      if (known === null) return `Not published: no source says whether it has ${what}.`;
      return known === 'yes' ? `Yes, it has ${what}.` : `No, it has no ${what}.`;
    },
    ru: (what, known) => {
      if (known === 'host') return `Зависит от провайдера; спросите у своего про ${what}.`;
      if (known === null) return `Не опубликовано: ни один источник не говорит про ${what}.`;
      return known === 'yes' ? `Да, поддерживает ${what}.` : `Нет, не поддерживает ${what}.`;
    },
  }),
  images: { en: 'Does it take images?', ru: 'Принимает ли она изображения?' },
  weights: {
    question: { en: 'Are its weights open?', ru: 'Открыты ли её веса?' },
    /** `open` says so in a few words. */
    answer: phrase<[open: string]>({
      en: (open) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
      ru: (open) => `${open.charAt(0).toUpperCase()}${open.slice(1)}.`,
    }),
  },
  where: {
    question: { en: 'Where can I run it?', ru: 'Где её можно запустить?' },
    none: {
      en: 'No trusted provider lists it at a price today.',
      ru: 'Сейчас ни один надёжный провайдер не предлагает её с ценой.',
    },
    answer: phrase<[providers: readonly string[], more: number]>({
      en: (providers, more) => `At ${en.list([...providers, ...(more > 0 ? [`${more} more`] : [])])}.`,
      ru: (providers, more) =>
        `Она есть у ${more > 0 ? `${providers.join(', ')} и ещё у ${ru.grouped(more)}` : ru.list(providers)}.`,
    }),
  },
  instead: {
    question: { en: 'What else should I look at?', ru: 'На что ещё посмотреть?' },
    replacementFirst: { en: 'First its replacement, named above.', ru: 'Сначала на замену, названную выше.' },
  },
});

const supports = (names: readonly string[]) => (names.length === 1 ? 'поддерживает' : 'поддерживают');

/** Answers to questions that people often ask of a comparison; `models` counts those compared. */
export const answersMessages = says('answers', {
  part: { en: 'FAQ', ru: 'Вопросы и ответы' },
  all: phrase<[models: number, what: string]>({
    en: (models, what) => `${models === 2 ? 'Both have' : 'All have'} ${what}.`,
    ru: (models, what) => `${models === 2 ? 'Обе' : 'Все'} поддерживают ${what}.`,
  }),
  none: phrase<[models: number, what: string]>({
    en: (models, what) => `${models === 2 ? 'Neither has' : 'None has'} ${what}.`,
    ru: (models, what) => `${models === 2 ? 'Ни та, ни другая' : 'Ни одна'} не поддерживает ${what}.`,
  }),
  yes: phrase<[names: readonly string[], what: string]>({
    en: (names, what) => `${en.list(names)} ${names.length === 1 ? 'has' : 'have'} ${what}.`,
    ru: (names, what) => `${ru.list(names)} ${supports(names)} ${what}.`,
  }),
  no: phrase<[names: readonly string[], what: string]>({
    en: (names, what) => `${en.list(names)} ${names.length === 1 ? 'has' : 'have'} no ${what}.`,
    ru: (names, what) => `${ru.list(names)} не ${supports(names)} ${what}.`,
  }),
  host: phrase<[names: readonly string[], what: string, models: number]>({
    en: (names, what, models) =>
      models === 1
        ? `Whether ${en.list(names)} has ${what} depends on the host.`
        : `Of ${en.list(names)} it depends on the host.`,
    ru: (names, what) =>
      `${ru.form(names.length, 'Поддерживает', 'Поддерживают', 'Поддерживают')} ли ${ru.list(names)} ${what}, зависит от провайдера.`,
  }),
  open: phrase<[names: readonly string[], what: string]>({
    en: (names, what) =>
      `Whether ${en.list(names)} ${names.length === 1 ? 'has' : 'have'} ${what} is not published.`,
    ru: (names, what) =>
      `Не опубликовано, ${names.length === 1 ? 'поддерживает' : 'поддерживают'} ли ${ru.list(names)} ${what}.`,
  }),

  measuredNot: template(['domain'], {
    en: 'No shared {domain} benchmark tells more.',
    ru: 'Общих бенчмарков ({domain}) нет.',
  }),
  /** On how many shared benchmarks each model leads. */
  measured: phrase<
    [domain: string, shared: number, leads: readonly { readonly name: string; readonly count: number }[]]
  >({
    en: (domain, shared, leads) => {
      const leader = leads.find(({ count }) => count > 0)?.name ?? 'none';
      if (shared === 1) return `On the one shared ${domain} benchmark ${leader} leads.`;
      return `Of ${plural(shared, `shared ${domain} benchmark`)}, ${en.list(
        leads.map(
          ({ name, count }, index) =>
            `${name}${index === 0 ? ' leads' : ''} on ${count === 0 ? 'none' : count}`,
        ),
      )}.`;
    },
    ru: (domain, shared, leads) =>
      shared === 1
        ? `Общий бенчмарк (${domain}) один, лидирует в нём ${leads.find(({ count }) => count > 0)?.name ?? 'никто'}.`
        : `Общих бенчмарков (${domain}) — ${ru.grouped(shared)}; лидируют: ${leads
            .map(({ name, count }) => `${name} — ${count === 0 ? 'ни в одном' : `в ${ru.grouped(count)}`}`)
            .join(', ')}.`,
  }),

  cheaper: template(['name', 'reason'], { en: '{name}. {reason}', ru: '{name} дешевле. {reason}' }),
  neitherCheaper: template(['reason'], {
    en: 'Neither for certain. {reason}',
    ru: 'Однозначно — ни одна. {reason}',
  }),
  cheaperUnknown: template(['reason'], { en: 'Cannot be told. {reason}', ru: 'Сказать нельзя. {reason}' }),
  worthUnknown: phrase<[names: readonly string[]]>({
    en: (names) => `Cannot be told: whether ${en.list(names)} takes images is not published.`,
    ru: (names) => `Сказать нельзя: не опубликовано, принимает ли изображения ${ru.list(names, 'or')}.`,
  }),
  worthAll: phrase<[models: number]>({
    en: (models) =>
      `It is no reason to choose: ${models === 2 ? 'both take' : 'all take'} images. Price and context decide.`,
    ru: (models) =>
      `Выбирать по этому признаку незачем: изображения принимают ${models === 2 ? 'обе' : 'все'}. Решают цена и контекст.`,
  }),
  worthNone: {
    en: 'Neither takes images, so no price buys it.',
    ru: 'Изображения не принимает ни одна, доплачивать не за что.',
  },
  worth: phrase<
    [
      able: readonly string[],
      prices: readonly { readonly name: string; readonly usd: number | null }[],
      mix: MixKind,
    ]
  >({
    en: (able, prices, mix) =>
      `Only if images come in: only ${en.list(able)} ${able.length === 1 ? 'takes' : 'take'} them. USD ${englishPerMillion[mix]}: ${en.list(
        prices.map(({ name, usd }) => `${name} ${usd === null ? 'price not published' : en.money(usd)}`),
      )}.`,
    ru: (able, prices, mix) =>
      `Только если на вход идут изображения: их ${able.length === 1 ? 'принимает' : 'принимают'} только ${ru.list(able)}. Цена ${russianPerMillion[mix]}: ${prices
        .map(({ name, usd }) => `${name} — ${usd === null ? 'цена не опубликована' : ru.money(usd)}`)
        .join(', ')}.`,
  }),
  tokenizers: {
    en: 'Tokenizers and hidden reasoning tokens differ; no source of the catalog counts them.',
    ru: 'Токенизаторы и скрытые токены рассуждений различаются; ни один источник каталога их не считает.',
  },
  tokensCost: {
    en: 'Cost is input tokens x input price + output tokens x output price.',
    ru: 'Стоимость = токены на входе x цена входа + токены на выходе x цена выхода.',
  },
  tokensEqual: {
    en: 'At equal token counts they cost the same.',
    ru: 'При равном числе токенов стоимость одинакова.',
  },
  /** How many times as many tokens the cheaper model may use, at 3:1 and at 1:1 (null where that is not known or nothing comes out). */
  tokensRoom: phrase<[name: string, ratio: number, even: number | null]>({
    en: (name, ratio, even) =>
      `${name} may use ${en.times(ratio)} as many tokens before it costs as much${even === null ? '' : `; with as much output as input that is ${en.times(even)}`}.`,
    ru: (name, ratio, even) =>
      `${name} может потратить ${ru.times(ratio)} больше токенов, прежде чем сравняется в цене${even === null ? '' : `; когда выхода столько же, сколько входа, — ${ru.times(even)}`}.`,
  }),

  contextUnknown: template(['name'], {
    en: '{name}: context not published',
    ru: '{name}: размер контекста не опубликован',
  }),
  holds: template(['name', 'document', 'tokens: number'], {
    en: '{name} holds {document} ({tokens:shortTokens} tokens) in one request',
    ru: 'в один запрос {name} помещается {document} ({tokens:shortTokens} токенов)',
  }),
  needsChunking: template(['name', 'smallest'], {
    en: '{name} needs chunking for each of them, from {smallest} on',
    ru: '{name}: делить на части придётся всё, даже это: {smallest}',
  }),
  documents: phrase<[each: readonly string[]]>({
    en: (each) => `${each.join('; ')}. Longer ones need chunking.`,
    ru: (each) => {
      const text = each.join('; ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Что длиннее, придётся делить на части.`;
    },
  }),

  providers: phrase<[names: readonly string[], more: number]>({
    en: (names, more) => (more > 0 ? `${names.join(', ')} and ${more} more` : en.list(names)),
    ru: (names, more) => (more > 0 ? `${names.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(names)),
  }),
  servedAt: phrase<[name: string, providers: string | null]>({
    en: (name, providers) =>
      providers === null ? `${name} at no trusted provider` : `${name} at ${providers}`,
    ru: (name, providers) =>
      providers === null ? `${name} — ни у одного надёжного провайдера` : `${name} — ${providers}`,
  }),
  where: phrase<[each: readonly string[], models: number, shared: string | null]>({
    en: (each, models, shared) => {
      const all = models === 2 ? 'Both' : 'All of them';
      return `${each.join('; ')}. ${shared === null ? `No provider serves ${all.toLowerCase()}.` : `${all} at ${shared}.`}`;
    },
    ru: (each, models, shared) =>
      `${each.join('; ')}. ${
        shared === null
          ? `Провайдера, у которого есть ${models === 2 ? 'обе' : 'все'}, нет.`
          : `${models === 2 ? 'Обе' : 'Все'} есть у ${shared}.`
      }`,
  }),
});
