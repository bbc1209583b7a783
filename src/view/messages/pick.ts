import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, type SaidBy, saidIn, says, template } from '../../language/says.ts';
import { wishesMessages } from './wishes.ts';

const englishUnits = { month: 'a month', input: 'per 1M input tokens', blended: 'blended' } as const;

const russianUnits = {
  month: 'в месяц',
  input: 'за 1 млн токенов на входе',
  blended: '(смесь 3:1)',
} as const;

/** What was found under constraints; figures come as text. */
export const pickMessages = says('pick', {
  title: { en: 'Pick', ru: 'Подбор' },
  nothingFits: {
    en: 'Nothing in the catalog certainly fits.',
    ru: 'В каталоге нет модели, которая точно подходит.',
  },
  fit: template(['score'], { en: 'fit {score} of 100', ru: 'пригодность {score} из 100' }),
  noPrice: { en: 'no price published', ru: 'цена не опубликована' },
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
  context: template(['tokens'], { en: '{tokens} context', ru: 'контекст {tokens}' }),
  released: template(['date'], { en: 'released {date}', ru: 'выпуск {date}' }),
  parameters: template(['billions'], {
    en: '{billions} billion parameters',
    ru: '{billions} млрд параметров',
  }),
  asked: template(['request'], { en: 'Asked for {request}.', ru: 'Запрос: {request}.' }),
  closest: template(['change'], { en: 'Closest: {change}', ru: 'Ближе всего: {change}' }),
  or: template(['change'], { en: 'Or: {change}', ru: 'Или: {change}' }),
  models: phrase<[count: number]>({
    en: (count) => plural(count, 'model'),
    ru: (count) => ru.counted(count, 'модель', 'модели', 'моделей'),
  }),
  fitting: phrase<[count: number, shown: number]>({
    en: (count, shown) => `${plural(count, 'model')} fit; the first ${shown} are shown`,
    ru: (count, shown) =>
      `${ru.form(count, 'Подходит', 'Подходят', 'Подходят')} ${ru.counted(count, 'модель', 'модели', 'моделей')}; показаны первые ${ru.grouped(shown)}`,
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
      return `${isMore ? 'Ещё ' : ''}${ru.counted(count, 'модель', 'модели', 'моделей')} ${ru.form(count, 'может', 'могут', 'могут')} подойти, но не опубликовано: ${what}${names.length > 0 ? ` — ${ru.list(names)}` : ''}`;
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
  memory: template(['formula'], {
    en: 'Memory is an estimate: {formula}',
    ru: 'Память — это оценка: {formula}',
  }),
  /** `overhead` in percent. */
  memoryFormula: phrase<[context: number, overhead: number]>({
    en: (context, overhead) =>
      `(parameters x bits / 8 + ${en.grouped(context)} tokens of context cache) + ${overhead}% for the runtime`,
    ru: (context, overhead) =>
      `(параметры x биты / 8 + кэш контекста на ${ru.tokens(context)}) + ${ru.figure(String(overhead))}% на среду выполнения`,
  }),
});
