import type { Catalog, Team } from '../../catalog/catalog.ts';
import type { CostComparison, CostRow, RouteLimits } from '../../cost/compare-costs.ts';
import { isSamePrice } from '../../cost/same-price.ts';
import { type Volume, workloadVolume } from '../../cost/volume.ts';
import { type Amount, toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { names } from '../named.ts';
import { vocabularyMessages } from '../say.ts';
import { amountText, totalText } from './arithmetic.ts';
import { costMessages, costPageMessages } from './say.ts';

/** What routes were taken from, as far as it has to be said. */
export type ShownLimits = RouteLimits & { readonly team: Team | null };

/** Why a cost is not known: "no price per token is published for A or B". */
export function unknownText(
  rows: readonly CostRow[],
  { only, region, team }: ShownLimits,
  words: Wording,
): string | null {
  const cost = words.of(costMessages);
  const missing = names(rows.filter((row) => !row.estimate).map(({ model }) => model));
  if (missing.length === 0) return null;
  const by = only !== null ? 'named' : team?.allowedProviders ? 'allowed' : null;
  return cost.noPrice(missing, by, region);
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

type Known = CostComparison['ordered'][number];

const amountOf = ({ estimate }: Known): Amount => estimate.perMonth ?? estimate.bill.amount;

const isClose = (low: Known, high: Known) =>
  isSamePrice(toUsd(low.estimate.bill.amount), toUsd(high.estimate.bill.amount));

const namesOf = (rows: readonly CostRow[]) => names(rows.map(({ model }) => model));

/** Who is cheapest, then by how much, or why that cannot be told: a sentence each. */
export function costVerdict(
  comparison: CostComparison,
  limits: ShownLimits,
  words: Wording,
): readonly string[] {
  const { format } = words;
  const cost = words.of(costMessages);
  const { rows, ordered, volume, certain, byHour } = comparison;
  const unknown = unknownText(rows, limits, words);
  const [first, ...others] = ordered;
  const last = others.at(-1);
  if (!first) return [sentence(unknown ?? '')];
  const total = (row: CostRow) => totalText(row, volume, words);
  const each = ordered.map((row) => cost.costs(row.model.name, total(row)));
  if (unknown) return [cost.cannotTell(rows.length, unknown, each)];
  if (!last) return [`${each[0]}.`];
  const same = ordered.filter((row) => total(row) === total(first));
  if (same.length === ordered.length) return [cost.same(namesOf(ordered), total(first))];
  const holds = byHour ? 'offPeak' : certain ? 'always' : 'published';
  const close = ordered.filter((row) => isClose(first, row));
  const low =
    close.length > same.length
      ? cost.aboutSame(holds, namesOf(close), close.map(total))
      : cost.cheapest(holds, rows.length, namesOf(same), total(first));
  if (close.length === ordered.length) return [low];
  const dearest = ordered.filter((row) => total(row) === total(last));
  const isLast = close.length + dearest.length < ordered.length;
  const least = toUsd(first.estimate.bill.amount);
  const ratio = least > 0 ? toUsd(last.estimate.bill.amount) / least : null;
  const more = format.amountText(amountOf(last) - amountOf(first));
  const monthly = first.estimate.perMonth !== null;
  return [low, cost.dearest(namesOf(dearest), isLast, total(last), ratio, more, monthly)];
}

export type Preset = { readonly name: string; readonly comparison: CostComparison };

/** The workloads that are shown when a person gives no volume. */
const presetIds = ['light', 'heavy', 'rag-traffic'] as const;

/** The usual workloads, costed. */
export function presetsOf(catalog: Catalog, cost: (volume: Volume) => CostComparison, words: Wording) {
  const vocabulary = words.of(vocabularyMessages);
  return presetIds.flatMap((id) => {
    const workload = catalog.workloads[id];
    if (!workload) return [];
    const name = vocabulary.workload(id, workload.name);
    return [{ id, name, comparison: cost(workloadVolume(workload)) }];
  });
}

/** "light usage", "RAG traffic". */
const inSentence = (name: string) =>
  /^.\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const monthly = ({ estimate }: CostRow, words: Wording) =>
  (estimate && (amountText(estimate, 'month', words) ?? amountText(estimate, 'period', words))) ?? '';

/** The models that are cheapest for a workload, or about as cheap, each group of them with its workloads. */
function presetWinners(presets: readonly Preset[], words: Wording) {
  const won = presets.flatMap(({ name, comparison: { ordered, rows } }) => {
    const [low, next] = ordered;
    if (!low || !next) return [];
    const close = ordered.filter((row) => isClose(low, row));
    const isSame = close.every((row) => monthly(row, words) === monthly(low, words));
    const beside = isSame ? (rows.length === 2 && close.length === 1 ? next : null) : close.at(-1);
    const against = beside ? monthly(beside, words) : null;
    const told = { workload: inSentence(name), low: monthly(low, words), next: against };
    return [{ names: namesOf(close), isSame, told }];
  });
  return [...Map.groupBy(won, ({ names: own, isSame }) => `${isSame} ${own.join()}`).values()].map(
    (group) => ({
      names: group[0]?.names ?? [],
      isSame: group[0]?.isSame ?? false,
      told: group.map(({ told }) => told),
    }),
  );
}

/** Who is cheapest for which of the usual workloads. */
export function presetVerdict(presets: readonly Preset[], limits: ShownLimits, words: Wording): string {
  const costPage = words.of(costPageMessages);
  const cost = words.of(costMessages);
  const [{ comparison }] = presets as [Preset];
  const models = comparison.rows.length;
  const unknown = unknownText(comparison.rows, limits, words);
  const costs = comparison.ordered.map(({ model }) =>
    costPage.presets(
      model.name,
      presets.map(({ name, comparison: own }) => {
        const row = own.ordered.find((one) => one.model === model);
        return { workload: inSentence(name), amount: row ? monthly(row, words) : cost.notAvailable };
      }),
    ),
  );
  if (unknown) {
    return models === 1 ? sentence(unknown) : costPage.presetsUnknown(models, unknown, costs);
  }
  if (models === 1) return `${costs[0]}.`;
  return costPage.presetsWon(models, presetWinners(presets, words));
}
