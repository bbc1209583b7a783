import type { Catalog, Fact, Modalities, Model } from '../catalog/catalog.ts';
import { providerName, type Route, referenceRoute } from '../catalog/routes.ts';
import { givesVectors } from '../cost/blended.ts';
import { createMemo } from '../memo.ts';
import type { TableBlock } from './card.ts';
import { date, grouped, list, money, tokens } from './messages/en/format.ts';

/** What stands where a value is not known. */
export const unpublished = 'not published';

/** "text, image -> text"; what gives vectors is said to. */
export function modalitiesText(set: Modalities | null | undefined, model: Model): string {
  if (!set) return unpublished;
  const open = set.input.unknown.length > 0 ? `; ${list(set.input.unknown)} not published` : '';
  const output = givesVectors(model) ? 'vectors' : set.output.yes.join(', ');
  return `${set.input.yes.join(', ')} -> ${output}${open}`;
}

/** The longest answer; vectors have no tokens, whatever lists put there. */
export function maxOutputText(model: Model, limit: number | null): string {
  if (givesVectors(model)) return 'none: it gives vectors';
  return limit === null ? unpublished : tokens(limit);
}

/** "26 billion, 4 billion active". */
export function parametersText(model: Model): string {
  const parameters = model.parameters?.chosen.value;
  if (!parameters) return unpublished;
  const { total, active } = parameters;
  return active === null
    ? `${grouped(total)} billion`
    : `${grouped(total)} billion, ${grouped(active)} billion active`;
}

/** A fact in words, said to be so where nobody but a single page states it. */
export function pageMarked(fact: Fact<string>): string {
  if (!fact) return unpublished;
  const { value, basis } = fact.chosen;
  return basis === 'page' ? `${value} (one page says so)` : value;
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

function priceText(catalog: Catalog, model: Model, route: Route | null, side: 'input' | 'output'): string {
  if (route && side === 'output' && givesVectors(model)) return 'none: it gives vectors';
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
    modalitiesText(model.modalities?.chosen.value, model),
    contextWindow ? tokens(contextWindow.chosen.value) : unpublished,
    maxOutputText(model, maxOutput?.chosen.value ?? null),
    priceText(catalog, model, route, 'input'),
    priceText(catalog, model, route, 'output'),
    knowledgeCutoff ? date(knowledgeCutoff.chosen.value) : unpublished,
    openText(catalog, model),
    apiText(model, route),
  ];
}

const kept = createMemo<readonly string[]>(2);

const labelsInText: Readonly<Record<string, string>> = {
  Released: 'release date',
  'Input, 1M tokens': 'input price',
  'Output, 1M tokens': 'output price',
  API: 'API',
};

/** A table of what is published of at least one model, and one line on what is published of none. */
export type KnownRows = { readonly table: TableBlock; readonly silent: string | null };

export function knownRows(table: TableBlock): KnownRows {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell !== unpublished));
  const hidden = table.rows
    .filter((row) => !rows.includes(row))
    .map(({ label }) => labelsInText[label] ?? label.toLowerCase());
  return { table: { ...table, rows }, silent: hidden.length > 0 ? `Not published: ${list(hidden)}.` : null };
}

/** The side-by-side table: one row a fact, one column a model. */
export function specsTable(catalog: Catalog, models: readonly Model[], today: string): KnownRows {
  const columns = models.map((model) => kept(model, today, () => column(catalog, model, today)));
  return knownRows({
    kind: 'table',
    corner: 'Side by side',
    columns: models.map((model) => model.name),
    rows: labels.map((label, index) => ({ label, cells: columns.map((cells) => cells[index] ?? '') })),
  });
}
