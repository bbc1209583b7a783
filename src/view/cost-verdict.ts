import type { Team } from '../catalog/catalog.ts';
import type { Amount } from '../cost/amount.ts';
import type { CostComparison, CostRow, RouteLimits } from '../cost/compare-costs.ts';
import { amountText } from './amount-text.ts';
import { boundText, totalText } from './cost-words.ts';
import { list, times } from './format.ts';
import { names } from './names.ts';

/** What routes were taken from, as far as it has to be said. */
export type ShownLimits = RouteLimits & { readonly team: Team | null };

/** The names of rows whose cost is not known. */
function unknownNames(rows: readonly CostRow[]): string[] {
  return names(rows.filter((row) => !row.estimate).map(({ model }) => model));
}

/** Why a cost is not known: "no price per token is published for A or B". */
export function unknownText(rows: readonly CostRow[], limits: ShownLimits): string | null {
  const missing = unknownNames(rows);
  if (missing.length === 0) return null;
  const { only, region, team } = limits;
  const who =
    only !== null
      ? 'the providers you named'
      : team?.allowedProviders
        ? 'the providers your team allows'
        : '';
  const what = `price per token${region === null ? '' : ` in region ${region}`}`;
  const said = who ? `${who} publish no ${what}` : `no ${what} is published`;
  return `${said} for ${list(missing, 'or')}`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** "2.9x as much", or "4% more" where a factor says nothing. */
function ratioText(ratio: number): string {
  return ratio < 1.1 ? `${Math.max(1, Math.round((ratio - 1) * 100))}% more` : `${times(ratio)} as much`;
}

const amountOf = (row: CostRow): Amount =>
  row.estimate === null ? 0n : (row.estimate.perMonth ?? row.estimate.bill.amount);

/** Who is cheapest, by how much, or why that cannot be told. */
export function costVerdict(comparison: CostComparison, limits: ShownLimits): string {
  const { rows, ordered, volume, ratio, certain } = comparison;
  const unknown = unknownText(rows, limits);
  const [first, ...others] = ordered;
  const last = others.at(-1);
  if (!first) return sentence(unknown ?? '');
  const most = rows.length > 2 ? 'cheapest' : 'cheaper';
  const each = ordered.map((row) => `${row.model.name} costs ${totalText(row, volume)}`);
  if (unknown) return `Who is ${most} cannot be told: ${unknown}. ${list(each)}.`;
  if (!last) return `${each[0]}.`;
  if (first.estimate.bill.amount === last.estimate.bill.amount) {
    return `${list(names(ordered.map(({ model }) => model)))} cost the same: ${totalText(first, volume)}.`;
  }
  if (ratio !== null && ratio < 1.01) return `They cost within 1% of each other: ${list(each)}.`;
  const more = amountText(amountOf(last) - amountOf(first));
  const per = first.estimate.perMonth === null ? '' : ' a month';
  const dearest = others.length > 1 ? `${last.model.name}, the dearest,` : last.model.name;
  const cheapest = `${certain ? '' : 'By the published prices '}${first.model.name} is ${most}: ${totalText(first, volume)}.`;
  return `${cheapest} ${dearest} costs ${ratio === null ? '' : `${ratioText(ratio)}: `}${totalText(last, volume)} (${more}${per} more).`;
}

export type Preset = { readonly name: string; readonly comparison: CostComparison };

/** "light usage", "RAG traffic". */
const inSentence = (name: string) =>
  /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const monthly = (row: CostRow) =>
  `${row.estimate ? boundText(row.estimate) : ''}${amountText(amountOf(row))}`;

/** Who is cheapest for which of the usual workloads. */
export function presetVerdict(presets: readonly Preset[], limits: ShownLimits): string {
  const [{ comparison }] = presets as [Preset];
  const unknown = unknownText(comparison.rows, limits);
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
