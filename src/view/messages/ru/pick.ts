import type { pick as english } from '../en/pick.ts';
import { counted, figure, form, grouped, list, tokens } from './format.ts';
import { wishes } from './wishes.ts';

const units = { month: 'в месяц', input: 'за 1 млн токенов на входе', blended: '(смесь 3:1)' } as const;

export const pick: typeof english = {
  title: 'Подбор',
  nothingFits: 'В каталоге нет модели, которая точно подходит.',
  fit: (score) => `пригодность ${score} из 100`,
  noPrice: 'цена не опубликована',
  noScore: (domain) => `независимой оценки (${domain}) нет`,
  price: (amount, per, provider, region) =>
    `${amount} ${units[per]} через ${provider}${region === null ? '' : ` (${region})`}`,
  context: (tokens) => `контекст ${tokens}`,
  released: (date) => `выпуск ${date}`,
  parameters: (billions) => `${billions} млрд параметров`,
  asked: (request) => `Запрос: ${request}.`,
  closest: (change) => `Ближе всего: ${change}`,
  or: (change) => `Или: ${change}`,
  models: (count) => counted(count, 'модель', 'модели', 'моделей'),
  fitting: (count, shown) =>
    `${form(count, 'Подходит', 'Подходят', 'Подходят')} ${counted(count, 'модель', 'модели', 'моделей')}; показаны первые ${grouped(shown)}`,
  mightLead: (count) =>
    `${counted(count, 'модель могла', 'модели могли', 'моделей могли')} бы набрать больше: неопубликованное здесь не засчитано`,
  mayQualify: (count, isMore, missing, names) => {
    const what =
      missing.length === 1
        ? (missing[0]?.what ?? '')
        : missing.map((one) => `${one.what} (${grouped(one.count)})`).join(', ');
    return `${isMore ? 'Ещё ' : ''}${counted(count, 'модель', 'модели', 'моделей')} ${form(count, 'может', 'могут', 'могут')} подойти, но не опубликовано: ${what}${names.length > 0 ? ` — ${list(names)}` : ''}`;
  },
  judged:
    'Пригодность учитывает заявленные возможности, размер, цену и провайдеров, а не измеренное качество: чтобы искать по нему, назовите бенчмарк, например «GPQA Diamond от 60»',
  leftOut: (states) => `Не учтены ${list(states.map((state) => wishes.states[state]))} модели.`,
  memory: (formula) => `Память — это оценка: ${formula}`,
  memoryFormula: (context, overhead) =>
    `(параметры x биты / 8 + кэш контекста на ${tokens(context)}) + ${figure(String(overhead))}% на среду выполнения`,
};
