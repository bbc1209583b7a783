import type { Catalog, Model } from '../catalog/catalog.ts';
import { isTeamsPrice, providerName, type Route } from '../catalog/routes.ts';
import type { Wording } from '../language/wording.ts';
import { names } from './named.ts';
import { teamMessages } from './say.ts';

const stated = [
  'contextWindow',
  'maxOutput',
  'modalities',
  'openWeights',
  'licence',
  'parameters',
  'released',
  'knowledgeCutoff',
] as const;

/** Most providers that one sentence names. */
const mostProviders = 8;

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
  words: Wording,
): string[] {
  const { team } = catalog;
  if (!team) return [];
  const say = words.of(teamMessages);
  const own = models.filter(({ id }) => team.ownModels.includes(id));
  const priced = models.flatMap((model, index) => {
    const route = routes[index];
    return route && isTeamsPrice(route) && !own.includes(model)
      ? [{ name: model.name, provider: providerName(catalog, route.offer.provider) }]
      : [];
  });
  const facts = models.flatMap((model) => {
    const fields = stated.filter((field) => model[field]?.chosen.basis === 'team');
    return fields.length > 0 && !own.includes(model)
      ? [{ name: model.name, fields: fields.map((field) => say.field[field]) }]
      : [];
  });
  const allowed = team.allowedProviders ?? [];
  const named = allowed.slice(0, mostProviders).map((id) => providerName(catalog, id));
  return [
    ...(own.length > 0 ? [say.own(names(own), team.file)] : []),
    ...(priced.length > 0 ? [say.priced(priced, team.file)] : []),
    ...(facts.length > 0 ? [say.stated(facts, team.file)] : []),
    ...(limited && allowed.length > 0
      ? [
          team.allowedBy === 'settings'
            ? say.onlyBySettings(named, allowed.length - named.length)
            : say.only(named, allowed.length - named.length, team.file),
        ]
      : []),
  ];
}
