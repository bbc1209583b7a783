import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import { questionExamplesMessages } from './question-examples.ts';
import { questionFactsMessages } from './question-facts.ts';
import { questionPricesMessages } from './question-prices.ts';

/** What is said of questions. */
export const questionMessages = says('question', {
  ...questionPricesMessages.messages,
  ...questionFactsMessages.messages,
  ...questionExamplesMessages.messages,
  titles: {
    models: phrase<[names: readonly string[]]>({
      en: (names) => names.join(' vs '),
      ru: (names) => ru.list(names),
    }),
    recommend: { en: 'Pick', ru: 'Подбор' },
    glossary: { en: 'In a word', ru: 'Коротко о слове' },
    bot: { en: 'Tiebreak', ru: 'Tiebreak' },
    clarify: {
      'no-model': { en: 'Which model?', ru: 'Какая модель?' },
      'one-model': { en: 'Which second model?', ru: 'Какая вторая модель?' },
      'too-many-models': { en: 'Too many models', ru: 'Слишком много моделей' },
      'ambiguous-model': { en: 'Which one?', ru: 'Какая из них?' },
      'unknown-model': { en: 'No such model', ru: 'Такой модели нет' },
      'two-readings': { en: 'Which number?', ru: 'Какое число?' },
      'fewer-tokens': { en: 'Of one request or of all?', ru: 'Одного запроса или всех?' },
    },
    refuse: { en: 'Tiebreak', ru: 'Tiebreak' },
  },
  more: { en: 'Ask me for more: ', ru: 'Спросите подробнее: ' },
  severalMeant: phrase<[query: string, names: readonly string[]]>({
    en: (query, names) => `"${query}" could be ${en.list(names, 'or')}, so each is answered.`,
    ru: (query, names) => `«${query}» может означать ${ru.list(names, 'or')}, поэтому ответ про каждую.`,
  }),
  /** Where figures come from, as it stands in brackets. */
  source: template(['name', 'on'], { en: '{name}, {on}', ru: '{name}, {on:date}' }),
  moreSources: template(['count: number'], { en: '{count} more', ru: 'и ещё {count:grouped}' }),
  /** What the prices of a pick are. */
  pickPrices: {
    en: 'Prices are USD per 1M tokens, blended 3:1 (three tokens in to one out).',
    ru: 'Цены — за 1 млн токенов в смеси 3:1 (три токена на входе на один на выходе).',
  },
  weighed: template(['workload'], {
    en: 'Weighed for the workload {workload}.',
    ru: 'С весами для задачи «{workload}».',
  }),
  best: template(['name', 'why'], { en: '{name}: {why}.', ru: '{name}: {why}.' }),
  languages: phrase<[names: readonly string[]]>({
    en: (names) =>
      `Which languages ${names.length > 0 ? en.list(names) : 'a model'} ${names.length > 1 ? 'speak' : 'speaks'} is not a fact that the catalog holds. I answer in English and Russian.`,
    ru: (names) =>
      `Списка языков ${names.length > 0 ? ru.list(names) : 'моделей'} в каталоге нет. Сам я отвечаю по-русски и по-английски.`,
  }),
  bot: phrase<[models: number, asOf: string | null]>({
    en: (models, asOf) =>
      `I compare language models from sourced, dated facts: ${en.grouped(models)} models, prices, limits, licences, benchmarks and end dates${asOf === null ? '' : `, the oldest price list in force of ${asOf}`}. No language model is asked, so the same question gets the same answer.`,
    ru: (models, asOf) =>
      `Я сравниваю языковые модели по фактам с источником и датой: ${ru.counted(models, 'модель', 'модели', 'моделей')}, цены, ограничения, лицензии, бенчмарки, сроки отключения${asOf === null ? '' : `; самый старый действующий прайс-лист — от ${ru.date(asOf)}`}. Языковую модель я не спрашиваю, поэтому на один и тот же вопрос ответ один и тот же.`,
  }),
  /** What follows is an example. */
  whichModel: phrase<[topic: string | null]>({
    en: (topic) => `Name the model that you ask about${topic === null ? '' : ` (${topic})`}, for example:`,
    ru: (topic) => `Назовите модель, о которой вопрос${topic === null ? '' : ` (${topic})`}, например:`,
  }),
  /** What follows are models at the nearest price, where there are any. */
  secondModel: phrase<[name: string, hasPeers: boolean]>({
    en: (name, hasPeers) =>
      `Name a second model beside ${name}${hasPeers ? ', such as one at the nearest price:' : '.'}`,
    ru: (name, hasPeers) =>
      `Назовите вторую модель вместе с ${name}${hasPeers ? ', например одну из ближайших по цене:' : '.'}`,
  }),
  tooMany: phrase<[most: number]>({
    en: (most) => `That is more than ${most} models, the most that one answer takes.`,
    ru: (limit) =>
      `Это больше ${ru.counted(limit, 'модели', 'моделей', 'моделей')} — предела для одного ответа.`,
  }),
  declined: {
    en: 'I cannot answer that from the catalog. I can answer, for example:',
    ru: 'На это по каталогу ответить не могу. Могу, например, на такое:',
  },
});
