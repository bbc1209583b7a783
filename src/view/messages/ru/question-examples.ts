import type { questionExamples as english } from '../en/question-examples.ts';

export const questionExamples: typeof english = {
  topics: {
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
  example: (topic, a, b) => {
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
};
