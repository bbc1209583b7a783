import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

type Sized = { readonly name: string; readonly tokens: number };

/** An amount with its route. */
type EnglishPriced = { readonly name: string; readonly amount: string; readonly provider: string };

const englishPriced = (each: readonly EnglishPriced[]) =>
  en.list(each.map(({ name, amount, provider }) => `${name} ${amount} via ${provider}`));

const both = (models: number) => (models === 2 ? 'Both' : 'All');

const englishSizes = (each: readonly Sized[]) =>
  en.list(each.map((own) => `${own.name} ${en.shortTokens(own.tokens)}`));

type RussianPriced = readonly EnglishPriced[];

const russianPriced = (each: RussianPriced) =>
  each.map(({ name, amount, provider }) => `${name} — ${amount} через ${provider}`).join(', ');

const russianSizes = (each: readonly { readonly name: string; readonly tokens: number }[]) =>
  each.map((own) => `${own.name} — ${ru.shortTokens(own.tokens)}`).join(', ');

/** The figures behind each category of a comparison. */
export const reasonsMessages = says('reasons', {
  contextUnknown: phrase<[missing: readonly string[], known: readonly Sized[]]>({
    en: (missing, known) =>
      `No context window is published for ${en.list(missing, 'or')}${known.length > 0 ? `; ${englishSizes(known)} tokens` : ''}.`,
    ru: (missing, known) =>
      `Размер контекста ${ru.list(missing)} не опубликован${known.length > 0 ? `; ${russianSizes(known)} токенов` : ''}.`,
  }),
  contextTie: phrase<[each: readonly Sized[]]>({
    en: (each) => `${englishSizes(each)} tokens${each.length === 2 ? ', within 5%' : ''}.`,
    ru: (each) => `${russianSizes(each)} токенов${each.length === 2 ? ', разница не больше 5%' : ''}.`,
  }),
  contextWin: phrase<[each: readonly Sized[], ratio: number]>({
    en: (each, ratio) =>
      `${englishSizes(each)} tokens: ${en.times(ratio)} the room${each.length > 2 ? ' of the next' : ''}.`,
    ru: (each, ratio) =>
      `${russianSizes(each)} токенов: ${ru.times(ratio)} больше${each.length > 2 ? ', чем у следующей' : ''}.`,
  }),

  notComparable: phrase<[models: number]>({
    en: (models) =>
      `No benchmark was run on ${models === 2 ? 'both' : 'all of them'} by the same independent party.`,
    ru: (models) =>
      `Нет бенчмарка, который одна и та же независимая сторона прогнала бы на ${models === 2 ? 'обеих' : 'всех'} моделях.`,
  }),
  noScore: phrase<[names: readonly string[]]>({
    en: (names) => `No independent score is published for ${en.list(names, 'or')}.`,
    ru: (names) => `Независимых оценок ${ru.list(names, 'or')} не опубликовано.`,
  }),
  /** `lead`: who leads, and on how many of `count`; `shown` are lines of `score`, maybe not of all. */
  scores: phrase<
    [lead: { readonly name: string; readonly count: number } | null, count: number, shown: readonly string[]]
  >({
    en: (lead, count, shown) => {
      const all = count === 1 ? 'One comparable score' : plural(count, 'comparable score');
      const head = lead !== null && count > 1 ? `${lead.name} leads on ${lead.count} of ${all}` : all;
      const more = count - shown.length;
      return `${head}. ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`;
    },
    ru: (lead, count, shown) => {
      const head =
        lead !== null && count > 1
          ? `${lead.name} впереди в ${ru.grouped(lead.count)} из ${ru.counted(count, 'сравнимой оценки', 'сравнимых оценок', 'сравнимых оценок')}`
          : `Сравнимых оценок — ${ru.grouped(count)}`;
      const more = count - shown.length;
      return `${head}. ${shown.join('; ')}${more > 0 ? `; и ещё ${ru.grouped(more)}` : ''}.`;
    },
  }),
  benchmark: phrase<[name: string, variant: string | null, isLowerBetter: boolean]>({
    en: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', lower is better' : ''}`,
    ru: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', меньше — лучше' : ''}`,
  }),
  score: phrase<[benchmark: string, each: readonly string[]]>({
    en: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
    ru: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
  }),

  sharedInputs: phrase<[models: number, kinds: readonly string[]]>({
    en: (models, kinds) =>
      kinds.length > 0 ? `${both(models)} take ${en.list(kinds)}` : 'No input is common to all',
    ru: (models, kinds) =>
      kinds.length > 0
        ? `${models === 2 ? 'Обе' : 'Все'} принимают ${ru.list(kinds)}`
        : 'Нет такого входа, который принимают все',
  }),
  inputsUnknown: phrase<[shared: string | null, open: readonly string[], split: readonly string[]]>({
    en: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`${en.list(open)} is not published`] : []),
        ...(split.length > 0 ? [`${en.list(split)} depends on the host`] : []),
      ].join('; ')}.`,
    ru: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`не опубликовано, ${ru.list(open)}`] : []),
        ...(split.length > 0 ? [`зависит от провайдера, ${ru.list(split)}`] : []),
      ].join('; ')}.`,
  }),
  everythingOpen: phrase<[names: readonly string[]]>({
    en: (names) => `what ${en.list(names, 'or')} takes and gives`,
    ru: (names) =>
      names.length === 1
        ? `что принимает и выдаёт ${ru.list(names)}`
        : `что принимают и выдают ${ru.list(names)}`,
  }),
  kindsOpen: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `whether ${name} handles ${en.list(kinds, 'or')}`,
    ru: (name, kinds) => `работает ли ${name} с форматами: ${ru.list(kinds)}`,
  }),
  inputs: phrase<[shared: string, extras: readonly string[]]>({
    en: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
    ru: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  }),
  extra: template(['name', 'kinds: string[]'], {
    en: 'only {name} has {kinds:list}',
    ru: 'только у {name} есть {kinds:list}',
  }),

  apiOnly: template(['name'], { en: '{name} is API-only', ru: '{name} доступна только через API' }),
  weightsUnknown: template(['name'], {
    en: 'whether {name} has open weights is not published',
    ru: '{name}: открыты ли веса, не опубликовано',
  }),
  openWeights: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has open weights (${licence ?? 'licence not published'})`,
    ru: (name, licence) => `у ${name} открытые веса (${licence ?? 'лицензия не опубликована'})`,
  }),
  allWeightsUnknown: phrase<[models: number]>({
    en: (models) => `Of ${models === 2 ? 'both' : 'all of them'} open weights are not published.`,
    ru: (models) => `Открыты ли веса ${models === 2 ? 'обеих' : 'всех'} моделей, не опубликовано.`,
  }),
  allApiOnly: phrase<[models: number]>({
    en: (models) => `${both(models)} are API-only.`,
    ru: (models) => `${models === 2 ? 'Обе' : 'Все'} доступны только через API.`,
  }),
  allOpenWeights: phrase<[models: number, licence: string | null]>({
    en: (models, licence) => `${both(models)} have open weights (${licence ?? 'licence not published'}).`,
    ru: (models, licence) =>
      `У ${models === 2 ? 'обеих' : 'всех'} открытые веса (${licence ?? 'лицензия не опубликована'}).`,
  }),
  /** Clauses that begin a sentence; a name keeps its own first letter. */
  sentenceStart: phrase<[clauses: string]>({
    en: (clauses) => clauses.replace(/^whether/, 'Whether'),
    ru: (clauses) => clauses.replace(/^у /, 'У '),
  }),

  /** USD per 1M tokens of a mix of input and output tokens; null for the usual 3:1. */
  prices: phrase<
    [each: readonly EnglishPriced[], mix: { readonly input: number; readonly output: number } | null]
  >({
    en: (each, mix) => {
      if (mix === null) return `${englishPriced(each)} per 1M tokens, blended 3:1`;
      return mix.output === 0
        ? `${englishPriced(each)} per 1M input tokens`
        : `${englishPriced(each)} per 1M tokens, at ${en.tokens(mix.input)} in and ${en.tokens(mix.output)} out a request`;
    },
    ru: (each, mix) => {
      if (mix === null) return `${russianPriced(each)} за 1 млн токенов в смеси 3:1`;
      return mix.output === 0
        ? `${russianPriced(each)} за 1 млн токенов на входе`
        : `${russianPriced(each)} за 1 млн токенов при ${ru.tokens(mix.input)} на входе и ${ru.grouped(mix.output)} на выходе в запросе`;
    },
  }),
  pricesAtVolume: phrase<[each: readonly EnglishPriced[], volume: string]>({
    en: (each, volume) => `${englishPriced(each)}, at ${volume}`,
    ru: (each, volume) => `${russianPriced(each)}; объём: ${volume}`,
  }),
  /** Every price is known, a discount is not. */
  priceOpen: template(['figures'], {
    en: '{figures}; a price that is not published decides.',
    ru: '{figures}; решает цена, которая не опубликована.',
  }),
  /** `isLimited`: a team allows some providers alone. */
  priceUnknown: phrase<[missing: readonly string[], figures: string, isLimited: boolean]>({
    en: (missing, figures, isLimited) =>
      `${isLimited ? 'The providers your team allows publish no price per token' : 'No price per token is published'} for ${en.list(missing, 'or')}${figures ? `; ${figures}` : ''}.`,
    ru: (missing, figures, isLimited) =>
      `${
        isLimited
          ? `Провайдеры, разрешённые вашей командой, не публикуют цену за токены ${ru.list(missing, 'or')}`
          : `Цена за токены ${ru.list(missing, 'or')} не опубликована`
      }${figures ? `; ${figures}` : ''}.`,
  }),
  /** `next` is the next cheapest of `models`, and how many times as much it costs. */
  price: phrase<
    [
      figures: string,
      models: number,
      next: { readonly name: string; readonly ratio: number } | null,
      cheapestElsewhere: string | null,
      turn: string | null,
    ]
  >({
    en: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `the next, ${next.name},` : next.name} costs ${en.times(next.ratio)} as much`}.`,
        cheapestElsewhere === null
          ? ''
          : `It depends on the route: by its cheapest one ${cheapestElsewhere} is cheaper.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ru: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `следующая, ${next.name},` : next.name} ${ru.times(next.ratio)} дороже`}.`,
        cheapestElsewhere === null
          ? ''
          : `Зависит от провайдера: на самом дешёвом маршруте ${cheapestElsewhere} дешевле.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
});
