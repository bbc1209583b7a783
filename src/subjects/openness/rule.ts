import type { Catalog, Model } from '../../catalog/catalog.ts';
import { decide, type Outcome, type PairResult } from '../../comparison/outcome.ts';

export type OpennessCategory = {
  readonly id: 'openness';
  readonly result: Outcome;
  /** Lowest and highest degree each model can have: 0 API only, 1 conditional or no commercial use, 2 commercial use, 3 OSI-approved. */
  readonly degrees: readonly (readonly [number, number])[];
};

function degree(catalog: Catalog, model: Model): readonly [number, number] {
  const open = model.openWeights?.chosen.value;
  const licence = model.licence ? catalog.licences[model.licence.chosen.value] : undefined;
  const freedom = licence ? (licence.osiApproved ? 3 : licence.commercialUse === 'yes' ? 2 : 1) : null;
  if (open === false) return [0, 0];
  if (open === undefined) return [0, freedom ?? 3];
  return freedom === null ? [1, 3] : [freedom, freedom];
}

/** Open weights beat API-only; between open weights the freer licence wins. */
export function compareOpenness(catalog: Catalog, models: readonly Model[]): OpennessCategory {
  const degrees = models.map((model) => degree(catalog, model));
  const result = decide(models.length, (a, b): PairResult => {
    const left = degrees[a] ?? [0, 3];
    const right = degrees[b] ?? [0, 3];
    if (left[0] > right[1]) return 'better';
    if (left[1] < right[0]) return 'worse';
    return left[0] === left[1] && right[0] === right[1] ? 'even' : 'unknown';
  });
  return { id: 'openness', result, degrees };
}
