import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, type Route } from '../catalog/routes.ts';
import type { TableBlock } from './card.ts';
import { date, list, money, tokens } from './format.ts';

const unpublished = 'not published';

function modalitiesText(model: Model): string {
  const set = model.modalities?.chosen.value;
  if (!set) return unpublished;
  const open = set.input.unknown.length > 0 ? `; ${list(set.input.unknown)} not published` : '';
  return `${set.input.yes.join(', ')} -> ${set.output.yes.join(', ')}${open}`;
}

function openText(catalog: Catalog, model: Model): string {
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

/** The side-by-side table: one row a fact, one column a model. */
export function specsTable(
  catalog: Catalog,
  models: readonly Model[],
  routes: readonly (Route | null)[],
): TableBlock {
  const price = (side: 'input' | 'output') => (_: Model, index: number) => {
    const route = routes[index];
    return route
      ? `${money(route.price[side])} via ${providerName(catalog, route.offer.provider)}`
      : unpublished;
  };
  const row = (label: string, cell: (model: Model, index: number) => string) => ({
    label,
    cells: models.map(cell),
  });
  return {
    kind: 'table',
    corner: 'Side by side',
    columns: models.map((model) => model.name),
    rows: [
      row('Provider', (model) => model.lab.name),
      row('Released', (model) => (model.released ? date(model.released.chosen.value) : unpublished)),
      row('Modalities', modalitiesText),
      row('Context window', (model) =>
        model.contextWindow ? tokens(model.contextWindow.chosen.value) : unpublished,
      ),
      row('Max output', (model) => (model.maxOutput ? tokens(model.maxOutput.chosen.value) : unpublished)),
      row('Input, 1M tokens', price('input')),
      row('Output, 1M tokens', price('output')),
      row('Knowledge cut-off', (model) =>
        model.knowledgeCutoff ? date(model.knowledgeCutoff.chosen.value) : unpublished,
      ),
      row('Open weights', (model) => openText(catalog, model)),
      row('API', (model, index) => apiText(model, routes[index] ?? null)),
    ],
  };
}
