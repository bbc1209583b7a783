import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Route } from '../catalog/routes.ts';
import { fitFacts } from '../fit/facts.ts';
import { fitScores } from '../fit/score.ts';
import {
  blendedPrice,
  type Check,
  type Constraints,
  checks,
  isCandidate,
  noConstraints,
  routeUnder,
} from './constraints.ts';

/** What makes the best: the blended price, the newest, the largest context, or a fit score of the rubric. */
export type Goal = 'price' | 'newest' | 'context' | { readonly fit: string };

export type Pick = { readonly model: Model; readonly route: Route | null; readonly score: number };

export type Picks = {
  readonly picks: readonly Pick[];
  /** Models that meet everything known of them, with something not published. */
  readonly unknown: readonly Model[];
  /** When nothing fits: the constraints of which dropping one alone gives results, with how many. */
  readonly relaxations: readonly { readonly dropped: Check; readonly count: number }[];
};

const mostPicks = 5;

function scoreOf(
  catalog: Catalog,
  model: Model,
  route: Route | null,
  goal: Goal,
  today: string,
): number | null {
  if (goal === 'price') {
    const price = blendedPrice(route);
    return price === null ? null : -price;
  }
  if (goal === 'context') return model.contextWindow?.chosen.value ?? null;
  if (goal === 'newest') {
    const on = model.released?.chosen.value;
    return on ? Date.parse(on.length === 7 ? `${on}-01` : on) : null;
  }
  const scores = fitScores(catalog.fit, fitFacts(catalog, model, today, null));
  return scores.find(({ id }) => id === goal.fit)?.score ?? null;
}

/** A constraint without one of its demands. */
function without(wanted: Constraints, { name, value }: Check): Constraints {
  if (name === 'takes') return { ...wanted, takes: wanted.takes.filter((kind) => kind !== value) };
  if (name === 'can') return { ...wanted, can: wanted.can.filter((capability) => capability !== value) };
  return { ...wanted, [name]: noConstraints[name] };
}

function meeting(catalog: Catalog, wanted: Constraints, today: string): { sure: Model[]; open: Model[] } {
  const [sure, open]: [Model[], Model[]] = [[], []];
  for (const model of catalog.models.values()) {
    if (!isCandidate(model, today)) continue;
    const answers = checks(catalog, model, wanted, today).map(({ holds }) => holds);
    if (answers.includes(false)) continue;
    (answers.includes(null) ? open : sure).push(model);
  }
  return { sure, open };
}

/** The best models that certainly meet every constraint, at most five; ties go to the cheaper, then by id. */
export function pick(catalog: Catalog, wanted: Constraints, goal: Goal, today: string): Picks {
  const { sure, open } = meeting(catalog, wanted, today);
  const scored = sure.map((model) => {
    const route = routeUnder(model, wanted, today);
    return { model, route, score: scoreOf(catalog, model, route, goal, today), price: blendedPrice(route) };
  });
  const picks = scored
    .flatMap(({ score, ...rest }) => (score === null ? [] : [{ ...rest, score }]))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY) ||
        (a.model.id < b.model.id ? -1 : 1),
    )
    .slice(0, mostPicks)
    .map(({ model, route, score }) => ({ model, route, score }));
  const unscored = scored.filter(({ score }) => score === null).map(({ model }) => model);
  const [anyone] = catalog.models.values();
  const demands = picks.length > 0 || !anyone ? [] : checks(catalog, anyone, wanted, today);
  return {
    picks,
    unknown: [...open, ...unscored],
    relaxations: demands
      .map((dropped) => ({ dropped, count: meeting(catalog, without(wanted, dropped), today).sure.length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count),
  };
}
