import type { Span, Text } from '../../card/card.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { marked, phrase, says, template, words } from '../../language/says.ts';
import type { Topic } from '../../subjects/query.ts';

/** Words as they were written, one after the other. */
const joined = (said: readonly Span[], between: string): Text =>
  said.flatMap((span, index) => (index === 0 ? [span] : [between, span]));

/** What is said of question. */
export const askingMessages = says('asking', {
  topics: words<Readonly<Record<Topic, string>>>({
    en: {
      overview: 'an overview',
      price: 'price',
      cost_estimate: 'cost',
      tokens: 'tokens of texts',
      context: 'context window',
      max_output: 'longest answer',
      modality: 'inputs and outputs',
      capability: 'capabilities',
      licence: 'licence',
      open_weights: 'open weights',
      self_host: 'running it yourself',
      parameters: 'parameters',
      benchmark: 'benchmarks',
      speed: 'speed',
      release_date: 'release date',
      knowledge_cutoff: 'knowledge cut-off',
      providers: 'providers',
      lifecycle: 'state',
      replacement: 'replacement',
      alternatives: 'alternatives',
      family: 'members of a line',
      maker: 'who makes it',
      changes: 'changes',
      recommend: 'a pick',
      compare: 'a comparison',
      language: 'languages',
      data_policy: 'what providers do with data',
      api: 'API',
      glossary: 'a word explained',
      about_bot: 'about me',
    },
    ru: {
      overview: 'коротко о модели',
      price: 'цена',
      cost_estimate: 'расход',
      tokens: 'токены текстов',
      context: 'контекст',
      max_output: 'предел ответа',
      modality: 'вход и выход',
      capability: 'возможности',
      licence: 'лицензия',
      open_weights: 'открытые веса',
      self_host: 'запуск у себя',
      parameters: 'число параметров',
      benchmark: 'бенчмарки',
      speed: 'скорость',
      release_date: 'дата выпуска',
      knowledge_cutoff: 'дата отсечки знаний',
      providers: 'провайдеры',
      lifecycle: 'состояние',
      replacement: 'замена',
      alternatives: 'альтернативы',
      family: 'линейка',
      maker: 'чья модель',
      changes: 'изменения',
      recommend: 'подбор',
      compare: 'сравнение',
      language: 'языки',
      data_policy: 'что провайдеры делают с данными',
      api: 'API',
      glossary: 'значение слова',
      about_bot: 'обо мне',
    },
  }),
  /** A question about each topic that is sure to be answered; `a` and `b` are names of models. */
  example: phrase<[topic: Topic, a: string, b: string]>({
    en: (topic, a, b) => {
      switch (topic) {
        case 'overview':
          return `what is ${a}?`;
        case 'family':
          return 'which claude models are there?';
        case 'tokens':
          return `how many tokens is Russian text on ${a}?`;
        case 'speed':
          return `how fast is ${a}?`;
        case 'about_bot':
          return 'where do your prices come from?';
        case 'price':
          return `is ${a} or ${b} cheaper?`;
        case 'cost_estimate':
          return `what does ${a} cost for 5M in and 200k out a day?`;
        case 'context':
          return `which has the larger context, ${a} or ${b}?`;
        case 'max_output':
          return `what is the max output of ${a}?`;
        case 'modality':
          return `does ${a} take images?`;
        case 'capability':
          return `does ${a} do tool calling?`;
        case 'licence':
          return `what licence has ${a}?`;
        case 'open_weights':
          return `are the weights of ${a} open?`;
        case 'self_host':
          return 'can I run gemma 4 12b on a 24 GB card?';
        case 'parameters':
          return `how many parameters has ${a}?`;
        case 'benchmark':
          return `which is better for coding, ${a} or ${b}?`;
        case 'release_date':
          return `when was ${a} released?`;
        case 'knowledge_cutoff':
          return `what is the knowledge cut-off of ${a}?`;
        case 'providers':
        case 'api':
          return `where can I run ${a}?`;
        case 'lifecycle':
          return `is ${a} still available?`;
        case 'replacement':
          return `what replaces ${a}?`;
        case 'alternatives':
          return `what is a cheaper alternative to ${a}?`;
        case 'recommend':
          return 'cheapest vision model with 128k context under $1?';
        case 'data_policy':
          return 'does anthropic train on api data?';
        case 'glossary':
          return 'what is a context window?';
        default:
          return `compare ${a} and ${b}`;
      }
    },
    ru: (topic, a, b) => {
      switch (topic) {
        case 'overview':
          return `расскажи про ${a}`;
        case 'family':
          return 'какие модели есть у claude?';
        case 'tokens':
          return `сколько токенов занимает русский текст у ${a}?`;
        case 'speed':
          return `какая скорость у ${a}?`;
        case 'about_bot':
          return 'что ты умеешь?';
        case 'price':
          return `${a} или ${b} дешевле?`;
        case 'cost_estimate':
          return `сколько стоит ${a} при 5 млн на входе и 200 тыс. на выходе в день?`;
        case 'context':
          return `у кого больше контекст, ${a} или ${b}?`;
        case 'max_output':
          return `какой максимальный ответ у ${a}?`;
        case 'modality':
          return `${a} понимает картинки?`;
        case 'capability':
          return `${a} умеет вызывать инструменты?`;
        case 'licence':
          return `какая лицензия у ${a}?`;
        case 'open_weights':
          return `у ${a} открытые веса?`;
        case 'self_host':
          return 'запустится ли gemma 4 12b на карте 24 ГБ?';
        case 'parameters':
          return `сколько параметров у ${a}?`;
        case 'benchmark':
          return `что лучше для кода, ${a} или ${b}?`;
        case 'release_date':
          return `когда вышла ${a}?`;
        case 'knowledge_cutoff':
          return `до какой даты знания у ${a}?`;
        case 'providers':
        case 'api':
          return `где можно запустить ${a}?`;
        case 'lifecycle':
          return `${a} ещё работает?`;
        case 'replacement':
          return `чем заменить ${a}?`;
        case 'alternatives':
          return `есть что-то дешевле ${a}?`;
        case 'recommend':
          return 'самая дешёвая модель с картинками и контекстом 128к до $1?';
        case 'data_policy':
          return 'anthropic обучает модели на данных из API?';
        case 'glossary':
          return 'что такое контекстное окно?';
        default:
          return `сравни ${a} и ${b}`;
      }
    },
  }),
  titles: {
    models: phrase<[names: readonly string[]]>({
      en: (names) => names.join(' vs '),
      ru: (names) => ru.list(names),
    }),
    recommend: { en: 'Which model to take', ru: 'Какую модель взять' },
    glossary: { en: 'What that word means', ru: 'Что значит это слово' },
    dataPolicy: { en: 'What providers do with data', ru: 'Что провайдеры делают с данными' },
    bot: { en: 'Tiebreak', ru: 'Tiebreak' },
    clarify: {
      'no-model': { en: 'Which model?', ru: 'Какая модель?' },
      'one-model': { en: 'Which second model?', ru: 'Какая вторая модель?' },
      'too-many-models': { en: 'Too many models', ru: 'Слишком много моделей' },
      'ambiguous-model': { en: 'Which one?', ru: 'Какая из них?' },
      'unknown-model': { en: 'No such model', ru: 'Такой модели нет' },
      'two-readings': { en: 'Which number?', ru: 'Какое число?' },
      'fewer-tokens': { en: 'Of one request or of all?', ru: 'Одного запроса или всех?' },
      'no-wish': { en: 'What should decide?', ru: 'Что должно решать?' },
      'unknown-word': { en: 'One word I do not know', ru: 'Одно слово непонятно' },
      negation: { en: 'Without what?', ru: 'Без чего?' },
    },
    refuse: { en: 'Tiebreak', ru: 'Tiebreak' },
  },
  severalMeant: phrase<[query: string, names: readonly string[]]>({
    en: (query, names) => `"${query}" could be ${en.list(names, 'or')}, so each is answered.`,
    ru: (query, names) => `«${query}» может означать ${ru.list(names, 'or')}, поэтому ответ про каждую.`,
  }),
  /** Of a message that names more models than one answer takes. */
  ofMany: template(['named: number', 'shown: number'], {
    en: 'That message names {named} models; these are the first {shown} of them by what was asked.',
    ru: 'Названо моделей: {named}; здесь первые {shown} по тому, о чём вопрос.',
  }),
  /** Where figures come from, as it stands in brackets. */
  source: template(['name', 'on'], { en: '{name}, {on}', ru: '{name}, {on:date}' }),
  moreSources: template(['count: number'], { en: '{count} more', ru: 'и ещё {count:grouped}' }),
  /** What the prices of a pick are. */
  pickPrices: {
    en: 'Prices are per 1M tokens at 3 in to 1 out.',
    ru: 'Цены — за 1 млн токенов, вход к выходу 3:1.',
  },
  weighed: template(['workload'], {
    en: 'Weighed for the workload {workload}.',
    ru: 'С весами для задачи «{workload}».',
  }),
  languages: phrase<[names: readonly string[]]>({
    en: (names) =>
      `Which languages ${names.length > 0 ? en.list(names) : 'a model'} ${names.length > 1 ? 'speak' : 'speaks'} is not a fact that the catalog holds. I answer in English and Russian.`,
    ru: (names) =>
      `Списка языков ${names.length > 0 ? ru.list(names) : 'моделей'} в каталоге нет. Сам я отвечаю по-русски и по-английски.`,
  }),
  /** What follows is an example. */
  whichModel: phrase<[topic: string | null]>({
    en: (topic) => `Name the model that you ask about${topic === null ? '' : ` (${topic})`}, for example:`,
    ru: (topic) => `Назовите модель, о которой вопрос${topic === null ? '' : ` (${topic})`}, например:`,
  }),
  /** What follows are its peers, where there are any. */
  secondModel: phrase<[name: string, hasPeers: boolean]>({
    en: (name, hasPeers) =>
      `Name a second model beside ${name}${hasPeers ? ', such as one near it in quality and price:' : '.'}`,
    ru: (name, hasPeers) =>
      `Назовите вторую модель вместе с ${name}${hasPeers ? ', например одну из близких по качеству и цене:' : '.'}`,
  }),
  /** A pick is wanted, and nothing is said to pick by. */
  pickBy: {
    en: 'Name the work or a limit: price, coding, images, context, open weights.',
    ru: 'Назовите задачу или ограничение: цена, код, картинки, контекст, открытые веса.',
  },
  /** What follows are whole questions, where there are any. */
  unknownWord: phrase<[said: Span, hasChoices: boolean], Text>({
    en: (said, hasChoices) => ['I did not understand ', said, hasChoices ? '. Did you mean:' : '.'],
    ru: (said, hasChoices) => ['Не понимаю слово ', said, hasChoices ? '. Вы имели в виду:' : '.'],
  }),
  negation: marked(['said: Span'], {
    en: 'I am not sure what to leave out: {said}. Say what it should have instead, such as "open weights" or "in the EU".',
    ru: 'Не уверен, что исключить: {said}. Скажите, что нужно вместо этого, например «открытые веса» или «в ЕС».',
  }),
  declined: {
    en: 'I cannot answer that from the catalog. I can answer, for example:',
    ru: 'На это по каталогу ответить не могу. Могу, например, на такое:',
  },
  /** The same where it is known which one or two words were not understood. */
  declinedFor: phrase<[said: readonly Span[]], Text>({
    en: (said) => ['I did not understand ', ...joined(said, ' and '), '. I can answer, for example:'],
    ru: (said) => ['Не понимаю: ', ...joined(said, ', '), '. Могу ответить, например, на такое:'],
  }),
});
