import type { Catalog } from '../../catalog/catalog.ts';
import type { Route } from '../../catalog/routes.ts';
import { estimate } from '../../cost/compare-costs.ts';
import { workloadVolume } from '../../cost/volume.ts';
import { type Amount, toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { vocabularyMessages } from '../say.ts';
import { costMessages } from './say.ts';

/** The workloads of the cost index, each a number of requests of a stated size. */
const indexed = ['rag', 'triage', 'extraction', 'code-review', 'agents'] as const;

export type CostIndex = readonly {
  readonly id: string;
  readonly name: string;
  /** Null where no price is known. */
  readonly amount: Amount | null;
  readonly per: string;
  readonly assumption: string;
}[];

/** What each of those workloads costs by one route. */
export function costIndex(catalog: Catalog, route: Route | null, words: Wording): CostIndex {
  const page = words.of(costMessages);
  const vocabulary = words.of(vocabularyMessages);
  return indexed.flatMap((id) => {
    const workload = catalog.workloads[id];
    if (!workload?.tokens || !workload.requests) return [];
    const cost = route && estimate(route.price, workloadVolume(workload));
    const { input, output } = workload.tokens;
    return [
      {
        id,
        name: vocabulary.workload(id, workload.name),
        amount: cost?.bill.amount ?? null,
        per: page.pageRequests(workload.requests),
        assumption: page.eachRequest(input, output),
      },
    ];
  });
}

/** The cost index for scripts, in USD. */
export function costIndexJson(index: CostIndex): object[] {
  return index.map(({ id, amount, per, assumption }) => ({
    id,
    usd: amount === null ? null : toUsd(amount),
    per,
    assumption,
  }));
}
