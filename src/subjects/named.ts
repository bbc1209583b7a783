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

/** What a name below exact was taken for, how, and what else it could have meant; null where it is exact. */
function takenOf(catalog: Catalog, match: Match, model: Model, today: string) {
  if (match.how === 'id' || match.how === 'name' || match.how === 'alias') return null;
  const succession = model.families.some((id) => catalog.families.get(id)?.succession);
  const newest = match.how === 'family' && succession ? ('newest' as const) : null;
  const how = match.brand !== null ? ('main' as const) : match.how === 'typo' ? ('typo' as const) : newest;
  return { query: match.query, name: model.name, how, others: othersOf(catalog, match, today) };
}

/** Others that one line names. */
const othersInLine = 2;

/** What several names were taken for, in one line, then what they say of how models are called; empty where they are exact. */
export function takenLines(
  catalog: Catalog,
  matches: readonly Match[],
  today: string,
  words: Wording,
): string[] {
  const found = matches.flatMap((match) => {
    const model = match.model ? catalog.models.get(match.model) : undefined;
    return model ? [{ match, model, taken: takenOf(catalog, match, model, today) }] : [];
  });
  const taken = found.flatMap((own) => own.taken ?? []);
  const each = taken.map((own) => ({ ...own, others: own.others.slice(0, othersInLine) }));
  const say = words.of(stateMessages);
  const said = each.length > 2 ? [say.takenMany] : each.length > 0 ? [say.takenAs(each)] : [];
  const called = found.flatMap(
    (own) => calledRemark(catalog, own.match, own.model, own.taken !== null, today, words) ?? [],
  );
  return [...said, ...called];
}

/** What a name was taken for, where it is no name of the model, and what it says of how the model is called. */
export function matchRemark(catalog: Catalog, match: Match, today: string, words: Wording): string | null {
  const model = match.model ? catalog.models.get(match.model) : undefined;
  if (!model) return null;
  const own = takenOf(catalog, match, model, today);
  const taken = own && words.of(stateMessages).taken(own.query, own.name, own.how, own.others);
  const called = calledRemark(catalog, match, model, taken !== null, today, words);
  return [taken, called].filter((remark) => remark !== null).join(' ') || null;
}
