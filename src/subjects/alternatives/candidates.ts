import { gives, type Need, takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { undatedOf } from '../../catalog/edition.ts';
import { routeFor } from '../../catalog/routes.ts';
import { type Standing, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import { isAvailable, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { type Modality, modalities, type Unit } from '../../catalog/words.ts';
import { usualPrice } from '../../cost/bill.ts';
import { createMemo } from '../../memo.ts';

/** What a model costs: USD by a unit that it is sold in, or per 1M tokens of its usual mix where `unit` is null. */
export type Amount = { readonly usd: number; readonly unit: Unit | null };

/** A model that may be taken in place of another one, and what it costs where it takes what that takes. */
export type Candidate = { readonly model: Model; readonly amount: Amount };

/** One of which it is known how good it is. */
export type Known = Candidate & { readonly standing: Standing };

/** What can be taken for a task where certain kinds go in and come out. */
export type Candidates = {
  /** The cheapest first. */
  readonly all: readonly Candidate[];
  readonly of: (model: Model) => Candidate | undefined;
  /** Those of a domain of which something is known: the cheapest first, and by what is sure of them the best first. */
  readonly known: (domain: string) => {
    readonly byPrice: readonly Known[];
    readonly bySure: readonly Known[];
  };
};

/** What can be begun with today: no preview, none that ends or is superseded, no dated edition. */
export function isCurrent(catalog: Catalog, model: Model, today: string): boolean {
  const undated = undatedOf(catalog, model);
  const isEdition = undated !== null && isAvailable(undated, today);
  return stateOf(catalog, model, today).state === 'active' && !isEdition;
}

/** What a model costs by a route that serves what is needed. */
export function amountOf(model: Model, needs: readonly Need[], today: string): Amount | null {
  const route = unitRoute(model, today);
  if (route) return { usd: route.prices[0].usd, unit: route.unit };
  const usd = usualPrice(model, routeFor(model, needs, today));
  return usd === null ? null : { usd, unit: null };
}

/** The kinds that certainly go into a model, and those that come out. */
const inputsOf = (model: Model): Modality[] => modalities.filter((kind) => takes(model, kind) === 'yes');
const outputsOf = (model: Model): Modality[] => modalities.filter((kind) => gives(model, kind) === 'yes');

/** What something in place of a model must take in: what that certainly takes. */
export function needsOf(base: Model): Need[] {
  return inputsOf(base).map((value) => ({ kind: 'takes', value }));
}

/** By what is sure of their quality, the best first. */
export function bySure(a: { model: Model; standing: Standing }, b: typeof a): number {
  const sure = ({ standing }: typeof a) => sureOf(standing) ?? Number.NEGATIVE_INFINITY;
  return sure(b) - sure(a) || (a.model.id < b.model.id ? -1 : 1);
}

/** Tasks times the kinds that models of them take and give: all that there are. */
const mostKept = 48;
const kept = createMemo<Candidates>(mostKept);

/** What can be begun with today for the task of a model, takes and gives all that it does, and has a price; sorted once a day. */
export function candidatesFor(catalog: Catalog, base: Model, today: string): Candidates {
  const { task } = base;
  const [inputs, outputs] = [inputsOf(base), outputsOf(base)];
  return kept(catalog, `${today} ${task} ${inputs.join()} ${outputs.join()}`, () => {
    const needs = needsOf(base);
    const all = [...catalog.models.values()]
      .filter(
        (model) =>
          model.task === task &&
          inputs.every((kind) => takes(model, kind) === 'yes') &&
          outputs.every((kind) => gives(model, kind) === 'yes') &&
          isCurrent(catalog, model, today),
      )
      .flatMap((model): Candidate[] => {
        const amount = amountOf(model, needs, today);
        return amount === null ? [] : [{ model, amount }];
      })
      .sort((a, b) => a.amount.usd - b.amount.usd);
    const byModel = new Map(all.map((own) => [own.model, own]));
    const byDomain = new Map<string, ReturnType<Candidates['known']>>();
    return {
      all,
      of: (model) => byModel.get(model),
      known(domain) {
        const before = byDomain.get(domain);
        if (before) return before;
        const byPrice = all
          .map((own): Known => ({ ...own, standing: standingOf(catalog, own.model, domain) }))
          .filter(({ standing }) => standing.estimate !== null);
        const built = { byPrice, bySure: byPrice.toSorted(bySure) };
        byDomain.set(domain, built);
        return built;
      },
    };
  });
}
