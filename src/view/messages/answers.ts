import type { MixKind } from '../../catalog/mix.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/per-million.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/per-million.ts';
import { phrase, says, template } from '../../language/says.ts';

const supports = (names: readonly string[]) => (names.length === 1 ? 'поддерживает' : 'поддерживают');

/** Answers to questions that people often ask of a comparison; `models` counts those compared. */
export const answersMessages = says('answers', {
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
