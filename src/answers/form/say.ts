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
  report: { en: 'Wrong figure?', ru: 'Неверная цифра?' },
  leftOut: template(['named: number', 'most: number'], {
    en: 'That message names {named} models; the first {most} are compared.',
    ru: 'Названо моделей: {named}; сравниваются первые {most}.',
  }),
});
