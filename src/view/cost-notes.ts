import type { CostComparison } from '../cost/compare-costs.ts';
import { arithmeticText, boundText, missingText } from './cost-words.ts';
import { amountText, exactMoney, tokens } from './messages/en/format.ts';
import { messagesOf } from './messages/messages.ts';
import { ageRemark } from './remarks.ts';

const english = messagesOf('en');

function breakEvenText({ breakEven, rows }: CostComparison): string | null {
  if (!breakEven) return null;
  const name = rows[breakEven.cheaperBelow]?.model.name;
  const percent = breakEven.at * 100;
  const share = `${percent < 1 || percent > 99 ? Number(percent.toPrecision(3)) : Math.round(percent)}%`;
  return breakEven.of === 'output'
    ? `${name} is cheaper until output is more than ${share} of tokens`
    : `${name} is cheaper until more than ${share} of the input is cached`;
}

/** What a model costs at the price everybody pays, beside a person's own. */
function officialText({ rows, volume }: CostComparison): string | null {
  const [row] = rows;
  if (!row?.own || !row.official) return null;
  const { route, estimate } = row.official;
  const rate = `${exactMoney(route.price.input)}/${exactMoney(route.price.output)}`;
  return `${row.model.name} at your own price; at the published ${rate} it would be ${amountText(estimate.bill.amount)} ${english.cost.period(volume.per)}`;
}

function tierTexts({ rows, volume }: CostComparison): string[] {
  return rows.flatMap(({ model, estimate }) => [
    ...(estimate?.bill.tier
      ? [`${model.name}: billed at its price for more than ${tokens(estimate.bill.tier)} a request`]
      : []),
    ...(estimate?.above ?? []).map(
      ({ size, amount }) =>
        `${model.name}: in requests of more than ${tokens(size)} it would be ${amountText(amount)} ${english.cost.period(volume.per)}`,
    ),
  ]);
}

function reasoningTexts({ rows, volume }: CostComparison): string[] {
  return rows.flatMap(({ model, estimate }) =>
    estimate?.reasoning
      ? [
          `${model.name}: output of a reasoning answer costs ${exactMoney(estimate.reasoning.price)}/M; with reasoning it would be ${amountText(estimate.reasoning.amount)} ${english.cost.period(volume.per)}`,
        ]
      : [],
  );
}

function disputeTexts({ disputed, volume }: CostComparison): string[] {
  return disputed.map(({ model, claim, estimate, changes }) => {
    const { input, output } = claim.value;
    const effect = changes ? ', which would change who is cheapest' : '';
    return `${claim.source.name} gives ${exactMoney(input)}/${exactMoney(output)} for ${model.name} (read on ${claim.asOf}): ${boundText(estimate, english)}${amountText(estimate.bill.amount)} ${english.cost.period(volume.per)}${effect}. Not used, since no route has that price`;
  });
}

/**
 * What is said under a cost: the arithmetic first, then where it turns, then what is not known.
 * @param named the workload whose amounts these are, where the page has several
 */
export function costNotes(comparison: CostComparison, named: string | null, today: string): string[] {
  const { rows, volume } = comparison;
  const arithmetic = rows
    .filter(({ estimate }) => estimate)
    .map((row) => `${row.model.name}: ${arithmeticText(row, volume, english)}`);
  const amounts = [...tierTexts(comparison), ...reasoningTexts(comparison), ...disputeTexts(comparison)];
  const of = (text: string) => (named === null ? text : `${named}, ${text}`);
  const models = rows.map(({ model }) => model);
  const routes = rows.map(({ route }) => route);
  return [
    ...arithmetic.map(of),
    officialText(comparison),
    breakEvenText(comparison),
    ...rows.flatMap(missingText),
    ...amounts.map(of),
    ageRemark(models, routes, today)?.replace(/\.$/, ''),
  ].filter((text) => text != null);
}
