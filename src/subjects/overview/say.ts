import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template, words } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { saved } from '../advice/pair-say.ts';
import type { LineUpPlace } from '../line-up/class.ts';
import { qualityMessages } from '../quality/say.ts';

const englishQuality = saidIn('en', qualityMessages);
const russianQuality = saidIn('ru', qualityMessages);

/** How long a model has been out, in whole units, `isOver` where it is more; or when it came, for one that is gone. */
export type Age =
  | { readonly unit: 'days' | 'months' | 'years'; readonly count: number; readonly isOver: boolean }
  | { readonly on: string };

/** What a model is. */
type What = {
  readonly name: string;
  readonly lab: string;
  /** Where it stands in its lab's line-up; null where that has none. */
  readonly place: LineUpPlace | null;
  /** What it is for, in words; null for chat. */
  readonly task: string | null;
  readonly isOpen: boolean;
  /** Null where nobody states when it came. */
  readonly age: Age | null;
};

const englishPlace: Readonly<Record<LineUpPlace, (lab: string) => string>> = {
  top: (lab) => `${possessive(lab)} flagship`,
  second: (lab) => `one step below ${possessive(lab)} flagship`,
  middle: (lab) => `${possessive(lab)} middle model`,
  small: (lab) => `${possessive(lab)} small model`,
};

const russianPlace: Readonly<Record<LineUpPlace, string>> = {
  top: 'флагман',
  second: 'ступенью ниже флагмана',
  middle: 'средняя модель',
  small: 'младшая модель',
};

/** "Anthropic's", "Thinking Machines'", "Z.AI's" of Z.AI (Zhipu). */
function possessive(lab: string): string {
  const name = lab.replace(/ \([^()]*\)$/, '');
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function englishAge(age: Age): string {
  if ('on' in age) return `released ${en.when(age.on)}`;
  const { unit, count, isOver } = age;
  if (unit === 'days' && count < 2) return count < 1 ? 'out since today' : 'out since yesterday';
  const one = { days: 'a day', months: 'a month', years: 'a year' }[unit];
  return `out for ${isOver ? 'over ' : ''}${count === 1 ? one : `${count} ${unit}`}`;
}

function russianAge(age: Age): string {
  if ('on' in age) return `вышла ${ru.when(age.on)}`;
  const { unit, count, isOver } = age;
  if (unit === 'days' && count < 2) return count < 1 ? 'вышла сегодня' : 'вышла вчера';
  const forms = {
    days: ['день', 'дня', 'дней'],
    months: ['месяц', 'месяца', 'месяцев'],
    years: ['год', 'года', 'лет'],
  } as const;
  const [one, few, many] = forms[unit];
  // «Больше» asks for the genitive: «больше 2 лет».
  return isOver
    ? `вышла больше ${count === 1 ? few : `${count} ${many}`} назад`
    : `вышла ${ru.counted(count, one, few, many)} назад`;
}

/** What stands out of a model, in words; places are those of the middle 80 %. */
export type StrengthWords =
  | { readonly kind: 'domain'; readonly domain: Localized; readonly places: string }
  | { readonly kind: 'cheapest' | 'best-of-price' | 'open'; readonly of: number }
  | { readonly kind: 'context'; readonly tokens: number; readonly shared: number }
  | { readonly kind: 'speed'; readonly rate: number }
  | { readonly kind: 'before'; readonly name: string; readonly ratio: number };

function englishStrength(own: StrengthWords): string {
  switch (own.kind) {
    case 'domain':
      return `${own.domain.en} (${own.places})`;
    case 'cheapest':
      return `the lowest price of the ${own.of} measured as good or better`;
    case 'best-of-price':
      return `the best quality of the ${own.of} at about its price`;
    case 'open':
      return `the best quality of the ${own.of} with open weights`;
    case 'context':
      return `the longest context (${en.shortTokens(own.tokens)}${own.shared > 0 ? `, shared with ${en.plural(own.shared, 'other')}` : ''})`;
    case 'speed':
      return `speed (${en.grouped(Math.round(own.rate))} tokens a second)`;
    case 'before':
      return `a price ${saved(own.ratio)}% below ${own.name} before it`;
  }
}

function russianStrength(own: StrengthWords): string {
  switch (own.kind) {
    case 'domain':
      return `${own.domain.ru} (${own.places})`;
    case 'cheapest':
      return `самая низкая цена из ${ru.counted(own.of, 'модели', 'моделей', 'моделей')}, измеренных не хуже`;
    case 'best-of-price':
      return `лучшее качество из ${ru.counted(own.of, 'модели', 'моделей', 'моделей')} с близкой ценой`;
    case 'open':
      return `лучшее качество из ${ru.counted(own.of, 'модели', 'моделей', 'моделей')} с открытыми весами`;
    case 'context':
      return `самый длинный контекст (${ru.shortTokens(own.tokens)}${own.shared > 0 ? `, ещё у ${ru.grouped(own.shared)}` : ''})`;
    case 'speed':
      return `скорость (${ru.tokens(Math.round(own.rate))} в секунду)`;
    case 'before':
      return `цена на ${saved(own.ratio)}% ниже, чем у ${own.name} до неё`;
  }
}

/** What goes in and comes out, what it can, and where it runs; capabilities by their labels. */
export type AbilityWords = {
  readonly takes: readonly string[];
  /** What comes out; empty where that is text alone. */
  readonly gives: readonly string[];
  readonly can: readonly string[];
  readonly cannot: readonly string[];
  readonly isOpen: boolean | null;
  readonly licence: string | null;
  /** In billions. */
  readonly parameters: number | null;
  /** Providers that sell it, of those that count; the one that was named. */
  readonly at: number | string;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function englishWhere({ isOpen, licence, parameters, at }: AbilityWords): string {
  const size = parameters === null ? '' : `${en.roughly(parameters * 1e9)} parameters`;
  const weights =
    isOpen === null ? '' : isOpen ? `open weights${licence === null ? '' : ` (${licence})`}` : 'API only';
  const where =
    typeof at === 'string'
      ? `at ${at}`
      : at === 0
        ? 'no provider we count sells it'
        : `at ${en.plural(at, 'provider')}`;
  return capital([weights, size, where].filter(Boolean).join(', '));
}

function russianWhere({ isOpen, licence, parameters, at }: AbilityWords): string {
  const size = parameters === null ? '' : `${ru.roughly(parameters * 1e9)} параметров`;
  const weights =
    isOpen === null
      ? ''
      : isOpen
        ? `открытые веса${licence === null ? '' : ` (${licence})`}`
        : 'только через API';
  const where =
    typeof at === 'string'
      ? `у ${at}`
      : at === 0
        ? 'никто из учтённых её не продаёт'
        : `у ${ru.counted(at, 'провайдера', 'провайдеров', 'провайдеров')}`;
  return capital([weights, size, where].filter(Boolean).join(', '));
}

/** What a model is in short. */
export const overviewMessages = says('overview', {
  what: phrase<[what: What]>({
    en: ({ name, lab, place, task, isOpen, age }) => {
      const kind =
        task !== null
          ? `${possessive(lab)} model for ${task}`
          : place === null
            ? `a chat model by ${lab}`
            : englishPlace[place](lab);
      return `${name} is ${kind}${isOpen ? ' with open weights' : ''}${age === null ? '' : `, ${englishAge(age)}`}.`;
    },
    ru: ({ name, lab, place, task, isOpen, age }) => {
      const kind =
        task !== null
          ? `модель ${lab}: ${task}`
          : place === null
            ? `модель для чата от ${lab}`
            : `${russianPlace[place]} ${lab}`;
      const weights = isOpen ? (task === null ? ' с открытыми весами' : '; веса открыты') : '';
      return `${name} — ${kind}${weights}${age === null ? '' : `${task === null ? ',' : ';'} ${russianAge(age)}`}.`;
    },
  }),
  /** `place` among all that are measured. */
  measured: template(['place'], { en: 'It stands {place}.', ru: 'Она {place}.' }),
  thin: template(['place'], {
    en: 'It is little measured: about {place}.',
    ru: 'Измерена мало: примерно {place}.',
  }),
  /** Of the measured model before it in its line and of itself. */
  expectedBy: phrase<[from: string, place: string, low: number, high: number]>({
    en: (from, place, low, high) =>
      `Not measured yet: ${from} before it is ${place}, so ${englishQuality.ordinals(low, high)} is expected.`,
    ru: (from, place, low, high) =>
      `Ещё не измерена: ${from} до неё — ${place}, поэтому ожидается ${russianQuality.ordinals(low, high)}.`,
  }),
  /** `from` is the measured model that this is expected from. */
  expected: phrase<[place: string, from: string | null]>({
    en: (place, from) => `Not measured yet; expected ${place}${from === null ? '' : `, going by ${from}`}.`,
    ru: (place, from) => `Ещё не измерена; ожидается ${place}${from === null ? '' : `, судя по ${from}`}.`,
  }),
  unmeasured: { en: 'How good it is nobody has measured.', ru: 'Насколько она хороша, никто не измерял.' },
  onlyOffer: template(['provider'], {
    en: 'Only the offer of {provider} counts here.',
    ru: 'Учтено только предложение {provider}.',
  }),
  /** The most telling first. */
  strengths: phrase<[each: readonly StrengthWords[]]>({
    en: (each) => `What stands out: ${en.list(each.map(englishStrength))}.`,
    ru: (each) => `Чем выделяется: ${ru.list(each.map(russianStrength))}.`,
  }),
  figures: {
    input: template(['usd'], { en: '{usd} in', ru: '{usd} вход' }),
    output: template(['usd'], { en: '{usd} out', ru: '{usd} выход' }),
    via: template(['provider'], { en: 'via {provider}', ru: 'через {provider}' }),
    context: template(['size'], { en: '{size} context', ru: 'контекст {size}' }),
    maxOutput: template(['size'], { en: '{size} longest answer', ru: 'ответ до {size}' }),
    /** Why there is no price: included in a plan, sold by none that a team allows, or not published. */
    noPrice: {
      plan: { en: 'Included in a plan, no price per token', ru: 'Входит в тариф, цены за токены нет' },
      allowed: { en: 'No price by a provider your team allows', ru: 'Нет цены у разрешённых провайдеров' },
      unpublished: { en: 'Price not known here', ru: 'Цена нам не известна' },
    },
  },
  /** What goes in or comes out, as what is taken or given. */
  kinds: words({
    en: {
      text: 'text',
      image: 'images',
      audio: 'audio',
      video: 'video',
      pdf: 'PDF files',
      vectors: 'vectors',
    },
    ru: {
      text: 'текст',
      image: 'изображения',
      audio: 'аудио',
      video: 'видео',
      pdf: 'PDF',
      vectors: 'векторы',
    },
  }),
  abilities: phrase<[own: AbilityWords]>({
    en: (own) => {
      const parts = [
        own.takes.length > 0 ? `takes ${en.list(own.takes)}` : '',
        own.gives.length > 0 ? `gives ${en.list(own.gives)}` : '',
        own.can.length > 0 ? `has ${en.list(own.can)}` : '',
        own.cannot.length > 0 ? `no ${en.list(own.cannot, 'or')}` : '',
      ].filter(Boolean);
      return `${parts.length > 0 ? `${capital(parts.join('; '))}. ` : ''}${englishWhere(own)}.`;
    },
    ru: (own) => {
      const parts = [
        own.takes.length > 0 ? `принимает ${ru.list(own.takes)}` : '',
        own.gives.length > 0 ? `выдаёт ${ru.list(own.gives)}` : '',
        own.can.length > 0 ? `есть ${ru.list(own.can)}` : '',
        own.cannot.length > 0 ? `нет: ${ru.list(own.cannot)}` : '',
      ].filter(Boolean);
      return `${parts.length > 0 ? `${capital(parts.join('; '))}. ` : ''}${russianWhere(own)}.`;
    },
  }),
});
