import { list } from './format.ts';

/** What must be said of a model before anything else. `on` and `since` are ISO days. */
export const state = {
  retired: (name: string, owner: string, on: string) => `${name} is retired: ${owner} shut it down on ${on}.`,
  retiring: (name: string, owner: string, on: string) =>
    `${name} is being retired: ${owner} shuts it down on ${on}.`,
  deprecated: (name: string, owner: string, since: string) =>
    `${name} is deprecated by ${owner} since ${since}.`,
  unconfirmed: (name: string, owner: string, on: string) =>
    `${name} is unconfirmed: only a page names it, ${owner}'s own list of ${on} does not.`,
  listHas: (names: readonly string[]) => `The list has ${list(names)}.`,
  gone: (name: string, since: string) => `${name} is gone from the price lists since ${since}.`,
  superseded: (name: string) => `${name} is superseded.`,
  preview: (name: string) => `${name} is a preview, not generally available.`,
  active: (name: string) => `${name} is active.`,
  replacement: (model: string) => `Replacement: ${model}.`,
  newest: (model: string) => `Newest: ${model}.`,
  /** A model with its price, as USD per 1M tokens. */
  priced: (name: string, input: string, output: string, provider: string) =>
    `${name} (${input} in, ${output} out per 1M tokens via ${provider})`,
  /** `isLimited`: a team allows some providers alone. */
  stillListed: (hosts: readonly string[], isLimited: boolean) =>
    hosts.length > 0
      ? `Still listed by ${list(hosts)}.`
      : `No ${isLimited ? 'provider your team allows' : 'trusted provider'} lists it.`,
  /** A name that was taken for a model: by a near spelling, as the newest of its line, or as one of several. */
  taken: (query: string, name: string, how: 'typo' | 'newest' | null, others: readonly string[]) =>
    `"${query}" was taken as ${name}${how === 'typo' ? ', a near spelling' : how === 'newest' ? ', the newest' : ''}.${
      others.length > 0 ? ` There ${others.length === 1 ? 'is' : 'are'} also ${list(others)}.` : ''
    }`,
  anyNotice: (owner: string, since: string) => `Since ${since} ${owner} may retire it at any notice.`,
};
