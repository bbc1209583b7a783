import type { verdict as english } from '../en/verdict.ts';
import { counted, grouped, list } from './format.ts';

const unknown = (open: readonly string[]) => `неизвестно: ${list(open)}`;

function count({ most, second, models, weighed }: Parameters<typeof english.win>[1]): string {
  const unit = weighed
    ? counted(most, 'балл', 'балла', 'баллов')
    : counted(most, 'категория', 'категории', 'категорий');
  if (models === 2) return `${unit} против ${grouped(second)}`;
  return second === 0 ? `${unit}, у остальных ни одной` : `${unit}, у следующей ${grouped(second)}`;
}

const states = {
  retired: 'отключена',
  unconfirmed: 'не подтверждена',
  gone: 'пропала из прайс-листов',
} as const;

export const verdict: typeof english = {
  win: (winner, own, open) =>
    `Лучше ${winner}: ${count(own)}${open.length > 0 ? `; ${unknown(open)}, но исхода это не изменит` : ''}.`,
  leaning: (winner, own, open) =>
    `Скорее ${winner}: ${count(own)}; ${unknown(open)}, и это может изменить исход.`,
  coinFlip: (tied, most, weighed, open) => {
    const each =
      most === 0
        ? 'ни одна категория не выиграна'
        : `по ${weighed ? counted(most, 'баллу', 'балла', 'баллов') : counted(most, 'победе', 'победы', 'побед')}`;
    return open.length > 0
      ? `Ничья: ${list(tied)}, ${each}; ${unknown(open)}, это бы и решило.`
      : `Настоящая ничья: ${list(tied)}, ${each}.`;
  },
  undecided: (open) => `Решить нельзя, ${unknown(open)}.`,
  closed: (name, state) => `${name} ${states[state]}`,
  takeNone: (models, closed) => `Не берите ни ${models === 2 ? 'ту, ни другую' : 'одну'}: ${list(closed)}.`,
  take: (name, closed) => `Берите ${name}: ${list(closed)}.`,
};
