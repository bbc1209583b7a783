import type { Catalog, Claim, Model } from '../catalog/catalog.ts';
import type { ExplainableField } from '../catalog/explain.ts';
import type { Workload } from '../catalog/table-schemas.ts';
import type { Outcome } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';
import type { Wording } from '../language/wording.ts';
import { localized } from '../localized.ts';
import type { Advantage } from './advantage.ts';

/** What models are judged for; `today` is an ISO day. */
export type Judging = {
  readonly catalog: Catalog;
  readonly models: readonly Model[];
  /** Null where no workload was asked for. */
  readonly workload: Workload | null;
  /** What prices are compared by; null for tokens at a ratio. */
  readonly volume: Volume | null;
  readonly today: string;
};

/** What came of one criterion; each adds the figures that decided it. */
export type Category = { readonly id: string; readonly result: Outcome };

/** One thing that a comparison is decided by; its name, rule and weights are its entry in criteria.yml. */
export type Criterion<Own extends Category = Category> = {
  readonly id: Own['id'];
  /** Who is better in it, with the figures that decide. */
  readonly compare: (judging: Judging) => Own;
  /** The facts of each model that decide it, as they are explained. */
  readonly facts: readonly ExplainableField[];
  /** Of each fact that decided it, everyone who states the value taken; a price is its provider's own word. */
  readonly rests?: (models: readonly Model[], category: Own) => readonly (readonly Claim<unknown>[])[];
  /** One line with the figures behind what came of it. */
  readonly reason: (catalog: Catalog, models: readonly Model[], category: Own, words: Wording) => string;
  /** What being ahead in it is worth: null where the model at `index` is not certainly ahead of all the others. */
  readonly advantage?: (
    catalog: Catalog,
    models: readonly Model[],
    category: Own,
    index: number,
  ) => Advantage | null;
  /** What is said last where it is told why it came out so. */
  readonly hint?: (words: Wording) => string;
};

/** A criterion of the list: it is asked for what came of itself alone. */
export function defineCriterion<Own extends Category>(criterion: Criterion<Own>): Criterion {
  const { rests, reason, advantage } = criterion;
  return {
    ...criterion,
    rests: (models, own) => rests?.(models, own as Own) ?? [],
    reason: (catalog, models, own, words) => reason(catalog, models, own as Own, words),
    advantage: (catalog, models, own, index) => advantage?.(catalog, models, own as Own, index) ?? null,
  };
}

/** Everyone who states what is taken for a fact of each model. */
export function restsOn(
  field: 'contextWindow' | 'modalities' | 'openWeights' | 'licence',
): (models: readonly Model[]) => readonly (readonly Claim<unknown>[])[] {
  return (models) =>
    models.flatMap((model) => {
      const fact = model[field];
      const value = JSON.stringify(fact?.chosen.value);
      return fact ? [fact.claims.filter((claim) => JSON.stringify(claim.value) === value)] : [];
    });
}

/** The one source of a fact, where nobody else states it, nor the lab, nor the model's own name; null where it has more. */
export function oneSource(claims: readonly Claim<unknown>[]): string | null {
  const isFirstHand = ({ basis }: Claim<unknown>) => basis !== 'aggregator' && basis !== 'page';
  const [name = null, ...others] = new Set(claims.map(({ source }) => source.name));
  return others.length === 0 && !claims.some(isFirstHand) ? name : null;
}

/** Whether the model at `index` wins. */
export function wins({ result }: Category, index: number): boolean {
  return result.outcome === 'win' && result.winner === index;
}

/** What the others have. */
export function ofOthers<Value>(values: readonly Value[], index: number): Value[] {
  return values.filter((_, at) => at !== index);
}

/** A criterion as a heading: "Price". */
export function criterionName({ criteria }: Catalog, id: string, { locale }: Wording): string {
  const name = criteria[id]?.name;
  return name ? localized(name, locale) : id;
}

/** The same within a sentence: "price". */
export function criterionWord(catalog: Catalog, id: string, words: Wording): string {
  return criterionName(catalog, id, words).toLowerCase();
}
