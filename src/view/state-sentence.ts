import type { Catalog, Model } from '../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../catalog/routes.ts';
import { familyMembers, type ModelState } from '../catalog/state.ts';
import { createMemo } from '../memo.ts';
import { date, list, money } from './format.ts';

/** A replacement's name, with its price where the catalog has it. */
function replacementName(catalog: Catalog, replacement: string, today: string): string {
  const model = catalog.models.get(replacement);
  if (!model) return replacement;
  const route = referenceRoute(model, today);
  if (!route) return model.name;
  const price = `${money(route.price.input)} in, ${money(route.price.output)} out per 1M tokens via ${providerName(catalog, route.offer.provider)}`;
  return `${model.name} (${price})`;
}

const kept = createMemo<{ readonly sentence: string | null }>(2);

/** What must be said of a model before anything else; null when it is simply active. */
export function stateSentence(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
): string | null {
  return kept(model, today, () => ({ sentence: wordState(catalog, model, state, today) })).sentence;
}

function wordState(catalog: Catalog, model: Model, state: ModelState, today: string): string | null {
  const owner = state.surface ? providerName(catalog, state.surface) : model.lab.name;
  const instead = state.replacement
    ? ` Replacement: ${replacementName(catalog, state.replacement, today)}.`
    : '';
  const hosts = [
    ...new Set(liveRoutes(model, today).map((route) => providerName(catalog, route.offer.provider))),
  ];
  const still =
    hosts.length > 0
      ? ` Still listed by ${list(hosts.slice(0, 3))}.`
      : ` No ${catalog.team?.allowedProviders ? 'provider your team allows' : 'trusted provider'} lists it.`;
  const notice = state.anyNotice ? ` Since ${state.anyNotice} ${owner} may retire it at any notice.` : '';
  switch (state.state) {
    case 'retired':
      return `${model.name} is retired: ${owner} shut it down on ${state.on}.${instead}${still}`;
    case 'retiring':
      return `${model.name} is being retired: ${owner} shuts it down on ${state.on}.${instead}`;
    case 'deprecated':
      return `${model.name} is deprecated by ${owner} since ${state.on}.${instead}`;
    case 'unconfirmed': {
      const family = model.families.find((id) => catalog.families.get(id)?.succession);
      const known = family ? familyMembers(catalog, family).map((member) => member.name) : [];
      const exist = known.length > 0 ? ` The list has ${list(known)}.` : '';
      return `${model.name} is unconfirmed: only a page names it, ${owner}'s own list of ${state.on} does not.${exist}`;
    }
    case 'gone':
      return `${model.name} is gone from the price lists since ${state.on}.`;
    case 'superseded':
      return `${model.name} is superseded.${state.replacement ? ` Newest: ${replacementName(catalog, state.replacement, today)}.` : ''}${notice}`;
    case 'preview':
      return `${model.name} is a preview, not generally available.`;
    case 'active':
      return notice ? `${model.name} is active.${notice}` : null;
    default:
      return date(state.state satisfies never);
  }
}
