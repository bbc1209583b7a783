import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import type { Match } from '../names/resolve.ts';
import { stateMessages } from './lifecycle/say.ts';

/** The names of models, in the order asked. */
export function names(models: readonly Model[]): string[] {
  return models.map((model) => model.name);
}

/** The names of those models whose value is null. */
export function missing(models: readonly Model[], values: readonly unknown[]): string[] {
  return names(models.filter((_, index) => values[index] === null));
}

/** What a name below exact was taken for, and what else it could have meant. */
export function matchRemark(catalog: Catalog, match: Match, words: Wording): string | null {
  const state = words.of(stateMessages);
  const model = match.model ? catalog.models.get(match.model) : undefined;
  if (!model || match.how === 'id' || match.how === 'name') return null;
  if (match.how === 'alias') return null;
  const others = match.candidates.flatMap((id) => catalog.models.get(id)?.name ?? []);
  const succession = model.families.some((id) => catalog.families.get(id)?.succession);
  const how = match.how === 'typo' ? 'typo' : match.how === 'family' && succession ? 'newest' : null;
  return state.taken(match.query, model.name, how, others);
}
