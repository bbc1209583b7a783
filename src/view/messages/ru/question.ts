import type { question as english } from '../en/question.ts';
import { counted, date, grouped, list } from './format.ts';
import { questionExamples } from './question-examples.ts';
import { questionFacts } from './question-facts.ts';
import { questionPrices } from './question-prices.ts';

export const question: typeof english = {
  ...questionPrices,
  ...questionFacts,
  ...questionExamples,
  titles: {
    models: (names) => list(names),
    recommend: 'Подбор',
    glossary: 'Коротко о слове',
    bot: 'Tiebreak',
    clarify: {
      'no-model': 'Какая модель?',
      'one-model': 'Какая вторая модель?',
      'too-many-models': 'Слишком много моделей',
      'ambiguous-model': 'Какая из них?',
      'two-readings': 'Какое число?',
      'fewer-tokens': 'Одного запроса или всех?',
      'unknown-model': 'Такой модели нет',
    },
    refuse: 'Tiebreak',
  },
  more: 'Спросите подробнее: ',
  severalMeant: (query, names) => `«${query}» может означать ${list(names, 'or')}, поэтому ответ про каждую.`,
  source: (name, on) => `${name}, ${date(on)}`,
  moreSources: (count) => `и ещё ${grouped(count)}`,
  pickPrices: 'Цены — за 1 млн токенов в смеси 3:1 (три токена на входе на один на выходе).',
  weighed: (workload) => `С весами для задачи «${workload}».`,
  best: (name, why) => `${name}: ${why}.`,
  languages: (names) =>
    `Списка языков ${names.length > 0 ? list(names) : 'моделей'} в каталоге нет. Сам я отвечаю по-русски и по-английски.`,
  bot: (models, asOf) =>
    `Я сравниваю языковые модели по фактам с источником и датой: ${counted(models, 'модель', 'модели', 'моделей')}, цены, ограничения, лицензии, бенчмарки, сроки отключения${asOf === null ? '' : `; самый старый действующий прайс-лист — от ${date(asOf)}`}. Языковую модель я не спрашиваю, поэтому на один и тот же вопрос ответ один и тот же.`,
  whichModel: (topic) => `Назовите модель, о которой вопрос${topic === null ? '' : ` (${topic})`}, например:`,
  secondModel: (name, hasPeers) =>
    `Назовите вторую модель вместе с ${name}${hasPeers ? ', например одну из ближайших по цене:' : '.'}`,
  tooMany: (limit) =>
    `Это больше ${counted(limit, 'модели', 'моделей', 'моделей')} — предела для одного ответа.`,
  declined: 'На это по каталогу ответить не могу. Могу, например, на такое:',
};
