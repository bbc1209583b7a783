import type { State } from '../../catalog/state.ts';
import { phrase, says } from '../../language/says.ts';

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
