import type { Unit } from '../../catalog/words.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, type SaidBy, saidIn, says, template, words } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import type { PickTier } from '../../pick/wish.ts';
import { qualityMessages } from '../../subjects/quality/say.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { wishesMessages } from '../../subjects/wishes-say.ts';

const englishQuality = saidIn('en', qualityMessages);
const russianQuality = saidIn('ru', qualityMessages);

/** A model in the head of a pick: its price with what it is of, and its place. */
type Short = { readonly name: string; readonly price: string };
type Told = Short & { readonly place: string };

const englishUnits = {
  month: 'a month',
  requests: 'per 1,000 requests',
  once: 'in all',
  input: 'per 1M input tokens',
  blended: 'per 1M tokens',
} as const;

const russianUnits = {
  month: 'в месяц',
  requests: 'за 1 000 запросов',
  once: 'за всё',
  input: 'за 1 млн токенов на входе',
  blended: 'за 1 млн токенов',
} as const;

type Missing = { readonly what: string; readonly count: number };

/** What is missing; of how many where that differs. */
const missingTexts = (missing: readonly Missing[], figure: (count: number) => string) =>
  missing.length === 1
    ? (missing[0]?.what ?? '')
    : missing.map(({ what, count }) => `${what} (${figure(count)})`).join(', ');

/** "A, B and C", "A, B and 12 more". */
function named(names: readonly string[], count: number, locale: 'en' | 'ru'): string {
  const more = count - names.length;
  if (more <= 0) return locale === 'en' ? en.list(names) : ru.list(names);
  return locale === 'en'
    ? en.list([...names, `${more} more`])
    : ru.list([...names, `ещё ${ru.grouped(more)}`]);
}

/** What is said of pick. */
export const pickingMessages = says('picking', {
  /** What the prices of a pick are of, `isMixed` where it is 1M tokens of input and output; `whose` where people did not name a provider: the usual ones or those a team allows. */
  pricesOf: phrase<[whose: 'usual' | 'allowed' | null, unit: Unit | null, isMixed: boolean]>({
    en: (whose, unit, isMixed) => {
      const of =
        unit !== null
          ? ` ${saidIn('en', unitMessages).each[unit]}`
          : isMixed
            ? ` ${en.perMillion.usual}`
            : '';
      const from =
        whose === null
          ? ''
          : whose === 'allowed'
            ? 'providers your team allows'
            : 'labs, hyperscalers and hosts';
      if (from === '') return of === '' ? '' : `Prices are${of}.`;
      return `Prices${of} are those of ${from}.`;
    },
    ru: (whose, unit, isMixed) => {
      const of = unit !== null ? saidIn('ru', unitMessages).each[unit] : isMixed ? ru.perMillion.usual : '';
      const from =
        whose === null
          ? ''
          : `учтены ${whose === 'allowed' ? 'провайдеры, разрешённые вашей командой' : 'разработчики, гиперскейлеры и хостинги'}`;
      if (of === '') return from === '' ? '' : `По ценам ${from}.`;
      return `Цены — ${of}${from === '' ? '' : `; ${from}`}.`;
    },
  }),
  title: { en: 'Which model to take', ru: 'Какую модель взять' },
  why: { en: 'Why', ru: 'Почему' },
  /** Above how a pick came about. */
  whyTitle: { en: 'Why this model', ru: 'Почему эта модель' },
  more: { en: 'Show more', ru: 'Показать ещё' },
  /** Buttons that ask for the same with one wish more. */
  only: words({
    en: { openWeights: 'Open weights only', region: 'In the EU' },
    ru: { openWeights: 'Только открытые веса', region: 'В ЕС' },
  }),
  sources: template(['names: string[]'], { en: 'Sources: {names:list}.', ru: 'Источники: {names:list}.' }),
  noPrice: { en: 'no price known here', ru: 'цена нам не известна' },
  price: phrase<[amount: string, per: keyof typeof englishUnits, provider: string, region: string | null]>({
    en: (amount, per, provider, region) =>
      `${amount} ${englishUnits[per]} via ${provider}${region === null ? '' : ` (${region})`}`,
    ru: (amount, per, provider, region) =>
      `${amount} ${russianUnits[per]} через ${provider}${region === null ? '' : ` (${region})`}`,
  }),
  timed: template(['time', 'size: number', 'who'], {
    en: '{time} for {size:tokens}, timed by {who}',
    ru: '{time} на {size:tokens} (измерение: {who})',
  }),
  context: template(['tokens'], { en: '{tokens} context', ru: 'контекст {tokens}' }),
  released: template(['date'], { en: 'released {date}', ru: 'выпуск {date}' }),
  parameters: template(['billions'], {
    en: '{billions} billion parameters',
    ru: '{billions} млрд параметров',
  }),
  closest: template(['change'], { en: 'Closest: {change}', ru: 'Ближе всего: {change}' }),
  or: template(['change'], { en: 'Or: {change}', ru: 'Или: {change}' }),
  models: phrase<[count: number]>({
    en: (count) => plural(count, 'model'),
    ru: (count) => ru.counted(count, 'модель', 'модели', 'моделей'),
  }),
  /** `missing` with how many models each is missing of; `names` of the first few. */
  mayQualify: phrase<
    [
      count: number,
      isMore: boolean,
      missing: readonly { readonly what: string; readonly count: number }[],
      names: readonly string[],
    ]
  >({
    en: (count, isMore, missing, names) =>
      `${plural(count, isMore ? 'more model' : 'model')} may qualify but ${count === 1 ? 'publishes' : 'publish'} ${missingTexts(missing, String)}: ${named(names, count, 'en')}`,
    ru: (count, isMore, missing, names) =>
      `${isMore ? 'Ещё ' : ''}${ru.counted(count, 'модель', 'модели', 'моделей')} ${ru.form(count, 'может', 'могут', 'могут')} подойти, но нам не известно: ${missingTexts(missing, ru.grouped)} — ${named(names, count, 'ru')}`,
  }),
  /** Models that fit but nobody has measured. */
  notMeasured: phrase<[count: number, isMore: boolean, names: readonly string[]]>({
    en: (count, isMore, names) =>
      `${plural(count, isMore ? 'more model' : 'model')} ${count === 1 ? 'fits but is' : 'fit but are'} not measured, so whether ${count === 1 ? 'it is' : 'they are'} good enough is not known: ${named(names, count, 'en')}`,
    ru: (count, isMore, names) =>
      `${isMore ? 'Ещё ' : ''}${ru.counted(count, 'модель', 'модели', 'моделей')} ${ru.form(count, 'подходит, но не измерена', 'подходят, но не измерены', 'подходят, но не измерены')}, и достаточно ли ${count === 1 ? 'она хороша' : 'они хороши'}, не известно: ${named(names, count, 'ru')}`,
  }),
  /** What a price is of, after it. */
  per: phrase<[per: keyof typeof englishUnits]>({
    en: (per) => englishUnits[per],
    ru: (per) => russianUnits[per],
  }),
  /** A tier before a model. */
  tier: phrase<[tier: PickTier, name: string]>({
    en: (tier, name) => `${{ top: 'Top', balanced: 'Balanced', cheap: 'Cheap' }[tier]}: ${name}`,
    ru: (tier, name) => `${{ top: 'Лучшая', balanced: 'Цена и качество', cheap: 'Дешёвая' }[tier]}: ${name}`,
  }),
  column: {
    place: { en: 'Place', ru: 'Место' },
    /** Of each model with what it is of, where that differs. */
    price: { en: 'Price', ru: 'Цена' },
    context: { en: 'Context', ru: 'Контекст' },
    notes: { en: 'Good to know', ru: 'Важно знать' },
  },
  pricePer: template(['per'], { en: 'Price {per}', ru: 'Цена {per}' }),
  via: template(['provider'], { en: 'via {provider}', ru: 'через {provider}' }),
  follows: template(['name'], { en: '{name} is newer', ru: 'новее: {name}' }),
  atPeak: { en: 'dearer at peak hours', ru: 'в часы пик дороже' },
  open: { en: 'open weights', ru: 'открытые веса' },
  textOnly: { en: 'text only', ru: 'только текст' },
  lacks: template(['what'], { en: 'without {what}', ru: 'без: {what}' }),

  /** The tier that is asked for, or the top; `place` as quality has it. */
  top: phrase<[own: Told]>({
    en: ({ name, place, price }) => `${name} is ${place}: ${price}.`,
    ru: ({ name, place, price }) => `${name} — ${place}: ${price}.`,
  }),
  balanced: phrase<[own: Told, top: Short]>({
    en: ({ name, place, price }, top) =>
      `${name} is the best value: ${price}, ${place}; ${top.name}, the best, costs ${top.price}.`,
    ru: ({ name, place, price }, top) =>
      `${name} — лучшая по цене и качеству: ${price}, ${place}; ${top.name}, лучшая, стоит ${top.price}.`,
  }),
  cheap: phrase<[own: Told, floor: string, domain: Localized | null]>({
    en: ({ name, place, price }, floor, domain) =>
      `${name} costs ${price}: the cheapest that is surely as good as ${floor}, the least we advise for ${domain?.en ?? 'general use'}. It is ${place}.`,
    ru: ({ name, place, price }, floor, domain) =>
      `${name} стоит ${price}: самая дешёвая из тех, что точно не хуже ${floor}, а слабее мы не советуем (${domain?.ru ?? 'общие задачи'}). Она ${place}.`,
  }),
  next: phrase<[balanced: Short | null, cheap: Short | null]>({
    en: (balanced, cheap) =>
      [
        balanced ? `${balanced.name} is nearly as good at ${balanced.price}.` : '',
        cheap ? `${cheap.name} is good enough at ${cheap.price}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (balanced, cheap) =>
      [
        balanced ? `Почти так же хороша ${balanced.name}: ${balanced.price}.` : '',
        cheap ? `Достаточно хороша ${cheap.name}: ${cheap.price}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  /** What follows a superseded model at no higher price goes first. */
  successor: phrase<[next: Short, own: Told]>({
    en: (next, { name, place, price }) =>
      `${next.name} costs ${next.price} and is not measured yet; ${name} before it (${price}) is ${place}.`,
    ru: (next, { name, place, price }) =>
      `${next.name} стоит ${next.price}, но ещё не измерена; ${name} до неё (${price}) — ${place}.`,
  }),
  /** What follows a superseded model; `odds` that it is better, null where nothing is expected. */
  newer: phrase<[name: string, price: string | null, own: string, odds: number | null]>({
    en: (name, price, own, odds) =>
      `${name}${price ? ` (${price})` : ''} is newer than ${own} and not measured yet${odds !== null && odds >= 0.55 ? `, expected to be better (${englishQuality.odds(odds)})` : ''}.`,
    ru: (name, price, own, odds) =>
      `${name}${price ? ` (${price})` : ''} новее, чем ${own}, но ещё не измерена${odds !== null && odds >= 0.55 ? `, ожидается, что лучше (${russianQuality.odds(odds)})` : ''}.`,
  }),
  /** Nobody measures what is asked for. */
  noBest: phrase<[task: string, count: number, own: Short]>({
    en: (task, count, own) =>
      `Nobody ranks models for ${task}, so there is no best. ${count === 1 ? 'The one with a price' : `The cheapest of ${count} with a price`} is ${own.name}: ${own.price}.`,
    ru: (task, count, own) =>
      `Для задачи «${task}» модели никто не сравнивает, поэтому лучшей не назвать. ${count === 1 ? 'С ценой подходит одна' : `Самая дешёвая из ${ru.grouped(count)} с ценой`} — ${own.name}: ${own.price}.`,
  }),
  /** The same where no price of what fits is known either. */
  noBestUnpriced: phrase<[task: string, count: number]>({
    en: (task, count) =>
      `Nobody ranks models for ${task}, so there is no best, and no price is known here of the ${count === 1 ? 'one' : count} that may fit.`,
    ru: (task, count) =>
      `Для задачи «${task}» модели никто не сравнивает, поэтому лучшей не назвать, а цена ${count === 1 ? 'подходящей модели' : `подходящих (${ru.grouped(count)})`} нам не известна.`,
  }),
  /** Something fits, but none of it is measured; `place` null where nothing is expected either. */
  noneMeasured: phrase<[count: number, own: { name: string; place: string | null; price: string }]>({
    en: (count, { name, place, price }) =>
      `${count === 1 ? 'The one that fits is' : `None of the ${count} that fit is`}${count === 1 ? ' not' : ''} measured. ${place === null ? 'The cheapest' : 'Expected to be the best'}: ${name}${place === null ? '' : ` (${place})`}, ${price}.`,
    ru: (count, { name, place, price }) =>
      `${count === 1 ? 'Подходит одна модель, и она не измерена' : `Подходит ${ru.counted(count, 'модель', 'модели', 'моделей')}, но ни одна не измерена`}. ${place === null ? 'Самая дешёвая' : 'Лучшая по ожиданию'}: ${name}${place === null ? '' : ` (${place})`}, ${price}.`,
  }),
  /** Expected ones, the best first; `more` are not named. */
  unmeasured: phrase<[isFloor: boolean, each: readonly string[], more: number]>({
    en: (isFloor, each, more) =>
      `${isFloor ? 'Expected to be good enough and cheaper, but not measured yet' : 'Not measured yet, the best expected first'}: ${each.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    ru: (isFloor, each, more) =>
      `${isFloor ? 'Вероятно, достаточно хороши и дешевле, но ещё не измерены' : 'Ещё не измерены, сначала самые многообещающие'}: ${each.join('; ')}${more > 0 ? `; и ещё ${ru.grouped(more)}` : ''}`,
  }),
  named: phrase<[own: Short, place: string | null]>({
    en: ({ name, price }, place) => `${name} (${[place, price].filter(Boolean).join(', ')})`,
    ru: ({ name, price }, place) => `${name} (${[place, price].filter(Boolean).join(', ')})`,
  }),
  bestMean: phrase<[name: string, place: string]>({
    en: (name, place) => `${name} may be better still, but that is less sure: ${place}`,
    ru: (name, place) => `${name} может быть и лучше, но это менее надёжно: ${place}`,
  }),
  /** What the tiers are; `floor` null where none is set or nothing reaches it. */
  tiers: phrase<[floor: string | null, domain: Localized | null]>({
    en: (floor, domain) =>
      `Top: the best that is surely measured. Balanced: the cheapest nearly as good.${floor === null ? '' : ` Cheap: the cheapest surely as good as ${floor}, the least we advise for ${domain?.en ?? 'general use'}.`}`.slice(
        0,
        -1,
      ),
    ru: (floor, domain) =>
      `«Лучшая» — по надёжно измеренному качеству, «цена и качество» — самая дешёвая из почти таких же${floor === null ? '' : `, «дешёвая» — самая дешёвая из тех, что точно не хуже ${floor}; слабее мы не советуем (${domain?.ru ?? 'общие задачи'})`}`,
  }),
  /** What is newer than the newest of the general lines of a lab. */
  newerOther: phrase<[lab: string, names: readonly string[]]>({
    en: (lab, names) => `Newer, but none of ${lab}'s general line-up: ${en.list(names)}.`,
    ru: (lab, names) => `Новее, но не из основной линейки ${lab}: ${ru.list(names)}.`,
  }),
  /** The cheapest that a lab serves itself. */
  ownApi: phrase<[lab: string, own: Short]>({
    en: (lab, { name, price }) => `The cheapest that ${lab} serves itself: ${name}, ${price}.`,
    ru: (lab, { name, price }) => `Самая дешёвая в собственном API ${lab} — ${name}: ${price}.`,
  }),
  cheapestOfAll: phrase<[own: Short]>({
    en: ({ name, price }) => `Cheapest of all, however good: ${name}, ${price}`,
    ru: ({ name, price }) => `Самая дешёвая из всех, без оглядки на качество: ${name}, ${price}`,
  }),
  leftOut: phrase<[states: readonly (keyof SaidBy<typeof wishesMessages>['states'])[]]>({
    en: (states) => `Left out: ${en.list(states)} models.`,
    ru: (states) =>
      `Не учтены ${ru.list(states.map((state) => saidIn('ru', wishesMessages).states[state]))} модели.`,
  }),
});
