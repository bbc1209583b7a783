import { phrase, says, words } from '../../language/says.ts';
import type { Topic } from '../../question/query.ts';

/** Topics by name, and a question about each that is sure to be answered. */
export const questionExamplesMessages = says('questionExamples', {
  topics: words<Readonly<Record<Topic, string>>>({
    en: {
      price: 'price',
      cost_estimate: 'cost',
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
      recommend: 'a pick',
      compare: 'a comparison',
      language: 'languages',
      api: 'API',
      glossary: 'a word explained',
      about_bot: 'about me',
    },
    ru: {
      price: 'цена',
      cost_estimate: 'расход',
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
      recommend: 'подбор',
      compare: 'сравнение',
      language: 'языки',
      api: 'API',
      glossary: 'значение слова',
      about_bot: 'обо мне',
    },
  }),
  /** A question about each topic that is sure to be answered; `a` and `b` are names of models. */
  example: phrase<[topic: Topic, a: string, b: string]>({
    en: (topic, a, b) => {
      switch (topic) {
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
        case 'glossary':
          return 'what is a context window?';
        default:
          return `compare ${a} and ${b}`;
      }
    },
    ru: (topic, a, b) => {
      switch (topic) {
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
        case 'glossary':
          return 'что такое контекстное окно?';
        default:
          return `сравни ${a} и ${b}`;
      }
    },
  }),
});
