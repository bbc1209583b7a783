import type { Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import { daysBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { agesMessages } from './say.ts';

/** What an answer rests on. */
export type Rests = {
  /** By whose routes it has its prices; null where there is none. */
  readonly priced?: readonly {
    readonly model: Model;
    readonly route: { readonly claim: Claim<unknown> } | null;
  }[];
  /** Whose end dates it has looked at. */
  readonly models?: readonly Model[];
  readonly scores?: readonly (Claim<unknown> | undefined)[];
  /** Facts of any kind, where the answer is about one. */
  readonly facts?: readonly (Claim<unknown> | undefined)[];
};

type Dated = { readonly name: string; readonly on: string };

/** The oldest day of some, whose it is where others have newer ones, and its age. */
function oldestOf(all: readonly Dated[], today: string) {
  const [first] = all.map(({ on }) => on).sort();
  if (first === undefined) return null;
  const oldest = all.filter(({ on }) => on === first);
  const hasNewer = oldest.length < all.length;
  const whose = [...new Set(oldest.map(({ name }) => name))];
  const names = new Set(all.map(({ name }) => name)).size > whose.length ? whose : [];
  return { on: first, days: Math.max(0, daysBetween(first, today)), count: all.length, hasNewer, names };
}

/** Whether a statement ages: what a model's name says and what a team has agreed on does not. */
export function doesAge(claim: Claim<unknown> | undefined): claim is Claim<unknown> {
  return claim !== undefined && claim.basis !== 'name' && claim.basis !== 'team';
}

const dated = (claims: readonly (Claim<unknown> | undefined)[]): Dated[] =>
  claims.filter(doesAge).map(({ asOf }) => ({ name: '', on: asOf }));

/**
 * How old what an answer rests on is, in one sentence: of each kind the oldest, the first with its age. Where it rests on
 * nothing that has a day, how old the price lists are that say nothing.
 */
export function agesText(
  catalog: Catalog,
  { priced = [], models = [], scores = [], facts = [] }: Rests,
  today: string,
  words: Wording,
): string {
  const say = words.of(agesMessages);
  const prices = priced.flatMap(({ model, route }) =>
    route && doesAge(route.claim) ? [{ name: model.name, on: route.claim.asOf }] : [],
  );
  const looked = models.flatMap((model) => {
    const on = ownLifecycle(model)?.lastRead;
    return on === undefined ? [] : [{ name: '', on }];
  });
  const kinds = { prices, lifecycle: looked, scores: dated(scores), facts: dated(facts) };
  const known = (['prices', 'lifecycle', 'scores', 'facts'] as const).flatMap((kind) => {
    const oldest = oldestOf(kinds[kind], today);
    return oldest ? [{ kind, ...oldest }] : [];
  });
  const aged = known.map((own, index) => ({ ...own, days: index === 0 ? own.days : null }));
  if (aged.length > 0) return say.of(aged);
  if (catalog.asOf === null) return say.unknown;
  return say.lists(catalog.asOf, Math.max(0, daysBetween(catalog.asOf, today)));
}
