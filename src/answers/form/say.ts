import type { Text } from '../../card/card.ts';
import type { State } from '../../catalog/state.ts';
import { phrase, says, template } from '../../language/says.ts';

const states: Readonly<Record<State, string>> = {
  retired: 'отключена',
  retiring: 'скоро отключат',
  deprecated: 'объявлена устаревшей',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
  superseded: 'есть более новая',
  preview: 'предварительная версия',
  active: 'действует',
};

/** What stands in menus and fields beside the words of the commands themselves. */
export const formsMessages = says('forms', {
  /** A suggested model that is not simply active. */
  inState: phrase<[name: string, state: State]>({
    en: (name, state) => `${name} - ${state}`,
    ru: (name, state) => `${name} — ${states[state]}`,
  }),
});

/** What forms and buttons say, what stands on the bot's own page, and what is said of a wrong figure. */
export const dialogMessages = says('dialog', {
  /** At most 24 characters. */
  title: {
    compare: { en: 'Compare models', ru: 'Сравнить модели' },
    cost: { en: 'Cost of models', ru: 'Стоимость моделей' },
  },
  submit: {
    compare: { en: 'Compare', ru: 'Сравнить' },
    cost: { en: 'Calculate', ru: 'Посчитать' },
  },
  close: { en: 'Cancel', ru: 'Отмена' },
  model: template(['number: number'], { en: 'Model {number}', ru: 'Модель {number}' }),
  models: { en: 'Models', ru: 'Модели' },
  modelsHint: {
    compare: { en: 'Two to five names or ids, with commas', ru: 'От двух до пяти названий через запятую' },
    cost: { en: 'One to five names or ids, with commas', ru: 'От одного до пяти названий через запятую' },
  },
  modelsExample: { en: 'haiku, pixtral', ru: 'haiku, pixtral' },
  chooseModel: { en: 'Type a name', ru: 'Начните вводить название' },
  workload: { en: 'For which workload', ru: 'Для какой нагрузки' },
  volume: { en: 'Volume', ru: 'Объём' },
  volumeHint: {
    en: 'Tokens of a period; prices are then compared by what that costs',
    ru: 'Токены за период: тогда цены сравниваются по тому, сколько стоит этот объём',
  },
  volumeExample: { en: '5M in 200k out a day, 60% cached', ru: '5M in 200k out a day, 60% cached' },
  visibility: { en: 'Who sees the answer', ru: 'Кто увидит ответ' },
  everyone: { en: 'Everyone here', ru: 'Все здесь' },
  onlyMe: { en: 'Only me', ru: 'Только я' },

  change: { en: 'Swap or add models ...', ru: 'Сменить или добавить модели ...' },
  /** Back to a form in which something was wrong. */
  correct: { en: 'Correct the form ...', ru: 'Исправить форму ...' },
  report: { en: 'Wrong figure?', ru: 'Неверная цифра?' },
  /** Where Slack did not take the form that a button opens. */
  noForm: {
    en: 'Slack did not open the form. Please try again, or type a command such as /compare haiku pixtral.',
    ru: 'Slack не открыл форму. Попробуйте ещё раз или введите команду, например /compare haiku pixtral.',
  },
  leftOut: template(['named: number', 'most: number'], {
    en: 'That message names {named} models; the first {most} are compared.',
    ru: 'Названо моделей: {named}; сравниваются первые {most}.',
  }),

  latestChanges: { en: 'Latest changes of price lists', ru: 'Последние изменения в прайс-листах' },
  noChanges: { en: 'None are recorded yet.', ru: 'Пока не записано ни одного.' },
  typed: { en: 'What you can type', ru: 'Что можно ввести' },
  allOfIt: { en: 'All of it', ru: 'Весь список' },

  behindPrices: { en: 'What stands behind these prices', ru: 'Откуда взяты эти цены' },
  noPrice: template(['name'], { en: '{name}: no price is published', ru: '{name}: цена не опубликована' }),
  price: phrase<[name: string, input: string, output: string, provider: string | null]>({
    en: (name, input, output, provider) =>
      `${name}: ${input} in, ${output} out per 1M tokens${provider === null ? '' : ` via ${provider}`}`,
    ru: (name, input, output, provider) =>
      `${name}: ${input} за вход, ${output} за выход за 1 млн токенов${provider === null ? '' : ` через ${provider}`}`,
  }),
  from: { en: ', from ', ru: ', источник: ' },
  toCorrect: phrase<[team: string, files: string], Text>({
    en: (team, files) => [
      "To correct one: your team's own price goes into the file that TEAM_CATALOG names (",
      { code: team },
      '). What is wrong for everybody is corrected in catalog/models (',
      { code: files },
      '), with its source and date.',
    ],
    ru: (team, files) => [
      'Как исправить: цену вашей команды запишите в файл из TEAM_CATALOG (',
      { code: team },
      '). Что неверно для всех, исправляется в catalog/models (',
      { code: files },
      '), с источником и датой.',
    ],
  }),
  reportIt: phrase<[url: string], Text>({
    en: (url) => ['Or ', { link: 'report it', url }, '.'],
    ru: (url) => ['Или ', { link: 'сообщите об этом', url }, '.'],
  }),
  wrongFigure: template(['names'], { en: 'Wrong figure: {names}', ru: 'Неверная цифра: {names}' }),
  reportBody: template(['shown'], {
    en: 'Shown:\n{shown}\n\nRight is, with its source:\n',
    ru: 'Показано:\n{shown}\n\nВерно, с источником:\n',
  }),
});
