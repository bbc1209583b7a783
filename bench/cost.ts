import { find } from '../src/catalog/find.ts';
import { liveRoutes } from '../src/catalog/routes.ts';
import { compareCosts, routeCosts } from '../src/cost/compare-costs.ts';
import type { Volume } from '../src/cost/volume.ts';
import { catalog, today } from './catalog.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row } from './row.ts';
import { inTurn } from './statistics.ts';

const times = 500;
const volume: Volume = {
  input: 5_000_000,
  output: 200_000,
  cacheRead: 3_000_000,
  cacheWrite: 0,
  per: 'day',
  requests: 1000,
  batch: false,
};

const five = ['claude haiku 4.5', 'gpt-4.1 mini', 'gemma 4 12b', 'llama 3.3 70b', 'gpt-oss-120b'].map(
  (name) => catalog.models.get(find(catalog, name, today).model ?? '')!,
);

/** Milliseconds for one cost of the five by their reference prices and by every route. */
function millisecondsEach(): number {
  const begin = performance.now();
  for (let time = 0; time < times; time++) {
    const one = { ...volume, input: volume.input + time };
    compareCosts(five, one, { only: null, region: null, price: null }, today);
    for (const model of five) routeCosts(model, one, { only: null, region: null }, today);
  }
  return (performance.now() - begin) / times;
}

/** What a cost takes to work out, without showing it. */
export async function measureCost({ rounds }: Effort): Promise<Row[]> {
  millisecondsEach();
  const [each = []] = await inTurn(rounds, [millisecondsEach]);
  const routes = five.reduce((sum, model) => sum + liveRoutes(model, today).length, 0);
  return [atMost(each, 0.2, { what: `cost of five models and their ${routes} routes`, unit: 'ms' })];
}
