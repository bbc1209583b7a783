import type { forms as english } from '../en/forms.ts';

const states: Readonly<Record<Parameters<typeof english.inState>[1], string>> = {
  retired: 'отключена',
  retiring: 'скоро отключат',
  deprecated: 'объявлена устаревшей',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
  superseded: 'есть более новая',
  preview: 'предварительная версия',
  active: 'действует',
};

export const forms: typeof english = {
  inState: (name, state) => `${name} — ${states[state]}`,
};
