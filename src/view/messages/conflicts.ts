import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** Where sources disagree; values come as text. */
export const conflictsMessages = says('conflicts', {
  none: {
    en: 'No source contradicts another on these models.',
    ru: 'Об этих моделях источники друг другу не противоречат.',
  },
  /** What one source says: some of its values, and how many more. */
  has: phrase<[by: string, values: readonly string[], more: number]>({
    en: (by, values, more) => `${by} has ${en.list([...values, ...(more > 0 ? [`${more} more`] : [])])}`,
    ru: (by, values, more) =>
      `у ${by} — ${more > 0 ? `${values.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(values)}`,
  }),
  /** A value with why it is probably wrong; `cause` is a sentence. */
  value: phrase<[value: string, cause: string | null]>({
    en: (value, cause) => {
      if (cause === null) return value;
      const aside = cause.replace(/\.$/, '');
      return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
    },
    ru: (value, cause) => {
      if (cause === null) return value;
      const aside = cause.replace(/\.$/, '');
      return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
    },
  }),
  used: template(['value', 'source', 'on'], {
    en: '{value} is used ({source}, {on})',
    ru: '{value} (взято: {source}, {on:date})',
  }),
  nothingUsed: { en: 'nothing is used', ru: 'ничего не взято' },
  /** `others` are clauses of `has`; `more` counts further sources. */
  of: phrase<[about: string, name: string, used: string, others: readonly string[], more: number]>({
    en: (about, name, used, others, more) =>
      `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${name}: ${used}; ${[...others, ...(more > 0 ? [`${more} more sources differ`] : [])].join('; ')}.`,
    ru: (about, name, used, others, more) =>
      `${about.charAt(0).toUpperCase()}${about.slice(1)} ${name}: ${used}; ${[
        ...others,
        ...(more > 0
          ? [
              `${ru.form(more, 'расходится', 'расходятся', 'расходятся')} ещё ${ru.counted(more, 'источник', 'источника', 'источников')}`,
            ]
          : []),
      ].join('; ')}.`,
  }),
});
