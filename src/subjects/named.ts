import type { Catalog, Model } from '../catalog/catalog.ts';
import { lineUpOf } from '../catalog/line-up.ts';
import { isAvailable, stateOf } from '../catalog/state.ts';
import type { Wording } from '../language/wording.ts';
import type { Match } from '../names/resolve.ts';
import { calledRemark } from './called/remark.ts';
import { stateMessages } from './lifecycle/say.ts';

/** The names of models, in the order asked. */
export function names(models: readonly Model[]): string[] {
  return models.map((model) => model.name);
}

/** The names of those models whose value is null. */
export function missing(models: readonly Model[], values: readonly unknown[]): string[] {
  return names(models.filter((_, index) => values[index] === null));
}

/** Others that are named beside the one that was taken. */
const mostOthers = 3;

/** What else a name could have meant, and can still be begun with, current models first: of a brand its other tiers. */
function othersOf(catalog: Catalog, { brand, model, candidates }: Match, today: string): string[] {
  const tiers = brand === null ? [] : lineUpOf(catalog, brand, today).filter(({ id }) => id !== model);
  const others = tiers.length > 0 ? tiers : candidates.flatMap((id) => catalog.models.get(id) ?? []);
  const lasting = others.filter(
    (other) => isAvailable(other, today) && stateOf(catalog, other, today).state !== 'retiring',
  );
  return names(lasting.slice(0, mostOthers));
}

/** What a name below exact was taken for, and what else it could have meant; null where it is exact. */
function takenRemark(
  catalog: Catalog,
  match: Match,
  model: Model,
  today: string,
  words: Wording,
): string | null {
  if (match.how === 'id' || match.how === 'name' || match.how === 'alias') return null;
  const succession = model.families.some((id) => catalog.families.get(id)?.succession);
  const newest = match.how === 'family' && succession ? 'newest' : null;
  const how = match.brand !== null ? 'main' : match.how === 'typo' ? 'typo' : newest;
  return words.of(stateMessages).taken(match.query, model.name, how, othersOf(catalog, match, today));
}

/** What a name was taken for, where it is no name of the model, and what it says of how the model is called. */
export function matchRemark(catalog: Catalog, match: Match, today: string, words: Wording): string | null {
  const model = match.model ? catalog.models.get(match.model) : undefined;
  if (!model) return null;
  const taken = takenRemark(catalog, match, model, today, words);
  const called = calledRemark(catalog, match, model, taken !== null, today, words);
  return [taken, called].filter((remark) => remark !== null).join(' ') || null;
}
