import { phrase, says } from '../../language/says.ts';

const ways = {
  id: 'по идентификатору',
  name: 'по названию',
  alias: 'по другому названию',
  family: 'по линейке',
  typo: 'по похожему написанию',
} as const;

/** Which model a name means. */
export const findMessages = says('find', {
  found: phrase<[model: string, how: 'id' | 'name' | 'alias' | 'family' | 'typo']>({
    en: (model, how) => `${model}, by ${how}`,
    ru: (model, how) => `${model}, ${ways[how]}`,
  }),
  several: { en: 'Several models could be meant:', ru: 'Это может быть несколько моделей:' },
  /** `listedBy`: a provider that lists one so named, which the catalog does not count as a model. */
  none: phrase<[listedBy: string | null]>({
    en: (listedBy) =>
      `No such model${listedBy === null ? '' : `, though ${listedBy} lists one so named`}. Nearest:`,
    ru: (listedBy) =>
      `Такой модели нет${listedBy === null ? '' : `, хотя под этим названием её предлагает ${listedBy}`}. Ближайшие:`,
  }),
});
