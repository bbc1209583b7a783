import type { Model } from '../catalog/catalog.ts';
import { isTeamsPrice, liveRoutes } from '../catalog/routes.ts';
import type { CostComparison, RouteLimits } from '../cost/compare-costs.ts';
import { amountText } from './amount-text.ts';
import { breakEvenText } from './break-even-text.ts';
import { arithmeticTexts, boundText, missingText, periodText } from './cost-words.ts';
import { exactMoney, plural, tokens } from './format.ts';
import { names } from './names.ts';
import { ageRemark } from './remarks.ts';

/** What a model costs at the price everybody pays, beside a person's own. */
function officialText({ rows, volume }: CostComparison): string | null {
  const [row] = rows;
  if (!row?.own || !row.official) return null;
  const { route, estimate } = row.official;
  const rate = `${exactMoney(route.price.input)}/${exactMoney(route.price.output)}`;
  return `${row.model.name} at your own price; at ${isTeamsPrice(route) ? "your team's" : 'the published'} ${rate} it would be ${amountText(estimate.bill.amount)} ${periodText(volume.per)}`;
}

function tierTexts({ rows, volume }: CostComparison): string[] {
  return rows.flatMap(({ model, estimate }) => [
    ...(estimate?.bill.tier
      ? [`${model.name}: billed at its price for more than ${tokens(estimate.bill.tier)} a request`]
      : []),
    ...(estimate?.above ?? []).map(
      ({ size, amount }) =>
        `${model.name}: in requests of more than ${tokens(size)} it would be ${amountText(amount)} ${periodText(volume.per)}`,
    ),
  ]);
}

function reasoningTexts({ rows, volume }: CostComparison): string[] {
  return rows.flatMap(({ model, estimate }) =>
    estimate?.reasoning
      ? [
          `${model.name}: output of a reasoning answer costs ${exactMoney(estimate.reasoning.price)}/M; with reasoning it would be ${amountText(estimate.reasoning.amount)} ${periodText(volume.per)}`,
        ]
      : [],
  );
}

function disputeTexts({ disputed, volume }: CostComparison): string[] {
  return disputed.map(({ model, claim, estimate, changes }) => {
    const { input, output } = claim.value;
    const effect = changes ? ', which would change who is cheapest' : '';
    return `${claim.source.name} gives ${exactMoney(input)}/${exactMoney(output)} for ${model.name} (read on ${claim.asOf}): ${boundText(estimate)}${amountText(estimate.bill.amount)} ${periodText(volume.per)}${effect}. Not used, since no route has that price`;
  });
}

/** Routes that a region leaves out because nobody says where they are served. */
export function regionNotes(models: readonly Model[], { only }: RouteLimits, today: string): string[] {
  return models.flatMap((model) => {
    const open = liveRoutes(model, today, only).filter(({ offer }) => offer.servedIn === null).length;
    return open > 0 ? [`${model.name}: left out ${plural(open, 'route')} whose region is not published`] : [];
  });
}

/**
 * What is said under a cost: the arithmetic first, then where it turns, then what is not known.
 * @param named the workload whose amounts these are, where the page has several
 */
export function costNotes(comparison: CostComparison, named: string | null, today: string): string[] {
  const { rows, breakEven } = comparison;
  const amounts = [...tierTexts(comparison), ...reasoningTexts(comparison), ...disputeTexts(comparison)];
  const of = (text: string) => (named === null ? text : `${named}, ${text}`);
  const models = rows.map(({ model }) => model);
  const routes = rows.map(({ route }) => route);
  return [
    ...arithmeticTexts(comparison).map(of),
    officialText(comparison),
    breakEven && breakEvenText(breakEven, names(models)),
    ...rows.flatMap(missingText),
    ...amounts.map(of),
    ageRemark(models, routes, today)?.replace(/\.$/, ''),
  ].filter((text) => text != null);
}
