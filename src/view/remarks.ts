import type { Catalog, Model } from '../catalog/catalog.ts';
import { newestFirst } from '../catalog/dates.ts';
import type { Match } from '../catalog/match.ts';
import { isTeamsPrice, providerName, type Route } from '../catalog/routes.ts';
import { isShutDown } from '../catalog/state.ts';
import type { Comparison } from '../comparison/compare.ts';
import { createMemo } from '../memo.ts';
import { arithmeticTexts, missingText } from './cost-words.ts';
import { date, daysBetween, list, money, monthsBetween, tokens } from './format.ts';

/** What a name below exact was taken for, and what else it could have meant. */
export function matchRemark(catalog: Catalog, match: Match): string | null {
  const model = match.model ? catalog.models.get(match.model) : undefined;
  if (!model || match.how === 'id' || match.how === 'name') return null;
  if (match.how === 'alias') return null;
  const others = match.candidates.flatMap((id) => catalog.models.get(id)?.name ?? []);
  const also = others.length > 0 ? ` There ${others.length === 1 ? 'is' : 'are'} also ${list(others)}.` : '';
  const succession = model.families.some((id) => catalog.families.get(id)?.succession);
  const newest = match.how === 'family' && succession ? ', the newest' : '';
  return `"${match.query}" was taken as ${model.name}${match.how === 'typo' ? ', a near spelling' : newest}.${also}`;
}

/** The youngest of the models and by how much, where the dates tell. */
function newerRemark(models: readonly Model[]): string | null {
  const dated = models.flatMap((model) =>
    model.released ? [{ model, on: model.released.chosen.value }] : [],
  );
  if (dated.length < 2 || dated.length < models.length) return null;
  const ordered = dated.toSorted((a, b) => newestFirst(a.on, b.on));
  const [first, second] = ordered;
  if (!first || !second) return null;
  const months = monthsBetween(second.on, first.on);
  if (months === 0) return null;
  const count = months === 1 ? '1 month' : `${months} months`;
  return `${first.model.name} is newer by ${count} (${date(first.on)} against ${date(second.on)}).`;
}

/** How the asked volume's costs come about, and what is not known of them. */
function volumeRemarks({ categories }: Comparison): string[] {
  const costs = categories.find((category) => category.id === 'price')?.costs;
  if (!costs) return [];
  return [...arithmeticTexts(costs), ...costs.rows.flatMap(missingText)].map((text) => `${text}.`);
}

function tierRemark(comparison: Comparison): string | null {
  const price = comparison.categories.find((category) => category.id === 'price');
  if (!price?.tier) return null;
  const { above, model, input, output } = price.tier;
  const name = comparison.models[model]?.name;
  return `Above ${tokens(above).replace(' tokens', '')} input tokens a request ${name} costs ${money(input)}/${money(output)} per 1M tokens, which would change who is cheaper.`;
}

/** The lab's own price of a surface that is closed. */
function closedPriceRemarks(catalog: Catalog, model: Model, today: string): string[] {
  const ofModel = model.lifecycle.filter((row) => row.snapshot === null);
  return model.offers
    .filter(
      (offer) =>
        offer.price && ofModel.some((row) => row.surface === offer.provider && isShutDown(row, today)),
    )
    .slice(0, 1)
    .map((offer) => {
      const row = ofModel.find((own) => own.surface === offer.provider);
      const price = offer.price!.chosen.value;
      return `${model.name} at ${providerName(catalog, offer.provider)} was ${money(price.input)}/${money(price.output)}, until ${row?.shutdown}.`;
    });
}

/** Prices that pages state and no route has, and whether they would change who is cheaper. */
function disputeRemarks(comparison: Comparison): string[] {
  const price = comparison.categories.find((category) => category.id === 'price');
  return (price?.disputed ?? []).map(({ model, claim, changes }) => {
    const { input, output } = claim.value;
    const name = comparison.models[model]?.name;
    const effect = changes ? '; it would change who is cheaper' : '';
    return `${claim.source.name} gives ${money(input)}/${money(output)} for ${name} (read on ${claim.asOf}). Not used, since no route has that price${effect}.`;
  });
}

/** Which of these prices are older than 30 days. */
export function ageRemark(
  models: readonly Model[],
  routes: readonly (Route | null)[],
  today: string,
): string | null {
  const old = routes.flatMap((route, index) => {
    // What a team has agreed on does not age.
    const on = route && !isTeamsPrice(route) ? route.claim.asOf : null;
    const days = on ? daysBetween(on, today) : 0;
    return on && days > 30 ? [{ name: models[index]?.name ?? '', on, days }] : [];
  });
  if (old.length === 0) return null;
  const byDay = [...Map.groupBy(old, ({ on }) => on)].map(
    ([on, own]) => `${list(own.map(({ name }) => name))} (${on}, ${own[0]?.days} days)`,
  );
  return `Prices older than 30 days: ${byDay.join('; ')}.`;
}

const kept = createMemo<readonly string[]>(2);

/** Remarks under a comparison, the most important first. */
export function remarks(
  catalog: Catalog,
  comparison: Comparison,
  matches: readonly Match[],
  today: string,
): string[] {
  const price = comparison.categories.find((category) => category.id === 'price');
  return [
    ...matches.map((match) => matchRemark(catalog, match)),
    ...volumeRemarks(comparison),
    tierRemark(comparison),
    ...comparison.models.flatMap((model) =>
      kept(model, today, () => closedPriceRemarks(catalog, model, today)),
    ),
    ...disputeRemarks(comparison),
    // A model that nobody confirms has no date to go by.
    comparison.states.some(({ state }) => state === 'unconfirmed') ? null : newerRemark(comparison.models),
    ageRemark(comparison.models, price?.routes ?? [], today),
  ].filter((remark) => remark !== null);
}
