import type { Catalog, Modalities, Model } from '../catalog/catalog.ts';
import { providerName, type Route, referenceRoute } from '../catalog/routes.ts';
import { createMemo } from '../memo.ts';
import type { TableBlock } from './card.ts';
import { date, list, money, tokens } from './format.ts';

/** What stands where a value is not known. */
export const unpublished = 'not published';

export function modalitiesText(set: Modalities | null | undefined): string {
  if (!set) return unpublished;
  const open = set.input.unknown.length > 0 ? `; ${list(set.input.unknown)} not published` : '';
  return `${set.input.yes.join(', ')} -> ${set.output.yes.join(', ')}${open}`;
}

export function openText(catalog: Catalog, model: Model): string {
  const open = model.openWeights?.chosen.value;
  if (open === undefined) return unpublished;
  const licence = model.licence?.chosen.value;
  const name = licence ? (catalog.licences[licence]?.name ?? licence) : 'licence not published';
  return open ? `yes (${name})` : 'no';
}

function apiText(model: Model, route: Route | null): string {
  if (route) return 'yes';
  const stated = model.api?.chosen;
  if (!stated) return unpublished;
  return `${stated.value ? 'yes' : 'no'}${stated.basis === 'page' ? ' (one page says so)' : ''}`;
}

function priceText(catalog: Catalog, route: Route | null, side: 'input' | 'output'): string {
  return route
    ? `${money(route.price[side])} via ${providerName(catalog, route.offer.provider)}`
    : catalog.team?.allowedProviders
      ? 'not by allowed providers'
      : unpublished;
}

const labels = [
  'Provider',
  'Released',
  'Modalities',
  'Context window',
  'Max output',
  'Input, 1M tokens',
  'Output, 1M tokens',
  'Knowledge cut-off',
  'Open weights',
  'API',
];

/** One column: the cells of a model under `labels`. */
function column(catalog: Catalog, model: Model, today: string): readonly string[] {
  const route = referenceRoute(model, today);
  const { released, contextWindow, maxOutput, knowledgeCutoff } = model;
  return [
    model.lab.name,
    released ? date(released.chosen.value) : unpublished,
    modalitiesText(model.modalities?.chosen.value),
    contextWindow ? tokens(contextWindow.chosen.value) : unpublished,
    maxOutput ? tokens(maxOutput.chosen.value) : unpublished,
    priceText(catalog, route, 'input'),
    priceText(catalog, route, 'output'),
    knowledgeCutoff ? date(knowledgeCutoff.chosen.value) : unpublished,
    openText(catalog, model),
    apiText(model, route),
  ];
}

const kept = createMemo<readonly string[]>(2);

/** The side-by-side table: one row a fact, one column a model. */
export function specsTable(catalog: Catalog, models: readonly Model[], today: string): TableBlock {
  const columns = models.map((model) => kept(model, today, () => column(catalog, model, today)));
  return {
    kind: 'table',
    corner: 'Side by side',
    columns: models.map((model) => model.name),
    rows: labels.map((label, index) => ({ label, cells: columns.map((cells) => cells[index] ?? '') })),
  };
}
