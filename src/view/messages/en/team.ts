import { list } from './format.ts';

/** What an answer took from the team's file: clauses, without their full stop. */
export const team = {
  /** Providers whose routes count: "routes by providers your team allows". */
  field: {
    contextWindow: 'context window',
    maxOutput: 'max output',
    modalities: 'modalities',
    openWeights: 'open weights',
    licence: 'licence',
    parameters: 'parameters',
    released: 'release date',
    knowledgeCutoff: 'knowledge cut-off',
  },
  own: (names: readonly string[], file: string) =>
    `${list(names)} ${names.length === 1 ? 'is a model' : 'are models'} of your team (${file})`,
  priced: (each: readonly { readonly name: string; readonly provider: string }[], file: string) =>
    `Uses your team's price for ${list(each.map(({ name, provider }) => `${name} via ${provider}`))} (${file})`,
  stated: (each: readonly { readonly name: string; readonly fields: readonly string[] }[], file: string) =>
    `Uses what your team states: ${list(each.map(({ name, fields }) => `${list(fields)} of ${name}`))} (${file})`,
  only: (providers: readonly string[], more: number, file: string) =>
    `Only providers your team allows: ${list([...providers, ...(more > 0 ? [`${more} more`] : [])])} (${file})`,
};
