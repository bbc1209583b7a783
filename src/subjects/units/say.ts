import type { UnitPrice } from '../../catalog/catalog.ts';
import type { Unit } from '../../catalog/words.ts';
import type { Measure } from '../../cost/unit-volume.ts';
import type { Period } from '../../cost/volume.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template, words } from '../../language/says.ts';
import { costMessages } from '../cost/say.ts';

const englishCosts = saidIn('en', costMessages);
const russianCosts = saidIn('ru', costMessages);

type Kind = Pick<UnitPrice, 'quality' | 'size' | 'with'>;

/** Which of quality, size and so on tell the prices of one unit apart. */
export type Differs = 'quality' | 'size' | 'with';

const englishMeasures: Readonly<Record<Measure, readonly [one: string, many: string]>> = {
  images: ['image', 'images'],
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  characters: ['character', 'characters'],
  pages: ['page', 'pages'],
  seconds: ['second', 'seconds'],
};

const russianMeasures: Readonly<Record<Measure, readonly [one: string, few: string, many: string]>> = {
  images: ['изображение', 'изображения', 'изображений'],
  minutes: ['минута', 'минуты', 'минут'],
  hours: ['час', 'часа', 'часов'],
  characters: ['символ', 'символа', 'символов'],
  pages: ['страница', 'страницы', 'страниц'],
  seconds: ['секунда', 'секунды', 'секунд'],
};

/** After "price by the". */
const englishNoun: Readonly<Record<Measure, string>> = {
  images: 'the image',
  minutes: 'the minute',
  hours: 'the hour',
  characters: 'the character',
  pages: 'the page',
  seconds: 'the second',
};

/** After "give". */
const russianAsked: Readonly<Record<Measure, string>> = {
  images: 'изображения',
  minutes: 'минуты',
  hours: 'часы',
  characters: 'символы',
  pages: 'страницы',
  seconds: 'секунды',
};

const englishQualities = { low: 'low quality', medium: 'medium quality', high: 'high quality' } as const;
const russianQualities = {
  low: 'низкое качество',
  medium: 'среднее качество',
  high: 'высокое качество',
} as const;

/** Of an hour of audio or a second of video: what is timed. */
const isTimed = (of: Measure) => of === 'minutes' || of === 'hours' || of === 'seconds';
type Timed = 'audio' | 'video' | null;
const russianTimed = { audio: 'аудио', video: 'видео' } as const;

const period = (locale: 'en' | 'ru', per: Period) =>
  per === 'once' ? '' : ` ${saidIn(locale, costMessages).period(per)}`;

const englishPer: Readonly<Record<Unit, string>> = {
  image: 'an image',
  'audio-minute': 'a minute of audio',
  'million-characters': 'per 1M characters',
  'thousand-pages': 'per 1,000 pages',
  'video-second': 'a second of video',
};

/** The same without "a", after "USD" and "price". */
const englishEach: Readonly<Record<Unit, string>> = {
  image: 'per image',
  'audio-minute': 'per minute of audio',
  'million-characters': 'per 1M characters',
  'thousand-pages': 'per 1,000 pages',
  'video-second': 'per second of video',
};

const russianPer: Readonly<Record<Unit, string>> = {
  image: 'за изображение',
  'audio-minute': 'за минуту аудио',
  'million-characters': 'за 1 млн символов',
  'thousand-pages': 'за 1 000 страниц',
  'video-second': 'за секунду видео',
};

/** After "price", and after "sold". */
const englishBy: Readonly<Record<Unit, string>> = {
  image: 'by the image',
  'audio-minute': 'by the minute of audio',
  'million-characters': 'by the character',
  'thousand-pages': 'by the page',
  'video-second': 'by the second of video',
};

const russianBy: Readonly<Record<Unit, string>> = {
  image: 'за изображения',
  'audio-minute': 'за минуты аудио',
  'million-characters': 'за символы',
  'thousand-pages': 'за страницы',
  'video-second': 'за секунды видео',
};

const englishDiffers = { quality: 'quality', size: 'size', with: 'what comes with it' } as const;
const russianDiffers = { quality: 'качества', size: 'размера', with: 'того, что входит' } as const;

/** What is said of prices in the unit that is bought; amounts come as text. */
export const unitMessages = says('units', {
  per: words<Readonly<Record<Unit, string>>>({ en: englishPer, ru: russianPer }),
  /** "medium quality, 1024x1024"; empty where the source tells no kinds apart. */
  kind: phrase<[kind: Kind]>({
    en: ({ quality, size, with: extra }) =>
      [quality ? englishQualities[quality] : '', size ?? '', extra ? `with ${extra}` : '']
        .filter(Boolean)
        .join(', '),
    ru: ({ quality, size, with: extra }) =>
      [
        quality ? russianQualities[quality] : '',
        size ?? '',
        extra === null ? '' : extra === 'sound' ? 'со звуком' : 'с аннотациями',
      ]
        .filter(Boolean)
        .join(', '),
  }),
  differs: phrase<[by: readonly Differs[]]>({
    en: (by) => `by ${en.list(by.map((own) => englishDiffers[own]))}`,
    ru: (by) => `в зависимости от ${ru.list(by.map((own) => russianDiffers[own]))}`,
  }),
  anHour: template(['amount'], { en: '{amount} an hour', ru: '{amount} за час' }),
  range: template(['low', 'high', 'by'], { en: '{low} to {high} {by}', ru: 'от {low} до {high} {by}' }),
  /** The price of the one other kind there is: "$5.00 with annotations". */
  otherKind: template(['amount', 'kind'], { en: '{amount} {kind}', ru: '{amount} {kind}' }),
  via: template(['price', 'provider'], { en: '{price} via {provider}', ru: '{price} через {provider}' }),
  /** "500 hours of audio a month". */
  volume: phrase<[count: number, of: Measure, timed: Timed, per: Period]>({
    en: (count, of, timed, per) =>
      `${en.grouped(count)} ${englishMeasures[of][count === 1 ? 0 : 1]}${isTimed(of) && timed ? ` of ${timed}` : ''}${period('en', per)}`,
    ru: (count, of, timed, per) =>
      `${ru.counted(count, ...russianMeasures[of])}${isTimed(of) && timed ? ` ${russianTimed[timed]}` : ''}${period('ru', per)}`,
  }),
  /** What one model costs: without a volume, an example of one. */
  priced: template(['name', 'price'], { en: '{name} costs {price}.', ru: '{name} — {price}.' }),
  example: template(['volume', 'amount'], {
    en: '{volume} come to {amount}.',
    ru: '{volume} — {amount}.',
  }),
  cost: template(['name', 'amount', 'volume'], {
    en: '{name} costs {amount} for {volume}',
    ru: '{name} — {amount} за {volume}',
  }),
  /** Who is cheapest of several. */
  cheapest: phrase<[name: string, models: number, amount: string, volume: string]>({
    en: (name, models, amount, volume) =>
      `${name} is ${models > 2 ? 'cheapest' : 'cheaper'}: ${amount} for ${volume}`,
    ru: (name, models, amount, volume) =>
      `${name} дешевле${models > 2 ? ' всех' : ''}: ${amount} за ${volume}`,
  }),
  against: phrase<[name: string, amount: string, ratio: number]>({
    en: (name, amount, ratio) => `${name} costs ${englishCosts.asMuch(ratio)}: ${amount}`,
    ru: (name, amount, ratio) => `${name} — ${russianCosts.asMuch(ratio)}: ${amount}`,
  }),
  /** Within a tenth of each other. */
  aboutSame: phrase<[names: readonly string[], amounts: readonly string[], volume: string]>({
    en: (names, amounts, volume) =>
      `${en.list(names)} cost about the same: ${en.list(amounts)} for ${volume}`,
    ru: (names, amounts, volume) =>
      `${ru.list(names)} стоят примерно одинаково: ${ru.list(amounts)} за ${volume}`,
  }),
  same: phrase<[names: readonly string[], amount: string, volume: string]>({
    en: (names, amount, volume) => `${en.list(names)} cost the same: ${amount} for ${volume}`,
    ru: (names, amount, volume) => `${ru.list(names)} стоят одинаково: ${amount} за ${volume}`,
  }),
  cannotTell: phrase<[models: number]>({
    en: (models) => `Which is ${models > 2 ? 'cheapest' : 'cheaper'} cannot be told`,
    ru: (models) => `Что дешевле${models > 2 ? ' всего' : ''}, сказать нельзя`,
  }),
  /** "no price by the image known here", in a list of facts; after "publish". */
  noPrice: phrase<[unit: Unit]>({
    en: (unit) => `no price ${englishBy[unit]} known here`,
    ru: (unit) => `цена ${russianBy[unit]} нам не известна`,
  }),
  /** After "may qualify but publish", and after «нам не известно:». */
  missing: phrase<[unit: Unit]>({
    en: (unit) => `no price ${englishBy[unit]}`,
    ru: (unit) => `цена ${russianBy[unit]}`,
  }),
  /** Of a pick: those that would be ranked if their price were known. */
  unpriced: phrase<[names: readonly string[], isMore: boolean, unit: Unit]>({
    en: (names, isMore, unit) =>
      `${plural(names.length, isMore ? 'more model' : 'model')} may qualify, price ${englishBy[unit]} not known here: ${en.list(names)}`,
    ru: (names, isMore, unit) =>
      `${isMore ? 'Ещё ' : ''}${ru.counted(names.length, 'модель', 'модели', 'моделей')} ${ru.form(names.length, 'может', 'могут', 'могут')} подойти, но цена ${russianBy[unit]} нам не известна: ${ru.list(names)}`,
  }),
  /** Before a limit. */
  limit: phrase<[unit: Unit]>({
    en: (unit) => `price ${englishEach[unit]}`,
    ru: (unit) => `цена ${russianPer[unit]}`,
  }),
  /** "Prices in USD per image": after "USD". */
  each: words<Readonly<Record<Unit, string>>>({ en: englishEach, ru: russianPer }),
  unknown: phrase<[names: readonly string[], of: Measure]>({
    en: (names, of) => `no price by ${englishNoun[of]} is known here for ${en.list(names, 'or')}`,
    ru: (names, of) => `цена за ${russianAsked[of]} нам не известна: ${ru.list(names)}`,
  }),
  /** A model that is sold by another unit than was asked. */
  soldBy: phrase<[name: string, unit: Unit, price: string, measures: readonly Measure[]]>({
    en: (name, unit, price, measures) =>
      `${name} is sold ${englishBy[unit]} (${price}): give ${en.list(
        measures.map((own) => englishMeasures[own][1]),
        'or',
      )}`,
    ru: (name, unit, price, measures) =>
      `${name} продаётся ${russianBy[unit]} (${price}): укажите ${ru.list(
        measures.map((own) => russianAsked[own]),
        'or',
      )}`,
  }),
  /** A model with its price, in a row of several. */
  named: template(['name', 'price'], { en: '{name} {price}', ru: '{name} — {price}' }),
  asMuch: phrase<[name: string, models: number, ratio: number]>({
    en: (name, models, ratio) =>
      `${models > 2 ? `the next, ${name},` : name} costs ${englishCosts.asMuch(ratio)}`,
    ru: (name, models, ratio) => `${models > 2 ? `следующая, ${name},` : name} ${russianCosts.asMuch(ratio)}`,
  }),
  unknownBy: phrase<[names: readonly string[], unit: Unit]>({
    en: (names, unit) => `no price ${englishBy[unit]} is known here for ${en.list(names, 'or')}`,
    ru: (names, unit) => `цена ${russianBy[unit]} нам не известна: ${ru.list(names)}`,
  }),
  soldByTokens: phrase<[names: readonly string[]]>({
    en: (names) => `${en.list(names)} ${names.length === 1 ? 'is' : 'are'} sold by tokens`,
    ru: (names) => `${ru.list(names)} — оплата за токены`,
  }),
  routeDecides: template(['name'], {
    en: 'it depends on the route: by its cheapest one {name} is cheaper',
    ru: 'зависит от провайдера: у самого дешёвого дешевле {name}',
  }),
  kindDecides: {
    en: 'which kind is bought decides',
    ru: 'решает то, какой вид покупать',
  },
  /** Of a cost of several, each at its usual kind. */
  mayTurn: {
    en: 'Another quality or size may turn this round.',
    ru: 'При другом качестве или размере может быть наоборот.',
  },
  differentUnits: {
    en: 'they are sold by different units, which do not compare',
    ru: 'они продаются в разных единицах, их не сравнить',
  },
  unpricedOne: phrase<[name: string, unit: Unit]>({
    en: (name, unit) => `No price of ${name} ${englishBy[unit]} is known here.`,
    ru: (name, unit) => `Цена ${name} ${russianBy[unit]} нам не известна.`,
  }),
  byTokensAt: template(['name', 'input: number', 'output: number', 'provider'], {
    en: '{name} is sold by tokens: {input:money} in, {output:money} out per 1M via {provider}.',
    ru: '{name} продаётся за токены: {input:money} на вход, {output:money} на выход за 1 млн через {provider}.',
  }),
  /** A model that is sold by tokens alone. */
  byTokens: phrase<[names: readonly string[]]>({
    en: (names) =>
      `${en.list(names)} ${names.length === 1 ? 'is' : 'are'} sold by tokens: give tokens in and out`,
    ru: (names) => `${ru.list(names)} — оплата за токены: укажите токены на входе и на выходе`,
  }),
  arithmetic: template(['name', 'volume', 'price', 'amount'], {
    en: '{name}: {volume} at {price} = {amount}',
    ru: '{name}: {volume} по {price} = {amount}',
  }),
  table: {
    corner: { en: 'Cost', ru: 'Стоимость' },
    price: { en: 'Price', ru: 'Цена' },
    kind: { en: 'Assumed', ru: 'Принято' },
    others: { en: 'Other kinds', ru: 'Другие виды' },
    route: { en: 'Route', ru: 'Провайдер' },
    via: template(['provider'], { en: 'via {provider}', ru: 'через {provider}' }),
    unknown: { en: 'price not known here', ru: 'цена нам не известна' },
    soldBy: phrase<[unit: Unit]>({
      en: (unit) => `sold ${englishBy[unit]}`,
      ru: (unit) => `продаётся ${russianBy[unit]}`,
    }),
    byTokens: { en: 'by tokens', ru: 'за токены' },
    month: { en: 'A month (30 days)', ru: 'Месяц (30 дней)' },
  },
  /** Prices of images: what else is billed. */
  imagesOnly: {
    en: 'What goes in may be billed beside the images that come out',
    ru: 'Вход может оплачиваться отдельно от готовых изображений',
  },
  foot: {
    en: 'A month is 30 days.',
    ru: 'Месяц — 30 дней.',
  },
});
