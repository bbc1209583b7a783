import type { Unit } from '../../catalog/words.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, type SaidBy, saidIn, says, template } from '../../language/says.ts';
import type { Localized } from '../../localized.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { wishesMessages } from '../../subjects/wishes-say.ts';

/** «код», «JSON на выходе»: a name as it stands within a sentence. */
const inSentence = (name: string) =>
  /^.[а-яё]/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

const englishUnits = { month: 'a month', input: 'per 1M input tokens', blended: 'blended' } as const;

const russianUnits = {
  month: 'в месяц',
  input: 'за 1 млн токенов на входе',
  blended: '(смесь 3:1)',
} as const;

/** What is said of pick. */
export const pickingMessages = says('picking', {
  fit: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => (name?.en ?? id).toLowerCase(),
    ru: (id, name) => inSentence(name?.ru ?? id),
  }),
  /** The prices of a pick; `whose` where people did not name a provider: the usual ones or those a team allows. */
  pricesOf: phrase<[whose: 'usual' | 'allowed' | null, unit: Unit | null]>({
    en: (whose, unit) =>
      `Prices in USD ${unit === null ? 'per 1M tokens' : saidIn('en', unitMessages).each[unit]}${whose === null ? '' : `, of ${whose === 'allowed' ? 'providers your team allows' : 'labs, hyperscalers and hosts'}`}.`,
    ru: (whose, unit) =>
      `Цены в USD ${unit === null ? 'за 1 млн токенов' : saidIn('ru', unitMessages).each[unit]}${whose === null ? '.' : `; учтены ${whose === 'allowed' ? 'провайдеры, разрешённые вашей командой' : 'разработчики, гиперскейлеры и хостинги'}.`}`,
  }),
  title: { en: 'Pick', ru: 'Подбор' },
  pickFit: template(['score'], { en: 'fit {score} of 100', ru: 'пригодность {score} из 100' }),
  noPrice: { en: 'no price known here', ru: 'цена нам не известна' },
  noScore: template(['domain'], {
    en: 'no independent {domain} score',
    ru: 'независимой оценки ({domain}) нет',
  }),
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
  mightLead: phrase<[count: number]>({
    en: (count) =>
      `${plural(count, 'model')} might score higher: what they do not publish counts as nothing here`,
    ru: (count) =>
      `${ru.counted(count, 'модель могла', 'модели могли', 'моделей могли')} бы набрать больше: неопубликованное здесь не засчитано`,
  }),
  /** `missing` with how many models each is missing of; `names` where they are few. */
  mayQualify: phrase<
    [
      count: number,
      isMore: boolean,
      missing: readonly { readonly what: string; readonly count: number }[],
      names: readonly string[],
    ]
  >({
    en: (count, isMore, missing, names) => {
      const what =
        missing.length === 1
          ? (missing[0]?.what ?? '')
          : missing.map((one) => `${one.what} (${one.count})`).join(', ');
      return `${plural(count, isMore ? 'more model' : 'model')} may qualify but ${count === 1 ? 'publishes' : 'publish'} ${what}${names.length > 0 ? `: ${en.list(names)}` : ''}`;
    },
    ru: (count, isMore, missing, names) => {
      const what =
        missing.length === 1
          ? (missing[0]?.what ?? '')
          : missing.map((one) => `${one.what} (${ru.grouped(one.count)})`).join(', ');
      return `${isMore ? 'Ещё ' : ''}${ru.counted(count, 'модель', 'модели', 'моделей')} ${ru.form(count, 'может', 'могут', 'могут')} подойти, но нам не известно: ${what}${names.length > 0 ? ` — ${ru.list(names)}` : ''}`;
    },
  }),
  judged: {
    en: 'Fit counts declared capabilities, size, price and routes, no measured quality: name a benchmark to ask for that, such as GPQA Diamond over 60',
    ru: 'Пригодность учитывает заявленные возможности, размер, цену и провайдеров, а не измеренное качество: чтобы искать по нему, назовите бенчмарк, например «GPQA Diamond от 60»',
  },
  leftOut: phrase<[states: readonly (keyof SaidBy<typeof wishesMessages>['states'])[]]>({
    en: (states) => `Left out: ${en.list(states)} models.`,
    ru: (states) =>
      `Не учтены ${ru.list(states.map((state) => saidIn('ru', wishesMessages).states[state]))} модели.`,
  }),
});
