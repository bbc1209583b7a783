import type { Catalog, Model } from '../catalog/catalog.ts';
import type { ExplainableField } from '../catalog/explain.ts';
import type { Workload } from '../catalog/table-schemas.ts';
import type { Outcome } from '../comparison/outcome.ts';
import type { Volume } from '../cost/volume.ts';

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

/** One thing that a comparison is decided by. */
export type Criterion<Category extends { readonly id: string; readonly result: Outcome }> = {
  /** Who is better in it, with the figures that decide. */
  readonly compare: (judging: Judging) => Category;
  /** The facts of each model that decide it, as they are explained. */
  readonly facts: readonly ExplainableField[];
};
