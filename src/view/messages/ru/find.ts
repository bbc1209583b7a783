import type { find as english } from '../en/find.ts';

const ways = {
  id: 'по идентификатору',
  name: 'по названию',
  alias: 'по другому названию',
  family: 'по линейке',
  typo: 'по похожему написанию',
} as const;

export const find: typeof english = {
  found: (model, how) => `${model}, ${ways[how]}`,
  several: 'Это может быть несколько моделей:',
  none: (listedBy) =>
    `Такой модели нет${listedBy === null ? '' : `, хотя под этим названием её предлагает ${listedBy}`}. Ближайшие:`,
};
