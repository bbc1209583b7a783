import type { conflicts as english } from '../en/conflicts.ts';
import { counted, date, form, grouped, list } from './format.ts';

export const conflicts: typeof english = {
  none: 'Об этих моделях источники друг другу не противоречат.',
  has: (by, values, more) =>
    `у ${by} — ${more > 0 ? `${values.join(', ')} и ещё ${grouped(more)}` : list(values)}`,
  value: (value, cause) => {
    if (cause === null) return value;
    const aside = cause.replace(/\.$/, '');
    return `${value} (${aside.charAt(0).toLowerCase()}${aside.slice(1)})`;
  },
  used: (value, source, on) => `${value} (взято: ${source}, ${date(on)})`,
  nothingUsed: 'ничего не взято',
  of: (about, name, used, others, more) =>
    `${about.charAt(0).toUpperCase()}${about.slice(1)} ${name}: ${used}; ${[
      ...others,
      ...(more > 0
        ? [
            `${form(more, 'расходится', 'расходятся', 'расходятся')} ещё ${counted(more, 'источник', 'источника', 'источников')}`,
          ]
        : []),
    ].join('; ')}.`,
};
