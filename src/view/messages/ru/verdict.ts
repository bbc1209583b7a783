import type { verdict as english } from '../en/verdict.ts';
import { counted, grouped, list } from './format.ts';

const unknown = ({ categories, isAll }: Parameters<typeof english.undecided>[0]) =>
  isAll
    ? `неизвестны все ${counted(categories.length, 'категория', 'категории', 'категорий')}`
    : `неизвестно: ${list(categories)}`;

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
const statesOfAll = {
  retired: 'отключены',
  unconfirmed: 'не подтверждены',
  gone: 'пропали из прайс-листов',
} as const;

const closedText = (each: Parameters<typeof english.takeNone>[0]) =>
  list(each.map(({ name, state }) => `${name} ${states[state]}`));

export const verdict: typeof english = {
  win: (winner, own, open) =>
    `${winner} лучше: ${count(own)}${open.categories.length > 0 ? `; ${unknown(open)}, но исхода это не изменит` : ''}.`,
  leaning: (winner, own, open) =>
    `Скорее ${winner}: ${count(own)}; ${unknown(open)}, и это может изменить исход.`,
  coinFlip: (tied, most, weighed, open) => {
    const each =
      most === 0
        ? 'ни одна категория не выиграна'
        : `по ${weighed ? counted(most, 'баллу', 'балла', 'баллов') : counted(most, 'победе', 'победы', 'побед')}`;
    return open.categories.length > 0
      ? `Ничья: ${list(tied)}, ${each}; ${unknown(open)}, это бы и решило.`
      : `Настоящая ничья: ${list(tied)}, ${each}.`;
  },
  undecided: (open) => `Решить нельзя, ${unknown(open)}.`,
  byFigures: (sentence) =>
    `Судя только по цифрам: ${sentence.replace(/^[А-ЯЁ]/u, (letter) => letter.toLowerCase())}`,
  takeNone: (closed) => {
    const [first] = closed;
    const isSame = first !== undefined && closed.every(({ state }) => state === first.state);
    const why = isSame
      ? `${closed.length === 2 ? 'обе' : 'все'} ${statesOfAll[first.state]}`
      : closedText(closed);
    return `Не берите ни ${closed.length === 2 ? 'ту, ни другую' : 'одну'}: ${why}.`;
  },
  take: (name, closed) => `Берите ${name}: ${closedText(closed)}.`,
};
