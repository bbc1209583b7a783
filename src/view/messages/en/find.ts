/** Which model a name means. */
export const find = {
  found: (model: string, how: 'id' | 'name' | 'alias' | 'family' | 'typo') => `${model}, by ${how}`,
  several: 'Several models could be meant:',
  /** `listedBy`: a provider that lists one so named, which the catalog does not count as a model. */
  none: (listedBy: string | null) =>
    `No such model${listedBy === null ? '' : `, though ${listedBy} lists one so named`}. Nearest:`,
};
