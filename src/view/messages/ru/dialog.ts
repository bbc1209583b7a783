import type { dialog as english } from '../en/dialog.ts';

export const dialog: typeof english = {
  title: { compare: 'Сравнить модели', cost: 'Стоимость моделей' },
  submit: { compare: 'Сравнить', cost: 'Посчитать' },
  close: 'Отмена',
  model: (number) => `Модель ${number}`,
  models: 'Модели',
  modelsHint: {
    compare: 'От двух до пяти названий через запятую',
    cost: 'От одного до пяти названий через запятую',
  },
  modelsExample: 'haiku, pixtral',
  chooseModel: 'Начните вводить название',
  workload: 'Для какой нагрузки',
  volume: 'Объём',
  volumeHint: 'Токены за период: тогда цены сравниваются по тому, сколько стоит этот объём',
  volumeExample: '5M in 200k out a day, 60% cached',
  visibility: 'Кто увидит ответ',
  everyone: 'Все здесь',
  onlyMe: 'Только я',

  change: 'Сменить или добавить модели ...',
  correct: 'Исправить форму ...',
  report: 'Неверная цифра?',
  noForm: 'Slack не открыл форму. Попробуйте ещё раз или введите команду, например /compare haiku pixtral.',
  leftOut: (named, most) => `Названо моделей: ${named}; сравниваются первые ${most}.`,

  latestChanges: 'Последние изменения в прайс-листах',
  noChanges: 'Пока не записано ни одного.',
  typed: 'Что можно ввести',
  allOfIt: 'Весь список',

  behindPrices: 'Откуда взяты эти цены',
  noPrice: (name) => `${name}: цена не опубликована`,
  price: (name, input, output, provider) =>
    `${name}: ${input} за вход, ${output} за выход за 1 млн токенов${provider === null ? '' : ` через ${provider}`}`,
  from: ', источник: ',
  toCorrect: (team, files) => [
    'Как исправить: цену вашей команды запишите в файл из TEAM_CATALOG (',
    { code: team },
    '). Что неверно для всех, исправляется в catalog/models (',
    { code: files },
    '), с источником и датой.',
  ],
  reportIt: (url) => ['Или ', { link: 'сообщите об этом', url }, '.'],
  wrongFigure: (names) => `Неверная цифра: ${names}`,
  reportBody: (shown) => `Показано:\n${shown}\n\nВерно, с источником:\n`,
};
