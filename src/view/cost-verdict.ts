import type { Team } from '../catalog/catalog.ts';
import type { Amount } from '../cost/amount.ts';
import type { CostComparison, CostRow, RouteLimits } from '../cost/compare-costs.ts';
import { boundText, totalText } from './cost-words.ts';
import { amountText, list } from './messages/en/format.ts';
import { type Messages, messagesOf } from './messages/messages.ts';
import { names } from './names.ts';

/** What routes were taken from, as far as it has to be said. */
export type ShownLimits = RouteLimits & { readonly team: Team | null };

/** Why a cost is not known: "no price per token is published for A or B". */
export function unknownText(
  rows: readonly CostRow[],
  { only, region, team }: ShownLimits,
  { cost }: Messages,
): string | null {
  const missing = names(rows.filter((row) => !row.estimate).map(({ model }) => model));
  if (missing.length === 0) return null;
  const by = only !== null ? 'named' : team?.allowedProviders ? 'allowed' : null;
  return cost.noPrice(missing, by, region);
}

const english = messagesOf('en');

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const amountOf = (row: CostRow): Amount =>
  row.estimate === null ? 0n : (row.estimate.perMonth ?? row.estimate.bill.amount);

/** Who is cheapest, by how much, or why that cannot be told. */
export function costVerdict(comparison: CostComparison, limits: ShownLimits, words: Messages): string {
  const { cost, format } = words;
  const { rows, ordered, volume, ratio, certain } = comparison;
  const unknown = unknownText(rows, limits, words);
  const [first, ...others] = ordered;
  const last = others.at(-1);
  if (!first) return sentence(unknown ?? '');
  const total = (row: CostRow) => totalText(row, volume, words);
  const each = ordered.map((row) => cost.costs(row.model.name, total(row)));
  if (unknown) return cost.cannotTell(rows.length, unknown, each);
  if (!last) return `${each[0]}.`;
  if (first.estimate.bill.amount === last.estimate.bill.amount) {
    return cost.same(names(ordered.map(({ model }) => model)), total(first));
  }
  if (ratio !== null && ratio < 1.01) return cost.within(each);
  const more = format.amountText(amountOf(last) - amountOf(first));
  const monthly = first.estimate.perMonth !== null;
  return `${cost.cheapest(rows.length, first.model.name, total(first), certain)} ${cost.dearest(ordered.length, last.model.name, total(last), ratio, more, monthly)}`;
}

export type Preset = { readonly name: string; readonly comparison: CostComparison };

/** "light usage", "RAG traffic". */
const inSentence = (name: string) =>
  /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const monthly = (row: CostRow) =>
  `${row.estimate ? boundText(row.estimate, english) : ''}${amountText(amountOf(row))}`;

/** Who is cheapest for which of the usual workloads. */
export function presetVerdict(presets: readonly Preset[], limits: ShownLimits): string {
  const [{ comparison }] = presets as [Preset];
  const unknown = unknownText(comparison.rows, limits, english);
  const costs = comparison.ordered.map(({ model }) => {
    const each = presets.map(({ name, comparison: own }, index) => {
      const row = own.ordered.find((one) => one.model === model);
      return `${row ? monthly(row) : 'n/a'}${index === 0 ? ' a month' : ''} for ${inSentence(name)}`;
    });
    return `${model.name} costs ${list(each)}`;
  });
  const most = comparison.rows.length > 2 ? 'cheapest' : 'cheaper';
  if (unknown) {
    const told = costs.length > 0 ? ` ${costs.join('. ')}.` : '';
    return comparison.rows.length === 1
      ? sentence(unknown)
      : `Who is ${most} cannot be told: ${unknown}.${told}`;
  }
  if (comparison.rows.length === 1) return `${costs[0]}.`;
  const groups = new Map<string, string[]>();
  for (const { name, comparison: own } of presets) {
    const [low, next] = own.ordered;
    if (!low || !next) continue;
    const even = own.ordered.filter((row) => row.estimate.bill.amount === low.estimate.bill.amount);
    const winner =
      even.length > 1
        ? `${list(names(even.map(({ model }) => model)))} cost the same`
        : `${low.model.name} is ${most}`;
    const against = own.rows.length === 2 && even.length === 1 ? ` against ${monthly(next)}` : '';
    const told = `${inSentence(name)} (${monthly(low)}${against} a month)`;
    groups.set(winner, [...(groups.get(winner) ?? []), told]);
  }
  return `${[...groups].map(([winner, told]) => `${winner} for ${list(told)}`).join('; ')}.`;
}
