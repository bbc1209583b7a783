import type { Model } from '../catalog/catalog.ts';
import { isTeamsPrice, liveRoutes } from '../catalog/routes.ts';
import type { CostComparison, RouteLimits } from '../cost/compare-costs.ts';
import type { Wording } from '../language/wording.ts';
import { breakEvenText } from './break-even-text.ts';
import { arithmeticTexts, boundText, missingText } from './cost-words.ts';
import { costPageMessages } from './messages/cost-page.ts';
import { names } from './names.ts';
import { oldPrices } from './price-age.ts';

/** "$1.00/$5.00". */
const rateText = (
  { input, output }: { readonly input: number; readonly output: number },
  { format }: Wording,
) => `${format.exactMoney(input)}/${format.exactMoney(output)}`;

/** What a model costs at the price everybody pays, beside a person's own. */
function officialText({ rows, volume }: CostComparison, words: Wording): string | null {
  const [row] = rows;
  if (!row?.own || !row.official) return null;
  const { route, estimate } = row.official;
  const amount = words.format.amountText(estimate.bill.amount);
  const rate = rateText(route.price, words);
  return words.of(costPageMessages).official(row.model.name, rate, isTeamsPrice(route), amount, volume.per);
}

function tierTexts({ rows, volume }: CostComparison, words: Wording): string[] {
  const { format } = words;
  const costPage = words.of(costPageMessages);
  return rows.flatMap(({ model, estimate }) => [
    ...(estimate?.bill.tier ? [costPage.tier(model.name, estimate.bill.tier)] : []),
    ...(estimate?.above ?? []).map(({ size, amount }) =>
      costPage.above(model.name, size, format.amountText(amount), volume.per),
    ),
  ]);
}

function reasoningTexts({ rows, volume }: CostComparison, words: Wording): string[] {
  const { format } = words;
  const costPage = words.of(costPageMessages);
  return rows.flatMap(({ model, estimate }) => {
    if (!estimate?.reasoning) return [];
    const { price, amount } = estimate.reasoning;
    return costPage.reasoning(model.name, format.exactMoney(price), format.amountText(amount), volume.per);
  });
}

function disputeTexts({ disputed, volume }: CostComparison, words: Wording): string[] {
  return disputed.map(({ model, claim, estimate, changes }) => {
    const amount = `${boundText(estimate, words)}${words.format.amountText(estimate.bill.amount)}`;
    const rate = rateText(claim.value, words);
    const { source, asOf } = claim;
    return words
      .of(costPageMessages)
      .disputed(source.name, model.name, rate, asOf, amount, volume.per, changes);
  });
}

/** Routes that a region leaves out because nobody says where they are served. */
export function regionNotes(
  models: readonly Model[],
  { only }: RouteLimits,
  today: string,
  words: Wording,
): string[] {
  const costPage = words.of(costPageMessages);
  return models.flatMap((model) => {
    const open = liveRoutes(model, today, only).filter(({ offer }) => offer.servedIn === null).length;
    return open > 0 ? [costPage.leftOut(model.name, open)] : [];
  });
}

/**
 * What is said under a cost: the arithmetic first, then where it turns, then what is not known.
 * @param named the workload whose amounts these are, where the page has several
 */
export function costNotes(
  comparison: CostComparison,
  named: string | null,
  today: string,
  words: Wording,
): string[] {
  const { rows, breakEven } = comparison;
  const amounts = [
    ...tierTexts(comparison, words),
    ...reasoningTexts(comparison, words),
    ...disputeTexts(comparison, words),
  ];
  const of = (text: string) => (named === null ? text : `${named}, ${text}`);
  const models = rows.map(({ model }) => model);
  const routes = rows.map(({ route }) => route);
  return [
    ...arithmeticTexts(comparison, words).map(of),
    officialText(comparison, words),
    breakEven && breakEvenText(breakEven, names(models), words),
    ...rows.flatMap((row) => missingText(row, words)),
    ...amounts.map(of),
    oldPrices(models, routes, today, words)?.replace(/\.$/, ''),
  ].filter((text) => text != null);
}
