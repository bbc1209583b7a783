import type { Catalog, Model } from '../catalog/catalog.ts';
import { isTeamsPrice, providerName, type Route } from '../catalog/routes.ts';
import { list } from './format.ts';
import { names } from './names.ts';

const stated = {
  contextWindow: 'context window',
  maxOutput: 'max output',
  modalities: 'modalities',
  openWeights: 'open weights',
  licence: 'licence',
  parameters: 'parameters',
  released: 'release date',
  knowledgeCutoff: 'knowledge cut-off',
} as const;

/** Most providers that one sentence names. */
const mostProviders = 8;

/** Whose routes are taken by default, for people: `usual` unless the team lists its own. */
export function usualProviders(catalog: Catalog, usual: string): string {
  return catalog.team?.allowedProviders ? 'providers your team allows' : usual;
}

/**
 * What an answer took from the team's file, a sentence each without its full stop; nothing where it took nothing.
 * @param routes the route that each model's price is of
 * @param limited whether the default policy decided on routes
 */
export function teamNotes(
  catalog: Catalog,
  models: readonly Model[],
  routes: readonly (Route | null)[],
  limited: boolean,
): string[] {
  const { team } = catalog;
  if (!team) return [];
  const own = models.filter(({ id }) => team.ownModels.includes(id));
  const others = models.filter((model) => !own.includes(model));
  const priced = models.flatMap((model, index) => {
    const route = routes[index];
    return route && isTeamsPrice(route) && !own.includes(model)
      ? [`${model.name} via ${providerName(catalog, route.offer.provider)}`]
      : [];
  });
  const facts = others.flatMap((model) => {
    const fields = Object.entries(stated).filter(
      ([field]) => model[field as keyof typeof stated]?.chosen.basis === 'team',
    );
    return fields.length > 0 ? [`${list(fields.map(([, words]) => words))} of ${model.name}`] : [];
  });
  const allowed = team.allowedProviders ?? [];
  const named = allowed.slice(0, mostProviders).map((id) => providerName(catalog, id));
  const more = allowed.length - named.length;
  const only = list([...named, ...(more > 0 ? [`${more} more`] : [])]);
  return [
    ...(own.length > 0
      ? [`${list(names(own))} ${own.length === 1 ? 'is a model' : 'are models'} of your team (${team.file})`]
      : []),
    ...(priced.length > 0 ? [`Uses your team's price for ${list(priced)} (${team.file})`] : []),
    ...(facts.length > 0 ? [`Uses what your team states: ${list(facts)} (${team.file})`] : []),
    ...(limited && allowed.length > 0 ? [`Only providers your team allows: ${only} (${team.file})`] : []),
  ];
}
