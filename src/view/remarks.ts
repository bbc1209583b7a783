import type { Catalog, Model } from '../catalog/catalog.ts';
import { newestFirst } from '../catalog/dates.ts';
import type { Match } from '../catalog/find.ts';
import { providerName } from '../catalog/routes.ts';
import { isShutDown } from '../catalog/state.ts';
import type { Comparison } from '../comparison/compare.ts';
import { date, daysBetween, list, money, monthsBetween, tokens } from './format.ts';

/** What a name below exact was taken for, and what else it could have meant. */
export function matchRemark(catalog: Catalog, match: Match): string | null {
  const model = match.model ? catalog.models.get(match.model) : undefined;
  if (!model || match.how === 'id' || match.how === 'name') return null;
  if (match.how === 'alias') return null;
  const others = match.candidates.flatMap((id) => catalog.models.get(id)?.name ?? []);
  const also = others.length > 0 ? ` Also: ${list(others, 'or')}.` : '';
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

function tierRemark(comparison: Comparison): string | null {
  const price = comparison.categories.find((category) => category.id === 'price');
  if (!price?.tier) return null;
  const { above, model, input, output } = price.tier;
  const name = comparison.models[model]?.name;
  return `Above ${tokens(above).replace(' tokens', '')} input tokens a request ${name} costs ${money(input)}/${money(output)} per 1M tokens, which would change who is cheaper.`;
}

/** What sources say otherwise: prices that pages state, and the lab's own price of a surface that is closed. */
function priceRemarks(catalog: Catalog, model: Model, today: string): string[] {
  const closed = model.offers
    .filter(
      (offer) =>
        offer.price &&
        model.lifecycle.some((row) => row.surface === offer.provider && isShutDown(row, today)),
    )
    .slice(0, 1)
    .map((offer) => {
      const row = model.lifecycle.find((own) => own.surface === offer.provider);
      const price = offer.price!.chosen.value;
      return `${model.name} at ${providerName(catalog, offer.provider)} was ${money(price.input)}/${money(price.output)}, until ${row?.shutdown}.`;
    });
  const offered = model.offers.flatMap((offer) => (offer.price ? [offer.price.chosen.value] : []));
  const odd = model.statedPrices.filter(
    ({ value }) => !offered.some((price) => price.input === value.input && price.output === value.output),
  );
  const pages = odd.slice(0, 1).map((claim) => {
    const { input, output } = claim.value;
    return `${claim.source.name} gives ${money(input)}/${money(output)} for ${model.name} (read on ${claim.asOf}); not used.`;
  });
  return [...closed, ...pages];
}

function ageRemark(comparison: Comparison, today: string): string | null {
  const price = comparison.categories.find((category) => category.id === 'price');
  const old = (price?.routes ?? []).flatMap((route, index) => {
    const days = route ? daysBetween(route.claim.asOf, today) : 0;
    return days > 30 ? [`${comparison.models[index]?.name} ${days} days (${route?.claim.asOf})`] : [];
  });
  return old.length > 0 ? `Age of the price: ${list(old)}.` : null;
}

/** Remarks under a comparison, the most important first. */
export function remarks(
  catalog: Catalog,
  comparison: Comparison,
  matches: readonly Match[],
  today: string,
): string[] {
  return [
    ...matches.map((match) => matchRemark(catalog, match)),
    tierRemark(comparison),
    ...comparison.models.flatMap((model) => priceRemarks(catalog, model, today)),
    newerRemark(comparison.models),
    ageRemark(comparison, today),
  ].filter((remark) => remark !== null);
}
